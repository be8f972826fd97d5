"""What a reader with a small screen, large text, forced colours, paper or a keyboard gets."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

import pytest

from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.kinds_of_page import Shown

LARGE_SPACING: Final = (
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    "p{margin-bottom:2em!important}"
)
"""The text spacing of WCAG 1.4.12."""

CONTROLS: Final = (
    ".bar a, .danger a, footer li a, .button, select, input[type=search], label:has(input[type=radio]), "
    "label:has(input[type=checkbox]), summary"
)

TARGETS: Final = """controls => [...document.querySelectorAll(controls)]
    .filter(element => element.checkVisibility())
    .filter(element => element.getBoundingClientRect().height < 43.5)
    .map(element => element.outerHTML.slice(0, 120))"""
"""Controls that are less than 44 pixels high; half a pixel is left to rounding."""


def opened(address: str, shown: tuple[Shown, ...], page: Page) -> Iterator[Shown]:
    """Open every kind of page in turn, and close the page of the browser after the last."""
    for one in shown:
        page.goto(address + one.path, wait_until="load")
        yield one
    page.close()


def sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("css", ["", LARGE_SPACING, "html{font-size:200%}"], ids=["plain", "spaced", "large"])
def test_nothing_scrolls_sideways_at_320_pixels(
    browser: Browser, address: str, shown: tuple[Shown, ...], css: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640}, bypass_csp=True)
    wide = []
    for one in opened(address, shown, page):
        if css:
            page.add_style_tag(content=css)
        if sideways(page):
            wide.append(one.name)
    assert wide == []


def test_controls_are_large_enough_to_touch(browser: Browser, address: str, shown: tuple[Shown, ...]) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    small = [(one.name, found) for one in opened(address, shown, page) for found in page.evaluate(TARGETS, CONTROLS)]
    assert small == []


def test_the_state_of_the_site_stands_above_every_heading_on_the_first_screen(
    browser: Browser, address: str, shown: tuple[Shown, ...]
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for one in opened(address, shown, page):
        state, heading = page.locator(".status").first.bounding_box(), page.locator("h1").first.bounding_box()
        assert state is not None, one.name
        assert heading is not None, one.name
        assert state["y"] < heading["y"] < 740, one.name


def test_what_to_do_about_a_report_is_on_the_first_screen_of_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{address}en/guides/result-report/")
    for selector in ("h1", ".sent"):
        box = page.locator(selector).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 740, selector
    page.close()


@pytest.mark.parametrize(("width", "beside"), [(360, [False]), (1280, [True])])
def test_the_door_shows_both_languages_at_once(browser: Browser, address: str, width: int, beside: list[bool]) -> None:
    page = browser.new_page(viewport={"width": width, "height": 640})
    page.goto(address)
    doors = [box for box in (door.bounding_box() for door in page.locator(".door").all()) if box]
    assert [one["y"] == other["y"] for one, other in itertools.pairwise(doors)] == beside
    for code in CODES:
        names = [box for name in page.locator(f"a[hreflang={code}]:visible").all() if (box := name.bounding_box())]
        assert min(box["y"] + box["height"] for box in names) <= 640
    page.close()


def test_every_page_has_the_same_head(browser: Browser, address: str, shown: tuple[Shown, ...]) -> None:
    """Reading pages stand on the documentation theme and task pages do not: their heads must not drift apart."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    measures = """() => ['.danger', '.bar', '.bar .home', '.bar nav a', '.status'].map(selector => {
        const element = document.querySelector(selector), style = getComputedStyle(element);
        const {top, height} = element.getBoundingClientRect();
        return [selector, top, height, style.fontSize, style.fontFamily, style.color, style.backgroundColor].join(' ');
    })"""
    heads = {
        one.name: tuple(page.evaluate(measures))
        for one in opened(address, shown, page)
        if one.name != "door"  # It has no navigation, and two sentences for its state.
    }
    assert len(set(heads.values())) == 1, heads


def test_marks_of_levels_never_stand_without_a_word(browser: Browser, address: str, shown: tuple[Shown, ...]) -> None:
    page = browser.new_page()
    for one in opened(address, shown, page):
        bare = page.evaluate(
            # In the drawing of a guide the words head the columns; the list below it says the same in words.
            "() => [...document.querySelectorAll('use')].filter(use => !use.closest('.drawing'))"
            ".filter(use => !use.closest('.level, .across')?.textContent.trim()).length"
        )
        assert bare == 0, one.name


@pytest.mark.parametrize("width", [900, 1024, 1280])
def test_need_rises_from_doorway_to_doorway(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    for path in ("en/levels/", "cy/lefelau/"):
        page.goto(address + path)
        doorways = page.locator(".continuum li")
        boxes = [box for box in (doorways.nth(n).bounding_box() for n in range(doorways.count())) if box]
        heights = [box["height"] for box in boxes]
        assert all(lower + 8 < higher for lower, higher in itertools.pairwise(heights)), (path, heights)
        assert len({round(box["y"] + box["height"]) for box in boxes}) == 1, "they stand on one sill"
    page.close()


def test_levels_differ_without_colour(browser: Browser, address: str) -> None:
    page = browser.new_page(forced_colors="active", viewport={"width": 1280, "height": 900})
    page.goto(f"{address}en/levels/")
    shapes = page.evaluate("[...document.querySelectorAll('symbol')].map(symbol => symbol.innerHTML)")
    assert len(set(shapes)) == 5
    borders = page.evaluate(
        "[...document.querySelectorAll('.continuum li, .across')].map(e => getComputedStyle(e).borderTopStyle)"
    )
    assert set(borders) == {"solid"}
    page.close()


def test_paper_has_the_state_and_no_navigation(browser: Browser, address: str, shown: tuple[Shown, ...]) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    for one in opened(address, shown, page):
        assert page.locator(".status").first.is_visible(), one.name
        assert page.locator("h1:visible").count() or one.name == "door", one.name
        on_screen = page.locator("nav, .danger, .skip, .actions, .filter, .search").all()
        assert on_screen, one.name
        for gone in on_screen:
            assert not gone.is_visible(), one.name


def test_a_briefing_prints_on_one_page(browser: Browser, address: str, shown: tuple[Shown, ...]) -> None:
    page = browser.new_page()
    for one in opened(address, tuple(one for one in shown if one.name.startswith("briefing-")), page):
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1, one.name
