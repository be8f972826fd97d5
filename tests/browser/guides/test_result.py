"""The result: what it says of a report, of help and of advice, and what changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.guides.using import REPORT

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


def steps_shown(sitting: Using, library: Library, code: str) -> set[str]:
    """Give the ids of the steps whose titles stand in the result."""
    said = {line.strip() for line in sitting.page.locator(".player strong, .player h2").all_inner_texts()}
    return {step.id for step in library.steps if step.title.in_language(code) in said}


@pytest.mark.parametrize("at_once", [("injury", "seen", "says-hurt"), ("neglect", "serious", "says-not-cared-for")])
def test_who_cannot_wait_is_not_told_to_tell_the_family_before_that_was_asked(
    using: Start, library: Library, code: str, at_once: tuple[str, str, str]
) -> None:
    guide, question, word = at_once
    sitting = using(guide, code)
    while sitting.asked() != question:
        sitting.answer(sitting.mildest())
    sitting.page.check(f"#answer-{word}")
    sitting.page.click(".hurry button")
    sitting.page.wait_for_selector("#top-result")
    shown = steps_shown(sitting, library, code)
    assert "do-not-tell-the-family-yet" in shown
    assert "tell-the-family" not in shown
    assert library.words["result"]["record_cut_short"].in_language(code) in sitting.copied_record()


def test_a_reader_who_raises_a_result_to_a_report_asks_before_the_family_is_told(
    using: Start, library: Library, code: str
) -> None:
    sitting = using("quick-check", code)
    sitting.answer_all()
    while not sitting.page.locator(".door.level-child-at-risk").count():
        sitting.page.get_by_role(
            "button", name=library.words["result"]["more_worried_button"].in_language(code)
        ).click()
        sitting.page.wait_for_function("() => document.activeElement.id === 'top-result'")
    assert "do-not-tell-the-family-yet" in steps_shown(sitting, library, code)


def test_a_worry_about_a_colleague_is_led_by_the_designated_officer_and_not_sent_to_the_person(
    using: Start, library: Library, code: str
) -> None:
    sitting = using("quick-check", code)
    sitting.answer_all(flags=["crosses-a-line"])
    (duty,) = [duty for duty in library.duties if duty.leads]
    assert duty.leads
    assert sitting.text("#top-result") == duty.leads.in_language(code)
    shown = steps_shown(sitting, library, code)
    assert "not-to-the-person-it-is-about" in shown
    assert "tell-your-designated-person" not in shown
    help_here = next(one for one in library.outcomes if one.response == "help-here")
    assert help_here.after_advice
    assert sitting.text("#whatever") == help_here.after_advice.in_language(code)


def test_a_council_in_england_brings_its_own_sentence_however_it_is_named(
    using: Start, library: Library, code: str
) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**REPORT)
    assert "a-council-in-england" not in steps_shown(sitting, library, code)
    sitting.choose("gloucestershire")
    assert "a-council-in-england" in steps_shown(sitting, library, code)


def test_the_back_of_a_phone_leads_one_question_back_and_the_history_stays_empty(using: Start) -> None:
    """Where a browser lets a page close something: Escape on a keyboard, Back on a phone."""
    sitting = using("injury", "en")
    length = sitting.page.evaluate("history.length")
    first = sitting.asked()
    sitting.answer("says-no")
    second = sitting.asked()
    sitting.answer(sitting.mildest())
    sitting.page.keyboard.press("Escape")
    sitting.page.wait_for_function(
        "title => document.querySelector('.player h1').textContent === title", arg=sitting.ask_of(second)
    )
    sitting.page.keyboard.press("Escape")
    sitting.page.wait_for_function(
        "title => document.querySelector('.player h1').textContent === title", arg=sitting.ask_of(first)
    )
    assert sitting.chosen() == ["says-no"]
    sitting.page.keyboard.press("Escape")
    assert sitting.asked() == first
    assert sitting.page.evaluate("history.length") == length


def test_more_worried_raises_and_the_record_says_so(using: Start, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    sitting.answer_all(what_would_help="one-service")
    for level in ("level-targeted", "level-care-and-support", "level-child-at-risk"):
        page.locator(".row", has=page.locator("p.actions .button.second")).first.locator(".button.second").first.click()
        page.wait_for_selector(f".player .{level}")
    page.fill("#decision", "phoned; agreed")
    record = sitting.copied_record()
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
