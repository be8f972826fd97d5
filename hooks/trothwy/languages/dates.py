"""Dates in words. Babel knows Welsh; browsers do not, so this is done when the site is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    import datetime


def date_in_words(day: datetime.date, code: str) -> str:
    """Give a day as a reader says it: 23 November 2026, 23 Tachwedd 2026."""
    return format_date(day, "d MMMM y", locale=code)
