"""The list of Welsh words fits the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.search.word_list import all_forms, is_unmutated, lemmas_of, welsh_texts, words_of_the_site
from trothwy.languages.forms import look_up
from trothwy.languages.search import search_language
from trothwy.languages.welsh.search.rules import radicals_of
from trothwy.languages.welsh.search.word_list import irregular_forms, read_word_list

if TYPE_CHECKING:
    from collections.abc import Callable


def test_every_word_of_the_site_is_listed_that_can_be(covered: Callable[[str], None]) -> None:
    known = read_word_list()
    by_hand = {form for form, _ in irregular_forms()}
    listed = all_forms()
    words = words_of_the_site(welsh_texts())
    lacking = sorted(
        form
        for form in words
        if form not in by_hand and lemmas_of([form], listed) and look_up(form, known, radicals_of) is None
    )
    covered(f"search: {len(words) - len(lacking)} of {len(words)} Welsh words of the site are in the list of forms")
    assert lacking == [], "Run 'make renew' and commit what it makes."


def test_what_is_set_by_hand_is_needed() -> None:
    listed = all_forms()
    needless = [
        form
        for form, word in irregular_forms()
        if listed.get(form) == word and is_unmutated(form, listed) and form != word
    ]
    assert needless == []


def test_a_word_of_its_own_is_no_form_of_another() -> None:
    known = read_word_list()
    assert known["coes"] != known["oes"]
    assert known["plant"][0] == known["plentyn"][0]
    assert known["esgyrn"][0] == "asgwrn"


def test_a_word_that_the_list_lacks_is_found_mutated_all_the_same() -> None:
    welsh = search_language("cy")
    for form in ("carwmpyn", "garwmpyn", "ngharwmpyn", "charwmpyn"):
        assert form not in welsh.known
        assert "carwmpyn" in welsh.keys(form)
