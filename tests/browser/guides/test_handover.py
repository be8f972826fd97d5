"""What a sitting takes along to another page: once, at once, on a plain click alone, and only what that page knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.guides.using import Using

    Start = Callable[..., Using]

HAND_OVER: Final = """([guide, at, seconds]) => sessionStorage.setItem("trothwy", JSON.stringify({
  guide, at, answers: { danger: ["says-no"] }, when: Date.now() - 1000 * seconds,
}))"""
"""Does what a page does that hands a sitting over, so many seconds ago."""


def test_the_language_link_leads_to_the_same_question_with_answers_kept(using: Start, code: str) -> None:
    sitting = using("injury", code)
    given = {"role": ["doctor"], "seen": ["shaped", "smacked", "unsure"]}
    while sitting.asked() != "account":
        sitting.answer(*given.get(sitting.asked(), [sitting.mildest()]))
    length = sitting.page.evaluate("history.length")
    sitting.page.click("header a[hreflang]")
    sitting.page.wait_for_selector(".side")
    sitting.page.wait_for_load_state("networkidle")
    assert sitting.page.get_attribute("html", "lang") != code
    assert sitting.asked() == "account"
    assert sitting.focused() == "H1"
    assert sitting.page.evaluate("[sessionStorage.length, localStorage.length]") == [0, 0]
    assert sitting.page.evaluate("history.length") == length + 1
    assert "?" not in sitting.page.url
    assert "#" not in sitting.page.url
    sitting.page.click(".back .link")
    assert sorted(sitting.chosen()) == ["shaped", "smacked", "unsure"]
    sitting.page.reload(wait_until="networkidle")
    assert sitting.asked() == "danger"


def test_a_sitting_that_this_guide_does_not_know_is_not_taken_over(using: Start) -> None:
    sitting = using("injury", "en")
    errors: list[object] = []
    sitting.page.on("pageerror", lambda error: errors.append(error))  # noqa: PLW0108  # Playwright marks the function
    sitting.page.evaluate(HAND_OVER, ["injury", "a-question-that-went", 0])
    sitting.page.reload(wait_until="networkidle")
    assert sitting.asked() == "danger"
    sitting.answer(sitting.mildest())
    assert sitting.asked() != "danger"
    assert errors == []


@pytest.mark.parametrize("guide", ["quick-check", "injury"])
def test_what_is_asked_once_goes_along_to_another_guide(using: Start, guide: str, code: str) -> None:
    sitting = using(guide, code)
    shared = {"role": "police", "place": "england", "social-worker-involved": "open-case"}
    while question := sitting.asked():
        if question == "place":
            sitting.page.select_option("#council", "cardiff")
        sitting.answer(shared.get(question, sitting.mildest()))
    first = sitting.page.url
    sitting.page.click(".player a[data-other]")
    sitting.page.wait_for_url(lambda url: url != first)
    sitting.page.wait_for_load_state("networkidle")
    assert sitting.asked() == "danger"
    assert sitting.page.evaluate("[sessionStorage.length, localStorage.length]") == [0, 0]
    asked = []
    while question := sitting.asked():
        asked.append(question)
        sitting.answer(sitting.mildest())
    assert not shared.keys() & set(asked)
    assert len(asked) >= 4
    assert sitting.page.locator(".side dt").count() == len(asked) + len(shared)
    sitting.page.reload(wait_until="networkidle")
    assert sitting.page.locator(".side dt").count() == 0


def test_a_report_stands_when_a_fuller_guide_is_opened_and_all_is_mild_there(using: Start, code: str) -> None:
    sitting = using("quick-check", code)
    sitting.answer_all(flags=["says"])
    heading = sitting.text("#top-result")
    sitting.page.click(".player a[data-other] >> nth=0")
    sitting.page.wait_for_selector(".side dt")
    earlier = sitting.data["guides"]["quick-check"]
    assert sitting.text(".side dt") == earlier
    assert sitting.page.locator(".so-far .level-child-at-risk").count() == 1
    sitting.answer_all()
    assert sitting.text("#top-result") == heading
    assert earlier in (sitting.page.locator("details", has_text=earlier).first.text_content() or "")
    assert f"- {earlier} [" in sitting.copied_record()
    sitting.page.click(".player a[data-other] >> nth=0")  # And in the one after that.
    sitting.page.wait_for_function("title => document.querySelector('h1')?.textContent !== title", arg=heading)
    sitting.page.wait_for_selector(".side dt")
    sitting.answer_all()
    assert sitting.text("#top-result") == heading


@pytest.mark.parametrize(("seconds", "asked"), [(2, "role"), (30, "danger"), (-30, "danger")])
def test_what_was_handed_over_long_ago_is_not_taken_over(using: Start, seconds: int, asked: str) -> None:
    sitting = using("injury", "en")
    sitting.page.evaluate(HAND_OVER, ["injury", "role", seconds])
    sitting.page.reload(wait_until="networkidle")
    assert sitting.asked() == asked
    assert sitting.page.evaluate("sessionStorage.length") == 0


def test_a_click_that_opens_another_tab_hands_nothing_over(using: Start) -> None:
    sitting = using("injury", "en")
    sitting.answer(sitting.mildest())
    asked = sitting.asked()
    with sitting.context.expect_page() as opened:
        sitting.page.click("header a[hreflang]", modifiers=["ControlOrMeta"])
    other = opened.value
    other.wait_for_selector(".player form h1")
    assert sitting.page.evaluate("sessionStorage.length") == 0
    assert other.evaluate("sessionStorage.length") == 0
    assert other.locator(".side dt").count() == 0
    assert sitting.asked() == asked
