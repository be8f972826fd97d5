"""The report on how hard the site is to read: `trothwy reading-age` prints it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from trothwy.languages import CODES
from trothwy.languages.proofing.readability import Readability, in_words, measure
from trothwy.library.texts import Text, read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PARTS: Final = {
    "questions": re.compile(r"(guides|shared)/.*/(ask|say|help|hint)$"),
    "results": re.compile(r"(outcomes|steps|duties)/"),
    "indicators and levels": re.compile(r"(indicators|levels|modifiers|protective)/"),
    "briefings": re.compile(r"briefings/"),
    "glossary": re.compile(r"glossary/.*/means$"),
    "hand-written pages": re.compile(r"page/"),
}
"""The parts of the site, by the keys of their texts."""


def measure_site(root: Path) -> dict[str, dict[str, Readability]]:
    """Measure every part of the site in each language."""
    texts = read_texts(root)
    return {part: _measure_part([text for text in texts if pattern.match(text.key)]) for part, pattern in PARTS.items()}


def report(measured: dict[str, dict[str, Readability]]) -> str:
    """Lay the figures out, one part a line."""
    return "\n".join(
        f"{part}: " + "; ".join(in_words(code, figures) for code, figures in languages.items())
        for part, languages in measured.items()
    )


def _measure_part(texts: Sequence[Text]) -> dict[str, Readability]:
    return {code: measure(text.plain(code) for text in texts if code in text.words) for code in CODES}
