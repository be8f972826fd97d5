"""A board's own thresholds: guides and pages go by them, and they lower nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.projects import copy_content
from trothwy.content.problems import ContentError
from trothwy.library.loading import load_library
from trothwy.publishing.checking import checked_pages
from trothwy.publishing.outlets import render_pages

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

OVERLAY = """\
id: ours
title: {en: "Thresholds of ours", cy: "Ein trothwyon ni"}
summary: {en: "From our document.", cy: "O’n dogfen ni."}
raises:
  - {indicator: accidents-help-could-prevent, level: targeted, why: {en: "Our section 4.", cy: "Ein hadran 4."}}
adds:
  - id: seen-at-the-quarry
    say: {en: "The child plays at the quarry", cy: "Mae’r plentyn yn chwarae yn y chwarel"}
    level: child-at-risk
    domain: family
    duties: [other-council]
    sources: [wsp]
sources: [wsp]
review_by: "2027-11-30"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The content, with a board's thresholds laid over it."""
    copy_content(tmp_path)
    (tmp_path / "thresholds/boards").mkdir(exist_ok=True)
    write(tmp_path, OVERLAY)
    return tmp_path


def write(root: Path, overlay: str) -> None:
    (root / "thresholds/boards/ours.yml").write_text(overlay, encoding="utf-8")


def problems_of(root: Path, today: datetime.date) -> list[tuple[int, str]]:
    with pytest.raises(ContentError) as failure:
        load_library(root, today)
    return [(problem.place.line, problem.code) for problem in failure.value.problems]


def test_the_page_of_indicators_shows_what_the_board_raises_and_adds(root: Path, today: datetime.date) -> None:
    library = load_library(root, today)
    pages = checked_pages(library)
    for code, why, own in (("en", "Our section 4.", "From our document."), ("cy", "Ein hadran 4.", "O’n dogfen ni.")):
        text = next(page.text for page in render_pages(library, pages, code) if page.id == "indicators")
        raised = text.split('id="accidents-help-could-prevent"')[1].split("</li>")[0]
        assert 'data-level="targeted"' in raised
        assert why in raised
        added = text.split('id="theme-board-ours"')[1]
        assert own in added
        assert 'id="seen-at-the-quarry"' in added
        assert 'data-level="child-at-risk"' in added


def test_a_guide_shows_an_indicator_of_the_board(root: Path, today: datetime.date) -> None:
    guide = root / "decision_trees/guides/injury.yml"
    written = guide.read_text(encoding="utf-8")
    assert written.count("shows: [child-says-hurt]") == 1
    guide.write_text(
        written.replace("shows: [child-says-hurt]", "shows: [child-says-hurt, seen-at-the-quarry]"), encoding="utf-8"
    )
    with pytest.raises(ContentError) as failure:
        load_library(root, today)
    codes = {problem.code for problem in failure.value.problems}
    assert codes == {"result-not-expected"}  # the examples do not expect the duty that it brings
    assert all("other-council" in problem.message for problem in failure.value.problems)


def test_a_raised_indicator_raises_the_results_of_guides(root: Path, today: datetime.date) -> None:
    write(root, OVERLAY.replace("accidents-help-could-prevent, level: targeted", "everyday-bumps, level: targeted"))
    with pytest.raises(ContentError) as failure:
        load_library(root, today)
    assert any("the guide gives help-together" in problem.message for problem in failure.value.problems)


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("level: targeted", "level: universal", 5, "overlay-lowers"),
        ("id: seen-at-the-quarry", "id: everyday-bumps", 7, "duplicate-id"),
        ("indicator: accidents-help-could-prevent", "indicator: seen-at-the-quarry", 5, "raises-own"),
        ("indicator: accidents-help-could-prevent", "indicator: no-such", 5, "unknown-indicator"),
        (
            "adds:\n",
            "  - {indicator: accidents-help-could-prevent, level: targeted, why: {en: W, cy: W}}\nadds:\n",
            6,
            "raised-twice",
        ),
    ],
)
def test_what_a_board_cannot_do(  # noqa: PLR0913, PLR0917  # the change and what is said of it
    root: Path, today: datetime.date, old: str, new: str, line: int, code: str
) -> None:
    assert OVERLAY.count(old) == 1
    write(root, OVERLAY.replace(old, new))
    assert problems_of(root, today) == [(line, code)]
