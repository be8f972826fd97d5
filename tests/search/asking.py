"""Asks the search of a served site, in its real worker in a real browser, and tells which answers are right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

import yaml

from tests.paths import ROOT
from trothwy.publishing.finding import search_facts
from trothwy.publishing.pages import plan_pages
from trothwy.site.search.sections import read_sections

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from playwright.sync_api import Page as BrowserPage

    from trothwy.library.loading import Library

FIRST: Final = 5
"""A right answer counts when it is among so many results."""

ASK: Final = """
async ([base, script, queries, parts]) => {
  const { config, docs } = await (await fetch(base + "search/search_index.json")).json();
  const worker = new Worker(base + script);
  const ask = (message, type) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => data.type === type && resolve(data.data);
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { config: { ...config, parts: parts ?? config.parts }, docs, options: {} } }, 1);
  const answers = [];
  for (const query of queries) answers.push(await ask({ type: 2, data: query }, 3));
  worker.terminate();
  return answers;
}
"""
"""Talks to the worker as the documentation theme's script does."""


@dataclass(frozen=True)
class Result:
    """One result as a reader sees it, without opening what is folded away."""

    page: str
    anchor: str
    anchors: frozenset[str]
    """Every anchor inside the section that the result leads to."""

    title: str
    text: str

    def is_at(self, place: str) -> bool:
        """Tell whether a place (``page``, or ``page#anchor`` for the part that holds the anchor) is this result."""
        page, _, anchor = place.partition("#")
        return self.page == page and (not anchor or anchor == self.anchor or anchor in self.anchors)


class Asker:
    """Asks one language's search and names what it finds by the ids of pages."""

    worker: ClassVar[str] = "assets/search/worker.js"
    """Below the language's folder."""

    def __init__(self, page: BrowserPage, address: str, site: Path, library: Library, language: str) -> None:
        """Open the language's home page, from which its worker may be started."""
        self._page, self._base = page, f"{address}{language}/"
        planned = plan_pages(library)
        whole = {found["address"]: found["whole"] for found in search_facts(library, planned, language)["pages"]}
        self._ids = {found.address[language]: found.id for found in planned}
        self._anchors = {
            (found, section.anchor): frozenset(section.anchors)
            for found in whole
            for section in read_sections(
                (site / language / found / "index.html").read_text(encoding="utf-8"), whole=whole[found]
            )
        }
        page.goto(self._base)

    def raw(self, queries: Iterable[str], *, parts: bool | None = None) -> list[dict[str, Any]]:
        """Give the worker's answers as they are."""
        answers: list[dict[str, Any]] = self._page.evaluate(ASK, [self._base, self.worker, list(queries), parts])
        return answers

    def ask(self, queries: Iterable[str]) -> list[list[Result]]:
        """Give the results of each query, in the order in which they are shown."""
        return [
            [self._result(part) for item in answer["items"] for part in item if part["score"] >= item[0]["score"]]
            for answer in self.raw(queries)
        ]

    def pages(self, queries: Iterable[str]) -> list[list[str]]:
        """Give the pages that each query finds, by their ids."""
        return [[self._ids[_address(item[0])] for item in answer["items"]] for answer in self.raw(queries)]

    def _result(self, part: dict[str, Any]) -> Result:
        address, anchor = _address(part), str(part["location"]).partition("#")[2]
        anchors = self._anchors.get((address, anchor), frozenset())
        return Result(self._ids[address], anchor, anchors, part["title"], part["text"])


def _address(part: dict[str, Any]) -> str:
    return str(part["location"]).partition("#")[0].strip("/")


def read_queries(name: str, kind: str = "queries") -> list[dict[str, Any]]:
    """Read a file of queries."""
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load(
        (ROOT / "tests" / "search" / name).read_text(encoding="utf-8")
    )
    return found[kind]
