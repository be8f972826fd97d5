"""One page with everything that a result can say: every response, advice, step and duty.

The script of a guide puts a result together from it, after the first answer.
It is an ordinary page, so nothing a script shows can differ from what a reader without one finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.content.fields import Address
from trothwy.content.problems import Place
from trothwy.guides.pages.forms import calendar_forms, record_forms
from trothwy.guides.pages.result import SECTION, SHELL, comes_first
from trothwy.guides.results import Row
from trothwy.site.page import Page
from trothwy.site.page_ids import Family

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trothwy.guides.pages.result import ResultTexts
    from trothwy.site.planning import Planner

TEXTS: Final = Family.RESULT.page_id("texts")
"""The page's id."""

COUNCIL_ASKED_WITH: Final = "place"
"""The shared question beside which the reader may choose the council."""


def plan_texts(planner: Planner, texts: ResultTexts, status: Mapping[str, str]) -> Page:
    """Plan the page. ``status`` is what the site says of its own state, in each language: records say it too."""
    return Page(
        id=TEXTS,
        title=planner.words("result", "texts_title"),
        summary=planner.words("result", "texts_summary"),
        address=planner.in_section(SECTION, TEXTS, Address(en="result-texts", cy="canlyniad-geiriau")),
        place=Place("decision_trees/steps.yml"),
        template="guides/texts.html",
        data={
            "results": texts.highest_first,
            "advice": texts.advice,
            "steps": texts.steps,
            "duties": texts.duties,
            "rows": [row.value for row in Row if row is not Row.CONTACT],
            "calendars": calendar_forms(planner),
            "forms": record_forms(planner, status),
            "first": {step.id for step in texts.steps if comes_first(step)},
        },
        section=SECTION,
        shell=SHELL,
        searchable=False,
    )
