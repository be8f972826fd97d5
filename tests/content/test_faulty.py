"""Every kind of fault an author can make: one small file each in tests/faulty, put into the real content.

A fixture's first lines say where the file goes and what must be said about it::

    # at: docs/briefings/faulty.yml
    # expect: 12 unknown-key 'sourcs' 'sources'

The expectation is the whole answer: these problems, at these lines, naming these words, and no others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.paths import FAULTY
from trothwy.content.problems import ContentError
from trothwy.library.loading import load_library
from trothwy.publishing.checking import checked_pages

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

FIXTURES = sorted(path for path in FAULTY.iterdir() if path.suffix in {".yml", ".md"})


@dataclass(frozen=True)
class Expected:
    """One problem that must be reported."""

    line: int
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Fixture:
    """A faulty file, where it goes and what must be said."""

    at: str
    expected: tuple[Expected, ...]
    content: bytes


def read_fixture(path: Path) -> Fixture:
    content = path.read_bytes()
    text = content.decode("latin-1")
    at = re.search(r"^# at: (\S+)", text, re.MULTILINE)
    assert at, f"{path.name} does not say where it goes"
    expected = tuple(
        Expected(int(line), code, tuple(re.findall(r"'([^']+)'", names)))
        for line, code, names in re.findall(r"^# expect: (\d+) (\S+)(.*)$", text, re.MULTILINE)
    )
    return Fixture(at.group(1), expected, content)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_a_fault_is_reported_with_its_place_and_the_names_concerned(
    path: Path, content_copy: Path, today: datetime.date
) -> None:
    fixture = read_fixture(path)
    assert path.stem in {expected.code for expected in fixture.expected}, "a fixture is named after its code"
    target = content_copy / fixture.at
    before = target.read_bytes() if target.exists() else None
    target.write_bytes(fixture.content)
    try:
        with pytest.raises(ContentError) as failure:
            checked_pages(load_library(content_copy, today))
    finally:
        target.unlink() if before is None else target.write_bytes(before)
    found = {(problem.place.path, problem.place.line, problem.code) for problem in failure.value.problems}
    assert found == {(fixture.at, expected.line, expected.code) for expected in fixture.expected}
    for expected in fixture.expected:
        said = " ".join(
            f"{problem.message} {problem.remedy}"
            for problem in failure.value.problems
            if (problem.place.line, problem.code) == (expected.line, expected.code)
        )
        for name in expected.names:
            assert name in said


def test_all_problems_are_reported_at_once(content_copy: Path, today: datetime.date) -> None:
    faulty = [read_fixture(FAULTY / name) for name in ("unknown-key.yml", "missing-welsh.yml", "tab.yml")]
    targets = [content_copy / f"thresholds/indicators/fault-{number}.yml" for number in range(len(faulty))]
    for target, fixture in zip(targets, faulty, strict=True):
        target.write_bytes(fixture.content)
    try:
        with pytest.raises(ContentError) as failure:
            checked_pages(load_library(content_copy, today))
    finally:
        for target in targets:
            target.unlink()
    codes = {problem.code for problem in failure.value.problems}
    assert {"unknown-key", "missing-welsh", "tab"} <= codes
    assert str(failure.value).splitlines()[:-1] == [str(problem) for problem in failure.value.problems]
