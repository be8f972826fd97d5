"""Statements that rest on a draft: listed, counted while a site is adopted, said on its pages, confirmed by file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.site.adopted import adopt
from tests.site.projects import copy_project
from trothwy.__main__ import main
from trothwy.content.sources import Confidence
from trothwy.languages import CODES
from trothwy.library.drafts import by_file
from trothwy.library.loading import Library, load_library
from trothwy.library.translations import write_ledger
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages
from trothwy.verbs.approving import Approval, record_approval

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = "working-draft"
MINUTE = "board-minute"
SOURCE = f"""
  - id: {MINUTE}
    title: {{en: "Minute 12", cy: "Cofnod 12"}}
    publisher: {{en: "The board", cy: "Y bwrdd"}}
    read_on: "2026-11-20"
    confidence: read
"""
FILE = "thresholds/levels.yml"


def with_minute(project: Path) -> Path:
    """Add the minute of a board to the sources of a copy of the project."""
    sources = project / "docs" / "sources.yml"
    sources.write_text(sources.read_text(encoding="utf-8") + SOURCE, encoding="utf-8")
    return project


def read(folder: Path) -> dict[str, str]:
    files = [
        file
        for end in ("yml", "md")
        for part in ("docs", "thresholds", "decision_trees")
        for file in (folder / part).rglob(f"*.{end}")
    ]
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """A copy of the project that a made-up body has adopted, drafts and all."""
    project = adopt(tmp_path_factory.mktemp("drafts") / "project", library.guides)
    with_minute(project)
    approved = record_approval(
        load_library(project, library.today), ["docs/sources.yml"], Approval("A role", library.today)
    )
    write_ledger(project, approved[0])
    return project


def test_every_line_that_names_a_draft_is_listed(
    library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(library.root)
    assert main(["drafts"]) == 0
    said = capsys.readouterr().out
    listed = re.findall(r"^  ([^:\s]+):(\d+)", said, re.MULTILINE)
    unsure = [source for source in library.sources if source.confidence is Confidence.DRAFT]
    drafts = [source.id for source in unsure if not source.address]
    written = [
        (path, str(number))
        for path, text in read(library.root).items()
        for number, line in enumerate(text.splitlines(), start=1)
        if re.search(rf"sources: \[[^\]]*\b({'|'.join(drafts)})\b", line)
    ]
    assert written
    assert sorted(listed) == sorted(written)
    assert all(f"'{source.id}'" in said for source in unsure if source.address)
    assert {draft.alone for draft in library.drafts} == {True, False}


def test_a_confirmed_file_names_the_minute_and_is_otherwise_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    project = with_minute(copy_project(tmp_path / "project"))
    monkeypatch.chdir(project)
    before = read(project)
    assert main(["confirm", f"./{FILE}", "--source", MINUTE]) == 0
    after = read(project)
    assert [path for path in before if before[path] != after[path]] == [FILE]
    assert after[FILE] == before[FILE].replace(DRAFT, MINUTE)
    left = load_library(project, library.today).drafts
    assert by_file(left).keys() == by_file(library.drafts).keys() - {FILE}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([FILE, "--source", "bord-minute"], MINUTE),
        ([FILE, "--source", DRAFT], DRAFT),
        (["thresholds/level.yml", "--source", MINUTE], FILE),
        (["docs/strings.yml", "--source", MINUTE], "docs/strings.yml"),
    ],
)
def test_what_cannot_be_confirmed_is_refused_and_changes_nothing(
    adopted: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(adopted)
    before = read(adopted)
    assert main(["confirm", *arguments]) == 1
    assert said in capsys.readouterr().err
    assert read(adopted) == before


def notes(library: Library, code: str) -> set[str]:
    """Give what the pages of a language say below statements that rest on a draft."""
    pages = render_pages(library, plan_pages(library), code)
    return {note.text for page in pages for note in BeautifulSoup(page.text, "html.parser").select(".draft-note")}


@pytest.mark.parametrize("code", CODES)
def test_a_page_never_says_that_it_is_approved_and_a_draft_without_saying_which(
    library: Library, adopted: Path, code: str
) -> None:
    words = library.words["sources"]
    assert notes(library, code) == {words["confirm"].in_language(code)}
    assert notes(load_library(adopted, library.today), code) == {words["not_confirmed"].in_language(code)}


def test_an_adopted_site_counts_what_its_body_has_still_to_confirm(
    adopted: Path, library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(adopted)
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert f"{len(library.drafts)} statements" in said
    assert f"{sum(draft.alone for draft in library.drafts)} of them" in said
    assert main(["confirm", *by_file(library.drafts), "--source", MINUTE]) == 0
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "on a draft" not in capsys.readouterr().out
