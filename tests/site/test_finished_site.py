"""The site as a browser gets it: both languages whole, paired, linked, and closed to foreign code."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages
from trothwy.site.building.markup import anchors_in, read_markup
from trothwy.site.search.sections import Reader, read_sections

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.library.loading import Library


class Oracle(html.parser.HTMLParser):
    """Reads a page with the standard library's own parser."""

    def __init__(self) -> None:
        """Start before the first tag."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.inline: dict[str, list[str]] = {"script": [], "style": []}
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        known = {name: value or "" for name, value in attrs}
        self.tags.append((tag, known))
        runs = tag == "style" or (tag == "script" and "src" not in known and "json" not in known.get("type", ""))
        self.inside = tag if runs else ""
        if runs:
            self.inline[tag].append("")

    def handle_data(self, data: str) -> None:
        """Keep inline code."""
        if self.inside:
            self.inline[self.inside][-1] += data

    def handle_endtag(self, tag: str) -> None:
        """Note the end of inline code."""
        if tag == self.inside:
            self.inside = ""

    def values(self, attribute: str) -> list[str]:
        """Give the values of an attribute on every tag that has it."""
        return [known[attribute] for _, known in self.tags if attribute in known]


@pytest.fixture(scope="session")
def pages(built: Path) -> dict[str, tuple[str, Oracle]]:
    """Every page's HTML, and the same as the standard library's parser reads it, by path."""
    found = {}
    for path in sorted((built / "site").rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        oracle = Oracle()
        oracle.feed(text)
        oracle.close()
        found[path.relative_to(built / "site").as_posix()] = (text, oracle)
    return found


def test_every_planned_page_is_there_in_both_languages(pages: dict[str, tuple[str, Oracle]], library: Library) -> None:
    planned = plan_pages(library)
    for code in CODES:
        expected = {f"{code}/{page.address[code]}/index.html".replace("//", "/") for page in planned}
        assert {path for path in pages if path.startswith(f"{code}/")} == expected | {f"{code}/404.html"}
    assert {path for path in pages if path.count("/") == 0} == {"index.html", "404.html"}


def test_who_shortens_an_address_finds_a_page(pages: dict[str, tuple[str, Oracle]]) -> None:
    for path in pages:
        *folders, _ = path.split("/")
        for depth in range(1, len(folders)):
            assert "/".join([*folders[:depth], "index.html"]) in pages, path


def test_the_theme_brings_nothing_that_no_page_loads(built: Path, pages: dict[str, tuple[str, Oracle]]) -> None:
    named = " ".join(text for text, _ in pages.values())
    for code in CODES:
        for kind in ("javascripts", "stylesheets"):
            found = [path for path in (built / "site" / code / "assets" / kind).rglob("*") if path.is_file()]
            assert [path.name for path in found if path.name not in named] == []


def test_language_pairs_are_mutual(pages: dict[str, tuple[str, Oracle]]) -> None:
    twins: dict[tuple[str, str], str] = {}
    for path, (_, oracle) in pages.items():
        for tag, known in oracle.tags:
            if tag == "link" and known.get("hreflang") and path.partition("/")[0] in CODES:
                twins[path, known["hreflang"]] = urljoin(path, known["href"]) + "index.html"
    assert len(twins) > 40
    for (path, code), twin in twins.items():
        assert twin.startswith(f"{code}/")
        assert twins[twin, path.partition("/")[0]] == path


def test_each_page_says_which_language_it_is_in(pages: dict[str, tuple[str, Oracle]]) -> None:
    for path, (_, oracle) in pages.items():
        folder = path.partition("/")[0]
        if folder in CODES:
            assert next(known["lang"] for tag, known in oracle.tags if tag == "html") == folder, path


def test_each_page_is_described_in_its_own_words(pages: dict[str, tuple[str, Oracle]], library: Library) -> None:
    for page in plan_pages(library):
        for code in CODES:
            path = f"{code}/{page.address[code]}/index.html".replace("//", "/")
            described = [known["content"] for _, known in pages[path][1].tags if known.get("name") == "description"]
            assert described == [page.summary.in_language(code)], path


def _is_own(address: str | None) -> bool:
    """Tell whether a link stays on the site."""
    return not str(address).startswith("https://")


def test_words_in_the_other_language_say_so(pages: dict[str, tuple[str, Oracle]]) -> None:
    for path, (_, oracle) in pages.items():
        folder = path.partition("/")[0]
        links = [known for tag, known in oracle.tags if tag == "a" and "hreflang" in known and _is_own(known["href"])]
        if folder in CODES:
            assert [(link.get("lang"), link["hreflang"]) for link in links] == [
                (other, other) for other in CODES if other != folder
            ], path
        elif path == "index.html":
            doors = [
                known.get("lang") for tag, known in oracle.tags if tag == "section" and known.get("class") == "door"
            ]
            assert sorted(map(str, doors)) == sorted(CODES)


def test_pages_are_read_as_the_standard_library_reads_them(pages: dict[str, tuple[str, Oracle]]) -> None:
    for path, (text, oracle) in pages.items():
        markup = read_markup(text)
        assert markup.anchors == Counter(oracle.values("id")), path
        assert anchors_in(text) == set(markup.anchors), path
        addresses = [link.text for link in markup.links]
        assert Counter(addresses) == Counter(oracle.values("href") + oracle.values("src")), path
        assert markup.scripts == oracle.inline["script"], path
        assert markup.inline == [], path
        assert markup.styles == oracle.inline["style"], path


class SectionsOracle(html.parser.HTMLParser):
    """Hands a page to the reader of sections as the standard library's own parser takes it apart."""

    def __init__(self, *, whole: bool) -> None:
        """Start before the first tag."""
        super().__init__()
        self.reader = Reader(whole=whole)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Hand over a tag."""
        self.reader.begin(tag, {name: value or "" for name, value in attrs})

    def handle_data(self, data: str) -> None:
        """Hand over text."""
        self.reader.text(data)

    def handle_endtag(self, tag: str) -> None:
        """Hand over the end of an element."""
        self.reader.end(tag)


@pytest.mark.parametrize("whole", [False, True])
def test_the_search_finds_the_sections_that_the_standard_library_reads(
    *, whole: bool, pages: dict[str, tuple[str, Oracle]]
) -> None:
    sections = 0
    for path, (text, _) in pages.items():
        oracle = SectionsOracle(whole=whole)
        oracle.feed(text)
        oracle.close()
        found = read_sections(text, whole=whole)
        assert found == oracle.reader.found(), path
        sections += len(found)
    assert sections >= len(pages) * (1 if whole else 3)


def test_every_page_runs_and_shows_only_what_its_policy_names(pages: dict[str, tuple[str, Oracle]]) -> None:
    for path, (text, oracle) in pages.items():
        policies = [
            known["content"] for _, known in oracle.tags if known.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policies) == 1, path
        allowed = dict(rule.split(" ", 1) for rule in policies[0].split("; "))
        assert allowed["default-src"] == "'none'"
        assert "unsafe" not in policies[0]
        for kind in ("script", "style"):
            named = set(re.findall(r"'sha256-([^']+)'", allowed[f"{kind}-src"]))
            present = {
                base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in oracle.inline[kind]
            }
            assert named == present, path
        first = next(tag for tag, _ in oracle.tags if tag in {"script", "style", "link"})
        assert text.index("Content-Security-Policy") < text.index(f"<{first}"), path


def test_no_page_names_itself_to_other_sites_or_asks_them_for_anything(pages: dict[str, tuple[str, Oracle]]) -> None:
    for path, (_, oracle) in pages.items():
        referrers = [known["content"] for _, known in oracle.tags if known.get("name") == "referrer"]
        assert referrers == ["no-referrer"], path
        for tag, known in oracle.tags:
            loads = known.get("src") or (known.get("href") if tag == "link" else None) or ""
            assert not re.match(r"(https?:)?//", loads), f"{path} loads {loads}"
