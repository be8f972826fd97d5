"""Every result says all that it must, and the document without a script prints the marks of the logic."""

from __future__ import annotations

import pytest

from tests.guides.small import build, results
from trothwy.guides.checks.s8_complete import REQUIRED, check_results
from trothwy.guides.pages.marks import marks_of, tally_marks
from trothwy.guides.results import Covers, OutcomesFile, StepsFile
from trothwy.thresholds.model import Response


def test_complete_results_are_complete() -> None:
    assert check_results(*results()) == []


@pytest.mark.parametrize("response", list(Response))
def test_what_a_response_leaves_unsaid_is_found(response: Response) -> None:
    outcomes, steps = results()
    for covers in REQUIRED[response] - {Covers.FAMILY}:
        fewer = [
            step.model_copy(update={"covers": tuple(c for c in step.covers if c != covers)})
            if step.id == f"all-of-{response}"
            else step
            for step in steps.steps
        ]
        problems = check_results(outcomes, StepsFile.model_construct(steps=tuple(fewer)))
        assert [problem.code for problem in problems] == ["result-leaves-unsaid"]
        assert f"'{covers}'" in problems[0].message


def test_help_always_has_a_review_and_a_way_back_up() -> None:
    for response in (Response.CARRY_ON, Response.HELP_HERE, Response.HELP_TOGETHER):
        assert {Covers.REVIEW, Covers.STEP_UP, Covers.RECORD} <= REQUIRED[response]


def test_who_looks_again_does_so_by_a_day() -> None:
    outcomes, steps = results()
    dateless = [s.model_copy(update={"review_within_weeks": None}) for s in steps.steps]
    problems = check_results(outcomes, StepsFile.model_construct(steps=tuple(dateless)))
    assert {problem.code for problem in problems} == {"review-without-date"}
    assert len(problems) == 3  # one for each response that stays with the reader


def test_a_replacement_has_to_cover_what_it_replaces() -> None:
    outcomes, steps = results()
    bare = [s.model_copy(update={"covers": ()}) if s.id == "say-nothing" else s for s in steps.steps]
    problems = check_results(outcomes, StepsFile.model_construct(steps=tuple(bare)))
    assert [problem.code for problem in problems] == ["replacement-covers-less"]


def test_every_response_below_a_report_has_a_heading_for_after_the_advice() -> None:
    outcomes, steps = results()
    without = [outcome.model_copy(update={"after_advice": None}) for outcome in outcomes.outcomes]
    problems = check_results(OutcomesFile.model_construct(outcomes=tuple(without), advice=outcomes.advice), steps)
    assert {problem.code for problem in problems} == {"no-heading-after-advice"}
    assert len(problems) == 4


def test_each_response_is_described_once() -> None:
    outcomes, steps = results()
    fewer = OutcomesFile.model_construct(outcomes=outcomes.outcomes[1:], advice=outcomes.advice)
    assert [problem.code for problem in check_results(fewer, steps)] == ["result-text-count"]


def test_each_answer_prints_what_it_calls_for_and_after_what() -> None:
    logic = build()[0][0].logic
    by_question = {marks.question: marks for marks in marks_of(logic)}
    assert [marks.number for marks in by_question.values()] == list(range(1, 9))
    yes = by_question["danger"].mark_of("says-yes")
    assert yes.end
    assert [(call.after, call.response) for call in yes.calls] == [((), "emergency")]
    bruise = by_question["seen"].mark_of("bruise")
    always, later = bruise.calls
    assert (always.after, always.response) == ((), "help-here")
    assert later.response == "report"
    assert [(reading.question, reading.number, reading.words) for reading in later.after[0]] == [
        ("moves", by_question["moves"].number, ("not-mobile", "unsure"))
    ]
    several = by_question["seen"].mark_of("several")
    assert (several.count, several.of) == (2, ("bruise", "shaped", "late"))
    assert [reading.question for reading in by_question["story"].only_if[0]] == ["seen"]
    assert [(mark.id, mark.count) for mark in tally_marks(logic)] == [("unsure", 3), ("worries", 2)]
    with pytest.raises(KeyError):
        by_question["seen"].mark_of("nothing")
