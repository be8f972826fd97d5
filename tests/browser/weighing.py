"""What a guide fetches before its first question can be answered, by gzip as servers send it."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Request, Route


FOLLOWS: Final = ("/sitting.mjs", "/guide.json")
"""What is fetched next, side by side, once the first question stands on the screen."""


def size(*files: Path) -> int:
    """Give the bytes of some files together, by gzip."""
    return len(gzip.compress(b"".join(file.read_bytes() for file in files), 6, mtime=0))


def scripts(site: Path) -> list[Path]:
    """Give the scripts of the guides, as published."""
    return sorted((site / "en" / "assets" / "guides").glob("*.mjs"))


def needed_first(browser: Browser, address: str, site: Path, place: str) -> list[Path]:
    """Give the files that a browser fetched when the first question of the guide at a place could be answered."""
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/sitting.mjs", lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks the function
    requested: list[str] = []
    page.on("request", _recorder(requested, address))
    page.goto(f"{address}{place}", wait_until="commit")
    page.locator(".player input").first.check()
    for route in held:
        route.abort()
    page.close()
    needed = requested[: next(n for n, url in enumerate(requested) if url.endswith(FOLLOWS))]
    return [site / url / ("index.html" if url.endswith("/") else "") for url in needed]


def _recorder(requested: list[str], address: str) -> Callable[[Request], None]:
    """Note every request but that for the tab's icon, which a browser makes when it has nothing else to do."""

    def record(request: Request) -> None:
        if not request.url.endswith("/mark.png"):
            requested.append(request.url.removeprefix(address))

    return record
