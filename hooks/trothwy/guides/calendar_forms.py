"""Files for the reader's own calendar: a day on which to chase an answer, or to look again.

The words stand in them when the site is built; the script of a guide puts in the days.
Source: RFC 5545, sections 3.1 (lines) and 3.3.11 (texts).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.site.planning import Planner

KINDS: Final = ("chase", "review")
"""What a day can be kept for: an answer to the written report, or the review of help."""

_MOST_BYTES: Final = 75
"""Of a line. A longer one goes on in the next, after a space."""

_FORM: Final = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Trothwy//EN
BEGIN:VEVENT
UID:{start}-{now}@trothwy
DTSTAMP:{now}
DTSTART;VALUE=DATE:{start}
DTEND;VALUE=DATE:{end}
SUMMARY:%(summary)s
DESCRIPTION:%(text)s
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:PT9H
DESCRIPTION:%(summary)s
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def calendar_forms(planner: Planner) -> dict[str, dict[str, str]]:
    """Give the file for each language and kind, with ``{start}``, ``{end}`` and ``{now}`` where the script puts days.

    ``start`` and ``end``, the day after it, are written 20261123; ``now`` is the moment, 20261123T100000Z.
    """
    return {code: {kind: _form(planner, kind, code) for kind in KINDS} for code in CODES}


def _form(planner: Planner, kind: str, code: str) -> str:
    words = {
        name: _escaped(planner.words("calendar", f"{kind}_{name}").in_language(code)) for name in ("summary", "text")
    }
    return "".join(f"{folded}\r\n" for line in (_FORM % words).splitlines() for folded in _folded(line))


def _escaped(text: str) -> str:
    return re.sub(r"[\\;,]", r"\\\g<0>", text)


def _folded(line: str) -> Iterator[str]:
    """Give a line in pieces of at most so many bytes, no letter cut in two."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _MOST_BYTES:
            yield piece
            piece = " "
        piece += letter
    yield piece
