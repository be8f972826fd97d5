"""Pages of the guides: the list by worry, and each guide as a numbered document.

The document is complete in itself. Every question stands in it with every answer and its mark, every
condition in words, and every result, highest first. A reader without scripts, or with paper, answers
in order and takes the highest mark met; that is the same rule as the engine's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from trothwy.content.problems import Place
from trothwy.guides.framework import RESPONSES
from trothwy.guides.logic_format import UNSURE
from trothwy.guides.marks import marks_of, tally_marks
from trothwy.guides.questions import NONE
from trothwy.guides.results import Part
from trothwy.site.page import TASK, Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.content.fields import Line
    from trothwy.guides.collection import Guide
    from trothwy.guides.marks import Call, Mark, QuestionMarks
    from trothwy.guides.questions import Question
    from trothwy.guides.results import AdviceText, Duty, Outcome, Step
    from trothwy.site.planning import Planner
    from trothwy.thresholds.model import Level

SECTION = "guides"

Found = TypeVar("Found", "Duty", "Step")


@dataclass(frozen=True)
class ResultTexts:
    """What results are written from, for every guide."""

    levels: Sequence[Level]
    outcomes: Sequence[Outcome]
    advice: Sequence[AdviceText]
    steps: Sequence[Step]
    duties: Sequence[Duty]


@dataclass(frozen=True)
class AnswerView:
    """One thing that can be chosen, with its mark."""

    id: str
    say: Line
    hint: Line | None
    mark: Mark


@dataclass(frozen=True)
class QuestionView:
    """One question of the document."""

    question: Question
    marks: QuestionMarks
    answers: tuple[AnswerView, ...]
    """The choices as written, mildest first, then none of these (where there is one) and not sure."""


@dataclass(frozen=True)
class ResultView:
    """One response that the guide can end in."""

    outcome: Outcome
    level: Level
    parts: tuple[tuple[str, tuple[Step, ...]], ...]
    """Its own steps, by the part of the page in which they stand."""


def plan_guides(planner: Planner, guides: Sequence[Guide], texts: ResultTexts) -> Iterator[Page]:
    """Plan the list of guides and the page of each."""
    yield Page(
        id="guides",
        title=planner.words("guide", "list_title"),
        summary=planner.words("guide", "list_summary"),
        address=planner.at_section(SECTION),
        place=Place("decision_trees/guides"),
        template="guides/list.html",
        data={"guides": tuple(guide.file for guide in guides)},
        section=SECTION,
    )
    for guide in guides:
        yield _plan_guide(planner, guide, texts)


def _plan_guide(planner: Planner, guide: Guide, texts: ResultTexts) -> Page:
    marks = marks_of(guide.logic)
    tallies = tuple(tally for tally in tally_marks(guide.logic) if tally.id != UNSURE)
    questions = tuple(
        _question(planner, question, marked) for (_, question), marked in zip(guide.questions, marks, strict=True)
    )
    results = tuple(_results(guide, texts))
    calls = tuple(_calls(marks, tallies))
    return Page(
        id=f"guide/{guide.id}",
        title=guide.file.title,
        summary=guide.file.asks_about,
        address=planner.in_section(SECTION, guide.id, guide.file.address),
        place=guide.file.place,
        template="guides/guide.html",
        data={
            "guide": guide.file,
            "questions": questions,
            "said": {view.question.id: {answer.id: answer.say for answer in view.answers} for view in questions},
            "band_counts": {view.question.id: {band.id: band.count for band in view.marks.bands} for view in questions},
            "tallies": tallies,
            "tally_names": {tally.id: chr(ord("A") + index) for index, tally in enumerate(tallies)},
            "results": results,
            "outcome_of": {outcome.response.value: outcome for outcome in texts.outcomes},
            "level_of": {response: level_of(response, texts.levels) for response in RESPONSES},
            "advice": _advice(calls, texts.advice),
            "duties": _met((duty for call in calls for duty in call.duties), texts.duties),
            "added_steps": _met((step for call in calls for step in call.steps), texts.steps),
            "step_of": {step.id: step for step in texts.steps},
            "duty_of": {duty.id: duty for duty in texts.duties},
            "sources": _sources(guide),
        },
        section=SECTION,
        shell=TASK,
        anchors=frozenset({f"question-{view.question.id}" for view in questions}),
    )


def level_of(response: str, levels: Sequence[Level]) -> Level:
    """Give the highest level whose least response is not above this one: its mark stands beside the response."""
    reached = [level for level in levels if RESPONSES.index(level.least) <= RESPONSES.index(response)]
    return reached[-1]


def _question(planner: Planner, question: Question, marks: QuestionMarks) -> QuestionView:
    def view(word: str, say: Line, hint: Line | None = None) -> AnswerView:
        return AnswerView(word, say, hint, marks.mark_of(word))

    answers = [view(choice.id, choice.say, choice.hint) for choice in question.choices]
    if any(mark.id == NONE for mark in marks.words):
        written = question.none.say if question.none else None
        answers.append(view(NONE, written or planner.words("guide", "none")))
    answers.append(view(UNSURE, question.not_sure.say or planner.words("guide", "unsure")))
    return QuestionView(question, marks, tuple(answers))


def _results(guide: Guide, texts: ResultTexts) -> Iterator[ResultView]:
    steps = {step.id: step for step in texts.steps}
    highest_first = sorted(texts.outcomes, key=lambda outcome: -RESPONSES.index(outcome.response))
    for outcome in highest_first:
        if outcome.response in guide.file.can_end_in:
            own = [steps[step] for step in outcome.steps]
            yield ResultView(outcome, level_of(outcome.response, texts.levels), by_part(own))


def by_part(steps: Sequence[Step]) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    """Group steps by the part of the page in which they stand, in the order in which a reader needs them."""
    groups = ((part.value, tuple(step for step in steps if step.part is part)) for part in Part)
    return tuple((name, group) for name, group in groups if group)


def _calls(marks: Sequence[QuestionMarks], tallies: Sequence[Mark]) -> Iterator[Call]:
    for question in marks:
        for mark in (*question.words, *question.bands):
            yield from mark.calls
    for tally in tallies:
        yield from tally.calls


def _advice(calls: Sequence[Call], texts: Sequence[AdviceText]) -> tuple[AdviceText, ...]:
    """Give the advice that the guide can call for, most pressing first. Three not-sures always can."""
    met = {call.advice for call in calls} | {"today"}
    return tuple(text for text in reversed(texts) if text.advice.value in met and text.advice.value != "none")


def _met(ids: Iterator[str], things: Sequence[Found]) -> tuple[Found, ...]:
    wanted = set(ids)
    return tuple(thing for thing in things if thing.id in wanted)


def _sources(guide: Guide) -> tuple[str, ...]:
    of_questions = (source for _, question in guide.questions for source in question.sources)
    return tuple(dict.fromkeys((*guide.file.sources, *of_questions)))
