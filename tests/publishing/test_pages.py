"""The pages as a whole: the same in both languages, each with what a page needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.paths import ROOT
from trothwy.languages import CODES
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages
from trothwy.site.page_ids import Family

if TYPE_CHECKING:
    from trothwy.library.loading import Library


def test_both_languages_have_the_same_pages_each_at_an_address_of_its_own(library: Library) -> None:
    rendered = {code: render_pages(library, plan_pages(library), code) for code in CODES}
    ids = {code: [page.id for page in pages] for code, pages in rendered.items()}
    assert ids["en"] == ids["cy"]
    assert len(ids["en"]) > 20
    for pages in rendered.values():
        paths = [page.path for page in pages]
        assert len(set(paths)) == len(paths)


def test_every_page_can_be_changed_in_a_file_that_is_there(library: Library) -> None:
    for code in CODES:
        for page in render_pages(library, plan_pages(library), code):
            assert (ROOT / page.source).exists(), page.id


def test_what_rests_on_working_knowledge_says_that_a_board_has_to_confirm_it(library: Library) -> None:
    drafts = {source.id for source in library.sources if source.confidence.value == "draft"}
    for code in CODES:
        note = library.words["sources"]["confirm"].in_language(code)
        pages = {page.id: page.text for page in render_pages(library, plan_pages(library), code)}
        resting = [level for level in library.levels if drafts.intersection(level.sources)]
        assert 0 < len(resting) < len(library.levels)
        assert pages["levels"].count(note) == len(resting)


def test_every_planned_page_has_a_title_and_a_summary_in_both_languages(library: Library) -> None:
    for page in plan_pages(library):
        for text in (page.title, page.summary):
            assert all(words.strip() for _, words in text.texts()), page.id


def test_a_page_is_told_to_be_one_of_many_by_its_id(library: Library) -> None:
    ids = [page.id for page in plan_pages(library)]
    found = {family: [page_id for page_id in ids if family.holds(page_id)] for family in Family}
    assert found[Family.GUIDE] == [guide.file.page_id for guide in library.guides]
    assert found[Family.BRIEFING] == [briefing.page_id for briefing in library.briefings]
    assert len(found[Family.ASSURANCE]) == len(library.guides)
    lists = {"guides", "briefings", "assurance"}
    assert lists <= set(ids)
    assert not [page_id for page_ids in found.values() for page_id in page_ids if page_id in lists]
