"""The numbered document of a guide: every question with every answer, each with a name by which others refer to it.

Answers are lettered within their question, "6a, 6b", so that a condition on earlier answers stays short: "With 6a or
6b". So a reader with paper notes a few letters, and never has to compare sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from trothwy.content.fields import Line
from trothwy.guides.logic_format import NONE, UNSURE
from trothwy.guides.pages.marks import marks_of
from trothwy.guides.questions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trothwy.guides.collection import Guide
    from trothwy.guides.pages.marks import Mark, QuestionMarks, Reading, Readings
    from trothwy.guides.questions import Question
    from trothwy.site.planning import Planner

_LETTERS: Final = (*ascii_lowercase, *(first + second for first in ascii_lowercase for second in ascii_lowercase))


@dataclass(frozen=True)
class AnswerView:
    """One line of a question: an answer, or so many ticks together."""

    id: str
    name: str
    """As conditions name it: its question's number and its letter."""

    say: Line
    hint: Line | None
    mark: Mark


@dataclass(frozen=True)
class QuestionView:
    """One question of the document."""

    question: Question
    marks: QuestionMarks
    answers: tuple[AnswerView, ...]
    """The choices as written, mildest first, then not sure, and last none of these where there is one."""

    bands: tuple[AnswerView, ...]
    """What ticks call for together."""

    def names(self, words: Iterable[str]) -> tuple[str, ...]:
        """Give the names of some of its lines, in the order in which they stand."""
        wanted = set(words)
        return tuple(line.name for line in (*self.answers, *self.bands) if line.id in wanted)


@dataclass(frozen=True)
class Earlier:
    """Answers to one earlier question, as a condition names them."""

    number: int
    """The question's number in the document."""

    but: bool
    """The answers named are the ones that do not count: there are fewer of them."""

    names: tuple[str, ...]
    said: tuple[Line, ...]
    """The same in their own words, for pages on which no letters stand."""


EarlierGroups = tuple[tuple[Earlier, ...], ...]
"""Any one of these groups, and in it all questions."""


def questions_of(planner: Planner, guide: Guide) -> tuple[QuestionView, ...]:
    """Give the questions of a guide as the document prints them."""
    marks = marks_of(guide.logic)
    return tuple(_question(planner, one, marked) for (_, one), marked in zip(guide.questions, marks, strict=True))


def conditions_of(questions: Iterable[QuestionView]) -> Iterator[tuple[Readings, EarlierGroups]]:
    """Give every condition of the guide with the answers that it names."""
    views = {view.question.id: view for view in questions}
    for view in views.values():
        after = [call.after for line in (*view.answers, *view.bands) for call in line.mark.calls]
        for readings in (view.marks.only_if, *after):
            yield readings, tuple(tuple(_earlier(views[one.question], one) for one in group) for group in readings)


def answers_of(guide: Guide) -> dict[str, list[str]]:
    """Give the ids of every question's answers, in the order in which the document prints them."""
    last = {Kind.ONE: [UNSURE], Kind.ANY: [UNSURE, NONE]}
    return {one.id: [*(choice.id for choice in one.choices), *last[one.kind]] for _, one in guide.questions}


def _question(planner: Planner, question: Question, marks: QuestionMarks) -> QuestionView:
    lines: list[tuple[str, Line, Line | None]] = [(choice.id, choice.say, choice.hint) for choice in question.choices]
    unsure = "unsure" if question.kind is Kind.ONE else "unsure_of_some"
    lines.append((UNSURE, question.not_sure.say or planner.words("guide", unsure), None))
    if question.kind is Kind.ANY:
        written = question.none.say if question.none else None
        lines.append((NONE, written or planner.words("guide", "none"), None))
    lines += [(band.id, _band_words(planner, band), None) for band in marks.bands]
    views = tuple(
        AnswerView(word, f"{marks.number}{letter}", say, hint, marks.mark_of(word))
        for letter, (word, say, hint) in zip(_LETTERS, lines, strict=False)
    )
    answers = len(marks.words)
    return QuestionView(question, marks, views[:answers], views[answers:])


def _earlier(view: QuestionView, reading: Reading) -> Earlier:
    """Name the answers that count, or the ones that do not, whichever are fewer.

    Only answers that stand alone can be named as not counting: a tick, or not sure, can stand beside one that counts.
    """
    lines = [*view.answers, *view.bands]
    others = [line.id for line in view.answers if line.id not in reading.words]
    alone = {line.id for line in lines} if view.question.kind is Kind.ONE else {NONE}
    but = 0 < len(others) < len(reading.words) and alone.issuperset(others)
    named = others if but else reading.words
    return Earlier(reading.number, but, view.names(named), tuple(line.say for line in lines if line.id in named))


def _band_words(planner: Planner, band: Mark) -> Line:
    """Give "3 ticks or more" in every language."""
    ticks = planner.words("guide", "ticks_together")
    return Line(**{code: f"{band.count} {text}" for code, text in ticks.texts()})
