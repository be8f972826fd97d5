"""The languages of the site. Everything that differs between languages lives in this package.

No feature tests for a language: a feature holds text in all of them and asks here for what a
language does with it (names, yes and no, order, dates).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from trothwy.languages.dates import date_in_words, month_names, weekday_names
from trothwy.languages.numbers import grouped, rounded

__all__ = [
    "CODES",
    "LANGUAGES",
    "Language",
    "LanguageCode",
    "date_in_words",
    "grouped",
    "language_of",
    "month_names",
    "other_languages",
    "rounded",
    "weekday_names",
]


LanguageCode = Literal["en", "cy"]
"""The code of a language, as a content file may write it."""


@dataclass(frozen=True)
class Language:
    """One language of the site."""

    code: str
    """The BCP 47 code, which is also the folder of the language's pages: ``en``, ``cy``."""

    name: str
    """What the language calls itself."""

    english_name: str
    """What a message to an author calls it."""


LANGUAGES: Final = (Language("en", "English", "English"), Language("cy", "Cymraeg", "Welsh"))
"""Every language, in the order in which content files write them. Neither is the default."""

CODES: Final = tuple(language.code for language in LANGUAGES)


def other_languages(code: str) -> tuple[Language, ...]:
    """Give every language but one."""
    return tuple(language for language in LANGUAGES if language.code != code)


def language_of(code: str) -> Language:
    """Find a language by its code. Raises ``KeyError`` for a code that is none of ours."""
    for language in LANGUAGES:
        if language.code == code:
            return language
    raise KeyError(code)
