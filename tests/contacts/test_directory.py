"""The directory that the script of a guide reads, and the page that holds it: what they say of a council, to whom."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from trothwy.languages import CODES, date_in_words, weekday_names
from trothwy.languages.sorting import sort_key
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from trothwy.library.loading import Library


def contacts_page(library: Library, code: str) -> BeautifulSoup:
    text = next(page.text for page in render_pages(library, plan_pages(library), code) if page.id == "contacts")
    return BeautifulSoup(text, "html.parser")


def directory(library: Library, code: str) -> dict[str, Any]:
    data = contacts_page(library, code).select_one("#directory")
    assert data
    found: dict[str, Any] = json.loads(data.text)
    return found


def council(library: Library, code: str, council_id: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in directory(library, code)["councils"] if one["id"] == council_id)
    return found


def in_alphabet(names: list[str], code: str) -> list[str]:
    return sorted(names, key=lambda name: sort_key(name, code))


def test_hours_are_said_as_on_a_door(example: Library) -> None:
    said = {
        code: {number["purpose"]: number["said"] for number in council(example, code, "example-county")["numbers"]}
        for code in CODES
    }
    assert said["en"]["day"] == "Monday–Thursday 8:30–17:00; Friday 8:30–16:30"
    assert said["cy"]["day"] == "dydd Llun–dydd Iau 8:30–17:00; dydd Gwener 8:30–16:30"
    assert said["en"]["out-of-hours"] == example.words["directory"]["always"].in_language("en")


def test_hours_are_counted_by_the_days_that_they_name(example: Library) -> None:
    numbers = council(example, "en", "example-county")["numbers"]
    day = next(number for number in numbers if number["purpose"] == "day")
    names = weekday_names("en")
    assert [[names[number] for number in hours["days"]] for hours in day["hours"]] == [
        ["Monday", "Tuesday", "Wednesday", "Thursday"],
        ["Friday"],
    ]
    assert [(hours["opens"], hours["closes"]) for hours in day["hours"]] == [("08:30", "17:00"), ("08:30", "16:30")]


def test_offices_are_usually_open_from_monday_to_friday(library: Library) -> None:
    usual = directory(library, "en")["calendar"]["usual"]
    assert [weekday_names("en")[day] for day in usual["days"]][:: len(usual["days"]) - 1] == ["Monday", "Friday"]
    assert len(usual["days"]) == 5


def test_a_number_is_dialled_from_anywhere(example: Library) -> None:
    numbers = council(example, "en", "example-county")["numbers"]
    assert numbers
    assert all(number["link"] == f"+44{number['number'].replace(' ', '')[1:]}" for number in numbers)


@pytest.mark.parametrize("code", CODES)
def test_a_council_is_named_with_its_own_pages_and_its_board(example: Library, code: str) -> None:
    written = {one.id: one for one in example.councils}
    boards = {board.id: board for board in example.boards}
    for found in directory(example, code)["councils"]:
        own = written[found["id"]]
        board = boards.get(own.board or "")
        assert found["page"] == own.page.in_language(code)
        pages = {purpose: page["page"] for purpose, page in found["pages"].items()}
        expected = {"written-report": own.form, "early-help": own.early_help, "hear-back": board and board.page}
        assert pages == {purpose: page.in_language(code) for purpose, page in expected.items() if page}
        assert all(own.title.in_language(code) in found["pages"][of]["page_says"] for of in pages if of != "hear-back")
        assert found["front_door"] == (own.front_door.in_language(code) if own.front_door else "")
        if board and board.page:
            assert found["pages"]["hear-back"]["page_says"] == board.title.in_language(code)
        assert found["in_wales"] is (board is not None)


def test_a_caller_asks_for_the_council_s_own_name_and_a_translation_stands_only_beside_it(library: Library) -> None:
    translated = {one.id: one.front_door for one in library.councils if one.front_door and "cy" in one.front_door_ours}
    assert translated
    for code in CODES:
        page = contacts_page(library, code)
        found = {one["id"]: one["front_door"] for one in directory(library, code)["councils"]}
        for id_, name in translated.items():
            assert found[id_] == name.en, "a caller asks for the name that the council knows"
            shown = page.select_one(f"li#{id_}")
            assert shown
            assert {name.en, name.in_language(code)} <= {part for part in (name.en, name.cy) if part in shown.text}


@pytest.mark.parametrize("code", CODES)
def test_a_front_page_is_said_to_be_one_with_what_to_search_for_in_its_own_language(
    library: Library, code: str
) -> None:
    page, words = contacts_page(library, code), library.words["directory"]
    pages = {one.id: one.page for one in library.councils}
    found = directory(library, code)["councils"]
    for one in found:
        entry = page.select_one(f"li#{one['id']}")
        assert entry
        assert one["name"] in one["page_says"]
        assert one["search_there"] in entry.text
        assert one["search_there"] in one["page_says"]
        assert one["page_in"] in {code, "en"}
        assert {part["lang"] for part in entry.select("small [lang]")} == (
            {one["page_in"]} if one["search_there"] else set()
        )
        if is_bare(one["page"]):
            own = next(each for each in CODES if getattr(pages[one["id"]], each) == one["page"])
            assert one["search_there"] == words["search_there"].in_language(own)
    assert {bool(one["search_there"]) for one in found} == {True, False}
    assert len({one["page_says"].replace(one["name"], "") for one in found}) > 1


def is_bare(address: str) -> bool:
    """Say whether an address names a host alone, or a host and a language."""
    return urlsplit(address).path.strip("/") in {"", *CODES}


@pytest.mark.parametrize("code", CODES)
def test_councils_stand_in_the_order_of_the_alphabet_those_of_wales_first(library: Library, code: str) -> None:
    names = [one["name"] for one in directory(library, code)["councils"]]
    assert names == in_alphabet(names, code)
    page = contacts_page(library, code)
    for part, here in (("councils", True), ("neighbours", False)):
        shown = [str(item["id"]) for item in page.select(f"section[aria-labelledby={part}] li")]
        titles = {one.id: one.title.in_language(code) for one in library.councils if bool(one.board) is here}
        assert set(shown) == set(titles)
        assert [titles[one] for one in shown] == in_alphabet(list(titles.values()), code)


@pytest.mark.parametrize("code", CODES)
def test_the_page_has_each_council_s_form_and_early_help_and_the_day_of_each_number(
    example: Library, code: str
) -> None:
    page = contacts_page(example, code)
    written = {one.id: one for one in example.councils}
    for found in directory(example, code)["councils"]:
        entry = page.select_one(f"li#{found['id']}")
        assert entry
        own = [written[found["id"]].form, written[found["id"]].early_help]
        links = [str(link["href"]) for link in entry.select("small a[href^='https:']")]
        assert links == [address.in_language(code) for address in own if address]
        days = [date_in_words(number.read_on, code) for number in written[found["id"]].numbers if number.read_on]
        assert [number["checked"] for number in found["numbers"]] == days[: len(found["numbers"])]
        assert all(number["checked"] in entry.text for number in found["numbers"])
    assert page.select("small a[href^='https:']")


@pytest.mark.parametrize("code", CODES)
def test_the_page_has_each_number_that_the_script_has_and_no_other(
    example: Library, library: Library, code: str
) -> None:
    page = contacts_page(example, code)
    for found in directory(example, code)["councils"]:
        entry = page.select_one(f"li#{found['id']}")
        assert entry
        links = [str(link["href"]) for link in entry.select("a[href^='tel:']")]
        assert links == [f"tel:{number['link']}" for number in found["numbers"]]
    assert any(found["numbers"] for found in directory(example, code)["councils"])
    assert contacts_page(library, code).select("section[aria-labelledby=councils] a[href^='tel:']") == []
