"""Dates in words. Babel knows Welsh; browsers do not, so this is done when the site is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date, get_day_names, get_month_names

if TYPE_CHECKING:
    import datetime


def date_in_words(day: datetime.date, code: str) -> str:
    """Give a day as a reader says it: 23 November 2026, 23 Tachwedd 2026."""
    return format_date(day, "d MMMM y", locale=code)


def weekday_names(code: str) -> list[str]:
    """Give the days of the week, Sunday first, as they stand inside a sentence: Tuesday, dydd Mawrth."""
    names = get_day_names("wide", locale=code)
    in_order = [names[number] for number in (6, 0, 1, 2, 3, 4, 5)]
    return [name[0].lower() + name[1:] if code == "cy" else name for name in in_order]


def month_names(code: str) -> list[str]:
    """Give the months, January first."""
    names = get_month_names("wide", locale=code)
    return [names[number] for number in range(1, 13)]
