"""Pages of results: one for each response, in the order in which a hurried reader needs it, and one of what is added.

A result is response, advice and duties joined. The response has a page here; advice, duties and the
steps that answers add stand together on another, each at its own anchor, and marks link to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.content.fields import Address
from trothwy.content.problems import Place
from trothwy.guides.framework import ADVICE, RESPONSES
from trothwy.guides.results import Covers, Row
from trothwy.site.page import Page
from trothwy.site.page_ids import Family
from trothwy.thresholds.model import Advice, Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trothwy.guides.results import AdviceText, Duty, Outcome, Step
    from trothwy.site.planning import Planner
    from trothwy.thresholds.model import Level

SECTION: Final = "guides"

SHELL: Final = "result.html"
"""The template of the theme around what a result says."""

ALSO: Final = Family.RESULT.page_id("also")
"""The page of advice, duties and added steps."""

_FIRST: Final = frozenset({Covers.WHO, Covers.OUT_OF_HOURS, Covers.NO_ANSWER, Covers.STEP_UP})
"""What a reader has to see first: steps that cover any of it stand in the doorway of a result."""

_ADDRESSES: Final = {
    Response.CARRY_ON: Address(en="result-carry-on", cy="canlyniad-dal-ati"),
    Response.HELP_HERE: Address(en="result-help-here", cy="canlyniad-cymorth-yma"),
    Response.HELP_TOGETHER: Address(en="result-help-together", cy="canlyniad-cymorth-ar-y-cyd"),
    Response.ASSESSMENT: Address(en="result-assessment", cy="canlyniad-asesiad"),
    Response.REPORT: Address(en="result-report", cy="canlyniad-rhoi-gwybod"),
    Response.EMERGENCY: Address(en="result-emergency", cy="canlyniad-argyfwng"),
}
"""Where each result's page stands. Permanent once published."""


@dataclass(frozen=True)
class ResponsePage:
    """One response with everything that its page says."""

    outcome: Outcome
    level: Level
    """The highest level whose least response is not above this one: its mark stands beside the response."""

    first: tuple[Step, ...]
    """Those of its own steps that stand in its doorway."""

    rows: tuple[tuple[str, tuple[Step, ...]], ...]
    """All other steps that every guide gives with it, by the row of the page in which they stand."""

    @property
    def id(self) -> str:
        """The response."""
        return self.outcome.response.value

    @property
    def page_id(self) -> str:
        """The id of its page."""
        return Family.RESULT.page_id(self.id)


class ResultTexts:
    """What results are written from, for every guide."""

    def __init__(
        self,
        levels: Sequence[Level],
        outcomes: Sequence[Outcome],
        advice: Sequence[AdviceText],
        steps: Sequence[Step],
        duties: Sequence[Duty],
    ) -> None:
        """Join each response with its level and its steps."""
        self.advice = tuple(sorted(advice, key=lambda text: -ADVICE.index(text.advice)))
        self.steps, self.duties = tuple(steps), tuple(duties)
        step_of = {step.id: step for step in steps}
        self.highest_first = tuple(
            _response_page(outcome, _level(outcome, levels), step_of)
            for outcome in sorted(outcomes, key=lambda outcome: -RESPONSES.index(outcome.response))
        )


def comes_first(step: Step) -> bool:
    """Say whether a step stands in the doorway of a result that it belongs to."""
    return not _FIRST.isdisjoint(step.covers)


def _response_page(outcome: Outcome, level: Level, step_of: Mapping[str, Step]) -> ResponsePage:
    own = [step_of[step] for step in outcome.steps]
    first = tuple(step for step in own if comes_first(step))
    given = [*own, *_careful(outcome, step_of.values())]
    replaced = {gone for step in given for gone in step.instead_of}
    rest = [step for step in given if step not in first and step.id not in replaced]
    return ResponsePage(outcome, level, first, by_row(rest))


def _careful(outcome: Outcome, steps: Iterable[Step]) -> list[Step]:
    """Give what is added because the family is not told yet: in an emergency every guide says so (rule S14)."""
    return [step for step in steps if step.careful] if outcome.response is Response.EMERGENCY else []


def by_row(steps: Sequence[Step]) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    """Group steps by the row of the page in which they stand, in the order in which a reader needs them."""
    groups = ((row.value, tuple(step for step in steps if step.part is row)) for row in Row)
    return tuple((name, group) for name, group in groups if group)


def plan_results(planner: Planner, texts: ResultTexts) -> Iterator[Page]:
    """Plan the page of each response, and that of advice, duties and added steps."""
    for result in texts.highest_first:
        yield Page(
            id=result.page_id,
            title=result.outcome.title,
            summary=result.outcome.instruction,
            address=planner.in_section(SECTION, result.page_id, _ADDRESSES[result.outcome.response]),
            place=result.outcome.place,
            template="guides/result.html",
            data={"result": result, "advice": _to_show(texts.advice)},
            section=SECTION,
            shell=SHELL,
        )
    own = {step for result in texts.highest_first for step in result.outcome.steps}
    yield Page(
        id=ALSO,
        title=planner.words("guide", "also_title"),
        summary=planner.words("guide", "also_summary"),
        address=planner.in_section(SECTION, ALSO, Address(en="result-also", cy="canlyniad-hefyd")),
        place=Place("decision_trees/duties.yml"),
        template="guides/also.html",
        data={
            "advice": _to_show(texts.advice),
            "duties": texts.duties,
            "steps": [step for step in texts.steps if step.id not in own],
            "step_of": {step.id: step for step in texts.steps},
        },
        section=SECTION,
        shell=SHELL,
        anchors=_anchors(texts),
    )


def _to_show(advice: Sequence[AdviceText]) -> tuple[AdviceText, ...]:
    """Leave out the text for no advice, which is not shown by itself."""
    return tuple(text for text in advice if text.advice is not Advice.NONE)


def _anchors(texts: ResultTexts) -> frozenset[str]:
    return frozenset(
        {f"advice-{text.advice.value}" for text in texts.advice}
        | {f"duty-{duty.id}" for duty in texts.duties}
        | {f"step-{step.id}" for step in texts.steps}
    )


def _level(outcome: Outcome, levels: Sequence[Level]) -> Level:
    reached = [level for level in levels if RESPONSES.index(level.least) <= RESPONSES.index(outcome.response)]
    return reached[-1]
