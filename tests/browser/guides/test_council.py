"""What a result shows of the chosen council beside the number to phone at once: early help, the designated officer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.guides.using import FRIDAY_EVENING, MONDAY, YEARS_WRONG

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]

EARLY_HELP, OFFICER = "029 2018 0146", "029 2018 0148"
HELP: Final = {"help-here": "one-service", "help-together": "several-services"}
PERSON_IN_TRUST: Final[dict[str, str | list[str]]] = {"seen": ["says-hurt"], "who": "works-with-children"}


def row_of(sitting: Using, library: Library, code: str, duty: str) -> Locator:
    """Give the row in which a duty stands."""
    title = next(one.title for one in library.duties if one.id == duty).in_language(code)
    return sitting.page.locator(".player .row", has=sitting.page.locator("h3", has_text=title))


@pytest.mark.parametrize("help_", HELP.values(), ids=HELP.keys())
@pytest.mark.parametrize(("at", "state"), [(MONDAY, "open_now"), (FRIDAY_EVENING, "closed_now")])
def test_help_names_the_number_for_early_help_and_says_whether_it_answers(  # noqa: PLR0913, PLR0917  # a row of the table
    using: Start, example_address: str, library: Library, code: str, at: str, state: str, help_: str
) -> None:
    sitting = using("injury", code, address=example_address, at=at)
    sitting.answer_all(what_would_help=help_)
    sitting.choose("example-county")
    door = sitting.page.locator(".player .door")
    link = door.locator(".numbers a[href^='tel:']")
    assert link.all_inner_texts() == [EARLY_HELP]
    assert link.get_attribute("href") == "tel:+44" + EARLY_HELP.replace(" ", "")[1:]
    states = {name: library.words["directory"][name].in_language(code) for name in ("open_now", "closed_now")}
    shown = door.locator(".numbers").inner_text()
    assert [name for name, words in states.items() if words in shown] == [state]
    route = {"en": "https://example.org/county/early-help/", "cy": "https://example.org/sir/cymorth-cynnar/"}[code]
    assert door.locator(f".numbers a[href='{route}']").count() == 1


def test_a_clock_years_wrong_says_of_no_line_that_it_is_open_or_closed(
    using: Start, example_address: str, library: Library, code: str
) -> None:
    sitting = using("injury", code, address=example_address, at=YEARS_WRONG)
    sitting.answer_all(what_would_help="one-service")
    sitting.choose("example-county")
    shown = sitting.text(".player .door")
    assert EARLY_HELP in shown
    assert not any(library.words["directory"][name].in_language(code) in shown for name in ("open_now", "closed_now"))


def test_an_early_help_number_that_may_not_show_gives_way_to_the_council_s_page(
    using: Start, example_address: str, code: str
) -> None:
    sitting = using("injury", code, address=example_address)
    sitting.answer_all(what_would_help="one-service")
    sitting.choose("example-bay")
    lines = sitting.page.locator(".player .door .numbers a")
    page = {"en": "https://example.org/bay/", "cy": "https://example.org/bae/"}[code]
    assert [line.get_attribute("href") for line in lines.all()] == [page]
    assert "029 2018 0154" not in sitting.page.content()


def test_help_asks_for_the_council_after_what_to_do(using: Start, example_address: str, code: str) -> None:
    sitting = using("injury", code, address=example_address)
    sitting.answer_all(what_would_help="one-service")
    assert sitting.page.locator(".player .door > :last-child #council").count() == 1
    assert sitting.page.locator(".player .numbers").count() == 0


def test_the_designated_officer_s_number_stands_with_the_duty(
    using: Start, example_address: str, library: Library, code: str
) -> None:
    sitting = using("injury", code, address=example_address)
    sitting.answer_all(**PERSON_IN_TRUST)
    assert OFFICER not in sitting.text()
    sitting.choose("example-county")
    duty = row_of(sitting, library, code, "designated-officer")
    assert duty.locator(".numbers a[href^='tel:']").all_inner_texts() == [OFFICER]
    assert OFFICER not in sitting.text(".player .door"), "the front door is phoned first"
    sitting.choose("example-bay")
    bay = {"en": "https://example.org/bay/", "cy": "https://example.org/bae/"}[code]
    assert [one.get_attribute("href") for one in duty.locator(".numbers a").all()] == [bay]


def test_a_result_that_owes_the_officer_nothing_names_no_officer(using: Start, example_address: str, code: str) -> None:
    sitting = using("injury", code, address=example_address)
    sitting.answer_all(seen=["says-hurt"])
    sitting.choose("example-county")
    assert OFFICER not in sitting.text()
    assert EARLY_HELP not in sitting.text()


@pytest.mark.parametrize("answers", [{"what_would_help": "several-services"}, PERSON_IN_TRUST], ids=["help", "duty"])
def test_without_adoption_there_are_links_only(
    using: Start, library: Library, code: str, answers: dict[str, str | list[str]]
) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**answers)
    sitting.choose("cardiff")
    numbers = sitting.page.eval_on_selector_all(
        ".player a[href^='tel:']", "all => all.map(a => a.getAttribute('href'))"
    )
    assert set(numbers) <= {"tel:101", "tel:999"}
    cardiff = next(council for council in library.councils if council.id == "cardiff").page.in_language(code)
    blocks = sitting.page.locator(".player .numbers")
    assert blocks.count() >= 1
    assert all(one.locator(f"a[href='{cardiff}']").count() == 1 for one in blocks.all())


def test_what_a_text_says_of_days_is_what_its_field_says(library: Library) -> None:
    steps = [step for step in library.steps if step.hear_within_working_days]
    assert steps
    for step in steps:
        for title in (step.title.en, step.title.cy):
            assert str(step.hear_within_working_days) in title.split()


def test_the_council_chosen_beside_the_place_is_that_of_the_result(
    using: Start, example_address: str, code: str
) -> None:
    sitting = using("injury", code, address=example_address)
    while sitting.asked() != "place":
        sitting.answer(sitting.mildest())
    sitting.page.select_option("#council", "example-county")
    sitting.answer(sitting.mildest())
    assert sitting.page.locator("#council").count() == 0, "it stands beside one question only"
    sitting.page.click(".back .link")
    assert sitting.page.locator("#council").input_value() == "example-county"
    sitting.answer_all(what_would_help="one-service")
    assert sitting.page.locator("#council").input_value() == "example-county"
    assert EARLY_HELP in sitting.text(".player .door")
