"""Our scripts and styles as published: without comments and spaces, which are for those who read the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK: Final = re.compile(r"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_TYPE: Final = re.compile(r"/\*\* @type \{.*?\} \*/ ?")
_LINE: Final = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_END_OF_LINE: Final = re.compile(r"(?<=[;{}]) // .*$", re.MULTILINE)
_INDENT: Final = re.compile(r"^[ \t]+", re.MULTILINE)
_OF_STYLE: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORT: Final = re.compile(r'@import "(?P<path>[^"]+)";')
_EMPTY_LINES: Final = re.compile(r"\n{2,}")
_SPACED: Final = re.compile(
    r"""
    (?P<kept> "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*`   # a text
    | (?<=[(\[=,:!?])\ */(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/ )      # a pattern
    | \ *[{(\[,;]\s* | \s*[)\]}]\s* | \ *[:?<>=*|&!]+\s*                      # signs that need no space beside them
    """,
    re.VERBOSE,
)


def slim(script: str) -> str:
    """Take a script of ours; give it without comments, indentation, and spaces and line breaks beside signs.

    Comments of ours stand on lines of their own, at the end of a statement, or name a type in one place; statements of
    ours end with their sign. Text that runs over several lines, which would suffer, stands in no script of ours.
    """
    for pattern in (_TYPE, _BLOCK, _LINE, _END_OF_LINE, _INDENT):
        script = pattern.sub("", script)
    lines = _EMPTY_LINES.sub("\n", script).lstrip()
    return _SPACED.sub(lambda found: found[0] if found["kept"] else found[0].strip(), lines)


def style_without_comments(style: str) -> str:
    """Take a style sheet of ours; give it without comments. No text in one holds the signs of a comment."""
    return _EMPTY_LINES.sub("\n", _OF_STYLE.sub("", style)).lstrip()


def with_imports(sheet: Path) -> str:
    """Give a style sheet as published: with those that it imports, so that one request fetches all, and no comments."""
    imported = _IMPORT.sub(lambda found: with_imports(sheet.parent / found["path"]), sheet.read_text(encoding="utf-8"))
    return style_without_comments(imported)
