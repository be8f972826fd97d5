"""The result: what to do first, whom to phone at this hour, when to hear back, and what to take away."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.guides.using import CHRISTMAS_DAY, CLIPBOARD, FRIDAY_EVENING, MONDAY, REPORT, YEARS_WRONG
from trothwy.languages import date_in_words

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


def test_the_days_are_counted_in_working_days(using: Start, example_address: str, code: str) -> None:
    expected = {
        MONDAY: ("2026-11-24", "2026-12-03"),
        FRIDAY_EVENING: ("2026-11-28", "2026-12-08"),
        CHRISTMAS_DAY: ("2026-12-26", "2027-01-07"),
    }
    for at, days in expected.items():
        sitting = using("injury", code, address=example_address, at=at)
        sitting.answer_all(**REPORT)
        for day in days:
            assert date_in_words(datetime.date.fromisoformat(day), code) in sitting.text(), at


def test_nobody_is_to_look_again_on_a_day_when_offices_are_closed(using: Start, code: str) -> None:
    sitting = using("injury", code, at="2026-11-27T10:00:00")  # Four weeks on is Christmas Day.
    sitting.answer_all()
    said = {day: date_in_words(datetime.date(2026, 12, day), code) for day in (24, 25)}
    assert said[24] in sitting.text()
    assert said[25] not in sitting.text()
    assert said[24] in sitting.page.locator(".actions .button.second").last.inner_text()


def test_dates_are_wales_time_wherever_the_device_thinks_it_is(using: Start, example_address: str) -> None:
    sitting = using("injury", "en", address=example_address, at="2027-07-03T23:30:00+00:00")
    sitting.answer_all(**REPORT)
    assert "Monday 5 July 2027, 0:30" in sitting.text()


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


def test_advice_names_the_person_and_then_what_to_do_also(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(seen=["smacked"])
    page = sitting.page
    assert page.locator(".player .door[class*=level-]").count() == 0
    assert page.locator("#whatever").count() == 1
    door, also = page.locator(".player .door").bounding_box(), page.locator("#whatever").bounding_box()
    assert door
    assert also
    assert door["y"] < also["y"]


def test_help_sets_a_date_and_says_what_would_raise_it(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(what_would_help="one-service")
    page = sitting.page
    assert page.locator(".door.level-early-help").count() == 1
    assert "2027" in sitting.text()
    raising = page.locator("details", has=page.locator(".level-child-at-risk"))
    assert raising.count() >= 1
    raising.first.locator("summary").click()
    assert raising.first.locator("li").count() > 3


def test_every_duty_has_a_heading_of_its_own(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(place="england", social_worker_involved="open-case", **REPORT)
    assert sitting.page.locator(".row h3").count() >= 2


def test_ticks_that_count_together_are_named_in_words(using: Start, library: Library, code: str) -> None:
    sitting = using("neglect", code)
    sitting.answer_all(signs=["sometimes-slips", "uneven-routines", "one-missed"])
    reasons = sitting.page.locator(".row details li").all_text_contents()
    assert library.words["result"]["several"].in_language(code) in reasons
    logic = next(guide.logic for guide in library.guides if guide.id == "neglect")
    bands = [band["id"] for question in logic["questions"] for band in question["bands"]]
    assert bands
    assert not [reason for reason in reasons if any(reason.strip().endswith(band) for band in bands)]


def test_not_sure_becomes_a_plan(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(moves="unsure", account="unsure", **REPORT)
    question = sitting.ask_of("moves")
    assert sitting.page.locator(".row li strong", has_text=question).count() == 1


def test_an_emergency_comes_at_once_and_goes_on_for_the_duties(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer("says-yes")
    sitting.page.wait_for_selector("#top-result")
    assert sitting.page.locator(".side dt").count() == 1
    sitting.page.click(".row .button.second >> nth=0")
    assert sitting.asked() == "danger"
    sitting.answer("says-yes")
    assert sitting.asked() == "role"
    sitting.answer_all(social_worker_involved="open-case")
    assert sitting.page.locator(".row h3").count() >= 1
    assert sitting.page.locator(".side dt").count() > 5


def test_a_report_that_cannot_wait_shows_at_once_and_the_questions_go_on(using: Start, code: str) -> None:
    sitting = using("injury", code)
    while sitting.asked() != "seen":
        sitting.answer(sitting.mildest())
    assert sitting.page.locator(".hurry button").count() == 0
    sitting.page.check("#answer-shaped")
    sitting.page.click(".hurry button")
    sitting.page.wait_for_selector("#top-result")
    assert sitting.page.locator(".player .door.level-child-at-risk").count() == 1
    answered = sitting.page.locator(".side dt").count()
    sitting.page.locator(".row .button.second").first.click()
    assert sitting.asked() == "account"
    sitting.answer_all()
    assert sitting.page.locator(".side dt").count() > answered


def test_more_worried_raises_and_the_record_says_so(using: Start, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    page.evaluate(CLIPBOARD)
    sitting.answer_all(what_would_help="one-service")
    for level in ("level-targeted", "level-care-and-support", "level-child-at-risk"):
        page.locator(".row", has=page.locator("p.actions .button.second")).first.locator(".button.second").first.click()
        page.wait_for_selector(f".player .{level}")
    page.fill("#decision", "phoned; agreed")
    page.click(".actions .button:not(.second)")
    page.wait_for_function("globalThis.copied")
    record = str(page.evaluate("globalThis.copied"))
    assert "phoned; agreed" in record
    titles = [page.locator(f"[data-result={one}] .level").first.text_content() for one in ("help-here", "report")]
    raised = next(line for line in record.splitlines() if all((title or "").strip() in line for title in titles))
    assert raised


def test_a_raise_stays_when_an_answer_changes(using: Start, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    sitting.answer_all(what_would_help="one-service")
    page.locator(".row", has=page.locator("p.actions .button.second")).first.locator(".button.second").first.click()
    raised = page.locator("section:has(> #whatever) .level-targeted")
    raised.wait_for()
    page.locator(".side .link").nth(1).click()
    assert sitting.asked() == "role"
    sitting.answer("nurse")
    raised.wait_for()


def test_the_record_holds_the_questions_as_worded_and_blanks_for_the_rest(using: Start, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    page.evaluate(CLIPBOARD)
    sitting.answer_all(**REPORT)
    page.click(".actions .button:not(.second)")
    page.wait_for_function("globalThis.copied")
    record = str(page.evaluate("globalThis.copied"))
    for question in page.locator(".side dt").all_inner_texts():
        assert question in record
    assert sitting.data["hash"][:12] in record
    assert sitting.data["version"] in record
    assert record.count("________") >= 8
    for days in (datetime.date(2026, 11, 24), datetime.date(2026, 12, 3)):
        assert re.search(rf"(?m)^[^\n:]+: .*{date_in_words(days, code)}", record), "what is due then is said"
    assert page.locator("textarea[readonly]").input_value() == record


def test_where_copying_is_not_allowed_the_text_is_marked_to_copy_by_hand(using: Start) -> None:
    sitting = using("injury", "en")
    page = sitting.page
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    sitting.answer_all(**REPORT)
    page.click(".actions .button:not(.second)")
    page.wait_for_selector("textarea[readonly]")
    assert page.evaluate("(t => t.selectionEnd - t.selectionStart)(document.querySelector('textarea[readonly]'))") > 500


def test_the_day_to_chase_can_be_kept_in_a_calendar(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**REPORT)
    with sitting.page.expect_download() as waiting:
        sitting.page.locator(".actions .button.second").last.click()
    file = waiting.value.path().read_bytes()
    lines = file.split(b"\r\n")
    assert b"DTSTART;VALUE=DATE:20261203" in lines
    assert all(len(line) <= 75 for line in lines)
    unfolded = file.replace(b"\r\n ", b"").removesuffix(b"\r\n").split(b"\r\n")
    assert all(re.match(rb"[A-Z-]+[:;][^\r\n]+$", line) for line in unfolded)
    assert waiting.value.suggested_filename == "2026-12-03.ics"


def test_a_printed_result_is_a_record(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**REPORT)
    page = sitting.page
    page.fill("#decision", "what I decided")
    page.emulate_media(media="print")
    shown = sitting.text("main")
    assert sitting.data["hash"][:12] in shown
    assert "what I decided" in shown
    assert page.locator(".player select").is_hidden()
    assert page.locator(".player .button").first.is_hidden()
    assert page.locator(".side dt").first.is_visible()
    assert page.locator(".status").is_visible()


def test_a_question_can_be_printed_at_any_point(using: Start) -> None:
    sitting = using("injury", "en")
    sitting.answer(sitting.mildest())
    sitting.page.check("#answer-doctor")
    sitting.page.emulate_media(media="print")
    assert sitting.page.locator(".player h1").is_visible()
    assert sitting.page.locator("#answer-doctor").is_visible()


def test_nothing_that_was_typed_or_answered_is_left_behind(using: Start, code: str) -> None:
    sitting = using("injury", code)
    before = sitting.left_behind()
    sitting.answer_all(**REPORT)
    sitting.page.fill("#decision", "something private")
    sitting.page.click(".actions .button:not(.second)")
    assert sitting.left_behind() == before
    sitting.complaints.clear()
