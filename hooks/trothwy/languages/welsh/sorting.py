"""The order of the Welsh alphabet, in which eight pairs of letters are letters of their own.

The order is a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z. A pair that only looks
like a letter (*n* and *g* in *Bangor*) is written apart in the entry's own ``sort`` spelling, with a
dot between its halves.
"""

from __future__ import annotations

import re
from typing import Final

from trothwy.languages.forms import fold

_ALPHABET: Final = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z"
"""The letters in order. k, q, v, x and z stand in loan words only."""

_RANK: Final = {letter: rank for rank, letter in enumerate(_ALPHABET.split(), start=1)}
_MARK: Final = re.compile("[-'’]")
_LETTER: Final = re.compile("|".join(sorted(_RANK, key=len, reverse=True)))


def welsh_letters(text: str) -> tuple[str, ...]:
    """Split words into the letters of the Welsh alphabet, without accents and case."""
    return tuple(_LETTER.findall(fold(text.casefold())))


def welsh_sort_key(text: str) -> tuple[tuple[int, ...], ...]:
    """Give what to sort Welsh words by: word for word, letter by letter; a hyphen or apostrophe before every letter."""
    return tuple(
        tuple(rank for part in _MARK.split(word) for rank in (0, *(_RANK[letter] for letter in welsh_letters(part))))
        for word in text.split()
    )
