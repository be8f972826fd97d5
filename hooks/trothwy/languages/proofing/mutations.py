"""Mutations in Welsh text: the rules of the package ``cymraeg-mcp``, and rules of our own beside them.

The package sees what one word does to the next (*i*, *o*, *neu*, *ei*, the article and a feminine
noun). Ours see what it leaves alone: *yn* before a place, an adjective or a verbal noun; adjectives after
feminine nouns; negatives; objects; numerals; and words that mutated where nothing asks for it. Each rule
speaks only of words it knows, so that it is silent rather than wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from cymraeg_mcp.mutations import MutationEngine  # type: ignore[import-untyped]

from trothwy.languages.proofing.grammar import (
    ADJECTIVES,
    COMMANDS,
    FEMININE_NOUNS,
    MASCULINE_NOUNS,
    MODAL_VERBS,
    NEGATED_VERBS,
    NO_OBJECTS,
    NOT_PREDICATED,
    PASSED_OVER,
    PERSONS,
    PLACES,
    PLURALS,
    SOFTENERS,
    STEADY_FEMININE_NOUNS,
    SUBJECTS,
    UNMUTATING,
    UNSOFTENED,
    VERBAL_NOUNS,
)
from trothwy.languages.proofing.lexicon import engine_rules, in_welsh_dictionary, verbal_nouns, welsh_stems
from trothwy.languages.proofing.spelling import Finding
from trothwy.languages.welsh.mutations import ASPIRATE, NASAL, SOFT, initial_of, mutate, radicals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PIECE: Final = re.compile(
    r"(?P<word>[’']?[^\W\d_]+(?:[-’'][^\W\d_]+)*)|(?P<number>\d+(?:[.,:]\d+)*)|(?P<stop>[.!?;:,\n()\[\]“”«»–—])"
)
_CLITIC: Final = re.compile(r"'(r|n|m|w|u|i|th|ch)$")
_REMEDY: Final = "Correct the mutation."
_QUOTES: Final = str.maketrans("“”", '""')
_PERSONAL: Final = re.compile(r"(wch|odd|wyd|ir|id|ais|ant)$|^mae(nt|'[rn])?$", re.IGNORECASE)
"""Personal verbs, which *neu* leaves alone: *neu gofynnwch*."""

_STEADY_SOFT: Final = frozenset({"ll", "rh"})


@dataclass(frozen=True)
class _Word:
    """A word or number, as the rules see it."""

    text: str
    start: int
    after_stop: bool

    @property
    def low(self) -> str:
        return self.text.casefold().replace("’", "'")

    @property
    def bare(self) -> str:
        """The word without what is written on to its end."""
        return _CLITIC.sub("", self.low)


class MutationChecker:
    """Finds wrong mutations."""

    def __init__(self) -> None:
        """Read the package's rules and add the project's feminine nouns and triggers."""
        self._engine = MutationEngine(engine_rules(), in_welsh_dictionary)
        self._engine.feminine_nouns |= FEMININE_NOUNS
        self._engine.skip_targets |= PASSED_OVER

    def check(self, text: str) -> Iterator[Finding]:
        """Check a Welsh text. A place is spoken of once, by the first rule that sees it."""
        seen: set[int] = set()
        for finding in (*self._by_package(text), *_by_our_rules(text)):
            if finding.start not in seen:
                seen.add(finding.start)
                yield finding

    def _by_package(self, text: str) -> Iterator[Finding]:
        for found in self._engine.check_text(text.translate(_QUOTES)):
            if len(found.word) == 1:
                continue
            if found.trigger == "neu" and _PERSONAL.search(found.word.replace("’", "'")):
                continue
            wanted = " / ".join(found.suggestions)
            yield _finding(found.start, f"'{found.word}' stands after '{found.trigger}', which wants '{wanted}'.")


def _finding(start: int, message: str) -> Finding:
    return Finding("welsh-mutation", start, message, _REMEDY)


def _by_our_rules(text: str) -> Iterator[Finding]:
    words = list(_words(text))
    for before, word in pairwise(words):
        if word.after_stop:
            continue
        for rule in _RULES:
            wanted = rule(before, word)
            if wanted:
                yield _finding(word.start, f"'{word.text}' stands after '{before.text}', which wants '{wanted}'.")
                break


def _words(text: str) -> Iterator[_Word]:
    after_stop = True
    for found in _PIECE.finditer(text):
        if found["stop"]:
            after_stop = True
        else:
            yield _Word(found.group(), found.start(), after_stop)
            after_stop = False


def _soft(word: str, *, steady: frozenset[str] = frozenset()) -> str | None:
    return None if initial_of(word) in steady else mutate(word, SOFT)


def _yn(before: _Word, word: _Word) -> str | None:
    """*yn* and a place; *yn* or *’n* and a verbal noun, or anything else that is said of somebody."""
    if before.low != "yn" and (not before.low.endswith("'n") or before.low in _OUR):
        return None
    if word.text[:1].isupper():
        return mutate(word.text, NASAL) if before.low == "yn" and word.bare in PLACES else None
    if word.bare not in welsh_stems():
        return next((radical for radical in radicals(word.bare, SOFT) if radical in VERBAL_NOUNS), None)
    if any(len(radical) > 4 and radical in welsh_stems() for radical in radicals(word.bare, SOFT)):
        return None  # softened already, and by chance a word of its own too
    verbal = word.bare in VERBAL_NOUNS or word.bare.replace("-", "") in verbal_nouns()
    if (verbal and word.bare not in ADJECTIVES) or word.bare in NOT_PREDICATED:
        return None
    return _soft(word.text, steady=_STEADY_SOFT)


def _after_feminine(before: _Word, word: _Word) -> str | None:
    """An adjective after a feminine noun in the singular softens: *dyletswydd gyfreithiol*."""
    nouns = FEMININE_NOUNS | STEADY_FEMININE_NOUNS
    feminine = before.low in nouns or any(radical in FEMININE_NOUNS for radical in radicals(before.low, SOFT))
    return _soft(word.text) if feminine and word.bare in ADJECTIVES else None


def _article(before: _Word, word: _Word) -> str | None:
    """The article softens feminine nouns in the singular, and nothing else: *y plentyn*, *y plant*."""
    if before.low not in {"y", "yr", "un"} and not before.low.endswith("'r"):
        return None
    if word.bare in welsh_stems() or any(radical in FEMININE_NOUNS for radical in radicals(word.bare, SOFT)):
        return None
    return next((radical for radical in radicals(word.bare, SOFT) if radical in MASCULINE_NOUNS | PLURALS), None)


def _negative(before: _Word, word: _Word) -> str | None:
    """*ni* and *na* before a verb: aspirate where it can be, soft where it cannot. *pan* softens."""
    if before.low == "pan" and word.bare in NEGATED_VERBS:
        return _soft(word.text)
    if before.low in {"ni", "na"} and word.bare in NEGATED_VERBS:
        return mutate(word.text, ASPIRATE) or _soft(word.text)
    if before.low == "na" and initial_of(word.low) in ASPIRATE and word.bare in welsh_stems() and word.bare != "pan":
        return mutate(word.text, ASPIRATE)
    return None


def _object(before: _Word, word: _Word) -> str | None:
    """What a personal verb acts on softens: *gallwch gael*, *rhowch wybod*, *ffoniwch dîm*."""
    commanded = _is_command(before.low) and word.bare in welsh_stems() - NO_OBJECTS
    if commanded or (before.low in MODAL_VERBS and word.bare in VERBAL_NOUNS):
        return _soft(word.text)
    return None


def _is_command(word: str) -> bool:
    """Say whether a word is a verb in *-wch*, and not a noun such as *salwch*."""
    return word.endswith("wch") and (word in COMMANDS or not _is_noun(word))


def _is_noun(word: str) -> bool:
    return word in welsh_stems() or any(radical in welsh_stems() for radical in radicals(word, SOFT))


def _subject(before: _Word, word: _Word) -> str | None:
    """A verbal noun after its subject softens: *i chi wneud*, *iddo gael*, *i'r plentyn gael*."""
    return _soft(word.text) if before.low in SUBJECTS | PERSONS and word.bare in VERBAL_NOUNS else None


def _question(before: _Word, word: _Word) -> str | None:
    """A personal verb after *beth* or *pwy* softens: *beth ddylai*, *pwy fydd*."""
    return _soft(word.text) if before.low in {"beth", "pwy"} and word.bare in NEGATED_VERBS else None


def _owned(before: _Word, word: _Word) -> str | None:
    """*wedi’i* and its like: his softens, hers breathes, and neither leaves *p*, *t* or *c* as it was."""
    if (
        before.low in {"wedi'i", "o'i", "gyda'i", "â'i"}
        and initial_of(word.low) in ASPIRATE
        and word.bare in welsh_stems()
    ):
        return f"{_soft(word.text)} / {mutate(word.text, ASPIRATE)}"
    return None


def _softener(before: _Word, word: _Word) -> str | None:
    return _soft(word.text) if before.low in SOFTENERS and word.bare in welsh_stems() - UNSOFTENED else None


def _needless(before: _Word, word: _Word) -> str | None:
    """A word that mutated after one that leaves consonants alone: *eich blant*."""
    low = word.bare
    if before.low not in UNMUTATING or low in welsh_stems() or not in_welsh_dictionary(low):
        return None
    for table in (SOFT, NASAL, ASPIRATE):
        for radical in radicals(low, table):
            if radical in welsh_stems():
                return radical
    return None


def _numeral(before: _Word, word: _Word) -> str | None:
    """A numeral before a singular noun, mutated as it is read aloud: *2 ddiwrnod*, *3 phlentyn*, *6 chwestiwn*."""
    noun = word.bare
    if before.low in _NUMERALS and noun in PLURALS:
        return f"{before.text} + the singular"
    if noun not in welsh_stems() or noun in _NOT_COUNTED:
        return None
    if before.text == "2" or before.low in {"ddau", "ddwy"}:
        return _soft(word.text)
    if before.text == "6" or (before.low in {"3", "tri"} and noun not in FEMININE_NOUNS):
        return mutate(word.text, ASPIRATE)
    return None


_OUR: Final = frozenset({"a'n", "gyda'n", "i'n", "na'n", "o'n", "â'n"})
"""Words with *our* written on to them."""

_NUMERALS: Final = frozenset(
    """
        dau dwy ddau ddwy tri tair pedwar pedair pum chwe saith wyth naw deg 2 3 4 5 6 7 8 9 10
        """.split()
)
_NOT_COUNTED: Final = frozenset(
    """
        rhan pan pob dan pwy beth ble mae cyn byth punt ceiniog canolfan taflen tudalen
        """.split()
)
"""Words that follow a number without being counted by it, and feminine nouns."""

_RULES: Final[tuple[Callable[[_Word, _Word], str | None], ...]] = (
    _yn,
    _after_feminine,
    _article,
    _negative,
    _object,
    _subject,
    _question,
    _owned,
    _softener,
    _needless,
    _numeral,
)
