"""The pages of the briefings: the newest first, and on each its seven boxes in their order."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.shown import Shown, words_in
from trothwy.briefings.model import MOST_WORDS, Boxes, Briefing
from trothwy.content.checking import check_record
from trothwy.content.reading import read_text
from trothwy.languages import CODES, date_in_words

if TYPE_CHECKING:
    from trothwy.content.fields import Prose
    from trothwy.library.loading import Library

ORDER = ("what-it-is", "why-it-matters", "what-was-found", "what-helps", "what-to-look-for", "what-to-do", "questions")


def boxes_of(briefing: Briefing) -> list[Prose]:
    return [getattr(briefing.boxes, name) for name in Boxes.model_fields]


def test_the_newest_briefing_is_listed_first(library: Library) -> None:
    first, second, *others = library.briefings
    later = second.model_copy(update={"published": first.published + datetime.timedelta(days=1)})
    shown = Shown(replace(library, briefings=(first, later, *others)), "en")
    listed = shown.led_to("briefings", shown.page("briefings").select("a"))
    pages = [page for page in listed if page in {briefing.page_id for briefing in library.briefings}]
    assert pages[:2] == [later.page_id, first.page_id]
    assert sorted(pages) == sorted(briefing.page_id for briefing in library.briefings)


@pytest.mark.parametrize("code", CODES)
def test_a_briefing_has_seven_boxes_numbered_in_their_order(library: Library, code: str) -> None:
    shown = Shown(library, code)
    for briefing in library.briefings:
        page = shown.page(briefing.page_id)
        headings = page.select(".seven > li > h2")
        assert [heading["id"] for heading in headings] == list(ORDER)
        assert [words_in(heading.select_one(".number")) for heading in headings] == [str(n) for n in range(1, 8)]
        questions = [words_in(item) for item in page.select(".seven > li:last-child li")]
        assert questions == [question.in_language(code) for question in briefing.questions]
        for box, item in zip(boxes_of(briefing), page.select(".seven > li"), strict=False):
            first = box.blocks(code)[0].lines[0][0].words.strip()
            assert " ".join(first.split()) in words_in(item)
        dates = words_in(page.select_one("p.small"))
        assert dates.index(date_in_words(briefing.published, code)) < dates.index(
            date_in_words(briefing.review_by, code)
        )


def test_a_briefing_leads_to_its_guides_its_words_and_its_sources(library: Library) -> None:
    shown = Shown(library, "cy")
    for briefing in library.briefings:
        page = shown.page(briefing.page_id)
        for part, expected in (
            ("next", [f"guide/{guide}" for guide in briefing.guides]),
            ("words", [f"glossary#{term}" for term in briefing.terms]),
            ("sources", [f"sources#{one.id}" for one in library.sources if one.id in briefing.sources and one.address]),
        ):
            found = shown.led_to(briefing.page_id, page.select(f"section[aria-labelledby={part}] li a"))
            assert sorted(found) == sorted(expected), (briefing.id, part)


@pytest.mark.parametrize(("words", "codes"), [(MOST_WORDS, []), (MOST_WORDS + 1, ["too-many-words"])])
def test_a_box_holds_ninety_words_and_no_more(words: int, codes: list[str]) -> None:
    text = " ".join(["word"] * words)
    boxes = "".join(f'{name}: {{en: "{text}", cy: "gair"}}\n' for name in ORDER[:1])
    boxes += "".join(f'{name}: {{en: "word", cy: "gair"}}\n' for name in ORDER[1:-1])
    value, problems = read_text(boxes, "a.yml")
    check_record(value, Boxes, "a.yml", problems)
    assert [problem.code for problem in problems] == codes
