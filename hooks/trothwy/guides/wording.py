"""Answers and results in words, for messages to authors and reports to officers. English, as all messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.logic_format import NONE, UNSURE
from trothwy.guides.questions import Kind
from trothwy.thresholds.model import Advice

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from trothwy.guides.logic import Result
    from trothwy.guides.questions import Question


@dataclass(frozen=True)
class Wording:
    """Knows how each question and each of its words is put in a guide."""

    questions: Mapping[str, Question]
    """By id. A question that is not there is named by its id."""

    def question(self, id_: str) -> str:
        """Give a question as it is asked."""
        return self.questions[id_].ask.en if id_ in self.questions else id_

    def word(self, question: str, word: str) -> str:
        """Give an answer, tick or band as the reader sees it."""
        if question not in self.questions:
            return word
        asked = self.questions[question]
        said = {choice.id: choice.say.en for choice in asked.choices}
        said[NONE] = asked.none.say.en if asked.none and asked.none.say else "None of these"
        unsure = "Not sure" if asked.kind is Kind.ONE else "Not sure about some of these"
        said[UNSURE] = asked.not_sure.say.en if asked.not_sure.say else unsure
        return said.get(word, word)

    def answer(self, question: str, words: Sequence[str]) -> str:
        """Give one answered question: the question, and what was answered, in quotes."""
        answered = " and ".join(f"“{self.word(question, word)}”" for word in words)
        return f"{self.question(question)} {answered}"

    def answers(self, answers: Mapping[str, Sequence[str]]) -> str:
        """Give answered questions in a row."""
        return "; ".join(self.answer(question, words) for question, words in answers.items())

    def pointed(self, answers: Mapping[str, Sequence[str]], keep: Collection[str] = ()) -> str:
        """Give the answers that matter: those not at their mildest, and those of the questions to keep."""
        telling = {
            question: words
            for question, words in answers.items()
            if question in keep or tuple(words) != (self._mildest(question),)
        }
        if len(telling) == len(answers):
            return self.answers(telling)
        return f"{self.answers(telling)}; otherwise the mildest answers" if telling else "only the mildest answers"

    def _mildest(self, question: str) -> str:
        if question not in self.questions:
            return ""
        asked = self.questions[question]
        return asked.choices[0].id if asked.kind is Kind.ONE else NONE


def wording_of(questions: Sequence[tuple[str, Question]]) -> Wording:
    """Make the wording of a guide from its questions, each with its block."""
    return Wording({question.id: question for _, question in questions})


def result_in_words(result: Result) -> str:
    """Give the three parts of a result: "report, advice today, duty fgm-police"; of a run cut short, so far."""
    said = outcome_in_words(result.response, result.advice, result.duties)
    return f"{said} so far" if result.next_question else said


def outcome_in_words(response: str, advice: str, duties: Sequence[str]) -> str:
    """Give a response with the advice and the duties beside it."""
    said = [response]
    if advice != Advice.NONE:
        said.append(f"advice {advice}")
    if duties:
        said.append(f"{'duty' if len(duties) == 1 else 'duties'} {' and '.join(duties)}")
    return ", ".join(said)
