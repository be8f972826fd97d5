"""How much a guide costs on a bad line, before its first question can be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.browser.weighing import needed_first, scripts, size
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from trothwy.library.loading import Library

MOST_PAGE_BYTES: Final = 9_000
"""Of the page alone, by gzip: what is read, or printed empty, without a script. It needs no other request."""

MOST_BYTES: Final = 14_600
"""Of the page and all that it needs for the first question, by gzip: ten packets, which a server sends at once."""

MOST_REQUESTS: Final = 4
"""The page, and the two scripts and the style sheet of the first question."""

MOST_SCRIPT_BYTES: Final = 12_000
"""Of all scripts of the guides together, by gzip."""


def test_the_first_question_of_a_guide_is_light(
    browser: Browser, address: str, built_site: Path, library: Library
) -> None:
    weights: dict[str, int] = {}
    pages: dict[str, int] = {}
    for guide in (page for page in plan_pages(library) if page.id.startswith("guide/")):
        for code, place in guide.address.items():
            needed = needed_first(browser, address, built_site, f"{code}/{place}/")
            assert len(needed) <= MOST_REQUESTS, needed
            weights[f"{code} {guide.id}"] = sum(size(file) for file in needed)
            pages[f"{code} {guide.id}"] = size(needed[0])
    assert weights
    assert {name: weight for name, weight in pages.items() if weight > MOST_PAGE_BYTES} == {}
    assert {name: weight for name, weight in weights.items() if weight > MOST_BYTES} == {}


def test_the_scripts_of_the_guides_are_small(built_site: Path) -> None:
    assert size(*scripts(built_site)) <= MOST_SCRIPT_BYTES
