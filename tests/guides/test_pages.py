"""The pages of guides and results: what stands first, beside what mark, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.shown import Shown, words_in
from trothwy.guides.checks.s15_reach import ANY_WORRY
from trothwy.guides.results import Covers, Row
from trothwy.languages import CODES

if TYPE_CHECKING:
    from trothwy.guides.results import Step
    from trothwy.library.loading import Library

MARKS = {
    "carry-on": "universal",
    "help-here": "early-help",
    "help-together": "targeted",
    "assessment": "care-and-support",
    "report": "child-at-risk",
    "emergency": "child-at-risk",
}


FIRST = {Covers.WHO, Covers.OUT_OF_HOURS, Covers.NO_ANSWER, Covers.STEP_UP}
"""Steps that cover any of it stand in the doorway of a result, with a script and without."""


def begins(step: Step, code: str) -> str:
    """Give the first words of what a step says."""
    return " ".join(step.text.blocks(code)[0].lines[0][0].words.split())


@pytest.fixture(scope="module", params=CODES)
def shown(request: pytest.FixtureRequest, library: Library) -> tuple[str, Shown]:
    """Each language, and its pages."""
    code = str(request.param)
    return code, Shown(library, code)


def test_the_check_for_any_worry_is_listed_first_and_every_guide_once(
    library: Library, shown: tuple[str, Shown]
) -> None:
    pages = shown[1]
    found = pages.led_to("guides", pages.page("guides").select("a"))
    guides = [page for page in found if page.startswith("guide/")]
    assert guides[0] == f"guide/{ANY_WORRY}"
    assert sorted(guides) == sorted(guide.file.page_id for guide in library.guides)


def test_a_guide_leads_on_to_the_others_and_never_back_to_the_check(library: Library, shown: tuple[str, Shown]) -> None:
    pages = shown[1]
    topics = {guide.file.page_id for guide in library.guides if guide.id != ANY_WORRY}
    for guide in library.guides:
        own = guide.file.page_id
        others = pages.led_to(own, pages.page(own).select("[data-others] a"))
        assert sorted(others) == sorted(topics - {own})


def test_a_guide_names_the_results_that_it_can_end_in_the_highest_first(
    library: Library, shown: tuple[str, Shown]
) -> None:
    pages = shown[1]
    for guide in library.guides:
        rows = pages.page(guide.file.page_id).select("[data-result]")
        expected = sorted(guide.logic["can_end_in"], key=guide.logic["responses"].index, reverse=True)
        assert [row["data-result"] for row in rows] == expected
        for row in rows:
            response = str(row["data-result"])
            assert row.select_one(f".level-{MARKS[response]}"), response
            assert pages.led_to(guide.file.page_id, row.select("h3 a")) == [f"result/{response}"]


def test_a_result_stands_beside_the_mark_of_its_level(shown: tuple[str, Shown]) -> None:
    for response, level in MARKS.items():
        door = shown[1].page(f"result/{response}").select_one(".door")
        assert door
        assert f"level-{level}" in str(door["class"]), response
        assert door.select_one(f".level.level-{level}"), response


def test_a_result_says_all_its_steps_row_by_row_in_the_order_of_need(
    library: Library, shown: tuple[str, Shown]
) -> None:
    code, pages = shown
    steps = {step.id: step for step in library.steps}
    order = [row.value for row in Row]
    for outcome in library.outcomes:
        page = pages.page(f"result/{outcome.response}")
        own = [steps[step] for step in outcome.steps if step != "tell-the-family" or outcome.response != "emergency"]
        rows = [str(row["aria-labelledby"]) for row in page.select("section.row") if row["aria-labelledby"] in order]
        parts = {step.part.value for step in own if not FIRST.intersection(step.covers)} | {
            "family"  # Of an emergency, what stands in its place.
        }
        assert rows == [row for row in order if row in parts], outcome.response
        for step in own:
            first_of_all = FIRST.intersection(step.covers)
            where = "section.door" if first_of_all else f"section.row[aria-labelledby={step.part}]"
            assert begins(step, code) in words_in(page.select_one(where)), (outcome.response, step.id)


def test_help_says_first_who_leads_and_what_would_bring_the_reader_back(
    library: Library, shown: tuple[str, Shown]
) -> None:
    code, pages = shown
    for response in ("carry-on", "help-here", "help-together"):
        door = words_in(pages.page(f"result/{response}").select_one(".door"))
        (outcome,) = (one for one in library.outcomes if one.response == response)
        for covers in (Covers.WHO, Covers.STEP_UP):
            said = [step for step in library.steps if step.id in outcome.steps and covers in step.covers]
            assert said
            assert all(begins(step, code) in door for step in said), (response, covers)


def test_without_a_script_too_nobody_tells_the_family_in_an_emergency(
    library: Library, shown: tuple[str, Shown]
) -> None:
    code, pages = shown
    page = words_in(pages.page("result/emergency").select_one(".result-page"))
    careful = [step for step in library.steps if step.careful]
    assert careful
    for step in careful:
        assert begins(step, code) in page
        assert not [gone for gone in library.steps if gone.id in step.instead_of and begins(gone, code) in page]


def test_what_a_reader_has_to_see_first_is_marked_for_the_script(library: Library, shown: tuple[str, Shown]) -> None:
    page = shown[1].page("result/texts")
    marked = {str(step["data-step"]) for step in page.select("[data-step][data-first]")}
    assert marked == {step.id for step in library.steps if FIRST.intersection(step.covers)} != set()
    weeks = {str(step["data-step"]): step.get("data-review-weeks") for step in page.select("[data-step]")}
    assert weeks == {
        step.id: str(step.review_within_weeks) if step.review_within_weeks else None for step in library.steps
    }


def test_every_source_of_a_guide_is_listed_for_it(library: Library, shown: tuple[str, Shown]) -> None:
    pages = shown[1]
    sources = pages.page("sources")
    linked = {source.id for source in library.sources if source.address}
    for guide in library.guides:
        own = guide.file.page_id
        (anchor,) = {
            place for place in pages.led_to(own, pages.page(own).select(".from a")) if place.startswith("sources#")
        }
        heading = sources.select_one(f"[id='{anchor.partition('#')[2]}']")
        assert heading
        assert heading.parent
        listed = [place.partition("#")[2] for place in pages.led_to("sources", heading.parent.select("li a"))]
        used = {*guide.file.sources, *(source for _, question in guide.questions for source in question.sources)}
        assert set(listed) == used & linked


def test_a_question_stands_with_its_help_and_every_answer_with_its_hint(
    library: Library, shown: tuple[str, Shown]
) -> None:
    code, pages = shown
    helped = 0
    for guide in library.guides:
        blocks = pages.page(guide.file.page_id).select(".question:has([data-ask])")
        for (_, question), block in zip(guide.questions, blocks, strict=True):
            assert words_in(block.select_one("[data-ask]")) == " ".join(question.ask.in_language(code).split())
            if question.help:
                first = question.help.blocks(code)[0].lines[0][0].words
                assert " ".join(first.split()) in words_in(block.select_one(".help")), question.id
                helped += 1
            hints = [choice.hint.in_language(code) for choice in question.choices if choice.hint]
            assert [words_in(hint) for hint in block.select(".answers small")][: len(hints)] == hints
    assert helped > 5
