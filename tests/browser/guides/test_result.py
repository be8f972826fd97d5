"""The result: what it says of a report, of help and of advice, and what changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.guides.using import CLIPBOARD, REPORT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]


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
    assert sitting.asked() == "role"  # Not that of danger: a thoughtless answer to it would take the emergency back.
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
