"""Our scripts and styles as published: without comments and spaces, which are for those who read the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import rjsmin  # type: ignore[import-untyped]  # it has no types; one function of it takes and gives a text

if TYPE_CHECKING:
    from pathlib import Path

_OF_STYLE: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORT: Final = re.compile(r'@import "(?P<path>[^"]+)";')
_EMPTY_LINES: Final = re.compile(r"\n{2,}")


def slim(script: str) -> str:
    """Take a script; give it without comments, indentation, and spaces that it can do without."""
    return str(rjsmin.jsmin(script))


def style_without_comments(style: str) -> str:
    """Take a style sheet of ours; give it without comments. No text in one holds the signs of a comment."""
    return _EMPTY_LINES.sub("\n", _OF_STYLE.sub("", style)).lstrip()


def with_imports(sheet: Path) -> str:
    """Give a style sheet as published: with those that it imports, so that one request fetches all, and no comments."""
    imported = _IMPORT.sub(lambda found: with_imports(sheet.parent / found["path"]), sheet.read_text(encoding="utf-8"))
    return style_without_comments(imported)
