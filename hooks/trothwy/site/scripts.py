"""Our scripts as published: without the comments, which are for those who read the source."""

from __future__ import annotations

import re
from typing import Final

_BLOCK: Final = re.compile(r"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_TYPE: Final = re.compile(r"/\*\* @type \{.*?\} \*/ ?")
_LINE: Final = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_END_OF_LINE: Final = re.compile(r"(?<=[;{}]) // .*$", re.MULTILINE)
_INDENT: Final = re.compile(r"^[ \t]+", re.MULTILINE)


def without_comments(script: str) -> str:
    """Take a script of ours; give it without comments and without indentation.

    Comments of ours stand on lines of their own, at the end of a statement, or name a type in one place. Text that
    runs over several lines, which would suffer, stands in no script of ours.
    """
    for pattern in (_TYPE, _BLOCK, _LINE, _END_OF_LINE, _INDENT):
        script = pattern.sub("", script)
    return re.sub(r"\n{2,}", "\n", script).lstrip()
