"""Pages as they are rendered, read back: for tests of what a page says and leads to."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4 import Tag

    from trothwy.library.loading import Library


class Shown:
    """Every page of one language."""

    def __init__(self, library: Library, code: str) -> None:
        """Render the pages."""
        planned = plan_pages(library)
        self._ids = {page.address[code]: page.id for page in planned}
        self._addresses = {page.id: page.address[code] for page in planned}
        self._texts = {page.id: page.text for page in render_pages(library, planned, code)}

    def page(self, page_id: str) -> BeautifulSoup:
        """Give the body of a page, without what the glossary has put after its paragraphs."""
        body = BeautifulSoup(self._texts[page_id].split("---\n", 2)[2], "html.parser")
        for explained in body.select("aside.def"):
            explained.decompose()
        return body

    def led_to(self, page_id: str, links: Iterable[Tag]) -> list[str]:
        """Give the pages that some links on a page lead to: the id of each, with the anchor if there is one."""
        found = []
        for link in links:
            path, _, anchor = str(link["href"]).partition("#")
            address = posixpath.normpath(posixpath.join(f"/{self._addresses[page_id]}", path)).strip("/")
            found.append(self._ids[address] + (f"#{anchor}" if anchor else ""))
        return found


def words_in(element: Tag | None) -> str:
    """Give the words of an element, with one space between them."""
    assert element is not None
    return " ".join(element.text.split())
