"""The rules by which Welsh words change, undone: clitics cut off, first letters turned back, endings taken away.

``docs/theme/assets/search/welsh.mjs`` does the same to what a reader types.
"""

from __future__ import annotations

import re
from typing import Final

from trothwy.languages.forms import fold
from trothwy.languages.welsh.mutations import ASPIRATE, NASAL, SOFT, radicals

_CLITIC: Final = re.compile(r"^(?:d|f|th)'(?=.)|'(?:r|n|m|w|u|i|th|ch|ll)$")
"""*i'r*, *sy'n*, *a'u*; *d'eiddo*, *f'enw*. What is cut off says nothing of what the text is about."""

STOP_WORDS: Final = frozenset("a ac ag am ar at dy ei eich ein eu fy i mae neu o sy sydd y yr yn ym yng yw â".split())
"""Words that only hold others together. Among them are those that mutate the word behind them."""

_VOWELS: Final = frozenset("aeiouwy")

_ENDINGS: Final = (
    (re.compile(r"(?<=...)(?:iad|iadau)$"), ("", "i", "io")),
    (re.compile(r"(?<=..)eu(?:wyd|odd|ais|aist|asom|asoch|asant|af|ant|wch|ir|ai)$"), ("au",)),
    (re.compile(r"(?<=...)(?:wyd|odd|ais|aist|asom|asoch|asant|af|ant|wch|ir|ai)$"), ("", "o", "u", "i")),
    (re.compile(r"(?<=...)(?:au|iau|ion|on|iaid|oedd|ydd|edd|wyr)$"), ("", "ydd", "wr")),
)
"""Regular endings of verbs and of plurals, with what stands in their place in the word itself."""


def parts(word: str) -> tuple[str, ...]:
    """Give the forms to look for in a word: the compound as one word, without clitics.

    The halves of a compound stay unread: *drin* in *cam-drin*, abuse, is not *trin*, to treat.
    """
    return (_CLITIC.sub("", word).replace("'", "").replace("-", ""),)


def guesses(form: str) -> tuple[str, ...]:
    """Give every word that a form could come from by the rules, the form's own ending first.

    They serve forms that no word list knows: names, and words that are newer than the list.
    """
    unmutated = radicals_of(form)
    shortened = [word for form_of in (form, *unmutated) for word in _without_ending(form_of)]
    return tuple(dict.fromkeys([*unmutated, *shortened]))


def radicals_of(form: str) -> tuple[str, ...]:
    """Give every word that a mutation, or *h* before a vowel, could have turned into a form."""
    first, second = fold(form[:1]), fold(form[1:2])
    found = [word for table in (SOFT, NASAL, ASPIRATE) for word in radicals(form, table)]
    if first in _VOWELS and form[:1] != first:
        found.append(f"g{form}")
    if first == "h" and second in _VOWELS:
        found.append(form[1:])
    return tuple(dict.fromkeys(found))


def _without_ending(form: str) -> list[str]:
    return [ending.sub(instead, form) for ending, others in _ENDINGS for instead in others if ending.search(form)]
