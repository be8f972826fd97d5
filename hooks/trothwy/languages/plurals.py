"""Counting: which form of words stands beside a number.

Welsh has six forms (Unicode CLDR: zero, one, two, few for 3, many for 6, other), because a numeral mutates what
follows: *0 diwrnod, 1 diwrnod, 2 ddiwrnod, 3 diwrnod, 6 diwrnod*; *2 gwestiwn, 3 chwestiwn, 6 chwestiwn*.
English has two.
"""

from __future__ import annotations

from typing import Final

from babel import Locale

from trothwy.content.fields import PlainText, Record

NUMBER: Final = "{number}"
"""Stands for the number in a form of words."""


class EnglishCount(Record):
    """A counted thing in English: ``{one: "{number} day", other: "{number} days"}``."""

    one: PlainText
    other: PlainText


class WelshCount(Record):
    """A counted thing in Welsh. Forms that are not written are those of ``other``."""

    zero: PlainText | None = None
    one: PlainText | None = None
    two: PlainText | None = None
    few: PlainText | None = None
    many: PlainText | None = None
    other: PlainText


class Count(Record):
    """A counted thing in each language."""

    en: EnglishCount
    cy: WelshCount

    def in_language(self, code: str, number: int) -> str:
        """Give the words for a number: *2 days*, *2 ddiwrnod*."""
        forms = getattr(self, code)
        words = getattr(forms, plural_form(number, code), None) or forms.other
        return str(words).replace(NUMBER, str(number))


def plural_form(number: int, code: str) -> str:
    """Give the name of the form that a number asks for: zero, one, two, few, many or other."""
    return str(Locale(code).plural_form(number))
