"""The pages as a whole: the same in both languages, each with what a page needs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from tests.shown import Shown
from tests.site.projects import changed
from trothwy.content.problems import ContentError
from trothwy.languages import CODES
from trothwy.library.loading import load_library
from trothwy.publishing.checking import checked_pages
from trothwy.publishing.finding import search_facts
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages
from trothwy.publishing.theme import PROCEDURES, theme_facts
from trothwy.site.page_ids import Family

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

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


def test_the_page_around_goes_without_the_procedures_where_an_adopter_has_no_such_source(library: Library) -> None:
    pages = plan_pages(library)
    without = replace(library, sources=tuple(source for source in library.sources if source.id != PROCEDURES))
    assert theme_facts(library, pages, "en")["site"] != theme_facts(without, pages, "en")["site"]
    assert dict(theme_facts(without, pages, "en")["site"])["procedures"] == ""  # type: ignore[call-overload]


@pytest.mark.parametrize("code", CODES)
def test_what_is_most_pressing_stands_first_among_what_to_do(library: Library, code: str) -> None:
    shown = Shown(library, code)
    act = [page.id for page in library.hand_written if page.section == "act"]
    for page_id, links in (("act", ".links a"), ("home", ".home > .links a")):
        found = shown.led_to(page_id, shown.page(page_id).select(links))
        assert found[:2] == ["telling-me", "must-report"], page_id
        assert sorted(found) == sorted(act), page_id


def test_a_guide_comes_before_what_only_tells_of_it_in_the_search(library: Library) -> None:
    for code in CODES:
        planned = plan_pages(library)
        kinds = {page.address[code]: page for page in planned}
        found = [(facts["rank"], kinds[facts["address"]]) for facts in search_facts(library, planned, code)["pages"]]
        first = {page.id for rank, page in found if rank == 0}
        assert first >= {guide.file.page_id for guide in library.guides}
        assert not [page_id for page_id in first if Family.RESULT.holds(page_id)]
        assert not {"search", "translations", "result/texts"} & {page.id for _, page in found}


def test_a_term_is_found_by_its_names_in_either_language(library: Library) -> None:
    term = next(term for term in library.terms if term.short_forms)
    for code in CODES:
        facts = search_facts(library, plan_pages(library), code)
        names = next(page["also"] for page in facts["pages"] if term.id in page["also"])[term.id]
        assert set(names) >= {*(term.word.in_language(each) for each in CODES), *term.short_forms}
        other = next(each for each in CODES if each != code)
        assert (term.word.in_language(other), term.word.in_language(code)) in facts["names"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/en/about.md", "\n\n[x](page:guide/injry)\n"),
        ("docs/cy/amdanom.md", "\n\n[x](page:guide/injry)\n"),
        ("docs/cy/amdanom.md", "\n\n[x](page:glossary#child-at-rsk)\n"),
    ],
)
def test_a_link_of_a_hand_written_page_leads_somewhere(
    content_copy: Path, today: datetime.date, path: str, text: str
) -> None:
    line = (content_copy / path).read_text(encoding="utf-8").count("\n") + 3
    with changed(content_copy / path, lambda before: before + text), pytest.raises(ContentError) as failure:
        checked_pages(load_library(content_copy, today))
    (problem,) = failure.value.problems
    assert (problem.place.path, problem.place.line) == (path, line)
    assert problem.code == ("unknown-anchor" if "#" in text else "unknown-page")


def test_a_link_in_one_language_alone_is_looked_at_too(content_copy: Path, today: datetime.date) -> None:
    path = content_copy / "docs/glossary.yml"
    text = path.read_text(encoding="utf-8")
    (wrong, *_) = re.finditer(r'means:\n.*\n      cy: "', text)
    line = 1 + text.count("\n", 0, wrong.end())
    with (
        changed(path, lambda text: text[: wrong.end()] + "[x](guide/injry) " + text[wrong.end() :]),
        pytest.raises(ContentError) as failure,
    ):
        checked_pages(load_library(content_copy, today))
    assert [(one.place.line, one.code) for one in failure.value.problems] == [(line, "unknown-page")]
