"""Which numbers may show, who has to ring what, and bank holidays that run out."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from tests.today import TODAY
from trothwy.contacts.directory import OLDEST, Contacts
from trothwy.contacts.model import CalendarFile, Council
from trothwy.contacts.numbers import Number, NumberState
from trothwy.contacts.pages import plan_contacts
from trothwy.contacts.to_ring import HOLIDAYS_WARNING, holidays_warning, list_to_ring
from trothwy.languages import CODES
from trothwy.site.planning import Planner

if TYPE_CHECKING:
    from trothwy.library.loading import Library


def contacts(library: Library, *, adopted: bool = True, today: datetime.date = TODAY) -> Contacts:
    return Contacts(library.boards, library.councils, library.calendar, adopted, today)


def shown(all_contacts: Contacts) -> set[str | None]:
    return {number.number for council in all_contacts.councils for number in all_contacts.shown(council)}


def test_as_shipped_no_council_s_number_shows(library: Library) -> None:
    assert any(council.numbers for council in library.councils)
    assert library.adoption.state == "none"
    assert shown(contacts(library, adopted=False)) == set()
    assert shown(contacts(library, adopted=True)) == set(), "none has been confirmed by anybody"
    assert all(number.state is not NumberState.CONFIRMED for council in library.councils for number in council.numbers)


def test_an_adopted_site_shows_confirmed_and_published_numbers_only(example: Library) -> None:
    states = {number.number: number.state for council in example.councils for number in council.numbers}
    expected = {number for number, state in states.items() if state in {NumberState.CONFIRMED, NumberState.PUBLISHED}}
    assert shown(contacts(example)) == expected
    assert len(expected) < len(states)


def test_a_number_too_old_gives_way_to_the_council_s_page(example: Library) -> None:
    last, after = (TODAY + datetime.timedelta(days=days) for days in (OLDEST, OLDEST + 1))
    assert shown(contacts(example, today=last)) != set()
    assert shown(contacts(example, today=after)) == set()


def test_the_directory_says_the_same_in_each_language_and_names_no_hidden_number(example: Library) -> None:
    found = [contacts(example).directory(code, example.words["directory"].__getitem__) for code in CODES]
    numbers = [
        {council["id"]: [one["link"] for one in council["numbers"]] for council in one["councils"]} for one in found
    ]
    assert numbers[0] == numbers[1]
    hidden = [number for one in example.councils for number in one.numbers if number.state is NumberState.STALE]
    assert hidden
    for number in hidden:
        assert (number.number or "").replace(" ", "").removeprefix("0") not in str(found)


def test_the_example_uses_only_numbers_kept_for_drama(example: Library) -> None:
    for council in example.councils:
        for number in council.numbers:
            assert number.number is not None
            assert number.number.startswith("029 2018 0")


@pytest.mark.parametrize(
    "entry",
    [
        {"purpose": "day", "state": "confirmed", "number": "029 2018 0140"},
        {"purpose": "day", "state": "published", "number": "029 2018 0140", "read_on": "2026-11-01"},
        {"purpose": "day", "state": "stale"},
        {"purpose": "day", "state": "unknown", "number": "029 2018 0140"},
        {"purpose": "day", "state": "stale", "number": "+44 29 2018 0140"},
    ],
)
def test_no_state_stands_without_its_proof(entry: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Number.model_validate(entry)


def test_every_council_in_wales_is_on_the_list_of_its_board(library: Library) -> None:
    lines = "\n".join(list_to_ring(library.boards, library.councils, library.calendar, TODAY))
    for council in library.councils:
        if council.board:
            assert f"{council.title.en}, day:" in lines
            assert f"{council.title.en}, out-of-hours:" in lines
    for board in library.boards:
        assert board.title.en in lines


def test_every_number_that_is_known_is_on_the_list_whatever_it_is_for(example: Library) -> None:
    lines = "\n".join(list_to_ring(example.boards, example.councils, example.calendar, TODAY))
    numbers = [number for council in example.councils if council.board for number in council.numbers]
    assert {number.purpose.value for number in numbers} > {"day", "out-of-hours"}
    assert all(number.number in lines for number in numbers if number.number)


def test_what_is_not_known_of_a_council_is_asked_for_in_the_same_call(example: Library, library: Library) -> None:
    def asked_of(council: str, of: Library) -> list[str]:
        lines = list_to_ring(of.boards, of.councils, of.calendar, TODAY)
        return [line for line in lines if line.startswith(f"  {council}, not written down")]

    assert asked_of("Example County", example) == []
    (bay,) = asked_of("Example Bay", example)
    assert bay.endswith("a number for advice, designated-officer, front_door, form, early_help")
    for council in library.councils:
        assert len(asked_of(council.title.en, library)) == bool(council.board)


def line_of(number: Number, library: Library, today: datetime.date) -> str:
    """Give the line of the list that is about one number."""
    lines = list_to_ring(library.boards, library.councils, library.calendar, today)
    (line,) = (line for line in lines if str(number.number) in line)
    return line


def test_whoever_rings_a_number_reads_what_is_known_of_it(example: Library) -> None:
    noted = [number for council in example.councils for number in council.numbers if number.note]
    assert noted
    assert all(str(number.note) in line_of(number, example, TODAY) for number in noted)


def test_a_number_that_was_rung_long_ago_is_to_be_rung_again(example: Library) -> None:
    rung = next(number for number in example.councils[0].numbers if number.state is NumberState.CONFIRMED)
    last, after = (TODAY + datetime.timedelta(days=days) for days in (OLDEST, OLDEST + 1))
    assert line_of(rung, example, last) == line_of(rung, example, TODAY)
    assert line_of(rung, example, after).startswith(line_of(rung, example, TODAY) + ";")


def test_every_board_is_listed_with_its_councils(library: Library) -> None:
    page = plan_contacts(Planner(library.sections, library.words), contacts(library), library.national_lines)
    of_board = page.data["of_board"]
    assert isinstance(of_board, dict)
    for listed in of_board.values():
        assert all(listed[board.id] for board in library.boards)
        named = [council.id for councils in listed.values() for council in councils]
        assert sorted(named) == sorted(council.id for council in library.councils if council.board)


def test_bank_holidays_warn_before_they_run_out(library: Library) -> None:
    last = library.calendar.known_until
    in_time = last - datetime.timedelta(days=HOLIDAYS_WARNING + 1)
    assert holidays_warning(library.calendar, in_time) == []
    assert holidays_warning(library.calendar, last - datetime.timedelta(days=HOLIDAYS_WARNING)) != []
    assert holidays_warning(library.calendar, last + datetime.timedelta(days=30)) != []


def test_bank_holidays_are_whole_years_of_working_days(library: Library) -> None:
    calendar: CalendarFile = library.calendar
    days = [holiday.day for holiday in calendar.holidays]
    assert days == sorted(days)
    assert all(day.weekday() < 5 for day in days), "a holiday at a weekend is moved"
    for year in {day.year for day in days}:
        assert len([day for day in days if day.year == year]) == 8
    assert calendar.known_until == datetime.date(max(day.year for day in days), 12, 31)


def test_a_council_without_numbers_is_still_whole(example: Library) -> None:
    bare = example.councils[-1]
    assert isinstance(bare, Council)
    assert contacts(example).shown(bare) == []
    assert replace(contacts(example), adopted=False).shown(example.councils[0]) == []
