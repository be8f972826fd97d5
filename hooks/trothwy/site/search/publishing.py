"""The search of one language's finished pages: read them, index them, write the index beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from trothwy.languages.search import search_language
from trothwy.site.search.files import write_index
from trothwy.site.search.index import SearchPage, build_index
from trothwy.site.search.sections import read_sections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trothwy.site.search.index import SearchIndex

MOST_SECTIONS: Final = 400
"""The most sections that are kept for one key, the best ones: a word that stands in more tells nothing apart."""


def publish_search(site: Path, facts: Mapping[str, Any]) -> None:
    """Make the search of the pages in ``site``, one language's folder; ``facts`` are those that the theme gets."""
    write_index(make_index(site, facts), site, facts["site"]["language"])


def make_index(site: Path, facts: Mapping[str, Any]) -> SearchIndex:
    """Read the pages in ``site`` and index them."""
    language = search_language(facts["site"]["language"])
    return build_index(read_pages(site, facts), facts["search"]["names"], language, MOST_SECTIONS)


def read_pages(site: Path, facts: Mapping[str, Any]) -> list[SearchPage]:
    """Read the pages in ``site`` as the search takes them."""
    return [
        SearchPage(
            address=page["address"],
            kind=page["kind"],
            rank=page["rank"],
            sections=read_sections(_html(site, page["address"]), whole=page["whole"]),
            also=page["also"],
        )
        for page in facts["search"]["pages"]
    ]


def _html(site: Path, address: str) -> str:
    return (site / Path(address) / "index.html").read_text(encoding="utf-8")
