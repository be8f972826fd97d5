"""Staged, the site is plain files, and the generator that could follow ours builds the same pages from them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.site.projects import run
from trothwy.languages import CODES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def staged(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, staged."""
    folder = tmp_path_factory.mktemp("staged") / "new"
    returncode, printed = run(built, "stage", str(folder))
    assert returncode == 0, printed
    return folder


@pytest.mark.parametrize("code", CODES)
def test_zensical_builds_the_same_pages(built: Path, staged: Path, code: str) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--config-file", str(staged / code / "mkdocs.yml")]
    build = subprocess.run(command, cwd=staged, capture_output=True, text=True, timeout=120, check=False)
    assert build.returncode == 0, build.stdout + build.stderr
    assert "No issues found" in build.stdout + build.stderr
    assert html_below(staged / code / "site") == html_below(built / "site" / code)
    fetched = sorted((staged / code / "site").rglob("guide.json"))
    assert fetched
    for path in fetched:
        assert path.read_bytes() == (built / "site" / code / path.relative_to(staged / code / "site")).read_bytes()
    page = (staged / code / "site" / "index.html").read_text(encoding="utf-8")
    assert f'<html lang="{code}"' in page
    assert "<h1" in page


def html_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}


def test_staged_settings_need_nothing_of_ours(staged: Path) -> None:
    for code in CODES:
        settings = yaml.safe_load((staged / code / "mkdocs.yml").read_text(encoding="utf-8"))
        assert not {"exclude_docs", "hooks", "watch", "INHERIT"} & settings.keys()
        assert settings["theme"]["language"] == code
        for entry in settings["nav"]:
            assert all((staged / code / "docs" / path).is_file() for path in entry.values())


def test_a_folder_with_something_in_it_is_left_alone(built: Path, tmp_path: Path) -> None:
    (tmp_path / "work.txt").write_text("somebody's")
    returncode, printed = run(built, "stage", str(tmp_path))
    assert returncode == 1
    assert "not empty" in printed
    assert [path.name for path in tmp_path.iterdir()] == ["work.txt"]
