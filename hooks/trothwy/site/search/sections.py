"""What the search can find: the sections of a built page, each with a heading of its own or an anchor in a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Final

from trothwy.site.building.markup import ATTRIBUTES, read_attributes

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAG: Final = re.compile(
    rf"<!.*?>|<(?P<code>script|style)\b{ATTRIBUTES}>.*?</(?P=code)\s*>"
    rf"|<(?P<close>/?)(?P<name>[a-z][^\s>/]*)(?P<attributes>{ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_MAIN: Final = ' id="main"'
"""What our templates write into the tag that begins the main part. Nothing before it is read."""

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD: Final = frozenset({"script", "style", "svg", "nav", "form", "template", "footer", "b"})
"""Elements that hold no words of their page; `b` is the letter that names an answer on paper."""

_TITLED: Final = _HEADINGS | {"li"}
"""Elements that are a section of their own where they have an anchor."""

_EMPTY: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "source", "col"})
_EDGES: Final = _HEADINGS | set("p li ul ol dl dt dd div section td th tr small span".split())
"""Elements at whose beginning and end a word ends."""

EXCLUDED: Final = "data-search-exclude"
"""The attribute of what the search leaves out, as the documentation theme names it."""

_TELLING: Final = re.compile(rf"\b(?:id|class|{EXCLUDED})\b", re.IGNORECASE)
"""The attributes that say something about a section; most tags have none of them."""

_UNREAD_CLASSES: Final = frozenset({"status", "hidden", "number", "mark"})
"""What our look repeats on every page, says to a screen reader only, counts, or marks beside an answer on paper."""


@dataclass
class Section:
    """A part of a page that a result can lead to."""

    anchor: str
    """Empty for the page itself."""

    title: str = ""
    text: str = ""
    anchors: list[str] = field(default_factory=list)
    """Every anchor inside it, its own among them."""


def read_sections(html: str, *, whole: bool = False) -> list[Section]:
    """Give a page's sections in order, the page itself first.

    With ``whole`` the page is one section: it is used from its beginning, not entered half way.
    """
    reader = Reader(whole=whole)
    before, *tags = _TAG.split(html[max(html.rfind("<", 0, max(html.find(_MAIN), 0)), 0) :])
    reader.text(unescape(before))
    for _, close, name, attributes, text in zip(*[iter(tags)] * 5, strict=True):
        if name and not close:
            reader.begin(name.lower(), dict(read_attributes(attributes)) if _TELLING.search(attributes) else {})
        if name and (close or attributes.endswith("/")):
            reader.end(name.lower())
        if text:
            reader.text(unescape(text))
    return reader.found()


@dataclass
class _Growing:
    """A section while its page is read."""

    section: Section
    titles: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    titled: bool = False
    """Whether its title has begun with more than spaces."""

    def grown(self) -> Section:
        """Give the section with its words in place."""
        self.section.title = " ".join("".join(self.titles).split())
        self.section.text = " ".join("".join(self.texts).split())
        return self.section


class Reader:
    """Sorts the text of a page's main part into its sections, told of each tag and text in turn."""

    def __init__(self, *, whole: bool) -> None:
        """Start with the page itself; with ``whole`` no other section begins."""
        self._sections = [_Growing(Section(""))]
        self._items: set[str] = set()
        """The anchors of list items, which may be no more than a title."""

        self._whole = whole
        self._open: list[str] = []
        """The elements that are open, from the main part inwards."""

        self._unread_from = 0
        """How many were open where something began that is not read; 0 for nothing."""

        self._current = self._sections[0]
        self._in_title = False
        self._after_link = False
        """Whether a link has just ended: one that follows at once stands apart from it, if only by its look."""

        self._after_item: list[tuple[int, _Growing]] = []
        """For each open list item that is a section: its depth, and the section that goes on after it."""

    def begin(self, tag: str, known: Mapping[str, str]) -> None:
        """Take the tag that begins an element, with its attributes."""
        if tag in _EMPTY or not (self._open or known.get("id") == "main"):
            return
        self._open.append(tag)
        if self._unread_from:
            return
        if tag in _UNREAD or (known and _is_unread(known)):
            self._unread_from = len(self._open)
            return
        if tag in _EDGES:
            self._edge(tag)
        elif tag == "a" and self._after_link:
            self.text(" ")
        self._begin(tag, known.get("id", ""))

    def end(self, tag: str) -> None:
        """Take the tag that ends an element."""
        if tag not in self._open:
            return
        closed = ""
        while closed != tag:
            depth, closed = len(self._open), self._open.pop()
            if depth == self._unread_from:
                self._unread_from = 0
            elif not self._unread_from:
                if closed in _EDGES:
                    self._edge(closed)
                self._after_link = closed == "a"
            if self._after_item and self._after_item[-1][0] == depth:
                self._current = self._after_item.pop()[1]

    def text(self, words: str) -> None:
        """Take what stands between two tags."""
        if not words or not self._open or self._unread_from:
            return
        self._after_link = False
        if self._in_title:
            self._current.titles.append(words)
            self._current.titled = self._current.titled or not words.isspace()
        else:
            self._current.texts.append(words)

    def found(self) -> list[Section]:
        """Give the sections that have something to find, the page itself first."""
        first, *others = (growing.grown() for growing in self._sections)
        return [
            first,
            *(section for section in others if section.title and (section.text or section.anchor in self._items)),
        ]

    def _begin(self, tag: str, anchor: str) -> None:
        self._in_title = self._in_title or tag == "h1"
        if not anchor:
            return
        if not self._whole and tag in _TITLED and tag != "h1":
            if tag == "li":
                self._items.add(anchor)
                self._after_item.append((len(self._open), self._current))
            self._current = _Growing(Section(anchor))
            self._in_title = True
            self._sections.append(self._current)
        self._current.section.anchors.append(anchor)

    def _edge(self, tag: str) -> None:
        """Part words at the edge of an element; a block's edge also ends the title, once there is one."""
        self.text(" ")
        if tag != "span" and self._current.titled:
            self._in_title = False


def _is_unread(known: Mapping[str, str]) -> bool:
    return EXCLUDED in known or not _UNREAD_CLASSES.isdisjoint(known.get("class", "").split())
