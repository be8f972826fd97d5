"""The page of words: each under its letter, in the alphabet of its language, with every page that uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.glossary.test_explaining import term
from tests.shown import Shown, words_in
from trothwy.glossary.explaining import MOST_PAGES
from trothwy.glossary.pages import letters_of
from trothwy.glossary.terms_in_text import TermFinder
from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trothwy.library.loading import Library

    Entry = tuple[str, str, Mapping[str, object]]


def in_order(code: str, *terms: Entry) -> list[tuple[str, list[str]]]:
    made = [term(f"t{number}", en, cy, **more) for number, (en, cy, more) in enumerate(terms)]
    letters = letters_of(made, code)
    return [(letter.name, [one.word.in_language(code) for one in letter.terms]) for letter in letters]


def test_words_stand_under_the_letters_of_their_own_alphabet() -> None:
    words: tuple[Entry, ...] = (("child", "plentyn", {}), ("sister", "chwaer", {}), ("care", "cyngor", {}))
    assert in_order("en", *words) == [("C", ["care", "child"]), ("S", ["sister"])]
    assert in_order("cy", *words) == [("C", ["cyngor"]), ("CH", ["chwaer"]), ("P", ["plentyn"])]


def test_a_word_whose_letters_mislead_is_sorted_by_the_spelling_given() -> None:
    other: Entry = ("nettles", "danadl", {})
    assert in_order("cy", other, ("sign", "dangosydd", {})) == [("D", ["dangosydd", "danadl"])]
    spelt = ("sign", "dangosydd", {"sort": {"cy": "dan.gosydd"}})
    assert in_order("cy", other, spelt) == [("D", ["danadl", "dangosydd"])]


@pytest.mark.parametrize("code", CODES)
def test_an_entry_leads_to_pages_that_name_its_word_and_to_words_near_it(library: Library, code: str) -> None:
    shown, finder = Shown(library, code), TermFinder(library.terms, code)
    reading = [page.page_id for page in library.briefings] + [page.id for page in library.hand_written]
    explaining = {page_id: set(shown.led_to(page_id, shown.page(page_id).select("a.term"))) for page_id in reading}
    glossary = shown.page("glossary")
    for entry in library.terms:
        heading = glossary.select_one(f"h3#{entry.id}")
        assert heading
        assert heading.parent
        led_to = shown.led_to("glossary", heading.parent.select("a"))
        assert {f"glossary#{near}" for near in entry.see} <= set(led_to), entry.id
        pages = [page_id for page_id in led_to if "#" not in page_id]
        using = [page_id for page_id, terms in explaining.items() if f"glossary#{entry.id}" in terms]
        assert len(pages) >= min(len(using), MOST_PAGES), entry.id
        for page_id in pages:
            found = {named.term for named in finder.find(shown.page(page_id).get_text(" "))}
            assert entry.id in found, page_id
    assert sum(map(len, explaining.values())) > 10


@pytest.mark.parametrize("code", CODES)
def test_an_entry_says_whether_a_translator_has_to_confirm_it(library: Library, code: str) -> None:
    draft = library.words["glossary"]["draft"].in_language(code)
    glossary = Shown(library, code).page("glossary")
    said = {
        str(heading["id"])
        for heading in glossary.select(".entry h3")
        if heading.parent and draft in words_in(heading.parent)
    }
    assert said == {entry.id for entry in library.terms if entry.status.value == "draft"} != set()
