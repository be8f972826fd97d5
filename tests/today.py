"""The day on which the tests take place: one that does not move, and not before anything that the content tells of."""

from __future__ import annotations

import datetime
import re
from typing import Final

from tests.paths import ROOT

_DONE: Final = re.compile(r"^[^#\n]*\b(?:read_on: \"?|date: \"?|approved )(\d{4}-\d\d-\d\d)", re.MULTILINE)

TODAY: Final = max(
    datetime.date(2026, 11, 23),
    *(
        datetime.date.fromisoformat(day)
        for path in sorted((ROOT / "docs").rglob("*.yml"))
        for day in _DONE.findall(path.read_text(encoding="utf-8"))
    ),
)
"""The latest day on which somebody read, rang or approved something, by what the content says; never the clock's."""

BUILT_ON: Final = datetime.date(2026, 11, 23)
"""The day on which the sites in the browser say that they were built. Clocks that tests set run from it: a Monday, a
Friday evening, Christmas Day. It does not move with the content, so neither do they."""
