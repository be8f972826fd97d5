"""Takes pictures of the site in ``site/`` and of the example of an adopted one: ``make screenshots``.

README.md shows a few, and a browser's tab the mark in the bar. ``build/screenshots`` gets one page of every kind and
the states of a guide, in each language, narrow and wide, light and dark, for a person to look at before a release.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from tests.browser.chromium import chromium
from tests.browser.example import build_example
from tests.browser.guides.using import FRIDAY_EVENING, Using
from tests.browser.kinds_of_page import shown_pages
from tests.browser.serving import served
from tests.paths import ROOT
from trothwy.languages import CODES
from trothwy.library.loading import load_library
from trothwy.publishing.pages import plan_pages
from trothwy.site.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ViewportSize

IN_README: Final = ("home-en", "home-cy", "guide-en", "guide-cy")
"""The pages that README.md shows."""

OF_EXAMPLE: Final = ("door", "home", "contacts", "briefing")
"""The kinds of page that look otherwise once a site is adopted."""

RESULTS: Final[dict[str, dict[str, str | list[str]]]] = {
    "report": {"seen": ["shaped"], "account": "unsure"},
    "advice": {"seen": ["smacked"]},
    "help": {"what_would_help": "one-service"},
    "emergency": {"danger": "says-yes"},
}
"""Answers to the guide about injuries, by the result they lead to; every other question gets its mildest."""

ICON: Final = ROOT / "docs/theme/assets/site/mark.png"
"""What a browser's tab shows. A picture costs a page less than a drawing, which is a document of its own."""

COUNCIL: Final = "example-county"
GUIDE: Final = "guide/injury"


@dataclass(frozen=True)
class View:
    """What a picture is taken with."""

    size: tuple[int, int]
    """In pixels, width and height."""

    scheme: Literal["light", "dark"]

    @property
    def viewport(self) -> ViewportSize:
        """The size as the browser takes it."""
        return {"width": self.size[0], "height": self.size[1]}

    @property
    def ending(self) -> str:
        """What tells the names of its pictures from others."""
        return f"-{self.size[0]}-{self.scheme}"


README: Final = View((900, 960), "light")
VIEWS: Final = tuple(View(size, scheme) for size in ((360, 740), (1280, 900)) for scheme in ("light", "dark"))


def take_screenshots(site: Path, readme: Path, everything: Path) -> Iterator[Path]:
    """Take every picture; give the path of each."""
    library = load_library(ROOT, today())
    pages = plan_pages(library)
    shown = list(shown_pages(pages))
    guide = next(page for page in pages if page.id == GUIDE)
    for folder in (readme, everything):
        folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="trothwy-example-") as name,
        served(site) as draft,
        served(build_example(Path(name), library)) as example,
        chromium() as browser,
    ):
        yield _take_icon(browser, draft + shown[0].path)
        for one in shown:
            if one.name in IN_README:
                yield _take(browser, draft + one.path, README, readme / f"{one.name}.png")
        for view in VIEWS:
            for one in shown:
                yield _take(browser, draft + one.path, view, everything / f"{one.name}{view.ending}.png")
                if one.name.partition("-")[0] in OF_EXAMPLE:
                    yield _take(browser, example + one.path, view, everything / f"adopted-{one.name}{view.ending}.png")
            for code in CODES:
                for picture, sitting in _use(browser, f"{example}{code}/{guide.address[code]}/", view):
                    path = everything / f"{picture}-{code}{view.ending}.png"
                    sitting.page.screenshot(path=path, full_page=True)
                    sitting.close()
                    yield path


def _take(browser: Browser, url: str, view: View, path: Path) -> Path:
    page = browser.new_page(viewport=view.viewport, color_scheme=view.scheme)
    page.goto(url, wait_until="load")
    page.screenshot(path=path)
    page.close()
    return path


def _take_icon(browser: Browser, url: str) -> Path:
    page = browser.new_page(device_scale_factor=2)
    page.goto(url)
    page.locator(".bar .home svg").screenshot(path=ICON)
    page.close()
    return ICON


def _use(browser: Browser, url: str, view: View) -> Iterator[tuple[str, Using]]:
    """Bring a guide into each state that is pictured; give its name, with the guide in it."""

    def begin() -> Using:
        return Using(browser, url, at=FRIDAY_EVENING, viewport=view.viewport, color_scheme=view.scheme)

    sitting = begin()
    sitting.page.click(".player form > button")
    yield "state-error", sitting
    sitting = begin()
    while sitting.asked() != "seen":
        sitting.answer(sitting.mildest())
    sitting.page.check("#answer-shaped")
    yield "state-ticked", sitting
    for name, answers in RESULTS.items():
        sitting = begin()
        sitting.answer_all(**answers)
        if sitting.page.locator("#council").count():
            sitting.page.select_option("#council", COUNCIL)
        yield f"result-{name}", sitting


def main() -> int:
    """Take the pictures, those for README.md into the folder named; or say that the site has to be built first."""
    site = ROOT / "site"
    if not site.is_dir():
        sys.stderr.write("There is no site/ to take pictures of. Run: make site\n")
        return 1
    for path in take_screenshots(site, Path(sys.argv[1]), ROOT / "build" / "screenshots"):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
