"""Pages of the guides: the list by worry, and each guide as a numbered document.

Every question stands in the document with every answer and its mark, every condition in words, and
every result, highest first. A reader without scripts, or with paper, answers in order and takes the
highest mark met; that is the same rule as the engine's. What a result says in full is the same for
every guide and has pages of its own (`trothwy.guides.result_pages`), so that a guide opens at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.content.fields import Line
from trothwy.content.problems import Place
from trothwy.guides.logic_format import UNSURE
from trothwy.guides.marks import marks_of, tally_marks
from trothwy.guides.questions import NONE, Kind
from trothwy.guides.texts_page import COUNCIL_ASKED_WITH
from trothwy.site.page import TASK, Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.guides.collection import Guide
    from trothwy.guides.marks import Mark, QuestionMarks, Reading, Readings
    from trothwy.guides.model import GuideFile
    from trothwy.guides.questions import Question
    from trothwy.guides.result_pages import ResultTexts
    from trothwy.site.planning import Planner

SECTION = "guides"

QUICK_CHECK = "quick-check"
"""The guide for any worry. Its result leads on to every other one."""


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
class Earlier:
    """Answers to one earlier question, as a condition names them."""

    number: int
    """The question's number in the document."""

    but: bool
    """The answers named are the ones that do not count: there are fewer of them."""

    said: tuple[Line, ...]


EarlierGroups = tuple[tuple[Earlier, ...], ...]
"""Any one of these groups, and in it all questions."""


def plan_guides(planner: Planner, guides: Sequence[Guide], texts: ResultTexts) -> Iterator[Page]:
    """Plan the list of guides and the page of each."""
    yield Page(
        id="guides",
        title=planner.words("guide", "list_title"),
        summary=planner.words("guide", "list_summary"),
        address=planner.at_section(SECTION),
        place=Place("decision_trees/guides"),
        template="guides/list.html",
        data={"guides": sorted((guide.file for guide in guides), key=lambda file: file.id != QUICK_CHECK)},
        section=SECTION,
    )
    for guide in guides:
        fuller = tuple(other.file for other in guides if guide.id == QUICK_CHECK and other is not guide)
        yield _plan_guide(planner, guide, texts, fuller)


def _plan_guide(planner: Planner, guide: Guide, texts: ResultTexts, fuller: Sequence[GuideFile]) -> Page:
    marks = marks_of(guide.logic)
    tallies = tuple(tally for tally in tally_marks(guide.logic) if tally.id != UNSURE)
    questions = tuple(
        _question(planner, question, marked) for (_, question), marked in zip(guide.questions, marks, strict=True)
    )
    return Page(
        id=f"guide/{guide.id}",
        title=guide.file.title,
        summary=guide.file.asks_about,
        address=planner.in_section(SECTION, guide.id, guide.file.address),
        place=guide.file.place_of("address"),
        template="guides/guide.html",
        data={
            "guide": guide.file,
            "logic": guide.logic,
            "hash": guide.hash,
            "fuller": fuller,
            "council_asked_with": COUNCIL_ASKED_WITH,
            "questions": questions,
            "conditions": dict(_conditions(planner, questions, tallies)),
            "tallies": tallies,
            "tally_names": {tally.id: chr(ord("A") + index) for index, tally in enumerate(tallies)},
            "results": [result for result in texts.highest_first if result.id in guide.file.can_end_in],
            "result_of": {result.id: result for result in texts.highest_first},
            "step_of": {step.id: step for step in texts.steps},
            "duty_of": {duty.id: duty for duty in texts.duties},
            "source_ids": _sources(guide),
        },
        section=SECTION,
        shell=TASK,
        anchors=frozenset({f"question-{view.question.id}" for view in questions}),
    )


def _question(planner: Planner, question: Question, marks: QuestionMarks) -> QuestionView:
    def view(word: str, say: Line, hint: Line | None = None) -> AnswerView:
        return AnswerView(word, say, hint, marks.mark_of(word))

    answers = [view(choice.id, choice.say, choice.hint) for choice in question.choices]
    if any(mark.id == NONE for mark in marks.words):
        written = question.none.say if question.none else None
        answers.append(view(NONE, written or planner.words("guide", "none")))
    answers.append(view(UNSURE, question.not_sure.say or planner.words("guide", "unsure")))
    return QuestionView(question, marks, tuple(answers))


def _conditions(
    planner: Planner, questions: Sequence[QuestionView], tallies: Sequence[Mark]
) -> Iterator[tuple[Readings, EarlierGroups]]:
    """Give every condition of the guide with its words."""
    views = {view.question.id: view for view in questions}
    marks = [mark for view in questions for mark in (*view.marks.words, *view.marks.bands)]
    after = [call.after for mark in (*marks, *tallies) for call in mark.calls]
    for readings in (*after, *(view.marks.only_if for view in questions)):
        yield readings, tuple(tuple(_earlier(planner, views[one.question], one) for one in group) for group in readings)


def _earlier(planner: Planner, view: QuestionView, reading: Reading) -> Earlier:
    """Name the answers that count, or the ones that do not, whichever are fewer.

    Only answers that stand alone can be named as not counting: a tick can stand beside one that counts.
    """
    said = {answer.id: answer.say for answer in view.answers}
    said |= {band.id: _band_words(planner, band) for band in view.marks.bands}
    others = [answer.id for answer in view.answers if answer.id not in reading.words]
    alone = set(said) if view.question.kind is Kind.ONE else {NONE, UNSURE}
    but = 0 < len(others) < len(reading.words) and alone.issuperset(others)
    return Earlier(reading.number, but, tuple(said[word] for word in (others if but else reading.words)))


def _band_words(planner: Planner, band: Mark) -> Line:
    """Give "3 ticks or more" in every language."""
    ticks = planner.words("guide", "ticks_together")
    return Line(**{code: f"{band.count} {text}" for code, text in ticks.texts()})


def _sources(guide: Guide) -> tuple[str, ...]:
    of_questions = (source for _, question in guide.questions for source in question.sources)
    return tuple(dict.fromkeys((*guide.file.sources, *of_questions)))
