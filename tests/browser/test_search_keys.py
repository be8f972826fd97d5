"""The single keys that open the search, and how a reader is rid of them (WCAG 2.2, 2.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from trothwy.library.loading import Library

SEARCH: Final = {"cy": "cy/chwilio/", "en": "en/search/"}
KEYS: Final = ("s", "f", "/")
PAGES: Final = ("home", "guide/injury", "result/report", "must-report", "glossary")
"""Pages of each kind: reading pages, and the light ones."""


COUNT: Final = """() => {
    globalThis.opened = 0;
    document.querySelector('a[data-search]').addEventListener('click', (event) => {
        globalThis.opened += 1;
        event.preventDefault();
    });
}"""
"""Counts how often the search would have been opened, and stays on the page."""

ACTED: Final = """async (keys) => {
    await import(keys);
    await new Promise((done) => setTimeout(done));
    return globalThis.opened;
}"""
"""Waits until the script of the keys has done what it does; gives the count."""


def opened_by_keys(page: Page, address: str) -> int:
    """Press each key; give how many of them would have opened the search."""
    page.evaluate(COUNT)
    for key in KEYS:
        page.keyboard.press(key)
    count: int = page.evaluate(ACTED, f"{address}{page.get_attribute('html', 'lang')}/assets/search/keys.mjs")
    return count


@pytest.mark.parametrize("code", CODES)
def test_each_key_opens_the_search_from_every_kind_of_page(
    browser: Browser, address: str, library: Library, code: str
) -> None:
    pages = {page.id: page.address[code] for page in plan_pages(library)}
    page = browser.new_page()
    for place in PAGES:
        for key in KEYS:
            page.goto(f"{address}{code}/{pages[place]}")
            page.keyboard.press(key)
            page.wait_for_url(f"**/{SEARCH[code]}")
    page.close()


@pytest.mark.parametrize("code", CODES)
def test_the_keys_can_be_turned_off_and_on_and_nothing_is_stored(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page()
    page.goto(address + SEARCH[code])
    page.click("[data-keys=on] a")
    page.locator("[data-keys=off]").wait_for()
    page.locator("#main").focus()
    assert opened_by_keys(page, address) == 0
    assert page.evaluate("document.activeElement.id") == "main"
    page.reload()

    other = next(each for each in CODES if each != code)
    for link in (f"header a[hreflang={other}]", "header .home", "main a:not([href*=':'])"):
        page.click(link)
        page.wait_for_url("**/?keys=off*")
        assert opened_by_keys(page, address) == 0

    page.reload()
    page.click("a[data-search]")
    page.click("[data-keys=off] a")
    page.click("header .home")
    page.wait_for_url(lambda url: "keys" not in url)
    page.keyboard.press("s")
    page.wait_for_url(f"**/{SEARCH[other]}")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    page.close()


def test_no_key_leaves_a_guide_that_has_answers(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/guides/injury/", wait_until="networkidle")
    heading = page.locator(".player h1").first
    focus = "heading => { heading.tabIndex = -1; heading.focus(); }"
    heading.evaluate(focus)
    assert opened_by_keys(page, address) == len(KEYS)
    page.reload(wait_until="networkidle")
    page.locator(".player input").first.check()
    heading.evaluate(focus)
    assert opened_by_keys(page, address) == 0
    page.locator(".player form button").first.click()
    page.locator("#answers").wait_for()
    heading.evaluate(focus)
    assert opened_by_keys(page, address) == 0
    page.close()


def test_letters_that_are_typed_stay_where_they_are_typed(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/levels/indicators/", wait_until="networkidle")
    page.locator("select").first.focus()
    assert opened_by_keys(page, address) == 0
    page.reload()
    page.locator("#main").focus()
    assert opened_by_keys(page, address) == len(KEYS)
    page.close()
