"""The example of an adopted site, built and finished, for tests and pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.paths import ROOT
from tests.today import BUILT_ON
from trothwy.library.loading import load_library
from trothwy.publishing.outlets import make_sites
from trothwy.publishing.pages import plan_pages
from trothwy.site.building.aside import finish_tree, run_generator
from trothwy.verbs.example import make_example

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.library.loading import Library


def build_example(folder: Path, library: Library) -> Path:
    """Build the example below a folder, and give the folder of its site."""
    project, site = folder / "project", folder / "site"
    make_example(ROOT, project, {guide.id: guide.hash for guide in library.guides}, library.today)
    example = replace(load_library(project, library.today), today=BUILT_ON)
    run_generator(project, make_sites(example, plan_pages(example)), site)
    finish_tree(site, "")
    return site
