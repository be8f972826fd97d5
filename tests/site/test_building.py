"""The site is built whole or not at all: whatever goes wrong is said plainly, and changes nothing."""

from __future__ import annotations

import os
import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from tests.site.projects import Running, changed, copy_project, hashes, processes_in, run, wait_for
from trothwy.languages import CODES
from trothwy.site.building import aside as building
from trothwy.site.failures import NotBuilt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def unchanged(built: Path) -> Iterator[Path]:
    """The built project; its site must be the same to the byte when the test has ended."""
    before = hashes(built / "site")
    assert len(before) > 50
    yield built
    assert hashes(built / "site") == before
    wait_for(lambda: not processes_in(built), seconds=5)


def in_mid_build(project: Path) -> Running:
    """Start a build; give it when both languages are being built."""
    build = Running(project, "build")
    wait_for(lambda: all(f"mkdocs.{code}.yml" in str(processes_in(project)) for code in CODES))
    return build


@pytest.mark.parametrize("file", ["docs/en/about.md", "docs/cy/amdanom.md"])
def test_a_fault_in_either_language_is_told_with_its_place(unchanged: Path, file: str) -> None:
    line = (unchanged / file).read_text(encoding="utf-8").count("\n") + 1
    with changed(unchanged / file, lambda text: text + "<b>bold</b>\n"):
        returncode, printed = run(unchanged, "build")
    assert returncode == 1
    assert f"{file}:{line}: markup-in-markdown:" in printed
    assert "Traceback" not in printed


@pytest.mark.parametrize("code", CODES)
def test_a_warning_of_the_generator_in_one_language_stops_the_build(unchanged: Path, code: str) -> None:
    with changed(unchanged / f"mkdocs.{code}.yml", lambda text: text + "no_such_setting: 1\n"):
        returncode, printed = run(unchanged, "build")
    assert returncode == 1
    assert f"{code}: " in printed
    assert "no_such_setting" in printed
    assert "Traceback" not in printed


def test_an_error_in_a_template_is_told_with_its_place(unchanged: Path) -> None:
    template = unchanged / "docs/theme/partials/title.html"
    with changed(template, lambda text: text + "{{ nobody.knows.this }}\n"):
        returncode, printed = run(unchanged, "build")
    assert returncode == 1
    assert "docs/theme/partials/title.html:" in printed
    assert "'nobody' is undefined" in printed
    assert "Traceback" not in printed


@pytest.mark.parametrize(
    ("file", "before", "says"),
    [
        ("front_door.py", "root, folder =", "hooks/front_door.py:{line}: RuntimeError: planted"),
        ("language_site.py", "publish_search(", "hooks/language_site.py:{line}: RuntimeError: planted"),
        ("trothwy/site/search/publishing.py", "MOST_SECTIONS: Final =", "RuntimeError: planted"),
        ("trothwy/site/templates/home.html", "", "hooks/trothwy/site/templates/home.html:{line}: Undefined"),
    ],
)
def test_an_error_in_the_program_is_told_and_leaves_the_site(
    built: Path, tmp_path: Path, file: str, before: str, says: str
) -> None:
    project = copy_project(tmp_path.resolve(), own_hooks=True)
    shutil.copytree(built / "site", project / "site")
    fault = "{{ no.such }}\n" if file.endswith(".html") else "raise RuntimeError('planted'); "
    program = project / "hooks" / file
    text = program.read_text(encoding="utf-8")
    line = 1 + text.count("\n", 0, text.index(before))
    program.write_text(text.replace(before, fault + before, 1), encoding="utf-8")
    returncode, printed = run(project, "build")
    assert returncode == 1
    assert says.format(line=line) in printed
    # A hook that cannot even be imported cannot speak for itself.
    assert ("Traceback" in printed) == (before == "MOST_SECTIONS: Final =")
    assert hashes(project / "site") == hashes(built / "site")


def test_a_site_that_is_no_ordinary_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to("elsewhere")
    with pytest.raises(NotBuilt):
        building.build_site(tmp_path, {}, [], print)
    assert (tmp_path / "site").is_symlink()


def test_a_broken_link_that_only_the_theme_makes_is_found(unchanged: Path) -> None:
    template = unchanged / "docs/theme/partials/foot.html"
    with changed(template, lambda text: text + '<a href="nowhere/">n</a>\n'):
        returncode, printed = run(unchanged, "build")
    assert returncode == 1
    for code in CODES:
        assert f"site/{code}/index.html:" in printed
    assert "'nowhere/' leads to" in printed


@pytest.mark.parametrize(
    ("part", "says"),
    [("mkdocs.cy.yml", "Welsh: it was stopped by signal 9"), ("mkdocs.yml", "it was stopped by signal 9")],
)
def test_a_part_killed_in_mid_build_is_told_plainly(unchanged: Path, part: str, says: str) -> None:
    build = in_mid_build(unchanged)
    os.kill(next(number for number, command in processes_in(unchanged).items() if part in command), signal.SIGKILL)
    assert build.ended() == 1
    assert says in build.printed
    assert "Traceback" not in build.printed


def test_a_build_killed_as_a_whole_leaves_nothing_running_and_the_next_one_clears_up(unchanged: Path) -> None:
    in_mid_build(unchanged).kill()
    wait_for(lambda: not processes_in(unchanged), seconds=5)
    leftover = unchanged / "site.aside/new"
    assert leftover.exists()
    building._tidy(unchanged / "site", unchanged / "site.aside")
    assert not leftover.exists()


def test_ctrl_c_ends_a_build(unchanged: Path) -> None:
    build = in_mid_build(unchanged)
    build.press_ctrl_c()
    assert build.ended(10) == 130
    assert "Traceback" not in build.printed


def test_a_build_killed_between_the_two_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    aside = tmp_path / "site.aside"
    (aside / "old").mkdir(parents=True)
    (aside / "old" / "index.html").write_text("published")
    building._tidy(tmp_path / "site", aside)
    assert (tmp_path / "site" / "index.html").read_text() == "published"
    assert not (aside / "old").exists()


def test_a_swap_that_fails_half_way_puts_the_old_site_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("published")
    with pytest.raises(FileNotFoundError):
        building._swap(tmp_path / "never-built", site, tmp_path / "old")
    assert (site / "index.html").read_text() == "published"


def test_two_builds_in_one_folder_do_not_meet(tmp_path: Path) -> None:
    with building._alone(tmp_path / "aside"), pytest.raises(NotBuilt), building._alone(tmp_path / "aside"):
        pass
    with building._alone(tmp_path / "aside"):
        pass


def test_building_again_gives_the_same_bytes(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again = copy_project(tmp_path.resolve())
    built_on = (built / "site/en/sitemap.xml").stat().st_mtime
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(built_on)))
    assert run(again, "build")[0] == 0
    first, second = hashes(built / "site"), hashes(again / "site")
    # A gzip file holds the second in which it was made; the map it holds is compared without it.
    assert {name: hash_ for name, hash_ in first.items() if not name.endswith(".gz")} == {
        name: hash_ for name, hash_ in second.items() if not name.endswith(".gz")
    }
    shutil.rmtree(again)
