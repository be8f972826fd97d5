"""What a reader takes away: the record as plain text, and files for their own calendar.

The words stand in these forms when the site is built; the script of a guide fills in what it alone knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trothwy.site.planning import Planner

KINDS: Final = ("chase", "review")
"""What a day can be kept for: an answer to the written report, or the review of help."""

BLANK: Final = "________"
"""Where the reader writes in their own system."""

BLANKS: Final = ("seen", "words", "effect", "history", "tried", "ask", "consent")
"""What a record has room for, and no guide asks."""

_MOST_BYTES: Final = 75
"""Of a line of a calendar file. A longer one goes on in the next, after a space. Source: RFC 5545, 3.1"""

_CALENDAR: Final = """BEGIN:VCALENDAR
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


def record_forms(planner: Planner, status: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Give the record, its head and what stands for a blank, in each language.

    ``status`` is what the site says of its own state, in each language.

    The script fills in ``{title}``, ``{version}``, ``{hash}`` and ``{when}`` in both; in the record also ``{result}``,
    ``{notes}`` and ``{answers}``, each line with its end, and ``{decision}``.
    """
    return {
        code: {"head": _head(planner, code), "record": _record(planner, code, status[code]), "blank": BLANK}
        for code in CODES
    }


def _head(planner: Planner, code: str) -> str:
    guide, version, content, date = (_word(planner, name, code) for name in ("guide", "version", "hash", "date"))
    return f"{guide}: {{title}}\n{version}: {{version}}; {content}: {{hash}}\n{date}: {{when}}"


def _record(planner: Planner, code: str, status: str) -> str:
    title, result, sent, decision, names = (
        _word(planner, name, code) for name in ("record_title", "result", "sent", "decision_label", "blank_names")
    )
    answers = planner.words("player", "answers").in_language(code)
    blanks = "".join(f"{_word(planner, f'blank_{name}', code)}:\n{BLANK}\n\n" for name in BLANKS)
    return (
        f"{title}\n{status}\n{_head(planner, code)}\n\n{result}: {{result}}\n{{notes}}{sent}\n\n"
        f"{answers}:\n{{answers}}\n{blanks}"
        f"{decision}:\n{{decision}}\n\n{names}: {BLANK}"
    )


def _word(planner: Planner, name: str, code: str) -> str:
    return planner.words("result", name).in_language(code)


def calendar_forms(planner: Planner) -> dict[str, dict[str, str]]:
    """Give the calendar file for each language and kind, into which the script fills days.

    ``{start}`` and ``{end}``, the day after it, are written 20261123; ``{now}`` is the moment, 20261123T100000Z.
    Source: RFC 5545, 3.1 (lines) and 3.3.11 (texts)
    """
    return {code: {kind: _calendar(planner, kind, code) for kind in KINDS} for code in CODES}


def _calendar(planner: Planner, kind: str, code: str) -> str:
    words = {
        name: _escaped(planner.words("calendar", f"{kind}_{name}").in_language(code)) for name in ("summary", "text")
    }
    return "".join(f"{folded}\r\n" for line in (_CALENDAR % words).splitlines() for folded in _folded(line))


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
