"""Scenarios and probes: does the guide give what people expected?

Expected results are written before the guide is run. They are the second, independent word on what a
guide should do: no other rule can see that every level of a guide is one too low.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.problems import Problem
from trothwy.guides.logic import WrongAnswer, run
from trothwy.guides.wording import outcome_in_words, result_in_words, wording_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.guides.logic import Result
    from trothwy.guides.logic_format import Logic
    from trothwy.guides.model import Expected, Probe, Scenario
    from trothwy.guides.questions import Question


def check_examples(
    examples: Sequence[Scenario | Probe], questions: Sequence[tuple[str, Question]], logic: Logic
) -> Iterator[Problem]:
    """Give the scenarios and probes of a guide whose result is not what was expected."""
    wording = wording_of(questions)
    for example in examples:
        place = example.place_of("answers")
        try:
            result = run(logic, example.answers)
        except WrongAnswer as fault:
            yield Problem(place, "wrong-answer", str(fault), "Choose words that can stand together.")
            continue
        missed = sorted(example.answers.keys() - set(result.asked))
        if result.next_question is not None:
            asked = wording.question(result.next_question)
            yield Problem(
                place,
                "answer-missing",
                f"'{example.id}' leaves “{asked}” unanswered.",
                f"Add an answer to '{result.next_question}'.",
            )
        elif missed:
            yield Problem(
                place,
                "answer-not-asked",
                f"'{example.id}' answers '{missed[0]}', which is not asked after its other answers.",
                "Delete that answer, or correct the others.",
            )
        elif not fits(result, example.expect, logic):
            yield Problem(
                example.place_of("expect"),
                "result-not-expected",
                f"'{example.id}' expects {expected_in_words(example.expect)}; the guide gives "
                f"{result_in_words(result)}{_steps(result, example.expect, logic)}. "
                f"Answers: {wording.pointed(example.answers)}.",
                "Find out which of the two is wrong. Change an expected result only with whoever set it.",
            )


def fits(result: Result, expected: Expected, logic: Logic) -> bool:
    """Tell whether a result is what was expected, part by part."""
    return (
        result.response == expected.response
        and result.advice == expected.advice
        and set(result.duties) == set(expected.duties)
        and (expected.steps is None or (set(expected.steps), set(expected.without)) == changed_steps(result, logic))
    )


def changed_steps(result: Result, logic: Logic) -> tuple[set[str], set[str]]:
    """Give the steps of a result beyond those of its response, and those of its response that it lacks."""
    own = set(logic["steps"][result.response])
    return set(result.steps) - own, own - set(result.steps)


def expected_in_words(expected: Expected) -> str:
    """Give an expected result as `result_in_words` gives a result, and the steps if it is about them."""
    said = outcome_in_words(expected.response, expected.advice, expected.duties)
    if expected.steps is None:
        return said
    return f"{said}, {_steps_in_words(set(expected.steps), set(expected.without))}"


def _steps(result: Result, expected: Expected, logic: Logic) -> str:
    return "" if expected.steps is None else f", {_steps_in_words(*changed_steps(result, logic))}"


def _steps_in_words(added: set[str], gone: set[str]) -> str:
    without = f" and without {' and '.join(sorted(gone))}" if gone else ""
    return f"steps {' and '.join(sorted(added)) or 'none'} added{without}"
