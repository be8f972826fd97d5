"""Takes pictures of the site in ``site/``: ``make screenshots``.

README.md shows a few; ``build/screenshots`` gets one page of every kind, in each language, narrow and wide, light and
dark, for a person to look at before a release.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, launch_arguments
from tests.browser.kinds_of_page import shown_pages
from tests.browser.serving import served
from tests.paths import ROOT
from trothwy.library import load_library
from trothwy.pages import plan_pages
from trothwy.site.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from playwright.sync_api import Browser

    from tests.browser.kinds_of_page import Shown

IN_README: Final = ("home-en", "home-cy", "guide-en", "guide-cy")
"""The pages that README.md shows."""

README_SIZE: Final = (900, 960)

SIZES: Final = ((360, 740), (1280, 900))

SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def take_screenshots(site: Path, readme: Path, everything: Path) -> Iterator[Path]:
    """Take every picture; give the path of each."""
    shown = list(shown_pages(plan_pages(load_library(ROOT, today()))))
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        of_readme = [one for one in shown if one.name in IN_README]
        yield from _take(browser, address, of_readme, readme, README_SIZE, "light", "")
        for size in SIZES:
            for scheme in SCHEMES:
                yield from _take(browser, address, shown, everything, size, scheme, f"-{size[0]}-{scheme}")
        browser.close()


def _take(  # noqa: PLR0913, PLR0917  # a picture has this many properties
    browser: Browser,
    address: str,
    shown: list[Shown],
    folder: Path,
    size: tuple[int, int],
    scheme: Literal["light", "dark"],
    ending: str,
) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    for one in shown:
        page.goto(address + one.path, wait_until="load")
        path = folder / f"{one.name}{ending}.png"
        page.screenshot(path=path)
        yield path
    page.close()


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
