"""English beside the documentation theme's own search: the same queries, asked in its worker and in ours."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup

from tests.browser.serving import served
from tests.search.asking import FIRST, Asker, read_queries
from tests.search.stock import WORKER, write_stock
from trothwy.languages.search import search_language
from trothwy.publishing.pages import plan_pages
from trothwy.publishing.theme import theme_facts
from trothwy.site.search.publishing import read_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.search.asking import Result
    from trothwy.library.loading import Library

ENGLISH: Final = "en"


class StockAsker(Asker):
    """Asks the worker that the theme ships."""

    worker = WORKER


def content(page: Path) -> str:
    """Give what MkDocs hands to the theme's search of a page: its content, without what our frame adds."""
    main = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").select_one("#main")
    assert main is not None, page
    for added in main.select(".status"):
        added.decompose()
    return main.decode_contents()


@pytest.fixture(scope="session")
def stock(
    browser: Browser, built_site: Path, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asker]:
    """The stock search of the English pages."""
    folder = tmp_path_factory.mktemp("stock")
    site = built_site / ENGLISH
    pages = [page for page in plan_pages(library) if page.searchable]
    (folder / ENGLISH).mkdir()
    write_stock(
        folder / ENGLISH,
        [
            (
                f"{page.address[ENGLISH]}/" if page.address[ENGLISH] else "",
                page.title.in_language(ENGLISH),
                content(site / page.address[ENGLISH] / "index.html"),
            )
            for page in pages
        ],
    )
    shutil.copy(site / "index.html", folder / ENGLISH / "index.html")
    with served(folder) as address:
        yield StockAsker(browser.new_page(), address, built_site, library, ENGLISH)


@pytest.fixture(scope="session")
def ours(browser: Browser, address: str, built_site: Path, library: Library) -> Asker:
    """Our search of the same pages."""
    return Asker(browser.new_page(), address, built_site, library, ENGLISH)


@pytest.fixture(scope="session")
def words_of_pages(built_site: Path, library: Library) -> dict[str, set[str]]:
    """For the id of each page, the keys of every word on it."""
    language = search_language(ENGLISH)
    ids = {page.address[ENGLISH]: page.id for page in plan_pages(library)}
    return {
        ids[page.address]: {
            key
            for section in page.sections
            for form in language.forms(f"{section.title} {section.text}")
            for key in language.keys(form)
        }
        for page in read_pages(built_site / ENGLISH, theme_facts(library, plan_pages(library), ENGLISH))
    }


def finds(results: list[Result], places: list[str]) -> bool:
    return any(result.is_at(place) for result in results[:FIRST] for place in places)


def test_no_right_answer_is_lost_that_stock_finds(stock: Asker, ours: Asker) -> None:
    queries = read_queries("queries-en.yml")
    asked = [query["query"] for query in queries]
    assert len(asked) >= 100
    both = list(zip(queries, stock.ask(asked), ours.ask(asked), strict=True))
    found = [query for query, theirs, _ in both if finds(theirs, query["finds"])]
    assert len(found) > len(queries) / 2, "the stock search does not work here, so that nothing is compared"
    assert [query["query"] for query, _, own in both if query in found and not finds(own, query["finds"])] == []


def test_no_page_is_lost_that_stock_shows_first(stock: Asker, ours: Asker, words_of_pages: dict[str, set[str]]) -> None:
    """Only pages that hold every typed word count: the stock search also takes a word for the beginning of others."""
    language = search_language(ENGLISH)
    asked = [query["query"] for query in read_queries("queries-en.yml")]
    lost = []
    for query, theirs, own in zip(asked, stock.pages(asked), ours.pages(asked), strict=True):
        typed = {key for form in language.forms(query) for key in language.keys(form)}
        lost += [(query, page) for page in theirs[:FIRST] if typed <= words_of_pages[page] and page not in own]
    assert lost == []
