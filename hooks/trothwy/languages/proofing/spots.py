"""The places of a text that rules of mutation look at: a word, and the two before it if no stop stands between."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.readings import Form, readings
from trothwy.languages.welsh.mutations import ASPIRATE as ASPIRATES
from trothwy.languages.welsh.mutations import initial_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Forms = frozenset[Form]
"""The forms in which a word may stand at some place."""

ANY: Final = frozenset(Form)
PLAIN: Final = frozenset({Form.PLAIN})
SOFT: Final = frozenset({Form.SOFT})
NASAL: Final = frozenset({Form.NASAL})
ASPIRATE: Final = frozenset({Form.ASPIRATE})

ARTICLES: Final = frozenset({"y", "yr", "'r", "un"})
"""The articles, and the numeral that mutates as they do."""

_PIECE: Final = re.compile(
    r"(?P<word>(?<!\w)[^\W\d_]+(?:[-’'][^\W\d_]+)*)(?!\d)|(?P<number>(?<!\w)\d+(?:[.,:]\d+)*)(?!\w)|(?P<stop>[.!?;:,\n()\[\]“”\"‘«»–—/]|\S)"
)
_CLITIC: Final = re.compile(r"'(r|n|m|w|u|i|th|ch)$")


@dataclass(frozen=True)
class Word:
    """A word or number in a text."""

    text: str
    start: int
    """Where it begins in the text."""

    after_stop: bool
    """A stop stands between it and the word before."""

    @property
    def low(self) -> str:
        """The word in small letters, with a straight apostrophe."""
        return self.text.casefold().replace("’", "'")

    @property
    def bare(self) -> str:
        """The word without what is written on to its end."""
        return _CLITIC.sub("", self.low)

    @property
    def last(self) -> str:
        """What the next word follows: what is written on to this one's end (*'r*, *'i*), else the word itself."""
        found = _CLITIC.search(self.low)
        return found.group() if found else self.low


@dataclass(frozen=True)
class Spot:
    """A word and the two before it, on which its mutation can depend."""

    word: Word
    before: Word
    earlier: Word | None
    """The word before `before`; None at the beginning and after a stop."""

    @property
    def trigger(self) -> str:
        """What the word before is to this one: see `Word.last`."""
        return self.before.last

    @property
    def plain(self) -> tuple[str, ...]:
        """The words that the word may be, unmutated."""
        return tuple(dict.fromkeys(radical for of in readings(self.word.bare).values() for radical in of))

    @property
    def leading(self) -> str:
        """The word before the one before; empty at the beginning."""
        return self.earlier.low if self.earlier else ""

    @property
    def steady(self) -> bool:
        """Whether the word begins with *ll* or *rh*, which some words that soften leave alone."""
        return initial_of(self.word.bare) in {"ll", "rh"}

    @property
    def soft_or_aspirate(self) -> Forms:
        """What *a*, *na* and *ei* allow: either mutation, and no *p*, *t* or *c* as it was."""
        return SOFT | ASPIRATE if initial_of(self.word.bare) in ASPIRATES else SOFT | ASPIRATE | PLAIN


def spots(text: str) -> Iterator[Spot]:
    """Give every word of a text that has another one right before it."""
    earlier, before = None, None
    for word in _words(text):
        if word.after_stop:
            earlier, before = None, None
        if before:
            yield Spot(word, before, earlier)
        earlier, before = before, word


def _words(text: str) -> Iterator[Word]:
    after_stop = True
    for found in _PIECE.finditer(text):
        if found["stop"]:
            after_stop = True
        else:
            yield Word(found.group(), found.start(), after_stop)
            after_stop = False
