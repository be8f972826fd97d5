"""One question at a time: by keyboard alone, back and forth, in both languages, leaving nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Route

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]


FOCUS_LOST: Final = """() => {
  globalThis.focusLost = 0;
  let begun = false;
  (function look() {
    if (document.activeElement !== document.body) begun = true;
    else if (begun) globalThis.focusLost += 1;
    requestAnimationFrame(look);
  })();
}"""
"""Counts the pictures at which the focus was on nothing, once the reader has put it on something."""


def walk_by_keyboard(sitting: Using) -> int:
    """Answer with Tab, arrows, space and Enter only; give the number of questions. Focus is never lost."""
    page, count = sitting.page, 0
    while question := sitting.asked():
        count += 1
        many = "none" in sitting.words()
        for _ in range(80):
            if page.evaluate("document.activeElement.matches('.player form input')"):
                break
            page.keyboard.press("Tab")
        if many:
            while page.evaluate("document.activeElement.value") != "none":
                page.keyboard.press("Tab")
        page.keyboard.press("Space")
        if not many:
            page.keyboard.press("ArrowDown")
            page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_function(
            "ask => document.querySelector('.player h1')?.textContent !== ask", arg=sitting.ask_of(question)
        )
        page.wait_for_function("document.activeElement.tagName === 'H1'")
    return count


def test_every_guide_can_be_used_by_keyboard_alone(using: Start, library: Library, code: str) -> None:
    for guide in library.guides:
        sitting = using(guide.id, code)
        before = sitting.left_behind()
        sitting.page.evaluate(FOCUS_LOST)
        assert 5 <= walk_by_keyboard(sitting) <= 12
        assert sitting.page.locator("#top-result").evaluate("h => h === document.activeElement")
        assert sitting.left_behind() == before
        assert sitting.page.evaluate("globalThis.focusLost") == 0


def test_focus_is_never_lost_while_a_reader_goes_back_and_forth(using: Start, code: str) -> None:
    sitting = using("injury", code)
    for _ in range(4):
        sitting.answer(sitting.mildest())
        assert sitting.focused() == "H1"
    sitting.page.click(".back .link")
    assert sitting.focused() == "H1"
    sitting.page.click(".player form > button")
    assert sitting.focused() == "H1"


def test_no_answer_is_said_in_a_box_that_leads_to_the_answers(using: Start, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    page.click(".player form > button")
    assert page.locator(".error").evaluate(
        "box => box === document.activeElement && box.getAttribute('role') === 'alert'"
    )
    page.click(".error a")
    assert page.evaluate("document.activeElement.value") == sitting.words()[0]
    described = page.get_attribute("fieldset", "aria-describedby") or ""
    assert page.locator("#" + described.split()[-1]).count() == 1
    page.click(".player form > button")
    assert page.locator(".error").count() == 1
    sitting.answer(sitting.mildest())
    assert page.locator(".error").count() == 0


def test_back_and_change_keep_the_later_answers_that_still_apply(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(seen=["shaped"], account="again")
    assert sitting.page.locator(".door.level-child-at-risk").count() == 1
    changes = sitting.page.locator(".side .link")
    before = sitting.page.locator(".side dd").all_inner_texts()
    changes.nth(1).click()
    assert sitting.asked() == "role"
    assert sitting.page.locator("#answer-staff").is_checked()
    sitting.answer("doctor")
    sitting.page.wait_for_selector("#top-result")
    after = sitting.page.locator(".side dd").all_inner_texts()
    assert len(after) == len(before)
    assert [one for one, other in zip(before, after, strict=True) if one != other] == [before[1]]
    sitting.page.click(".back .link")
    assert sitting.asked()
    assert sitting.page.locator(".player form input:checked").count() == 1


def test_an_answer_that_no_longer_applies_counts_no_more(using: Start) -> None:
    sitting = using("injury", "en")
    sitting.answer_all(seen=["shaped"], account="does-not-fit")
    asked = sitting.page.locator(".side dt").count()
    sitting.page.locator(".side .link").nth(5).click()
    assert sitting.asked() == "seen"
    sitting.page.uncheck("#answer-shaped")
    sitting.answer_all(seen="none")
    assert sitting.page.locator(".side dt").count() < asked
    assert sitting.page.locator(".door.level-child-at-risk").count() == 0


def test_the_mark_so_far_rises_and_is_said(using: Start, code: str) -> None:
    sitting = using("injury", code)
    while sitting.asked() != "seen":
        sitting.answer(sitting.mildest())
    status = sitting.page.locator(".so-far[role=status]")
    assert status.inner_text() == ""
    sitting.page.check("#answer-shaped")
    assert status.locator(".level-child-at-risk").count() == 1
    sitting.page.uncheck("#answer-shaped")
    assert status.inner_text() == ""


def test_reload_and_browser_back_begin_afresh(using: Start, address: str, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    sitting.answer(sitting.mildest())
    page.check("#answer-doctor")
    page.reload(wait_until="networkidle")
    assert sitting.asked() == "danger"
    page.check("#answer-unsure")
    page.goto(f"{address}{code}/")
    page.go_back(wait_until="networkidle")
    page.wait_for_selector(".player form")
    assert sitting.asked() == "danger"
    assert page.locator(".player input:checked").count() == 0


def test_a_page_that_the_browser_keeps_holds_no_answer_and_begins_afresh(using: Start) -> None:
    """Chromium is driven without the cache that keeps pages, so that what it says to them is said here."""
    sitting = using("injury", "en")
    page = sitting.page
    sitting.answer_all(seen=["shaped"])
    said = page.locator(".side dd").first.inner_text()
    assert said in sitting.text("body")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert page.locator(".player > *").count() == 0
    assert page.locator(".side dd").count() == 0
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert sitting.asked() == "danger"


def test_leave_takes_the_guide_out_of_the_way_back(using: Start, address: str, library: Library) -> None:
    sitting = using("injury", "en")
    page, leave = sitting.page, library.leave.in_language("en")
    page.route(leave, lambda route: route.fulfill(body="elsewhere", content_type="text/plain"))
    sitting.answer(sitting.mildest())
    page.click("[data-leave]")
    page.wait_for_url(leave)
    page.go_back()
    assert not page.url.startswith(address)


def test_while_the_script_does_not_come_the_head_of_the_page_stands_and_then_the_document(
    browser: Browser, address: str, library: Library
) -> None:
    planned = {page.id: page for page in plan_pages(library)}
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/player.mjs", lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks the function
    page.goto(f"{address}en/{planned['guide/injury'].address['en']}/", wait_until="commit")
    page.locator(".danger a").wait_for()
    assert not page.locator(".question").first.is_visible()
    page.locator(".question").first.wait_for(timeout=10_000)
    for route in held:
        route.abort()
    page.close()


def test_without_the_rest_of_the_script_the_document_comes_back(using: Start) -> None:
    sitting = using("injury", "en")
    page = sitting.page
    page.route("**/sitting.mjs", lambda route: route.abort())
    page.reload(wait_until="networkidle")
    sitting.show_sign()
    assert page.locator(".player").count() == 0
    assert page.locator(".question").first.is_visible()
    sitting.complaints.clear()


@pytest.mark.parametrize(
    "sign",
    [
        "page => page.dispatchEvent(new PointerEvent('pointermove'))",
        "page => page.dispatchEvent(new PointerEvent('pointerdown'))",
        "page => page.dispatchEvent(new KeyboardEvent('keydown'))",
        "() => document.querySelector('.player input').click()",
    ],
)
def test_the_rest_of_the_script_is_fetched_at_the_first_sign_of_a_reader(
    browser: Browser, address: str, library: Library, sign: str
) -> None:
    """A screen reader ticks an answer without any key or pointer."""
    planned = {page.id: page for page in plan_pages(library)}
    page = browser.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page.goto(f"{address}en/{planned['guide/injury'].address['en']}/", wait_until="networkidle")
    assert not {"sitting.mjs", "guide.json"}.intersection(fetched)
    page.evaluate_handle("window").evaluate(sign)
    page.wait_for_selector(".player form input[id]")
    assert (fetched.count("sitting.mjs"), fetched.count("guide.json")) == (1, 1)
    page.close()


def test_nothing_moves_when_the_rest_of_the_script_comes(browser: Browser, address: str, library: Library) -> None:
    planned = {page.id: page for page in plan_pages(library)}
    page = browser.new_page(viewport={"width": 360, "height": 740})
    held: list[Route] = []
    page.route("**/sitting.mjs", lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks the function
    page.goto(f"{address}en/{planned['guide/injury'].address['en']}/", wait_until="commit")
    places = """() => [...document.querySelectorAll(".player h1, .player .tick, .player .button")]
      .map((one) => one.getBoundingClientRect().top)"""
    page.wait_for_selector(".player .button")
    before = page.evaluate(places), page.locator(".back span").inner_text()
    page.keyboard.press("Shift")
    while not held:
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    page.wait_for_selector(".back .link", state="attached")
    assert (page.evaluate(places), page.locator(".back span").inner_text()) == before
    page.close()


@pytest.mark.parametrize("offline", ["**/result-texts/", "**/contacts/"])
def test_a_lost_connection_still_gives_the_result(using: Start, offline: str) -> None:
    sitting = using("injury", "en")
    page = sitting.page
    page.route(offline, lambda route: route.abort())
    while sitting.asked():
        sitting.answer(*{"seen": ["shaped"]}.get(sitting.asked(), [sitting.mildest()]))
    page.wait_for_selector(".player [data-result=report]")
    assert page.locator(".player [data-result=report] a").count() == 1
    assert sitting.focused() == "H1"
    page.unroute(offline)
    page.click(".player .button")
    page.wait_for_selector("#top-result")
    sitting.complaints.clear()


def test_a_question_holds_nothing_of_the_one_before(using: Start, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    while sitting.asked() != "seen":
        sitting.answer(sitting.mildest())
    page.click(".player form > button")
    assert page.locator(".player .error, .player .wrong").count() == 2
    sitting.answer("shaped")
    assert page.locator(".player .error, .player .wrong, .player .chosen, .player input:checked").count() == 0
    assert page.locator("fieldset").get_attribute("aria-describedby") == "hint"
    assert page.locator("details .help").count() == page.locator("details").count() <= 1
