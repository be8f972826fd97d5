"""The search of one language's finished pages: read them, index them, write the index beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from trothwy.languages.search import search_language
from trothwy.site.search_files import write_index
from trothwy.site.search_index import SearchPage, build_index
from trothwy.site.search_sections import read_sections

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_SECTIONS = 400
"""How many sections are kept for one key: a word that stands in more of them distinguishes nothing."""


def publish_search(site: Path, facts: Mapping[str, Any], *, in_parts: bool | None = None) -> None:
    """Make the search of the pages in ``site``, one language's folder; ``facts`` are those that the theme gets."""
    found = facts["search"]
    language = facts["site"]["language"]
    pages = [
        SearchPage(
            address=page["address"],
            kind=page["kind"],
            rank=page["rank"],
            sections=read_sections(_html(site, page["address"]), whole=page["whole"]),
            also=page["also"],
        )
        for page in found["pages"]
    ]
    index = build_index(pages, found["names"], search_language(language), MOST_SECTIONS)
    write_index(index, site, language, in_parts=in_parts)


def _html(site: Path, address: str) -> str:
    return (site / Path(address) / "index.html").read_text(encoding="utf-8")
