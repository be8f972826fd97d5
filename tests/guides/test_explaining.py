"""Why a result is what it is, what would raise it, and what an unknown could come to."""

from __future__ import annotations

import itertools
from typing import Any

from tests.guides.oracle import Oracle
from tests.guides.random_guides import random_guide
from tests.guides.small import build
from trothwy.guides.explaining import completed, explain, reachable_responses, unknowns, what_would_raise
from trothwy.guides.logic import run
from trothwy.guides.wording import wording_of

BRUISE = {
    "danger": ["says-no"],
    "social-worker-involved": ["not-known"],
    "moves": ["unsure"],
    "seen": ["late"],
    "story": ["unsure"],
    "often": ["says-no"],
    "carers": ["says-yes"],
}


def test_what_would_raise_a_result_does_raise_it() -> None:
    logic = build()[0][0].logic
    now = run(logic, BRUISE)
    raises = what_would_raise(logic, BRUISE)
    assert {tuple(change.changed) for change in raises} >= {("danger",), ("seen",), ("story",), ("often",)}
    for change in raises:
        result = run(logic, completed(logic, {**BRUISE, **change.changed}))
        assert result == change.result
        assert (logic["responses"].index(result.response), logic["advice"].index(result.advice)) > (
            logic["responses"].index(now.response),
            logic["advice"].index(now.advice),
        )
    assert raises[0].result.response == "emergency"


def test_unknowns_that_could_become_a_report_come_first_and_the_joint_range_last() -> None:
    logic = build()[0][0].logic
    found = unknowns(logic, BRUISE)
    assert found[0].questions == ("story",)
    assert found[0].responses == ("help-here", "report")
    assert found[0].can_raise_to_report
    assert (found[1].questions, found[1].can_change) == (("moves",), False)
    assert found[-1].questions == ("moves", "story")


def test_reachable_responses_are_those_that_brute_force_reaches() -> None:
    for seed in range(60):
        logic: Any = random_guide(seed)
        oracle = Oracle(logic)
        fixed = {question["id"]: [question["words"][-1]["id"]] for question in logic["questions"][::2]}
        free = [logic["questions"][0]["id"]]
        choices = []
        for place, question in enumerate(logic["questions"]):
            every = oracle.answers[place]
            certain = [answer for answer in every if answer != {"unsure"}]
            given = frozenset(fixed.get(question["id"], ()))
            choices.append(certain if question["id"] in free else [given] if given else every)
        expected = {logic["responses"][oracle.see(world).response] for world in itertools.product(*choices)}
        assert reachable_responses(logic, fixed, free) == expected


def test_an_explanation_names_answers_indicators_and_what_is_open() -> None:
    guide = build()[0][0]
    text = explain(guide.logic, BRUISE, wording_of(guide.questions))
    assert "What has been seen? “Often late”: help-here (indicator small-worry)" in text
    assert "Does the story fit? “No”: report" in text
    assert "Still to answer: Is anyone in danger now?" in explain(guide.logic, {}, wording_of(guide.questions))
