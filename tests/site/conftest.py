"""The real site, built once for all tests that look at it."""

from __future__ import annotations

import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from tests.sharing import made_once
from tests.site.adopted import adopt
from tests.site.projects import copy_project, run

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.library.loading import Library


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with its site. A test that changes a file puts it back."""

    def make(project: Path) -> None:
        returncode, printed = run(copy_project(project), "build")
        assert returncode == 0, printed

    project = tmp_path_factory.mktemp("built").resolve() / "project"
    shutil.copytree(made_once(tmp_path_factory, "project", make), project, symlinks=True)
    return project


@pytest.fixture(scope="session")
def adopted(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """The project as a made-up body adopts it, with its site. It is only looked at."""

    def make(project: Path) -> None:
        returncode, printed = run(adopt(project, library.guides), "build")
        assert returncode == 0, printed

    return made_once(tmp_path_factory, "adopted", make)


@pytest.fixture(scope="session", autouse=True)
def ctrl_c_is_heard() -> None:
    """Hear Ctrl-C, and let what we start hear it: a job in the background of a script is started deaf to it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
