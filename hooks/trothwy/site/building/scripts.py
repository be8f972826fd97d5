"""Our scripts and styles as published: without the comments, which are for those who read the source."""

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


def without_comments(script: str) -> str:
    """Take a script of ours; give it without comments and without indentation.

    Comments of ours stand on lines of their own, at the end of a statement, or name a type in one place. Text that
    runs over several lines, which would suffer, stands in no script of ours.
    """
    for pattern in (_TYPE, _BLOCK, _LINE, _END_OF_LINE, _INDENT):
        script = pattern.sub("", script)
    return _EMPTY_LINES.sub("\n", script).lstrip()


def style_without_comments(style: str) -> str:
    """Take a style sheet of ours; give it without comments. No text in one holds the signs of a comment."""
    return _EMPTY_LINES.sub("\n", _OF_STYLE.sub("", style)).lstrip()


def with_imports(sheet: Path) -> str:
    """Give a style sheet as published: with those that it imports, so that one request fetches all, and no comments."""
    imported = _IMPORT.sub(lambda found: with_imports(sheet.parent / found["path"]), sheet.read_text(encoding="utf-8"))
    return style_without_comments(imported)
