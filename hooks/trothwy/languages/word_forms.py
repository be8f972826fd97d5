"""Words as they are compared, and the forms in which they may stand in running text, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.languages.forms import fold
from trothwy.languages.welsh.mutations import forms

if TYPE_CHECKING:
    from collections.abc import Callable

CLITICS: Final = ("'r", "'n", "'m", "'w", "'u", "'i", "'th", "'ch", "'s")
"""What either language writes on to the end of a word with an apostrophe."""


def comparable(text: str) -> str:
    """Give words as they are compared: lower case, without accents, with straight apostrophes."""
    return fold(text.casefold().replace("’", "'"))


def _english_forms(words: str) -> tuple[str, ...]:
    """Give a wording and its plural, as far as that is made with an *s*."""
    return (words, f"{words}s")


def _welsh_forms(words: str) -> tuple[str, ...]:
    """Give a wording with its first word in every mutated form."""
    first, space, rest = words.partition(" ")
    return tuple(f"{form}{space}{rest}" for form in forms(first))


_FORMS: Final[dict[str, Callable[[str], tuple[str, ...]]]] = {"en": _english_forms, "cy": _welsh_forms}


def word_forms(words: str, code: str) -> tuple[str, ...]:
    """Give the forms of a wording in one language, the wording itself first."""
    return _FORMS[code](words)
