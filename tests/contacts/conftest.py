"""The example of an adopted site, whose numbers may be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from tests.today import TODAY
from trothwy.library.loading import load_library
from trothwy.verbs.example import make_example

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.library.loading import Library


@pytest.fixture(scope="package")
def example(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Library:
    """The example of an adopted site."""
    folder: Path = tmp_path_factory.mktemp("example") / "project"
    make_example(ROOT, folder, {guide.id: guide.hash for guide in library.guides}, TODAY)
    return load_library(folder, TODAY)
