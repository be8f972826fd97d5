"""Our scripts and styles as published: without comments and spaces, which are for those who read the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import rcssmin
import rjsmin

if TYPE_CHECKING:
    from pathlib import Path

_IMPORT: Final = re.compile(r'@import "(?P<path>[^"]+)";')


def slim(script: str) -> str:
    """Take a script; give it without comments, indentation, and spaces that it can do without."""
    return str(rjsmin.jsmin(script))


def slim_style(style: str) -> str:
    """Take a style sheet; give it without comments, and spaces that it can do without."""
    return str(rcssmin.cssmin(style))


def with_imports(sheet: Path) -> str:
    """Give a style sheet as published: with those that it imports, so that one request fetches all."""
    imported = _IMPORT.sub(lambda found: with_imports(sheet.parent / found["path"]), sheet.read_text(encoding="utf-8"))
    return slim_style(imported)
