"""The site as a body publishes it, and as it ships, built for the sweep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.adopted import adopt
from tests.site.projects import copy_project, run

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.library.loading import Library


@pytest.fixture(scope="session")
def adopted_site(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """The site of a made-up body, which search engines may read."""
    project = adopt(tmp_path_factory.mktemp("adopted").resolve(), library.guides)
    returncode, printed = run(project, "build")
    assert returncode == 0, printed
    return project / "site"


@pytest.fixture(scope="session")
def draft_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that nobody has adopted."""
    project = copy_project(tmp_path_factory.mktemp("draft").resolve())
    returncode, printed = run(project, "build")
    assert returncode == 0, printed
    return project / "site"
