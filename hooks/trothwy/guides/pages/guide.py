"""Pages of the guides: the list by worry, and each guide as a numbered document.

Every question stands in the document (`trothwy.guides.pages.document`) with every answer and its mark, every
condition by the letters of earlier answers, and every result, highest first. A reader without scripts, or
with paper, answers in order and takes the highest mark met; that is the same rule as the engine's. What a
result says in full is the same for every guide and has pages of its own (`trothwy.guides.pages.result`),
so that a guide opens at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Place
from trothwy.guides.checks.s15_reach import ANY_WORRY
from trothwy.guides.logic_format import UNSURE
from trothwy.guides.pages.document import conditions_of, questions_of
from trothwy.guides.pages.marks import tally_marks
from trothwy.guides.pages.result import SECTION
from trothwy.site.page import Page
from trothwy.site.page_ids import Family, anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.guides.collection import Guide
    from trothwy.guides.model import GuideFile
    from trothwy.guides.pages.result import ResultTexts
    from trothwy.site.planning import Planner

SHELL: Final = "guide.html"
"""The template of the theme around a guide."""


def plan_guides(planner: Planner, guides: Sequence[Guide], texts: ResultTexts) -> Iterator[Page]:
    """Plan the list of guides and the page of each."""
    yield Page(
        id="guides",
        title=planner.words("guide", "list_title"),
        summary=planner.words("guide", "list_summary"),
        address=planner.at_section(SECTION),
        place=Place("decision_trees/guides"),
        template="guides/list.html",
        data={"guides": sorted((guide.file for guide in guides), key=lambda file: file.id != ANY_WORRY)},
        section=SECTION,
    )
    for guide in guides:
        others = tuple(other.file for other in guides if other.id not in {guide.id, ANY_WORRY})
        yield _plan_guide(planner, guide, texts, others)


def _plan_guide(planner: Planner, guide: Guide, texts: ResultTexts, others: Sequence[GuideFile]) -> Page:
    tallies = tuple(tally for tally in tally_marks(guide.logic) if tally.id != UNSURE)
    questions = questions_of(planner, guide)
    return Page(
        id=guide.file.page_id,
        title=guide.file.title,
        summary=guide.file.asks_about,
        address=planner.in_section(SECTION, guide.id, guide.file.address),
        place=guide.file.place_of("address"),
        template="guides/guide.html",
        data={
            "guide": guide.file,
            "others": others,
            "others_title": planner.words("result", "fuller" if guide.id == ANY_WORRY else "another"),
            "others_note": planner.words("result", "fuller_none") if guide.id == ANY_WORRY else None,
            "questions": questions,
            "conditions": dict(conditions_of(questions)),
            "tallies": tallies,
            "tally_names": {tally.id: chr(ord("A") + index) for index, tally in enumerate(tallies)},
            "results": [result for result in texts.highest_first if result.id in guide.file.can_end_in],
            "result_of": {result.id: result for result in texts.highest_first},
            "step_of": {step.id: step for step in texts.steps},
            "duty_of": {duty.id: duty for duty in texts.duties},
            "source_ids": _sources(guide),
            "sources_anchor": anchor_of(guide.file.page_id),
            "assurance": Family.ASSURANCE.page_id(guide.id),
        },
        section=SECTION,
        shell=SHELL,
    )


def _sources(guide: Guide) -> tuple[str, ...]:
    of_questions = (source for _, question in guide.questions for source in question.sources)
    return tuple(dict.fromkeys((*guide.file.sources, *of_questions)))
