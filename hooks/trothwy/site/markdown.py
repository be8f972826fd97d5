"""The part of Markdown that a hand-written page may use: what is refused, and how anchors and links by id look.

Markdown passes raw HTML, scripts in links and attributes straight through to the browser, and none of these is wanted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Place, Problem
from trothwy.content.prose import PASTED_BULLET

if TYPE_CHECKING:
    from collections.abc import Iterator

ANCHORED_HEADING: Final = re.compile(r"^#{2,6} .*\{ *#(?P<anchor>[a-z][a-z0-9-]*) *\} *$", re.MULTILINE)
"""A heading that others may link to."""

PAGE_LINK: Final = re.compile(r"\]\(page:(?P<page>[a-z][a-z0-9/-]*)(#(?P<anchor>[a-z][a-z0-9-]*))?\)")
"""The second half of a link by id; the words stand before it."""

_SAFE: Final = r"page:[a-z][a-z0-9/-]*(?:#[a-z][a-z0-9-]*)?|https://[^\s\"'<>()]+|tel:(?:999|101)"
"""Where a link may lead."""


@dataclass(frozen=True)
class _Refused:
    """Something that a page may not hold."""

    pattern: re.Pattern[str]
    code: str
    message: str
    """What is wrong, with ``{found}`` for what was found: the pattern's group, if it has one."""

    remedy: str


_REFUSED: Final = (
    _Refused(
        re.compile(rf"^[ \t>]*({PASTED_BULLET})", re.MULTILINE),
        "pasted-bullet",
        "A line begins with '{found}' as the mark of a list, which it is not here.",
        "Begin each item with '- ', a hyphen and a space, and the first one after an empty line.",
    ),
    _Refused(
        re.compile(r"<[a-zA-Z/!?]|&#"),
        "markup-in-markdown",
        "'{found}' begins HTML.",
        "Use Markdown: headings, lists, links, bold.",
    ),
    _Refused(
        re.compile(r"\{(?! *#[a-z][a-z0-9-]* *\})[^}\n]*\}?"),
        "markup-in-markdown",
        "'{found}' would become part of the page's code.",
        "Braces may only hold the anchor of a heading: { #anchor }.",
    ),
    _Refused(
        re.compile(r"\]:"),  # Markdown finds it inside lists and quotations too.
        "unsafe-link",
        "'{found}' defines a link apart from its words.",
        "Write [words](page:id) in the sentence.",
    ),
    _Refused(
        re.compile(r"!\["),
        "markup-in-markdown",
        "'{found}' puts a picture on the page, which could come from another site and would need words beside it.",
        "Say it in words.",
    ),
    _Refused(
        re.compile(r"\[[^\]]*\["),
        "markup-in-markdown",
        "A bracket begins inside a bracket.",
        "Close the first one, or leave it out.",
    ),
    _Refused(
        re.compile(r"^[ >]{24,}", re.MULTILINE),
        "too-deep",
        "This line is indented or quoted too deep.",
        "Use two steps at most; split a longer list.",
    ),
    _Refused(
        re.compile(rf"\]\((?!(?:{_SAFE})\))(?P<target>[^)]*)\)"),
        "unsafe-link",
        "'{found}' is not a link that a page may have.",
        "Link to a page of this site by id (page:guide/injury) or to an https:// address.",
    ),
)


def check_markdown(text: str, start: Place) -> Iterator[Problem]:
    """Give a problem for everything in a page's text that is refused. ``start`` is the place of its first line."""
    for refused in _REFUSED:
        for found in refused.pattern.finditer(text):
            place = Place(start.path, start.line + text.count("\n", 0, found.start()))
            said = found.group(refused.pattern.groups)
            yield Problem(place, refused.code, refused.message.format(found=said.strip()), refused.remedy)
