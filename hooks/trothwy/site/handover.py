"""Each language's whole site as plain data, and how it goes from the process that made it to those that build it.

The content is read, checked and rendered once. The builds that follow, the front door's and the
languages', get the outcome in a file, so that they need neither the content nor what reads it.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from trothwy.site.page import RenderedPage

if TYPE_CHECKING:
    from collections.abc import Mapping

_HTML_PAGE: Final = re.compile(r"(?P<head>---\n.*?\n---\n)\s*(?P<html><.*)", re.DOTALL)

_FILE: Final = "TROTHWY_SITES"
"""The variable that names the file."""


@dataclass(frozen=True)
class LanguageSite:
    """All of one language's site, ready for any generator."""

    pages: tuple[RenderedPage, ...]
    nav: list[dict[str, str]]
    """The navigation, as MkDocs writes it in its settings: each entry's title with the path of its page."""

    facts: dict[str, Any]
    """What the theme's own templates show."""

    files: dict[str, str]
    """What scripts fetch beside the pages: each path below the language's folder, with the text."""

    @cached_property
    def listed(self) -> frozenset[str]:
        """Give the paths of the pages that the navigation lists."""
        return frozenset(path for entry in self.nav for path in entry.values())


def hand_over(sites: Mapping[str, LanguageSite], file: Path) -> dict[str, str]:
    """Write the sites to a file; give the variables by which another process finds them."""
    plain = {code: asdict(site) for code, site in sites.items()}
    file.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    return {_FILE: str(file)}


def handed_over() -> dict[str, LanguageSite] | None:
    """Give the sites that this process was started to build, or ``None`` when it was started by hand."""
    name = os.environ.get(_FILE)
    if name is None:
        return None
    plain = json.loads(Path(name).read_text(encoding="utf-8"))
    return {
        code: LanguageSite(
            tuple(RenderedPage(**page) for page in site["pages"]), site["nav"], site["facts"], site["files"]
        )
        for code, site in plain.items()
    }


def split_page(text: str) -> tuple[str, str]:
    """Split a page into what a generator has to convert, and what is HTML already and needs no converting.

    A page of ours is HTML from a template. Markdown would only read it through, at a third of the
    cost of a whole build, and might take a line for its own.
    """
    found = _HTML_PAGE.fullmatch(text)
    return (found["head"], found["html"]) if found else (text, "")
