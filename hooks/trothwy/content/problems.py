"""What is wrong in a content file, said to the person who wrote it.

A problem names its place, its code, what is wrong and what to do. All problems are collected
and shown together; nothing is built while one is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_WORD: Final = re.compile(r"(\S{60})\S{60,}")
"""120 characters or more without a space. No word or address that we write is so long; only the first 60 are shown."""

HELP: Final = "How to write these files: CONTRIBUTING.md"


class Place(NamedTuple):
    """Where a piece of content stands. A tuple, since every value in every file has one."""

    path: str
    """The file, relative to the project's folder, with forward slashes."""

    line: int = 1
    """The line, counted from 1."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, in words for the author of the file."""

    place: Place
    code: str
    """A short kebab-case name of the kind of problem; each has a fixture in tests/faulty or a test that names it."""

    message: str
    """What is wrong: one or more whole sentences."""

    remedy: str
    """What to do about it: one or more whole sentences."""

    def __str__(self) -> str:
        """Give the line that an author reads: ``file:line: code: what is wrong. What to do.``."""
        return _on_one_line(f"{self.place.path}:{self.place.line}: {self.code}: {self.message} {self.remedy}")


class ContentError(Exception):
    """The content cannot be used. Holds every problem found, never only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems sorted by file and line, each one once."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def refuse(problems: Iterable[Problem]) -> None:
    """Raise all problems at once, if there are any.

    Raises:
        ContentError: with all of them.
    """
    found = list(problems)
    if found:
        raise ContentError(found)


def report(problems: Iterable[Problem]) -> str:
    """Lay the problems out one a line, sorted by place, with a count at the end."""
    ordered = sorted(set(problems))
    files = {problem.place.path for problem in ordered}
    count = f"{counted(len(ordered), 'problem')} in {counted(len(files), 'file')}. {HELP}"
    return "\n".join([*(str(problem) for problem in ordered), count])


def counted(number: int, noun: str) -> str:
    """Say how many there are of something: ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def with_article(noun: str) -> str:
    """Put *a* or *an* before a noun."""
    return f"an {noun}" if noun.startswith(tuple("aeiou")) else f"a {noun}"


def _on_one_line(text: str) -> str:
    """Give text that quotes authors' words as one line that any terminal can show, however odd the words are."""
    seen = "".join(letter if letter.isprintable() else " " if letter.isspace() else "?" for letter in text)
    return _NO_WORD.sub(r"\1…", " ".join(seen.split()))
