"""Days as each language says them: in words, and by the names that scripts put together."""

from __future__ import annotations

import datetime

from trothwy.languages import CODES, date_in_words, month_names, weekday_names


def test_a_day_is_said_as_each_language_says_it() -> None:
    day = datetime.date(2026, 11, 3)
    assert {code: date_in_words(day, code) for code in CODES} == {"en": "3 November 2026", "cy": "3 Tachwedd 2026"}


def test_the_week_begins_with_sunday_as_the_script_counts_it() -> None:
    assert [weekday_names("en")[day] for day in (0, 1, 6)] == ["Sunday", "Monday", "Saturday"]
    assert [weekday_names("cy")[day] for day in (0, 1, 6)] == ["dydd Sul", "dydd Llun", "dydd Sadwrn"]


def test_the_months_are_those_that_dates_are_said_with() -> None:
    for code in CODES:
        days = [datetime.date(2027, month, 1) for month in range(1, 13)]
        assert [f"1 {month} 2027" for month in month_names(code)] == [date_in_words(day, code) for day in days]
