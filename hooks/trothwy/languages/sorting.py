"""Alphabetical order, in each language's own alphabet. Browsers do not know the Welsh one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.languages.forms import fold
from trothwy.languages.welsh.sorting import welsh_letters, welsh_sort_key

if TYPE_CHECKING:
    from collections.abc import Callable

SortKey = tuple[tuple[int, ...], ...]
"""Word for word, the rank of each letter."""


def _english_letters(text: str) -> tuple[str, ...]:
    return tuple(letter for letter in fold(text.casefold()) if letter.isalnum())


def _english_sort_key(text: str) -> SortKey:
    return tuple(tuple(ord(letter) for letter in _english_letters(word)) for word in text.split())


_KEYS: Final[dict[str, Callable[[str], SortKey]]] = {"en": _english_sort_key, "cy": welsh_sort_key}
_LETTERS: Final[dict[str, Callable[[str], tuple[str, ...]]]] = {"en": _english_letters, "cy": welsh_letters}


def sort_key(text: str, code: str) -> SortKey:
    """Give what to sort a text by in one language."""
    return _KEYS[code](text)


def initial(text: str, code: str) -> str:
    """Give the letter of the alphabet under which a word stands: *CH* for *chwaer* in Welsh, *C* in English."""
    letters = _LETTERS[code](text)
    return letters[0].upper() if letters else ""
