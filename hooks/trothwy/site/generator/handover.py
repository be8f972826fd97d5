"""Each language's whole site as plain data, and how it goes from the process that made it to those that build it.

The content is read, checked and rendered once. The builds that follow, the front door's and the
languages', get the outcome in files, so that they need neither the content nor what reads it.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from trothwy.site.page import RenderedPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HTML_PAGE: Final = re.compile(r"(?P<head>---\n.*?\n---\n)\s*(?P<html><.*)", re.DOTALL)

_FOLDER: Final = "TROTHWY_SITES"
"""The variable that names the folder of the files."""


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


def hand_over(sites: Mapping[str, LanguageSite], folder: Path) -> dict[str, str]:
    """Write each site to a file in a folder; give the variables by which another process finds them."""
    for code, site in sites.items():
        pages = [vars(page) for page in site.pages]
        plain = {"pages": pages, "nav": site.nav, "facts": site.facts, "files": site.files}
        (folder / f"{code}.json").write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    return {_FOLDER: str(folder)}


def handed_over(codes: Iterable[str]) -> dict[str, LanguageSite] | None:
    """Give the sites that this process was started to build, or ``None`` when it was started by hand."""
    folder = os.environ.get(_FOLDER)
    return None if folder is None else {code: _read(Path(folder, f"{code}.json")) for code in codes}


def _read(file: Path) -> LanguageSite:
    plain = json.loads(file.read_text(encoding="utf-8"))
    pages = tuple(RenderedPage(**page) for page in plain["pages"])
    return LanguageSite(pages, plain["nav"], plain["facts"], plain["files"])


def split_page(text: str) -> tuple[str, str]:
    """Split a page into what a generator has to convert, and what is HTML already and needs no converting.

    A page of ours is HTML from a template. Markdown would only read it through, at a third of the
    cost of a whole build, and might take a line for its own.
    """
    found = _HTML_PAGE.fullmatch(text)
    return (found["head"], found["html"]) if found else (text, "")
