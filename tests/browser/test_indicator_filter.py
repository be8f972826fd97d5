"""The choice of indicators by theme, level and age: it shows all that fits, and says how much that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from trothwy.library.loading import Library
    from trothwy.thresholds.model import Indicator

SEEN: Final = "[...document.querySelectorAll('[data-item]')].filter(one => one.checkVisibility()).map(one => one.id)"
BARE: Final = """[...document.querySelectorAll('[data-group]')]
    .filter(one => one.checkVisibility())
    .filter(one => ![...one.querySelectorAll('[data-item]')].some(item => item.checkVisibility()))
    .map(one => one.textContent.slice(0, 80))"""
"""Headings that stand over nothing."""


@pytest.fixture(params=CODES)
def page(request: pytest.FixtureRequest, browser: Browser, address: str, library: Library) -> Iterator[Page]:
    """The page of indicators, in each language."""
    places = {page.id: page.address for page in plan_pages(library)}
    opened = browser.new_page()
    opened.goto(f"{address}{request.param}/{places['indicators'][request.param]}/", wait_until="networkidle")
    yield opened
    opened.close()


def seen(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SEEN)
    return found


def signs(library: Library, fits: Callable[[str, Indicator], bool]) -> list[str]:
    """Give the indicators that fit, with the theme of each, in the order of the page."""
    order = [level.id for level in library.levels][::-1]
    return [
        sign.id
        for theme in library.themes
        for level in order
        for sign in theme.indicators
        if sign.level == level and fits(theme.id, sign)
    ]


def at_age(age: str) -> Callable[[str, Indicator], bool]:
    return lambda _, sign: not sign.ages or age in sign.ages


def test_each_choice_shows_what_fits_and_all_of_it(page: Page, library: Library) -> None:
    everything = signs(library, lambda _theme, _sign: True)
    assert seen(page) == everything
    theme, level = library.themes[0].id, library.levels[-1].id
    page.select_option("#filter-theme", theme)
    assert seen(page) == signs(library, lambda own, _: own == theme)
    page.select_option("#filter-level", level)
    assert seen(page) == signs(library, lambda own, sign: own == theme and sign.level == level) != []
    assert page.evaluate(BARE) == []
    page.select_option("#filter-theme", "")
    assert seen(page) == signs(library, lambda _, sign: sign.level == level)
    page.select_option("#filter-level", "")
    assert seen(page) == everything


def test_a_sign_for_any_age_is_shown_for_each(page: Page, library: Library) -> None:
    ages = sorted({age.value for theme in library.themes for sign in theme.indicators for age in sign.ages})
    assert len(ages) > 3
    for age in ages:
        page.select_option("#filter-age", age)
        expected = signs(library, at_age(age))
        assert seen(page) == expected
        assert len(expected) < len(signs(library, lambda _theme, _sign: True))
        assert page.evaluate(BARE) == []


def test_the_number_left_is_said_and_none_is_said_in_words(page: Page, library: Library) -> None:
    status = page.locator("[data-filter-count]")
    page.select_option("#filter-level", library.levels[-1].id)
    assert f" {len(seen(page))}." in (status.text_content() or "")
    empty = next(
        (theme.id, level.id)
        for theme in library.themes
        for level in library.levels
        if level.id not in {sign.level for sign in theme.indicators}
    )
    page.select_option("#filter-theme", empty[0])
    page.select_option("#filter-level", empty[1])
    assert seen(page) == []
    assert page.evaluate(BARE) == []
    assert status.text_content() == status.get_attribute("data-none")


def test_without_a_script_everything_is_there_and_no_choice(browser: Browser, address: str, library: Library) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/levels/indicators/")
    everything = signs(library, lambda _theme, _sign: True)
    assert [item.get_attribute("id") for item in page.locator("[data-item]").all() if item.is_visible()] == everything
    assert page.locator(".filter").is_hidden()
    context.close()
