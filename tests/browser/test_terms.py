"""Terms explained where they occur: a real button, by keyboard and touch, Esc, and a link without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_accessibility import faults
from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from trothwy.library.loading import Library

PAGES = ("levels", "must-report", "briefing/shared-thresholds-and-early-help")


@pytest.fixture
def addresses(address: str, library: Library) -> dict[tuple[str, str], str]:
    """The address of each page that the tests open, by its id and language."""
    pages = {page.id: page for page in plan_pages(library)}
    names = (*PAGES, "glossary")
    return {(name, code): f"{address}{code}/{pages[name].address[code]}/" for name in names for code in CODES}


@pytest.fixture(params=[320, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A narrow page that can be touched, and a wide one."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", PAGES)
def test_an_open_term_has_no_fault(page: Page, addresses: dict[tuple[str, str], str], name: str, code: str) -> None:
    page.goto(addresses[name, code], wait_until="load")
    assert page.locator(".term[role=button]").count() >= 2
    for toggle in page.locator(".term[role=button]").all()[:3]:
        toggle.tap()
        assert page.locator("aside.def:visible").count() == 1
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("code", CODES)
def test_the_keyboard_opens_and_closes_a_term(page: Page, addresses: dict[tuple[str, str], str], code: str) -> None:
    page.goto(addresses["must-report", code], wait_until="load")
    toggle = page.locator(".term[role=button]").first
    aside = page.locator(f"#{toggle.get_attribute('aria-controls')}")
    for press, close in (("Enter", "Escape"), (" ", "Enter")):
        toggle.focus()
        page.keyboard.press(press)
        assert aside.is_visible()
        assert toggle.get_attribute("aria-expanded") == "true"
        if close == "Enter":
            aside.locator("button").focus()
        page.keyboard.press(close)
        assert not aside.is_visible()
        assert toggle.get_attribute("aria-expanded") == "false"
        assert toggle.evaluate("button => button === document.activeElement")


def test_lines_break_inside_a_term(browser: Browser, addresses: dict[tuple[str, str], str]) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(addresses["levels", "cy"], wait_until="load")
    lines = page.locator(".term[role=button]").evaluate_all("terms => terms.map(term => term.getClientRects().length)")
    page.close()
    assert max(lines) > 1


def test_a_term_opened_with_a_key_held_down_is_still_a_link(
    browser: Browser, addresses: dict[tuple[str, str], str]
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(addresses["levels", "en"], wait_until="load")
    with context.expect_page() as opened:
        page.locator(".term[role=button]").first.click(modifiers=["ControlOrMeta"])
    assert opened.value.url.startswith(addresses["glossary", "en"])
    assert page.locator("aside.def:visible").count() == 0
    context.close()


@pytest.mark.parametrize("code", CODES)
def test_without_scripts_a_term_is_a_link_to_its_entry(
    browser: Browser, addresses: dict[tuple[str, str], str], code: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(addresses["must-report", code], wait_until="load")
    assert page.locator("aside.def:visible").count() == 0
    link = page.locator("a.term").first
    entry = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    assert page.url == f"{addresses['glossary', code]}#{entry}"
    assert page.locator(f"#{entry}").is_visible()
    context.close()
