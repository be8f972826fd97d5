"""The finished site, served, and a browser to open it in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import chromium
from tests.browser.kinds_of_page import shown_pages
from tests.browser.serving import served
from tests.paths import ROOT
from tests.sharing import made_once
from tests.today import BUILT_ON
from trothwy.publishing.outlets import make_sites
from trothwy.publishing.pages import plan_pages
from trothwy.site.building.aside import finish_tree, run_generator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.browser.kinds_of_page import Shown
    from trothwy.library.loading import Library


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium, started once."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """The whole site, built and finished as for publishing."""

    def make(folder: Path) -> None:
        shown = replace(library, today=BUILT_ON)
        run_generator(ROOT, make_sites(shown, plan_pages(shown)), folder / "council" / "trothwy")
        finish_tree(folder / "council" / "trothwy", "")

    return made_once(tmp_path_factory, "site", make) / "council" / "trothwy"


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Where the site is served: in a folder below a council's own site, as an adopter may put it."""
    with served(built_site.parent.parent) as top:
        yield f"{top}council/trothwy/"


@pytest.fixture(scope="session")
def shown(library: Library) -> tuple[Shown, ...]:
    """One page of each kind in each language."""
    return tuple(shown_pages(plan_pages(library)))
