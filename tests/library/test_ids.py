"""Ids in the real content: one that names nothing and one that names two things are told, whatever their kind."""

from __future__ import annotations

import re
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

import pytest

from tests.site.projects import changed
from trothwy.content.problems import ContentError, Problem
from trothwy.library.loading import load_library

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

USES: Final = {
    "board": ("docs/contacts/councils.yml", r"(?m)^    board: ([\w-]+)"),
    "duty": ("thresholds/indicators/physical-harm.yml", r"duties: \[([\w-]+)"),
    "guide": ("docs/briefings/the-childs-voice.yml", r"guides: \[([\w-]+)"),
    "level": ("thresholds/indicators/neglect.yml", r"level: ([\w-]+)"),
    "section": ("docs/en/about.md", r"section: ([\w-]+)"),
    "source": ("docs/contacts/national.yml", r"sources: \[([\w-]+)"),
    "step": ("decision_trees/outcomes.yml", r"steps:\s*\[?(?:\s*- )?([\w-]+)"),
    "term": ("docs/briefings/the-childs-voice.yml", r"terms: \[([\w-]+)"),
}
"""For each kind of thing that content names, a file that does, and how."""

LISTED: Final = (
    "docs/sources.yml",
    "thresholds/levels.yml",
    "thresholds/indicators/neglect.yml",
    "thresholds/protective.yml",
    "thresholds/modifiers.yml",
    "decision_trees/steps.yml",
    "decision_trees/duties.yml",
    "docs/glossary.yml",
    "docs/contacts/boards.yml",
    "docs/contacts/councils.yml",
    "docs/site.yml",
)
"""Files that list many things of one kind."""

NAMED: Final = (
    "thresholds/indicators/neglect.yml",
    "decision_trees/guides/neglect.yml",
    "decision_trees/shared/already-known.yml",
    "docs/briefings/the-childs-voice.yml",
)
"""One file of each kind that bears the id of what it holds."""


def problems_in(root: Path, today: datetime.date) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as failure:
        load_library(root, today)
    return failure.value.problems


def line_at(text: str, offset: int) -> int:
    return 1 + text.count("\n", 0, offset)


@pytest.mark.parametrize("kind", USES)
def test_an_id_that_names_nothing_is_told_with_the_one_that_was_meant(
    content_copy: Path, today: datetime.date, kind: str
) -> None:
    path, pattern = USES[kind]
    text = (content_copy / path).read_text(encoding="utf-8")
    used = re.search(pattern, text)
    assert used
    right, wrong = used[1], f"{used[1]}x"
    with changed(content_copy / path, lambda text: text[: used.start(1)] + wrong + text[used.end(1) :]):
        found = [problem for problem in problems_in(content_copy, today) if problem.code == f"unknown-{kind}"]
    assert [(problem.place.path, problem.place.line) for problem in found] == [(path, line_at(text, used.start(1)))]
    assert f"'{wrong}'" in found[0].message
    assert f"'{right}'" in found[0].remedy


@pytest.mark.parametrize("path", LISTED)
def test_an_id_that_names_two_things_is_told_with_the_place_of_the_first(
    content_copy: Path, today: datetime.date, path: str
) -> None:
    text = (content_copy / path).read_text(encoding="utf-8")
    first, second = list(re.finditer(r"(?m)^  - \{?id: ([\w-]+)", text))[:2]
    with changed(content_copy / path, lambda text: text[: second.start(1)] + first[1] + text[second.end(1) :]):
        found = [problem for problem in problems_in(content_copy, today) if problem.code == "duplicate-id"]
    assert [(problem.place.path, problem.place.line) for problem in found] == [(path, line_at(text, second.start(1)))]
    assert f"'{first[1]}'" in found[0].message
    assert f"{path}, line {line_at(text, first.start(1))}" in found[0].message


def test_a_council_and_a_board_which_share_a_page_do_not_share_an_id(content_copy: Path, today: datetime.date) -> None:
    with changed(content_copy / "docs/contacts/councils.yml", lambda text: text.replace("id: newport", "id: gwent", 1)):
        found = [problem for problem in problems_in(content_copy, today) if problem.code == "duplicate-id"]
    assert [problem.place.path for problem in found] == ["docs/contacts/councils.yml"]
    assert "'gwent' is already the id of a board in docs/contacts/boards.yml" in found[0].message


@pytest.mark.parametrize("path", NAMED)
def test_a_file_is_called_by_the_id_of_what_it_holds(content_copy: Path, today: datetime.date, path: str) -> None:
    file = content_copy / path
    with ExitStack() as back:
        other = file.rename(file.with_name(f"another{file.suffix}"))
        back.callback(other.rename, file)
        found = [problem for problem in problems_in(content_copy, today) if problem.code == "id-not-file-name"]
    assert [problem.place.path for problem in found] == [other.relative_to(content_copy).as_posix()]
    assert f"'{file.stem}'" in found[0].message
    assert f"'{other.name}'" in found[0].message
