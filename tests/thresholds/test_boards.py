"""A board's own thresholds, laid over the real content: it can add and raise, and what it does shows everywhere."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.shown import Shown
from tests.site.projects import changed
from trothwy.content.problems import ContentError, Problem
from trothwy.guides.logic import run
from trothwy.library.loading import Library, load_library

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from trothwy.thresholds.model import Indicator

BOARD = "thresholds/boards/first.yml"
HEAD = 'id: first\ntitle: {en: "B", cy: "B"}\nsources: [wsp]\nreview_by: "2027-11-30"\n'
RAISED = 'raises:\n  - {{indicator: {}, level: {}, why: {{en: "W", cy: "W"}}}}\n'
ADDED = """adds:
  - id: {}
    say: {{en: "Sign", cy: "Arwydd"}}
    level: {}
    domain: parenting
    sources: [wsp]
"""


@contextmanager
def board(content: Path, text: str, path: str = BOARD) -> Iterator[Path]:
    """Write a board's thresholds for a while."""
    file = content / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(HEAD + text, encoding="utf-8")
    try:
        yield content
    finally:
        file.unlink()


def problems_with(content: Path, text: str, today: datetime.date) -> list[Problem]:
    with board(content, text), pytest.raises(ContentError) as failure:
        load_library(content, today)
    return list(failure.value.problems)


def one_at(library: Library, level: str) -> Indicator:
    return next(sign for theme in library.themes for sign in theme.indicators if sign.level == level)


def unused(library: Library, level: str) -> Indicator:
    """Give an indicator that no guide shows: to raise it changes no expected result."""
    shown = {
        effect.get("indicator")
        for guide in library.guides
        for question in guide.logic["questions"]
        for source in (*question["words"], *question["bands"])
        for effect in source["effects"]
    }
    signs = (sign for theme in library.themes for sign in theme.indicators)
    return next(sign for sign in signs if sign.level == level and sign.id not in shown)


def test_a_site_is_one_boards(content_copy: Path, today: datetime.date) -> None:
    with board(content_copy, "", "thresholds/boards/second.yml"):
        (problem,) = problems_with(content_copy, "", today)
    assert (problem.place.path, problem.code) == ("thresholds/boards/second.yml", "two-boards")


def test_a_board_can_only_raise_what_there_is(content_copy: Path, today: datetime.date) -> None:
    (problem,) = problems_with(content_copy, RAISED.format("no-such", "targeted"), today)
    assert (problem.place, problem.code) == ((BOARD, 6), "unknown-indicator")
    assert "'no-such'" in problem.message


def test_a_board_cannot_lower(content_copy: Path, today: datetime.date, library: Library) -> None:
    sign = one_at(library, "child-at-risk")
    (problem,) = problems_with(content_copy, RAISED.format(sign.id, "targeted"), today)
    assert (problem.place, problem.code) == ((BOARD, 6), "overlay-lowers")
    assert f"'{sign.id}'" in problem.message
    assert "'targeted'" in problem.message


def test_a_board_cannot_take_a_name(content_copy: Path, today: datetime.date, library: Library) -> None:
    sign = one_at(library, "universal")
    (problem,) = problems_with(content_copy, ADDED.format(sign.id, "child-at-risk"), today)
    assert (problem.place, problem.code) == ((BOARD, 6), "overlay-takes-name")
    assert f"'{sign.id}'" in problem.message


def test_what_a_board_raises_stands_higher_on_the_page_too(
    content_copy: Path, today: datetime.date, library: Library
) -> None:
    sign = unused(library, "early-help")
    with board(content_copy, RAISED.format(sign.id, "care-and-support")):
        page = Shown(load_library(content_copy, today), "cy").page("indicators")
    (item,) = page.select(f"[data-item]#{sign.id}")
    row = item.find_parent(attrs={"data-group": True})
    assert row
    assert item["data-level"] == "care-and-support"
    assert row.select_one("h3 .level-care-and-support")


def test_a_guide_can_show_what_a_board_adds(content_copy: Path, today: datetime.date) -> None:
    guide = content_copy / "decision_trees/guides/injury.yml"
    shows = "shows: [patterned-injury]"
    with (
        board(content_copy, ADDED.format("a-sign-of-the-board", "child-at-risk")),
        changed(guide, lambda text: text.replace(shows, "shows: [a-sign-of-the-board]", 1)),
    ):
        found = load_library(content_copy, today)
    logic = next(one.logic for one in found.guides if one.id == "injury")
    mildest = {question["id"]: [question["words"][0]["id"]] for question in logic["questions"]}
    result = run(logic, {**mildest, "seen": ["shaped"]})
    assert result.response == "report"
    assert "a-sign-of-the-board" in {met.indicator for met in result.trail}
