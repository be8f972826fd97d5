"""S8 and S9: every result says everything that it has to, and help is never a bare "no further action".

A result's steps are those of its response, those that answers add, minus those that are replaced. So it
says everything if the response's own list does, and if each step that replaces another covers all that
the other one covers: then no replacement can take anything away. Static, on ``outcomes.yml`` and
``steps.yml`` alone, and therefore true of every guide at once. A duty is a section of its own with whom
to tell and by when, and comes on top.

Of a guide one thing is asked: that everybody says their role, whose steps say whom they tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Place, Problem
from trothwy.guides.checks.faults import Fault
from trothwy.guides.checks.parts import asked_of_everybody
from trothwy.guides.framework import ADVICE, RESPONSES
from trothwy.guides.results import Covers
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trothwy.guides.logic_format import Logic
    from trothwy.guides.results import Outcome, OutcomesFile, Step, StepsFile

_ALWAYS: Final = frozenset(
    {
        Covers.WHO,
        Covers.HOW_SOON,
        Covers.OUT_OF_HOURS,
        Covers.NO_ANSWER,
        Covers.WORDS,
        Covers.TELL_CHILD,
        Covers.CHILD_WANTS,
        Covers.ADVOCACY,
        Covers.SIBLINGS,
        Covers.FAMILY,
        Covers.LANGUAGE,
        Covers.RECORD,
        Covers.DISAGREE,
    }
)
_TO_SOCIAL_SERVICES: Final = _ALWAYS | {
    Covers.GOING_HOME,
    Covers.WRITTEN_REPORT,
    Covers.HEAR_BACK,
}
_BY_OURSELVES: Final = _ALWAYS | {Covers.REVIEW, Covers.STEP_UP}

REQUIRED: Final[Mapping[Response, frozenset[Covers]]] = {
    Response.CARRY_ON: _BY_OURSELVES,
    Response.HELP_HERE: _BY_OURSELVES,
    Response.HELP_TOGETHER: _BY_OURSELVES,
    Response.ASSESSMENT: _TO_SOCIAL_SERVICES,
    Response.REPORT: _TO_SOCIAL_SERVICES,
    Response.EMERGENCY: _TO_SOCIAL_SERVICES,
}
"""What the page of each response has to say.

Where social services take over: whether the child goes home, the written report, when to hear back. Where
help stays with the reader: who looks again and when, and what would bring them back higher. Always: who is
told, how soon, out of hours and without an answer, the words to use, the child told, asked and offered an
advocate, brothers and sisters, the family, language, the record, and what to do if somebody disagrees.
"""


ROLE_QUESTION: Final = "role"
"""The shared question that asks the reader's role."""


def check_role_asked(logic: Logic) -> Iterator[Fault]:
    """Give a fault if somebody may not be asked their role."""
    if asked_of_everybody(logic, ROLE_QUESTION) is None:
        yield Fault(
            "S8",
            "role-not-asked",
            "",
            f"Not everybody is asked '{ROLE_QUESTION}', so a result cannot say whom a person in that role tells.",
            "Add the shared block that asks it to `start`, and no `only_if` to the question.",
        )


def check_results(outcomes: OutcomesFile, steps: StepsFile) -> list[Problem]:
    """Give everything that some result would leave unsaid."""
    known = {step.id: step for step in steps.steps}
    problems = list(_missing_texts(outcomes))
    for outcome in outcomes.outcomes:
        problems += _unsaid(outcome, known)
        problems += _without_heading(outcome)
    for step in steps.steps:
        problems += _covers_less(step, known)
        problems += _without_date(step)
    return problems


def _missing_texts(outcomes: OutcomesFile) -> Iterator[Problem]:
    place = Place(outcomes.place.path)
    responses = [outcome.response.value for outcome in outcomes.outcomes]
    advice = [text.advice.value for text in outcomes.advice]
    for name, wanted, written in (("response", RESPONSES, responses), ("advice", ADVICE, advice)):
        for value in wanted:
            if written.count(value) != 1:
                yield Problem(
                    place,
                    "result-text-count",
                    f"The {name} '{value}' is described {written.count(value)} times.",
                    "Describe each one once.",
                )


def _unsaid(outcome: Outcome, steps: Mapping[str, Step]) -> Iterator[Problem]:
    said = {covered for id_ in outcome.steps for covered in steps[id_].covers}
    for covers in sorted(REQUIRED[outcome.response] - said):
        yield Problem(
            outcome.place_of("steps"),
            "result-leaves-unsaid",
            f"No step of '{outcome.response}' covers '{covers}', which every such result has to say (rule S8).",
            "Add a step that covers it.",
        )


def _without_heading(outcome: Outcome) -> Iterator[Problem]:
    """Below a report advice goes first, so no heading says to talk with the family before it."""
    if RESPONSES.index(outcome.response) < RESPONSES.index(Response.REPORT) and outcome.after_advice is None:
        yield Problem(
            outcome.place_of("instruction"),
            "no-heading-after-advice",
            f"'{outcome.response}' does not say how its heading reads where advice is due first.",
            "Write `after_advice`, beginning with the advice.",
        )


def _covers_less(step: Step, steps: Mapping[str, Step]) -> Iterator[Problem]:
    for gone in step.instead_of:
        for covers in sorted(set(steps[gone].covers) - set(step.covers)):
            yield Problem(
                step.place_of("instead_of"),
                "replacement-covers-less",
                f"'{step.id}' replaces '{gone}' and does not cover '{covers}', so a result could leave it unsaid.",
                "Say it in this step too, and add it to `covers`.",
            )


def _without_date(step: Step) -> Iterator[Problem]:
    """S9: whoever looks again does so by a day, which the page works out from the weeks."""
    if Covers.REVIEW in step.covers and step.review_within_weeks is None:
        yield Problem(
            step.place_of("covers"),
            "review-without-date",
            f"'{step.id}' covers the review and does not say by when.",
            "Write `review_within_weeks` with the most weeks until then.",
        )
