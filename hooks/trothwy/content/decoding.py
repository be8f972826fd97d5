"""From a file's bytes to text that is safe to parse and to show.

Size is bounded before anything is read; whatever is not UTF-8, cannot be seen or turns text round
is a problem with its line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 500_000
"""A larger file is refused unread. The ledger of translation, the largest one, is less than half of this."""

_HIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_TAB_INDENT: Final = re.compile(r"^ *\t", re.MULTILINE)


class Unreadable(Exception):
    """A file that cannot be read as YAML at all. Holds the problems found in it."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems."""
        super().__init__()
        self.problems = problems


def decode_file(path: Path, relative: str) -> str:
    """Read a file of bounded size as UTF-8. Raises `Unreadable`."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(
            Problem(
                Place(relative),
                "too-large",
                f"The file has more than {MOST_BYTES // 1000} kB.",
                "Split it into several files.",
            )
        )
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        raise Unreadable(
            Problem(
                Place(relative, line),
                "not-utf-8",
                "A character here is not UTF-8, so letters such as ŵ and ŷ would be lost.",
                "Save the file as UTF-8.",
            )
        ) from None
    refuse_odd_characters(text, relative)
    return text


def refuse_odd_characters(text: str, relative: str) -> None:
    """Refuse tabs that indent, and characters that cannot be seen or that turn text round. Raises `Unreadable`."""
    problems = [
        Problem(
            Place(relative, _line_of(text, found.start())),
            "hidden-character",
            f"There is a hidden character here (U+{ord(found.group()):04X}).",
            "Delete it, and type the words again instead of pasting them.",
        )
        for found in _HIDDEN.finditer(text)
    ]
    problems += [
        Problem(
            Place(relative, _line_of(text, found.start())),
            "tab",
            "This line is indented with a tab.",
            "Use two spaces for each step.",
        )
        for found in _TAB_INDENT.finditer(text)
    ]
    if problems:
        raise Unreadable(*problems)


def _line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
