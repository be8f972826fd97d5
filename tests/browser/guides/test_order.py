"""What stands where on a result: what is needed first comes first, on a small phone above the fold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.guides.using import CHRISTMAS_DAY, FRIDAY_EVENING, MONDAY, REPORT, YEARS_WRONG

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]


def above_the_fold(sitting: Using, *selectors: str) -> None:
    for selector in selectors:
        box = sitting.page.locator(selector).first.bounding_box()
        assert box, selector
        assert box["y"] >= 0, selector
        assert box["y"] + box["height"] <= 740, selector
    assert sitting.page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("at", [MONDAY, FRIDAY_EVENING, CHRISTMAS_DAY])
def test_what_comes_first_is_above_the_fold_of_a_small_phone(
    using: Start, example_address: str, code: str, at: str
) -> None:
    sitting = using("injury", code, address=example_address, viewport={"width": 360, "height": 740}, at=at)
    sitting.answer_all(**REPORT)
    sitting.choose("example-county")
    above_the_fold(sitting, ".danger a[href='tel:999']", "#top-result", ".sent", ".phone", ".numbers")


@pytest.mark.parametrize("at", [MONDAY, FRIDAY_EVENING, YEARS_WRONG])
def test_without_adoption_the_way_to_a_number_is_above_the_fold(using: Start, code: str, at: str) -> None:
    sitting = using("injury", code, viewport={"width": 360, "height": 740}, at=at)
    sitting.answer_all(**REPORT)
    above_the_fold(sitting, ".danger a[href='tel:999']", "#top-result", ".sent", "#council")


@pytest.mark.parametrize("at", [MONDAY, FRIDAY_EVENING])
def test_the_page_of_the_council_and_the_police_are_above_the_fold_too(using: Start, code: str, at: str) -> None:
    sitting = using("injury", code, viewport={"width": 360, "height": 740}, at=at)
    sitting.answer_all(**REPORT)
    for council in ("rhondda-cynon-taf", "vale-of-glamorgan", "neath-port-talbot", "pembrokeshire"):
        sitting.choose(council)
        above_the_fold(sitting, "#top-result", ".sent", ".numbers a[target]", ".numbers a[href='tel:101']")


def headings(sitting: Using) -> list[str]:
    return [text.strip() for text in sitting.page.locator(".player .beside > div > .row > h2").all_text_contents()]


def named(library: Library, code: str, parts: Sequence[str], others: Sequence[str]) -> list[str]:
    words = [*(library.words["part"][part] for part in parts), *(library.words["result"][name] for name in others)]
    return [word.in_language(code) for word in words]


def test_a_report_says_things_in_the_order_in_which_they_are_needed(using: Start, library: Library, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(place="england", **REPORT)
    parts = ("say", "until_then", "child", "family", "also_tell", "write_down", "written_report", "hear_back")
    assert headings(sitting) == named(library, code, parts, ("why", "decision", "another"))
    assert sitting.page.locator(".row details[open]").count() == 0
    order = [".danger", ".status", "#top-result", ".sent", ".numbers", ".player .say"]
    tops = [sitting.page.evaluate("s => document.querySelector(s).getBoundingClientRect().top", one) for one in order]
    assert tops == sorted(tops)


@pytest.mark.parametrize("ticked", ["shaken", "by-themselves"])
def test_medical_care_comes_before_any_words(using: Start, library: Library, code: str, ticked: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(seen=[ticked])
    assert headings(sitting)[:2] == named(library, code, ("at_once", "say"), ())


def test_help_says_who_leads_and_what_would_bring_the_reader_back(using: Start, library: Library, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(what_would_help="several-services")
    parts = ("say", "child", "family", "also_tell", "help", "write_down", "review")
    assert headings(sitting) == named(library, code, parts, ("raise", "why", "more_worried", "decision", "another"))


def test_in_a_report_advice_does_not_compete_with_the_call(using: Start, library: Library, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    sitting.answer_all(seen=["shaped", "smacked"])
    today = library.words["player"]["advice_today"].in_language(code)
    assert today.lower() not in sitting.text().lower()
    record = sitting.copied_record()
    assert library.words["result"]["advice_in_call"].in_language(code) in record
    assert record.count(today) == 1, "the floor of the answer that called for it"
    page.emulate_media(media="print")
    assert today.lower() in sitting.text(".side").lower()


def test_in_an_emergency_999_comes_before_every_other_number(using: Start, example_address: str, code: str) -> None:
    sitting = using("injury", code, address=example_address)
    sitting.answer_all(danger="says-yes")
    sitting.choose("example-county")
    numbers = sitting.page.locator(".player .door a[href^='tel:']").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    assert numbers[0] == "tel:999"
    assert len(numbers) > 1
