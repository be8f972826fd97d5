"""A telephone number never claims more than its entry shows."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from trothwy.contacts.model import NationalLine
from trothwy.contacts.numbers import Number
from trothwy.content.checking import check_record
from trothwy.content.days import check_days
from trothwy.content.reading import read_text

if TYPE_CHECKING:
    from trothwy.content.problems import Problem

RUNG = 'rung_by: {en: "Board officer", cy: "Swyddog y bwrdd"}\nread_on: 2026-11-20\n'
READ = 'page: "https://www.gov.wales/a"\nread_on: 2026-11-20\n'


def codes(text: str) -> list[str]:
    value, problems = read_text(f"purpose: day\n{text}", "docs/contacts/councils.yml")
    check_record(value, Number, "docs/contacts/councils.yml", problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('state: unknown\nnumber: "029 2018 0001"\n', "number-and-state"),
        (f"state: published\n{READ}", "number-and-state"),
        ('state: confirmed\nnumber: "029 2018 0001"\n', "not-confirmed"),
        (f'state: confirmed\nnumber: "029 2018 0001"\n{READ}', "not-confirmed"),
        ('state: published\nnumber: "029 2018 0001"\n', "not-published"),
        (f'state: published\nnumber: "029 2018 0001"\n{RUNG}', "not-published"),
    ],
)
def test_a_state_without_its_proof_is_refused(text: str, expected: str) -> None:
    assert codes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "state: unknown\n",
        f'state: published\nnumber: "029 2018 0001"\n{READ}',
        f'state: confirmed\nnumber: "029 2018 0001"\n{RUNG}',
        'state: stale\nnumber: "029 2018 0001"\n',
    ],
)
def test_a_state_with_its_proof_is_taken(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("written", ["+44 29 2018 0001", "02920180001", "029-2018-0001", "ring the office", "~"])
def test_a_number_written_otherwise_is_told_how_it_is_written(written: str) -> None:
    value, problems = read_text(f"purpose: day\nstate: stale\nnumber: {written}\n", "docs/contacts/councils.yml")
    check_record(value, Number, "docs/contacts/councils.yml", problems)
    if written == "~":
        assert [problem.code for problem in problems] == ["number-and-state"]
        return
    assert [problem.code for problem in problems] == ["bad-number"]
    assert written in problems[0].message
    assert "029 2018 0140" in problems[0].remedy


def numbers_of(model: type[Number | NationalLine], written: str) -> list[str]:
    """Give the codes of what is said of a number in an otherwise right entry."""
    words = {"en": "A", "cy": "A"}
    whole: dict[type[Number | NationalLine], dict[str, object]] = {
        Number: {"purpose": "day", "state": "stale"},
        NationalLine: {"id": "a", "title": words, "for_whom": words, "sources": ["a"]},
    }
    problems: list[Problem] = []
    check_record(whole[model] | {"number": written}, model, "docs/contacts/councils.yml", problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize("model", [Number, NationalLine])
@pytest.mark.parametrize(
    "written", ["01248 725888", "029 2018 0140", "0300 123 3079", "0345 053 3116", "0800 328 4432", "0800 328 443"]
)
def test_a_number_of_the_right_length_is_taken(model: type[Number | NationalLine], written: str) -> None:
    assert numbers_of(model, written) == []


@pytest.mark.parametrize("model", [Number, NationalLine])
@pytest.mark.parametrize(
    "written", ["01248 72588", "01248 7258888", "029 2018 014", "0300 123 307", "0800 32 443", "0500 123 4567"]
)
def test_a_number_with_a_digit_missing_or_too_many_is_refused(model: type[Number | NationalLine], written: str) -> None:
    assert numbers_of(model, written) == ["bad-number"]


def test_short_numbers_are_those_that_are_known() -> None:
    assert [numbers_of(NationalLine, written) for written in ("999", "0800 1111")] == [[], []]
    assert [numbers_of(NationalLine, written) for written in ("1012", "0800 111")] == [["bad-number"], ["bad-number"]]


def test_a_role_in_one_language_is_told_that_it_needs_both() -> None:
    value, problems = read_text(f"state: confirmed\npurpose: day\n{RUNG}", "docs/contacts/councils.yml")
    assert isinstance(value, dict)
    check_record(value | {"rung_by": "Duty manager", "number": "029 2018 0001"}, Number, "a.yml", problems)
    assert [problem.code for problem in problems] == ["wrong-shape"]
    assert "both languages" in problems[0].message
    assert '{en: "...", cy: "..."}' in problems[0].remedy


def test_hours_say_how_a_time_is_written() -> None:
    assert codes('state: stale\nnumber: "029 2018 0001"\nhours: [{days: [mon], opens: "8.30", closes: "17:00"}]\n') == [
        "bad-time"
    ]


@pytest.mark.parametrize(
    ("days", "opens", "closes", "expected"),
    [
        ("mon, tue, wed", "08:30", "17:00", []),
        ("sat, sun", "10:00", "16:00", []),
        ("mon, wed", "08:30", "17:00", ["bad-days"]),
        ("fri, mon", "08:30", "17:00", ["bad-days"]),
        ("", "08:30", "17:00", ["bad-days"]),
        ("mon", "17:00", "08:30", ["bad-time"]),
        ("mon", "09:00", "09:00", ["bad-time"]),
    ],
)
def test_hours_are_those_that_a_page_can_say(days: str, opens: str, closes: str, expected: list[str]) -> None:
    hours = f'hours: [{{days: [{days}], opens: "{opens}", closes: "{closes}"}}]'
    assert codes(f'state: stale\nnumber: "029 2018 0001"\n{hours}\n') == expected


def test_nobody_rang_a_number_tomorrow() -> None:
    value, problems = read_text(f'purpose: day\nstate: confirmed\nnumber: "029 2018 0001"\n{RUNG}', "a.yml")
    number = check_record(value, Number, "a.yml", problems)
    assert number
    assert list(check_days([number], datetime.date(2026, 11, 20))) == []
    (problem,) = check_days([number], datetime.date(2026, 11, 19))
    assert (problem.code, problem.place.line) == ("future-day", 5)
