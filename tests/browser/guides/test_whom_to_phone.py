"""Whom a result says to phone: at this hour, in this council, in this role, and in no other way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.guides.using import CHRISTMAS_DAY, FRIDAY_EVENING, MONDAY, REPORT, YEARS_WRONG

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]


DAY, NIGHT, ADVICE = "029 2018 0140", "029 2018 0142", "029 2018 0144"


@pytest.mark.parametrize(
    ("at", "first", "other"),
    [
        (MONDAY, DAY, NIGHT),
        (FRIDAY_EVENING, NIGHT, DAY),
        (CHRISTMAS_DAY, NIGHT, DAY),
        ("2026-11-27T16:40:00", NIGHT, DAY),
    ],
)
def test_the_number_is_the_one_for_this_hour(  # noqa: PLR0913, PLR0917  # a row of the table
    using: Start, example_address: str, code: str, at: str, first: str, other: str
) -> None:
    sitting = using("injury", code, address=example_address, at=at)
    sitting.answer_all(**REPORT)
    sitting.choose("example-county")
    assert sitting.text(".phone") == first
    assert other in sitting.text(".numbers")
    assert sitting.page.locator(".phone").get_attribute("href") == "tel:+44" + first.replace(" ", "")[1:]


def test_a_clock_years_wrong_gives_both_numbers_and_no_dates(using: Start, example_address: str, code: str) -> None:
    sitting = using("injury", code, address=example_address, at=YEARS_WRONG)
    sitting.answer_all(**REPORT)
    sitting.choose("example-county")
    assert sitting.page.locator(".phone").count() == 0
    assert DAY in sitting.text(".numbers")
    assert NIGHT in sitting.text(".numbers")
    assert "2020" not in sitting.text()


def test_without_adoption_no_council_s_number_stands_anywhere(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**REPORT)
    sitting.choose("cardiff")
    numbers = sitting.page.eval_on_selector_all(
        ".player a[href^='tel:']", "all => all.map(a => a.getAttribute('href'))"
    )
    assert set(numbers) == {"tel:101", "tel:999"}
    assert sitting.page.locator(".numbers a[href^='https://']").count() == 1
    assert "Cardiff" in sitting.text("#top-result") or "Caerdydd" in sitting.text("#top-result")


def test_every_page_of_the_example_says_that_it_is_one(example_site: Path) -> None:
    pages = list(example_site.rglob("*.html"))
    assert len(pages) > 40
    marked = re.compile(r'class="status [^"]*\bexample"')
    assert [page for page in pages if not marked.search(page.read_text(encoding="utf-8"))] == []
    assert [page for page in pages if 'content="noindex"' not in page.read_text(encoding="utf-8")] == []


def test_a_number_that_is_stale_gives_way_to_the_council_s_page(using: Start, example_address: str) -> None:
    sitting = using("injury", "en", address=example_address, at=FRIDAY_EVENING)
    sitting.answer_all(**REPORT)
    sitting.choose("example-bay")
    assert "029 2018 0152" not in sitting.page.content()
    numbers = sitting.page.locator(".numbers")
    assert numbers.locator(".phone").count() == 0, "a line that is closed looks like the one to phone"
    assert numbers.locator("a").first.get_attribute("href") == "https://example.org/bay/"
    assert "029 2018 0150" in numbers.inner_text()


def test_a_number_is_no_longer_shown_on_a_site_that_nobody_built_again(using: Start, example_address: str) -> None:
    """The page was built when its numbers were fresh, and is read when they have not been looked at for 90 days."""
    sitting = using("injury", "en", address=example_address, at="2027-03-24T10:00:00")
    sitting.answer_all(**REPORT)
    sitting.choose("example-county")
    numbers = sitting.page.locator(".numbers")
    assert numbers.first.locator(".phone").count() == 0
    assert DAY not in sitting.page.locator(".player").inner_text()
    assert numbers.locator("a").first.get_attribute("href") == "https://example.org/county/report-a-child-at-risk/"


@pytest.mark.parametrize(
    "role",
    ["staff", "designated-person", "nurse", "doctor", "police", "early-years", "youth-or-third-sector", "other-role"],
)
def test_every_role_is_told_whom_it_tells(using: Start, code: str, role: str) -> None:
    steps = {
        "staff": "tell-your-designated-person",
        "designated-person": "as-the-designated-person",
        "nurse": "tell-the-health-safeguarding-team",
        "doctor": "tell-the-health-safeguarding-team",
        "police": "send-a-public-protection-notice",
        "early-years": "tell-your-designated-person",
        "youth-or-third-sector": "tell-your-designated-person",
        "other-role": "ask-someone-who-knows",
    }
    sitting = using("injury", code)
    sitting.answer_all(role=role, **REPORT)
    texts = sitting.page.evaluate(
        """async () => {
          const { texts } = await (await fetch('guide.json')).json();
          const page = await (await fetch(texts)).text();
          const found = new DOMParser().parseFromString(page.slice(page.indexOf('<main')), 'text/html');
          const steps = [...found.querySelectorAll('[data-part=contact]')];
          return steps.map(one => [one.dataset.step, one.querySelector('h3').textContent]);
        }""",
    )
    titles = dict(texts)
    shown = sitting.text()
    assert titles[steps[role]] in shown
    others = {title for step, title in titles.items() if step in steps.values() and title != titles[steps[role]]}
    assert not [title for title in others if title in shown]


@pytest.mark.parametrize(
    ("at", "chosen", "first"),
    [
        (MONDAY, {"seen": ["smacked"]}, ADVICE),
        ("2026-11-23T16:45:00", {"seen": ["smacked"]}, DAY),
        (FRIDAY_EVENING, {"seen": ["smacked"]}, NIGHT),
        (MONDAY, {"seen": ["shaped", "smacked"]}, DAY),
    ],
    ids=["advice", "the line for advice is closed", "all but one are closed", "a report"],
)
def test_advice_has_a_line_of_its_own_while_it_is_open(
    using: Start, example_address: str, at: str, chosen: dict[str, list[str]], first: str
) -> None:
    sitting = using("injury", "en", address=example_address, at=at)
    sitting.answer_all(**chosen)
    sitting.choose("example-county")
    assert sitting.text(".phone") == first
    links = sitting.page.locator(".numbers a[href^='tel:+44']").all_inner_texts()
    assert {DAY, NIGHT} <= set(links)
    assert len(links) == len(set(links))


@pytest.mark.parametrize(("at", "first"), [(MONDAY, [DAY]), (FRIDAY_EVENING, []), (CHRISTMAS_DAY, [])])
def test_an_assessment_waits_for_the_office_and_says_whom_to_phone_if_it_cannot(  # noqa: PLR0913, PLR0917  # a row of the table
    using: Start, example_address: str, library: Library, code: str, at: str, first: list[str]
) -> None:
    sitting = using("injury", code, address=example_address, at=at)
    sitting.answer_all(what_would_help="tried-without-change")
    sitting.choose("example-county")
    door = sitting.page.locator(".player .door")
    assert door.locator(".phone").all_inner_texts() == first
    later = library.words["directory"]["closed_later"].in_language(code)
    assert (later in door.inner_text()) is not bool(first)
    title = next(step.title for step in library.steps if step.id == "if-it-cannot-wait").in_language(code)
    urgent = door.locator(".lead", has_text=title).locator("xpath=following-sibling::*[1]")
    assert urgent.locator("a[href^='tel:']").all_inner_texts() == [NIGHT]


def test_no_form_for_a_report_stands_where_no_report_is_due(using: Start, example_address: str, code: str) -> None:
    form = {"en": "https://example.org/county/form/", "cy": "https://example.org/sir/ffurflen/"}[code]
    for answers, shown in ((REPORT, 1), ({"what_would_help": "one-service"}, 0), ({"seen": ["smacked"]}, 0)):
        sitting = using("injury", code, address=example_address)
        sitting.answer_all(**answers)
        sitting.choose("example-county")
        assert sitting.page.locator(f".player a[href='{form}']").count() == shown


def test_councils_of_england_are_offered_apart(using: Start, example_address: str, library: Library, code: str) -> None:
    for address, own in (
        (example_address, {"example-shire"}),
        (None, {one.id for one in library.councils if not one.board}),
    ):
        sitting = using("injury", code, **({"address": address} if address else {}))
        sitting.answer_all(**REPORT)
        values = "all => all.map(one => one.value).filter(Boolean)"
        assert set(sitting.page.locator("#council optgroup option").evaluate_all(values)) == own != set()
        assert not own & set(sitting.page.locator("#council > option").evaluate_all(values))


@pytest.mark.parametrize(
    ("chosen", "page"),
    [
        ({"seen": ["shaped"]}, {"en": "https://example.org/county/form/", "cy": "https://example.org/sir/ffurflen/"}),
        (
            {"what_would_help": "one-service"},
            {"en": "https://example.org/county/early-help/", "cy": "https://example.org/sir/cymorth-cynnar/"},
        ),
    ],
    ids=["form", "early help"],
)
def test_the_council_s_own_page_for_what_comes_next_is_beside_it(  # a row of the table
    using: Start, example_address: str, code: str, chosen: dict[str, str | list[str]], page: dict[str, str]
) -> None:
    sitting = using("injury", code, address=example_address)
    while question := sitting.asked():
        if question == "place":
            sitting.page.select_option("#council", "example-county")
        words = chosen.get(question.replace("-", "_"), [sitting.mildest()])
        sitting.answer(*([words] if isinstance(words, str) else words))
    sitting.page.wait_for_selector("#top-result")
    assert sitting.page.locator(f".player a[href='{page[code]}']").count() == 1


def test_whatever_leads_away_from_a_result_opens_beside_it(using: Start, example_address: str, code: str) -> None:
    sitting = using("injury", code, address=example_address)
    sitting.answer_all(**REPORT)
    sitting.choose("example-county")
    leading = sitting.page.locator(".player a[href]:not([href^='tel:']):not([data-other]):not([href^='#'])")
    assert leading.count() > 1
    for link in leading.all():
        assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
