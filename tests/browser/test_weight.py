"""How much a guide costs on a bad line, before its first question can be answered."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Final

from trothwy.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Request

    from trothwy.library import Library

MOST_BYTES: Final = 14_600
"""Of the page and all that it needs for the first question, by gzip: ten packets, which a server sends at once."""

MOST_REQUESTS: Final = 4
"""The page, and the three scripts of the first question."""

MOST_SCRIPT_BYTES: Final = 12_000
"""Of all scripts of the guides together, by gzip."""


def size(*files: Path) -> int:
    return len(gzip.compress(b"".join(file.read_bytes() for file in files), 6, mtime=0))


def _recorder(requested: list[str], address: str) -> Callable[[Request], None]:
    return lambda request: requested.append(request.url.removeprefix(address))


def test_the_first_question_of_a_guide_is_light(
    browser: Browser, address: str, built_site: Path, library: Library
) -> None:
    weights: dict[str, int] = {}
    for guide in (page for page in plan_pages(library) if page.id.startswith("guide/")):
        for code, place in guide.address.items():
            page = browser.new_page()
            page.route("**/sitting.mjs", lambda _: None)  # never answered: what comes after it comes too late
            requested: list[str] = []
            page.on("request", _recorder(requested, address))
            page.goto(f"{address}{code}/{place}/", wait_until="commit")
            page.locator(".player input").first.check()
            page.close()
            needed = requested[: next(n for n, url in enumerate(requested) if url.endswith("/sitting.mjs"))]
            assert len(needed) <= MOST_REQUESTS, needed
            files = [built_site / url / ("index.html" if url.endswith("/") else "") for url in needed]
            weights[f"{code} {guide.id}"] = sum(size(file) for file in files)
    assert {name: weight for name, weight in weights.items() if weight > MOST_BYTES} == {}


def test_the_scripts_of_the_guides_are_small(built_site: Path) -> None:
    assert size(*sorted((built_site / "en" / "assets" / "guides").glob("*.mjs"))) <= MOST_SCRIPT_BYTES
