"""Why a result is what it is, what would raise it, and what an unknown could come to."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from tests.guides.oracle import Oracle
from tests.guides.random_guides import random_guide
from tests.guides.small import build
from trothwy.guides.explaining import completed, explain, reachable_responses, unknowns, what_would_raise
from trothwy.guides.logic import WrongAnswer, run
from trothwy.guides.wording import wording_of

if TYPE_CHECKING:
    from trothwy.guides.logic_format import Effect, Question
    from trothwy.library.loading import Library

BRUISE = {
    "danger": ["says-no"],
    "social-worker-involved": ["not-known"],
    "role": ["staff"],
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


def test_not_sure_stays_beside_a_tick_that_would_raise_the_result() -> None:
    logic = build()[0][0].logic
    raises = [change.changed for change in what_would_raise(logic, BRUISE | {"seen": ["late", "unsure"]})]
    ticked = [set(changed["seen"]) for changed in raises if "seen" in changed]
    assert ticked
    assert all({"late", "unsure"} < words for words in ticked)
    assert not [change for change in what_would_raise(logic, BRUISE) if "unsure" in change.changed.get("seen", ())]


def test_what_a_not_sure_could_come_to_keeps_the_ticks_beside_it() -> None:
    logic = build()[0][0].logic
    answers = {**BRUISE, "moves": ["moves-alone"], "story": ["says-yes"]}
    by_itself, beside = (unknowns(logic, answers | {"seen": words})[0] for words in (["unsure"], ["shaped", "unsure"]))
    assert by_itself.responses == ("carry-on", "help-here", "report")
    assert beside.responses == ("report",)


def test_unknowns_that_could_become_a_report_come_first_and_the_joint_range_last() -> None:
    logic = build()[0][0].logic
    found = unknowns(logic, BRUISE)
    assert found[0].questions == ("story",)
    assert found[0].responses == ("help-here", "report")
    assert found[0].can_raise_to_report
    assert (found[1].questions, found[1].can_change) == (("moves",), False)
    assert found[-1].questions == ("moves", "story")


def last_words(question: Question) -> list[str]:
    """Give not sure, of ticks with the last one beside it."""
    return [word["id"] for word in question["words"][-2:] if word["id"] == "unsure" or not word["alone"]]


def test_reachable_responses_are_those_that_brute_force_reaches() -> None:
    for seed in range(60):
        logic: Any = random_guide(seed)
        oracle = Oracle(logic)
        fixed = {question["id"]: last_words(question) for question in logic["questions"][::2]}
        free = [*fixed][::2]
        choices = []
        for place, question in enumerate(logic["questions"]):
            every = oracle.answers[place]
            given = frozenset(fixed.get(question["id"], ()))
            known = given & {word["id"] for word in question["words"] if not word["alone"]} - {"unsure"}
            certain = [answer for answer in every if "unsure" not in answer and known <= answer]
            choices.append(certain if question["id"] in free else [given] if given else every)
        expected = {logic["responses"][oracle.see(world).response] for world in itertools.product(*choices)}
        assert reachable_responses(logic, fixed, free) == expected


def test_an_explanation_names_answers_indicators_and_what_is_open() -> None:
    guide = build()[0][0]
    text = explain(guide.logic, BRUISE, wording_of(guide.questions))
    assert "What has been seen? “Often late”: help-here (indicator small-worry)" in text
    assert "Does the story fit? “No”: report" in text
    assert "Still to answer: Is anyone in danger now?" in explain(guide.logic, {}, wording_of(guide.questions))


def test_an_answer_alone_shows_its_floor_and_no_result_below_it(library: Library) -> None:
    counted = 0
    for guide in library.guides:
        for question in guide.logic["questions"][1:]:
            for word in question["words"]:
                text = explain(guide.logic, {question["id"]: [word["id"]]}, wording_of(guide.questions))
                assert "Result:" not in text
                floors = [effect["response"] for effect in word["effects"] if _alone(effect)]
                said = text.splitlines()[0].rpartition(": ")[2].split(",")[0].split(" ")[0]
                ranks = [guide.logic["responses"].index(response) for response in (said, *floors)]
                assert ranks[0] == max(ranks)
                counted += any(response == "report" for response in floors)
    assert counted > 20


def _alone(effect: Effect) -> bool:
    return "response" in effect and not effect.get("after")


def test_an_answer_that_would_count_for_nothing_is_refused() -> None:
    guide = build()[0][0]
    mild = completed(guide.logic, {})
    left_out = next(question["id"] for question in guide.logic["questions"] if question["id"] not in mild)
    word = next(q["words"][-1]["id"] for q in guide.logic["questions"] if q["id"] == left_out)
    with pytest.raises(WrongAnswer, match=f"'{left_out}' is not asked"):
        explain(guide.logic, {**mild, left_out: [word]}, wording_of(guide.questions))


def test_after_an_emergency_what_else_is_given_still_adds_its_duties(library: Library) -> None:
    guide = next(guide for guide in library.guides if guide.id == "injury")
    text = explain(guide.logic, {"danger": ["says-yes"], "seen": ["shaped"]}, wording_of(guide.questions))
    assert "at least: emergency" in text
    assert "patterned-injury" in text
