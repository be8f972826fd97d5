"""How a search cuts text into words and finds what a word is a form of: the part that is the same in every language.

This module and ``docs/theme/assets/search/forms.mjs`` say the same thing twice, once for the index
and once for what a reader types. ``tests/search/vectors.json`` holds the two to each other.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Guesses = Callable[[str], tuple[str, ...]]
    """For a form, what it could be a form of by the rules of a language; most guesses are no words at all."""

_APOSTROPHES: Final = re.compile("[‘’´`ʼ′]")
_HYPHENS: Final = re.compile("[‐‑]")
_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def lowered(text: str) -> str:
    """Give text in lower case, with one kind of apostrophe and of hyphen; each letter keeps its place."""
    plain = _HYPHENS.sub("-", _APOSTROPHES.sub("'", text))
    whole = plain.lower()
    if len(whole) == len(plain):
        return whole
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in plain)


def fold(text: str) -> str:
    """Give text in lower case without accents."""
    if text.isascii():
        return text.lower()
    marks = unicodedata.normalize("NFD", text.lower())
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def words_of(text: str) -> list[str]:
    """Give each word of a text in lower case, with the apostrophes and hyphens inside it."""
    return _WORD.findall(lowered(unicodedata.normalize("NFC", text)))


def look_up(form: str, known: Mapping[str, tuple[str, ...]], guesses: Guesses) -> tuple[str, ...] | None:
    """Give the keys of a form: as it stands, else by the language's rules, else the same without accents.

    A form that is known as it stands is never taken for another one's changed form. ``None``
    when nothing is known of it; no keys at all when it is known for a word that the site has not.
    """
    for known_as in dict.fromkeys((form, fold(form))):
        if known_as in known:
            return known[known_as]
        found = [known[guess] for guess in guesses(known_as) if guess in known]
        if found:
            return tuple(dict.fromkeys(key for keys in found for key in keys))
    return None
