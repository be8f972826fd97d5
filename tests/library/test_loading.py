"""The library as a whole: what is missing is named, with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.site.projects import copy_content
from trothwy.content.problems import ContentError
from trothwy.library.loading import load_library

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from trothwy.library.loading import Library


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


@pytest.mark.parametrize("code", ["en", "cy"])
def test_the_way_out_of_the_site_leads_to_an_ordinary_page_elsewhere(
    tmp_path: Path, today: datetime.date, library: Library, code: str
) -> None:
    root = copy_content(tmp_path)
    path = root / "docs/site.yml"
    whole, leave = path.read_text(encoding="utf-8"), library.leave.in_language(code)
    assert whole.count(leave) == 1
    path.write_text(whole.replace(leave, leave.replace("https:", "http:")), encoding="utf-8")
    line = 1 + whole[: whole.index(leave)].count("\n")
    assert problems_of(root, today) == [("docs/site.yml", line, "unsafe-link")]


def test_no_text_hides_behind_another_one_of_the_same_key(tmp_path: Path, today: datetime.date) -> None:
    root = copy_content(tmp_path)
    for code, name in (("en", "about"), ("cy", "amdanom")):
        path = root / f"docs/{code}/{name}.md"
        path.write_text(path.read_text(encoding="utf-8") + "\n## Words { #summary }\n\nWords.\n", encoding="utf-8")
    assert [code for _, _, code in problems_of(root, today)] == ["key-of-two-texts"]
