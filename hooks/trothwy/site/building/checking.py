"""The last check of a built site, over every page at once, before anybody can see it.

The generator checks the links that it understands. Here every address on every page is followed,
whatever wrote it, and the pages that were planned are looked for one by one.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from trothwy.content.problems import Place, Problem
from trothwy.languages import CODES, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from trothwy.site.building.markup import Markup, Mention
    from trothwy.site.page import Page

NOT_FOUND: Final = "404.html"
"""The page a host shows in place of a missing one, at the missing one's address."""

_SCROLLS_TO_TOP: Final = frozenset({"", "top"})


@dataclass(frozen=True)
class Site:
    """A built site, as the checks see it. Paths are relative to its folder, with forward slashes."""

    address: str
    """Where it will be published: ``https://example.org/trothwy/``, or ``/`` while that is not known."""

    files: AbstractSet[str]
    """The path of every file."""

    pages: Mapping[str, Markup]
    """What each HTML page holds, by path."""

    texts: Mapping[str, str]
    """Each page's HTML, by path."""


@dataclass(frozen=True)
class _Target:
    """Where an address leads within the site."""

    path: str
    anchor: str


def check_site(site: Site, planned: Iterable[Page]) -> list[Problem]:
    """Give every problem in a built site."""
    problems: list[Problem] = []
    for path, markup in site.pages.items():
        problems.extend(_check_anchors(site, path, markup))
        problems.extend(_check_code(site, path, markup))
        problems.extend(_check_links(site, path, markup))
    problems.extend(_check_planned(site, tuple(planned)))
    return sorted(problems)


def page_path(page: Page, language: str) -> str:
    """Give the path of the file that a browser gets for a page."""
    return posixpath.join(language, page.address[language], "index.html")


def _place(site: Site, path: str, mention: Mention | None = None) -> Place:
    line = site.texts[path].count("\n", 0, mention.offset) + 1 if mention and path in site.texts else 1
    return Place(f"site/{path}", line)


def _check_anchors(site: Site, path: str, markup: Markup) -> Iterator[Problem]:
    for anchor, uses in markup.anchors.items():
        if uses > 1:
            yield Problem(
                _place(site, path),
                "duplicate-anchor",
                f"{uses} things on the page are called '{anchor}', so a link to it may lead to the wrong one.",
                "Give each its own id.",
            )


def _check_code(site: Site, path: str, markup: Markup) -> Iterator[Problem]:
    for mention in markup.unsafe:
        yield Problem(
            _place(site, path, mention),
            "code-in-attribute",
            f"'{mention.text[:60]}' is code in an attribute, which the page's own policy blocks.",
            "Move it to a style sheet or a script of its own.",
        )
    for mention in markup.inline:
        yield Problem(
            _place(site, path, mention),
            "code-in-page",
            f"'{mention.text.strip()[:60]}' is code among the texts of the page, which the page's own policy blocks.",
            "Move it into the head by the theme's template, or into a file below docs/theme/assets.",
        )


def _check_links(site: Site, path: str, markup: Markup) -> Iterator[Problem]:
    for mention in markup.links:
        target = _resolve(site, path, mention.text)
        if target is None:
            continue
        if target.path not in site.files:
            yield Problem(
                _place(site, path, mention),
                "broken-link",
                f"'{mention.text}' leads to '{target.path}', which is not in the site.",
                "Correct the link, or add what it leads to.",
            )
        elif target.path in site.pages and not _has_anchor(site.pages[target.path], target.anchor):
            yield Problem(
                _place(site, path, mention),
                "broken-anchor",
                f"'{mention.text}' leads to '{target.anchor}' on '{target.path}', and nothing there is called that.",
                "Correct the link, or give the heading that id.",
            )


def _has_anchor(markup: Markup, anchor: str) -> bool:
    return anchor in markup.anchors or anchor in _SCROLLS_TO_TOP


def _resolve(site: Site, path: str, address: str) -> _Target | None:
    """Follow an address from a page; ``None`` when it leads out of the site."""
    parts, base = urlsplit(address), urlsplit(site.address)
    if parts.scheme or parts.netloc:
        own = (parts.scheme, parts.netloc) == (base.scheme, base.netloc) and parts.path.startswith(base.path)
        if not own:
            return None
    way = unquote(parts.path)
    if not way:
        target = path
    elif way.startswith("/"):
        target = posixpath.relpath(way, base.path or "/")
    else:
        target = posixpath.join(posixpath.dirname(path), way)
    if way.endswith("/") or posixpath.basename(way) in {".", ".."}:
        target = posixpath.join(target, "index.html")
    return _Target(posixpath.normpath(target), unquote(parts.fragment))


def _check_planned(site: Site, planned: tuple[Page, ...]) -> Iterator[Problem]:
    """Look for every planned page in every language, for its twins, and for pages nobody planned."""
    expected = {page_path(page, code) for page in planned for code in CODES}
    for page in planned:
        for code in CODES:
            yield from _check_twins(site, page, code)
    for path in sorted(site.pages):
        folder, _, rest = path.partition("/")
        if folder in CODES and rest != NOT_FOUND and path not in expected:
            yield Problem(
                _place(site, path),
                "unplanned-page",
                "The page is in the site, but nothing planned it.",
                "Find out what wrote it; a page of ours has an id and a twin in the other language.",
            )


def _check_twins(site: Site, page: Page, code: str) -> Iterator[Problem]:
    path = page_path(page, code)
    markup = site.pages.get(path)
    if markup is None:
        yield Problem(
            _place(site, path),
            "page-not-built",
            f"The page '{page.id}' is not in the site in {language_of(code).english_name}.",
            "Look for what removed it between planning and building.",
        )
        return
    for other in CODES:
        target = _resolve(site, path, markup.languages[other]) if other in markup.languages else None
        expected = page_path(page, other)
        if target is None or target.path != expected:
            yield Problem(
                _place(site, path),
                "no-language-pair",
                f"The page's head does not name '{expected}', the page in {language_of(other).english_name}.",
                f'Let the template write <link rel="alternate" hreflang="{other}"> with that address.',
            )
