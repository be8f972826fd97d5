"""Words in running text, and the Welsh clitics that hang on to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_AFTER: Final = re.compile(r"['’](r|n|m|w|u|i|th|ch|ll)$", re.IGNORECASE)
_BEFORE: Final = re.compile(r"^(d|f|p|th)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?$")


@dataclass(frozen=True)
class Token:
    """A word and where it begins in its text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the next character is."""
        return self.start + len(self.text)


def tokens(text: str) -> Iterator[Token]:
    """Give the words of a text, with the apostrophes and hyphens inside them. Numbers are no words."""
    for found in _WORD.finditer(text):
        mixed = text[found.start() - 1 : found.start()].isdigit() or text[found.end() : found.end() + 1].isdigit()
        if not mixed:
            yield Token(found.group(), found.start())


def without_clitics(word: str) -> str:
    """Cut what Welsh writes on to a word with an apostrophe: *plentyn’n*, *i’r*, *d’enw*."""
    return _BEFORE.sub("", _AFTER.sub("", word))


def without_possessive(word: str) -> str:
    """Cut the English ending of possession: *child’s*, *parents’*."""
    return _POSSESSIVE.sub("", word)
