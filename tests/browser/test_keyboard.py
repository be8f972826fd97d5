"""Everything can be done with the keyboard, in the order in which it is read, with the focus in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.kinds_of_page import Shown

NOTE_STOPS = """() => {
    globalThis.stops = [];
    addEventListener('focusin', ({ target }) => {
        const style = getComputedStyle(target), box = target.getBoundingClientRect();
        stops.push({
            text: target.textContent.trim(),
            outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            seen: box.width > 0 && box.height > 0,
        });
    });
    const stopping = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
    return stopping.filter((element) => element.checkVisibility()).length;
}"""
"""Notes how each stop looks at the moment it gets the focus; gives how many there may be."""


@pytest.fixture
def page(browser: Browser) -> Page:
    """A page as a person with a keyboard has it."""
    return browser.new_page(viewport={"width": 1280, "height": 900})


def test_the_first_stop_leads_to_the_main_part(page: Page, address: str, shown: tuple[Shown, ...]) -> None:
    for one in shown:
        if one.name == "door":
            continue  # Two links come before its main part, one of which is 999.
        page.goto(address + one.path)
        if one.name.startswith("search-"):
            assert page.evaluate("document.activeElement.id") == "search-words", one.name
            continue  # The search page puts the cursor into its field, where typing begins.
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.get_attribute("href") == "#main", one.name
        assert link.is_visible(), one.name
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", one.name
    page.close()


def test_every_stop_shows_its_focus_and_none_holds_it(page: Page, address: str, shown: tuple[Shown, ...]) -> None:
    for one in shown:
        page.goto(address + one.path, wait_until="networkidle")
        for _ in range(min(page.evaluate(NOTE_STOPS), 60)):
            page.keyboard.press("Tab")
        stops = page.evaluate("stops")
        assert len(stops) > 3, one.name
        for stop in stops:
            assert stop["outline"], (one.name, stop)
            assert stop["seen"], (one.name, stop)
    page.close()


def test_the_head_is_walked_in_reading_order(page: Page, address: str) -> None:
    page.goto(f"{address}en/guides/injury/")
    walked = []
    for _ in range(6):
        page.keyboard.press("Tab")
        walked.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert walked[0] == "#main"
    assert walked[1] == "tel:999"
    assert [bool(page.locator(f'[href="{way}"][hreflang="cy"]').count()) for way in walked].index(True) == 4
    page.close()
