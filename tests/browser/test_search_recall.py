"""What the search finds, measured with queries that were written before they were asked."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.browser.serving import served
from tests.search.asking import FIRST, Asker, Result, read_queries
from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages
from trothwy.publishing.theme import theme_facts
from trothwy.site.search.files import WHOLE, write_index
from trothwy.site.search.publishing import make_index

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

    from trothwy.library.loading import Library

ENOUGH: Final = 0.98
MOST_UNRELATED: Final = 0.02
MARKED: Final = re.compile("<mark[^>]*>(.*?)</mark>")

NEVER_MISSED: Final = ("soft", "nasal", "aspirate", "h-", "diacritic")
"""Kinds of query of which each must find its answer."""


def is_found(query: dict[str, Any], results: list[Result]) -> bool:
    return any(result.is_at(place) for result in results[:FIRST] for place in query["finds"])


@pytest.fixture(scope="session")
def askers(browser: Browser, address: str, built_site: Path, library: Library) -> dict[str, Asker]:
    """The search of each language."""
    return {code: Asker(browser.new_page(), address, built_site, library, code) for code in CODES}


@pytest.mark.parametrize("code", CODES)
def test_the_right_answer_is_among_the_first_five(
    askers: dict[str, Asker], code: str, covered: Callable[[str], None]
) -> None:
    queries = read_queries(f"queries-{code}.yml")
    answers = askers[code].ask(query["query"] for query in queries)
    missed = [query for query, results in zip(queries, answers, strict=True) if not is_found(query, results)]
    lost = Counter(query["kind"] for query in missed)
    asked = Counter(query["kind"] for query in queries)
    kinds = ", ".join(f"{kind} {count - lost[kind]} of {count}" for kind, count in asked.items())
    covered(f"search, {code}: {len(queries) - len(missed)} of {len(queries)} found in the first five ({kinds})")
    assert len(missed) <= (1 - ENOUGH) * len(queries), missed
    assert [query["query"] for query in missed if query["kind"].startswith(NEVER_MISSED)] == []


def test_queries_that_the_search_was_not_made_with_find_their_answers(askers: dict[str, Asker]) -> None:
    queries = read_queries("queries-cy-unseen.yml")
    answers = askers["cy"].ask(query["query"] for query in queries)
    assert [
        query["query"] for query, results in zip(queries, answers, strict=True) if not is_found(query, results)
    ] == []


@pytest.mark.parametrize("code", CODES)
def test_people_s_own_words_lead_to_the_right_page_first(askers: dict[str, Asker], code: str) -> None:
    queries = read_queries("own-words.yml", code)
    answers = askers[code].ask(query["query"] for query in queries)
    assert {
        query["query"]: [f"{result.page}#{result.anchor}" for result in results[:FIRST]]
        for query, results in zip(queries, answers, strict=True)
        if not is_found(query, results[:1])
    } == {}


def test_hardly_any_result_is_unrelated(askers: dict[str, Asker], covered: Callable[[str], None]) -> None:
    judged = {one["query"]: set(one["related"].split()) for one in read_queries("verdicts-cy.yml", "verdicts")}
    asked = [one["query"] for name in ("queries-cy.yml", "queries-cy-unseen.yml") for one in read_queries(name)]
    results = [
        (query, {word.lower().replace("’", "'") for word in MARKED.findall(f"{result.title} {result.text}")})
        for query, found in zip(asked, askers["cy"].ask(asked), strict=True)
        for result in found[:FIRST]
    ]
    unrelated = [(query, marked) for query, marked in results if not marked & judged.get(query, set())]
    covered(f"search: {len(unrelated)} of {len(results)} results of {len(asked)} Welsh queries are unrelated")
    assert len(unrelated) <= MOST_UNRELATED * len(results), unrelated


def test_words_that_look_alike_are_not_taken_for_one_another(askers: dict[str, Asker]) -> None:
    negatives = read_queries("hard-negatives-cy.yml", "hard_negatives")
    answers = askers["cy"].ask(negative["query"] for negative in negatives)
    wrong = [
        (negative["query"], result.page, result.anchor)
        for negative, results in zip(negatives, answers, strict=True)
        for result in results
        if any(result.is_at(place) for place in negative["never"])
    ]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_a_whole_index_answers_as_one_in_parts(
    browser: Browser, code: str, built_site: Path, library: Library, tmp_path: Path
) -> None:
    site = tmp_path / "site"  # A copy: other tests ask the shared one while this one's index is written.
    shutil.copytree(built_site, site)
    folder = site / code
    index = make_index(folder, theme_facts(library, plan_pages(library), code))
    write_index(index, folder, code, in_parts=False)
    whole = (folder / "search" / WHOLE).read_bytes()
    write_index(index, folder, code, in_parts=True)
    (folder / "search" / WHOLE).write_bytes(whole)
    queries = [query["query"] for query in read_queries(f"queries-{code}.yml")][::4]
    with served(tmp_path) as address:
        asker = Asker(browser.new_page(), f"{address}site/", site, library, code)
        assert asker.raw(queries, parts=True) == asker.raw(queries, parts=False)


def test_no_language_finds_the_pages_of_the_other(askers: dict[str, Asker], library: Library) -> None:
    for code, asker in askers.items():
        own = {page.address[code] for page in plan_pages(library)}
        queries = [query["query"] for each in CODES for query in read_queries(f"queries-{each}.yml")[:30]]
        answers = asker.raw(queries)
        found = {part["location"].partition("#")[0] for answer in answers for item in answer["items"] for part in item}
        assert len(found) > 5
        assert {address.strip("/") for address in found} <= own


def test_nothing_typed_says_that_a_word_is_missing_which_is_there(askers: dict[str, Asker]) -> None:
    queries = [query["query"] for query in read_queries("queries-cy.yml") if " " not in query["query"]]
    for query, answer in zip(queries, askers["cy"].raw(queries), strict=True):
        for item in answer["items"]:
            assert [part["terms"] for part in item if part["score"] > 0 and False in part["terms"].values()] == [], (
                query
            )
