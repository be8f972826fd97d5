"""The library as a whole: what is missing is named, and both languages have the same pages."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from trothwy.content.problems import ContentError
from trothwy.languages import CODES
from trothwy.library.loading import load_library
from trothwy.publishing.pages import plan_pages, render_pages

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from trothwy.library.loading import Library


def copy_content(target: Path) -> Path:
    for folder in ("thresholds", "decision_trees", "docs"):
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("theme*", "schemas", "images"))
    return target


def problems_of(root: Path, today: datetime.date) -> list[tuple[str, int, str]]:
    with pytest.raises(ContentError) as failure:
        load_library(root, today)
    return [(problem.place.path, problem.place.line, problem.code) for problem in failure.value.problems]


def test_a_missing_file_is_named_and_nothing_is_said_of_what_it_would_hold(
    tmp_path: Path, today: datetime.date
) -> None:
    root = copy_content(tmp_path)
    (root / "docs/sources.yml").unlink()
    assert problems_of(root, today) == [("docs/sources.yml", 1, "missing-file")]


def test_one_missing_string_of_either_language_stops_the_build_with_its_line(
    tmp_path: Path, today: datetime.date
) -> None:
    root = copy_content(tmp_path)
    path = root / "thresholds/levels.yml"
    whole = path.read_text(encoding="utf-8")
    line = next(number for number, text in enumerate(whole.splitlines(), 1) if text.strip().startswith("title: {en:"))
    for code, kind in (("en", "missing-english"), ("cy", "missing-welsh")):
        lines = whole.splitlines(keepends=True)
        lines[line - 1] = re.sub(rf'{code}: "[^"]*",? ?', "", lines[line - 1]).replace(", }", "}")
        path.write_text("".join(lines), encoding="utf-8")
        assert problems_of(root, today) == [("thresholds/levels.yml", line, kind)]


def test_both_languages_have_the_same_pages_each_at_an_address_of_its_own(library: Library) -> None:
    rendered = {code: render_pages(library, code) for code in CODES}
    ids = {code: [page.id for page in pages] for code, pages in rendered.items()}
    assert ids["en"] == ids["cy"]
    assert len(ids["en"]) > 20
    for pages in rendered.values():
        paths = [page.path for page in pages]
        assert len(set(paths)) == len(paths)


def test_every_page_can_be_changed_in_a_file_that_is_there(library: Library) -> None:
    for code in CODES:
        for page in render_pages(library, code):
            assert (ROOT / page.source).exists(), page.id


def test_what_rests_on_working_knowledge_says_that_a_board_has_to_confirm_it(library: Library) -> None:
    drafts = {source.id for source in library.sources if source.confidence.value == "draft"}
    for code in CODES:
        note = library.words["sources"]["confirm"].in_language(code)
        pages = {page.id: page.text for page in render_pages(library, code)}
        resting = [level for level in library.levels if drafts.intersection(level.sources)]
        assert 0 < len(resting) < len(library.levels)
        assert pages["levels"].count(note) == len(resting)


def test_every_planned_page_has_a_title_and_a_summary_in_both_languages(library: Library) -> None:
    for page in plan_pages(library):
        for text in (page.title, page.summary):
            assert all(words.strip() for _, words in text.texts()), page.id
