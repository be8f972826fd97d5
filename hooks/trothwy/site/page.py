"""A page as plain data: first language-free, then once for each language.

Features plan pages (`Page`): an id, titles, addresses and the data that a template shows. Only
rendering knows a language. Two outlets take the result (`RenderedPage`): MkDocs, through the
hooks, and a folder on disk, through ``trothwy stage``.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trothwy.content.fields import Line
    from trothwy.content.problems import Place

READING: Final = "reading.html"
"""The theme template of a reading page: the documentation theme in our colours."""


@dataclass(frozen=True)
class Page:
    """One page, in every language at once."""

    id: str
    """Permanent and the same in every language: ``guide/injury``, ``glossary``, ``about``."""

    title: Line
    summary: Line
    """One sentence, for lists, for search engines and for those who share the link."""

    address: Mapping[str, str]
    """For each language, the path below the language's folder, without slashes at its ends.

    The home page's is empty."""

    place: Place
    """The file, and the line, that an author changes to change the page."""

    template: str = ""
    """The template of the body, ``<feature>/<name>.html``; for a hand-written page, of what stands below its text."""

    data: Mapping[str, object] = field(default_factory=dict)
    """What the template shows, language-free."""

    markdown: Mapping[str, str] = field(default_factory=dict)
    """For a hand-written page: its Markdown in each language."""

    markdown_place: Mapping[str, Place] = field(default_factory=dict)
    """For a hand-written page: the file, and the line of the first line of text, in each language."""

    section: str = ""
    """The id of the section under which navigation lists it; empty for none."""

    shell: str = READING
    """Which template of the theme stands around it: `READING`, or one that extends it, or that extends ``task.html``,
    which is light and does without the documentation theme's code."""

    anchors: frozenset[str] = frozenset()
    """The anchors that other pages may link to."""

    searchable: bool = True


@dataclass(frozen=True)
class RenderedPage:
    """One page in one language, ready for an outlet."""

    id: str
    language: str
    path: str
    """The Markdown file's path below the language's folder: ``canllawiau/anaf.md``."""

    text: str
    """Front matter and body."""

    source: str
    """The file to edit, relative to the project's folder."""


class Addresses:
    """Finds the way from page to page, in one language."""

    def __init__(self, pages: Iterable[Page], language: str) -> None:
        """Remember the pages by id."""
        self._pages = {page.id: page for page in pages}
        self.language = language

    def page(self, page_id: str) -> Page:
        """Give a page. Raises ``KeyError`` for an id that no page has."""
        return self._pages[page_id]

    def url(self, start: Page, page_id: str, anchor: str = "", language: str | None = None) -> str:
        """Give the relative address of a page as seen from another one.

        Relative, so that the site works in any folder of any host and from a disk. With
        ``language`` the target is the page in that other language.
        """
        own, wanted = self.language, language or self.language
        way = _way(f"{own}/{start.address[own]}", f"{wanted}/{self._pages[page_id].address[wanted]}")
        return way + (f"#{anchor}" if anchor else "")

    def file(self, start: Page, page_id: str, anchor: str = "") -> str:
        """Give the relative path of a page's Markdown file, for links inside Markdown."""
        here = posixpath.dirname(file_path(start, self.language))
        way = posixpath.relpath(file_path(self._pages[page_id], self.language), here or ".")
        return way + (f"#{anchor}" if anchor else "")


def _way(here: str, there: str) -> str:
    """Give the way from one folder to another. Every link on every page asks; `posixpath.relpath` takes far longer."""
    start, end = here.rstrip("/").split("/"), there.rstrip("/").split("/")
    shared = len(posixpath.commonprefix([start, end]))
    steps = [".."] * (len(start) - shared) + end[shared:]
    return "/".join(steps) + "/" if steps else "./"


def file_path(page: Page, language: str) -> str:
    """Give the path of the Markdown file from which a page is made, below the language's folder."""
    address = page.address[language]
    return f"{address}.md" if address else "index.md"
