"""One page of every kind that the site has: what the tests in the browser look at, and the pictures show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.site.page import Page

KINDS: Final = {
    "home": "home",
    "guides": "guides",
    "guide": "guide/injury",
    "result": "result/report",
    "also": "result/also",
    "checked": "assurance",
    "assurance": "assurance/injury",
    "levels": "levels",
    "indicators": "indicators",
    "briefings": "briefings",
    "briefing": "briefing/shared-thresholds-and-early-help",
    "glossary": "glossary",
    "contacts": "contacts",
    "sources": "sources",
    "written": "about",
    "act": "must-report",
    "search": "search",
}
"""The name of each kind, and the id of a page of that kind."""


@dataclass(frozen=True)
class Shown:
    """One page as a reader opens it."""

    name: str
    """Its kind and its language: ``guide-cy``."""

    path: str
    """Its address below the site's, with a slash at its end or the name of a file."""


def shown_pages(planned: Sequence[Page]) -> Iterator[Shown]:
    """Give one page of each kind in each language, the pages for missing ones, and the bilingual door."""
    pages = {page.id: page for page in planned}
    yield Shown("door", "")
    for code in CODES:
        for name, page_id in KINDS.items():
            yield Shown(f"{name}-{code}", f"{code}/{pages[page_id].address[code]}".rstrip("/") + "/")
        yield Shown(f"missing-{code}", f"{code}/404.html")
