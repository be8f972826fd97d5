"""The mutations of Welsh: the same word with another first letter, *plentyn*, *blentyn*, *phlentyn*, *mhlentyn*.

The tables stand in every grammar of Welsh. Words that do not mutate, and words that only look as if
they could, are not known here: what a form is used for decides whether that matters.
"""

from __future__ import annotations

import re
from typing import Final

from trothwy.languages.forms import fold

SOFT: Final = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
"""Treiglad meddal."""

NASAL: Final = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
"""Treiglad trwynol."""

ASPIRATE: Final = {"p": "ph", "t": "th", "c": "ch"}
"""Treiglad llaes."""

_VOWELS: Final = "aeiouwy"
_INITIAL: Final = re.compile(r"ngh|ch|dd|ff|ng|ll|mh|nh|ph|rh|th|.", re.DOTALL)


def initial_of(word: str) -> str:
    """Give the first letter of a word as the mutations see it: *ll*, *rh* and their like are one letter."""
    found = _INITIAL.match(word.casefold())
    return found.group() if found else ""


def mutate(word: str, table: dict[str, str]) -> str | None:
    """Apply one mutation, keeping a capital; ``None`` where the first letter does not take it."""
    letter = initial_of(word)
    if letter not in table:
        return None
    mutated = table[letter] + word[len(letter) :]
    return mutated[:1].upper() + mutated[1:] if word[:1].isupper() else mutated


def radicals(form: str, table: dict[str, str]) -> tuple[str, ...]:
    """Give every word that one mutation could have turned into a form; most of them are no words at all."""
    low = form.casefold()
    initial = initial_of(low)
    found = []
    for letter, mutated in table.items():
        if mutated and initial == mutated:
            found.append(letter + low[len(mutated) :])
        elif not mutated and (low[:1] in _VOWELS or initial in {"l", "r", "n"}):
            found.append(letter + low)
    return tuple(found)


def forms(word: str) -> tuple[str, ...]:
    """Give a word and every mutated form of it, with *h* before a vowel among them."""
    mutated = [mutate(word, table) for table in (SOFT, NASAL, ASPIRATE)]
    breathed = [f"h{word}"] if fold(word)[:1] in _VOWELS else []
    return tuple(dict.fromkeys([word, *(form for form in mutated if form), *breathed]))
