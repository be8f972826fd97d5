"""Counting in both languages."""

from __future__ import annotations

import pytest

from trothwy.languages.plurals import Count, plural_form

QUESTIONS = Count.model_validate(
    {
        "en": {"one": "{number} question", "other": "{number} questions"},
        "cy": {
            "two": "{number} gwestiwn",
            "few": "{number} chwestiwn",
            "many": "{number} chwestiwn",
            "other": "{number} cwestiwn",
        },
    }
)


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (4, "other"), (6, "many"), (7, "other"), (11, "other")],
)
def test_welsh_has_six_forms(number: int, form: str) -> None:
    assert plural_form(number, "cy") == form


@pytest.mark.parametrize(
    ("number", "welsh", "english"),
    [
        (1, "1 cwestiwn", "1 question"),
        (2, "2 gwestiwn", "2 questions"),
        (3, "3 chwestiwn", "3 questions"),
        (5, "5 cwestiwn", "5 questions"),
        (6, "6 chwestiwn", "6 questions"),
    ],
)
def test_a_number_mutates_what_it_counts(number: int, welsh: str, english: str) -> None:
    assert QUESTIONS.in_language("cy", number) == welsh
    assert QUESTIONS.in_language("en", number) == english
