"""Takes the pictures that README.md shows, of the site in ``site/``: ``make screenshots``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, launch_arguments
from tests.browser.serving import served
from tests.paths import ROOT
from trothwy.languages import LANGUAGES
from trothwy.library import load_library
from trothwy.pages import plan_pages
from trothwy.site.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES: Final = {"home": "home", "guide": "guide/injury"}
"""The name of each picture's file, and the id of the page that it shows."""

WIDTH: Final = 900
HEIGHT: Final = 960


def take_screenshots(site: Path, folder: Path) -> Iterator[Path]:
    """Take every picture in every language; give the path of each."""
    planned = {page.id: page for page in plan_pages(load_library(ROOT, today()))}
    folder.mkdir(parents=True, exist_ok=True)
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        for name, page_id in PAGES.items():
            for language in LANGUAGES:
                page.goto(f"{address}{language.code}/{planned[page_id].address[language.code]}".rstrip("/") + "/")
                path = folder / f"{name}-{language.code}.png"
                page.screenshot(path=path)
                yield path
        browser.close()


def main() -> int:
    """Take the pictures into the folder named, or say that the site has to be built first."""
    site = ROOT / "site"
    if not site.is_dir():
        sys.stderr.write("There is no site/ to take pictures of. Run: make site\n")
        return 1
    for path in take_screenshots(site, Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
