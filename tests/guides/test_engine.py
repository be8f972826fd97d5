"""What must be true of the engine, whatever the guide and whatever is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.guides.oracle import Oracle, possible_answers
from tests.guides.random_guides import random_guide
from tests.guides.small import build, planted
from trothwy.guides.checks.rules import find_faults
from trothwy.guides.logic import Result, WrongAnswer, run, without_replaced
from trothwy.guides.logic_format import canonical_bytes, content_hash

if TYPE_CHECKING:
    import random

MILDEST = {
    "danger": ["says-no"],
    "social-worker-involved": ["not-known"],
    "role": ["staff"],
    "moves": ["moves-alone"],
    "seen": ["none"],
    "often": ["says-no"],
    "carers": ["says-yes"],
}


ANY_GUIDE = st.integers(0, 100_000)


def is_sound_with_ticks(seed: int) -> bool:
    logic: Any = random_guide(seed)
    ticks = (word for one in logic["questions"] if not one["fact"] for word in one["words"] if not word["alone"])
    return any(ticks) and not any(fault.rule in {"S3", "S4"} for fault in find_faults(logic))


SOUND_WITH_TICKS = [seed for seed in range(300) if is_sound_with_ticks(seed)]
"""Seeds of guides in which a tick, or not sure, can be added and nothing may be lowered by it."""


@st.composite
def guides_and_answers(draw: st.DrawFn, seeds: st.SearchStrategy[int]) -> tuple[Any, dict[str, list[str]]]:
    """Draw a guide and one answer to each of its questions."""
    logic: Any = random_guide(draw(seeds))
    answers = {
        question["id"]: draw(st.permutations(sorted(draw(st.sampled_from(possible_answers(question))))))
        for question in logic["questions"]
    }
    return logic, answers


def parts(logic: Any, result: Result) -> tuple[int, int, set[str]]:  # noqa: ANN401  # logic as plain data
    return logic["responses"].index(result.response), logic["advice"].index(result.advice), set(result.duties)


@given(guides_and_answers(ANY_GUIDE))
@settings(max_examples=300, deadline=None)
def test_a_result_is_never_below_anything_shown(drawn: tuple[Any, dict[str, list[str]]]) -> None:
    """Rule S6, for every effect without a condition: floors of answers that were asked."""
    logic, answers = drawn
    result = run(logic, answers)
    response, advice, duties = parts(logic, result)
    for question in logic["questions"]:
        for word in question["words"]:
            if question["id"] in result.asked and word["id"] in answers[question["id"]]:
                for effect in word["effects"]:
                    if "after" not in effect:
                        assert response >= logic["responses"].index(effect.get("response", "carry-on"))
                        assert advice >= logic["advice"].index(effect.get("advice", "none"))
                        assert duties >= set(effect.get("duties", ()))


@given(guides_and_answers(ANY_GUIDE))
@settings(max_examples=300, deadline=None)
def test_the_engine_gives_what_the_plainest_runner_gives(drawn: tuple[Any, dict[str, list[str]]]) -> None:
    logic, answers = drawn
    result = run(logic, answers)
    seen = Oracle(logic).see(tuple(frozenset(answers[question["id"]]) for question in logic["questions"]))
    assert parts(logic, result) == (seen.response, seen.advice, set(seen.duties))
    assert [logic["questions"][place]["id"] for place in seen.asked] == list(result.asked)
    assert result.next_question is None


@given(guides_and_answers(ANY_GUIDE), st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_the_order_of_answers_and_of_ticks_does_not_matter(
    drawn: tuple[Any, dict[str, list[str]]], chance: random.Random
) -> None:  # hypothesis' own
    logic, answers = drawn
    shuffled = [(question, chance.sample(words, len(words))) for question, words in answers.items()]
    chance.shuffle(shuffled)
    assert run(logic, dict(shuffled)) == run(logic, answers)


@given(guides_and_answers(st.sampled_from(SOUND_WITH_TICKS)), st.data())
@settings(max_examples=300, deadline=None)
def test_one_more_tick_never_lowers_where_the_checks_find_nothing(
    drawn: tuple[Any, dict[str, list[str]]], data: st.DataObject
) -> None:
    logic, answers = drawn
    ticks = [
        (question["id"], word["id"])
        for question in logic["questions"]
        for word in question["words"]
        if not word["alone"] and not question["fact"]
    ]
    assume(ticks)
    question, tick = data.draw(st.sampled_from(ticks))
    before = set(answers[question]) - {"none", tick}
    less, more = (run(logic, answers | {question: sorted(words)}) for words in (before or {"none"}, before | {tick}))
    (response, advice, duties), (response_2, advice_2, duties_2) = parts(logic, less), parts(logic, more)
    assert response <= response_2
    if more.response != "emergency":  # which ends the questions, and with them what later ones would add
        assert advice <= advice_2
        assert duties <= duties_2


def test_the_trail_names_question_word_and_indicator() -> None:
    logic = build()[0][0].logic
    result = run(logic, MILDEST | {"moves": ["unsure"], "seen": ["bruise"], "story": ["says-yes"]})
    assert result.response == "report"
    setting = [met for met in result.trail if met.response == result.response]
    assert [(met.question, met.word, met.indicator) for met in setting] == [("seen", "bruise", "bruise-on-baby")]


def test_a_replaced_step_leaves_and_steps_of_lower_responses_are_not_added() -> None:
    logic = build()[0][0].logic
    result = run(logic, MILDEST | {"seen": ["shaped", "late"], "story": ["says-yes"]})
    assert result.steps == ("all-of-report", "say-nothing")
    assert "tell-family" in run(logic, MILDEST).steps
    assert without_replaced(["a", "b", "c"], {"b": ["a"], "c": ["d"]}) == ("b", "c")


def test_it_stops_at_emergency_and_carries_on_for_the_duties_if_asked() -> None:
    logic = build()[0][0].logic
    answers = MILDEST | {"danger": ["says-yes"], "often": ["says-yes"]}
    stopped, further = run(logic, answers), run(logic, answers, carry_on=True)
    assert (stopped.ended, stopped.asked, stopped.duties) == (True, ("danger",), ())
    assert (further.response, further.duties) == ("emergency", ("tell-officer",))


def test_tallies_bands_and_the_three_not_sures() -> None:
    logic = build()[0][0].logic
    two = run(logic, MILDEST | {"seen": ["late", "bruise"], "story": ["says-yes"]})
    assert two.advice == "today"
    unsure = MILDEST | {"social-worker-involved": ["unsure"], "moves": ["unsure"]}
    assert run(logic, unsure).advice == "none"
    assert run(logic, unsure | {"often": ["unsure"]}).advice == "today"


def test_it_names_the_first_question_without_an_answer() -> None:
    logic = build()[0][0].logic
    assert run(logic, {}).next_question == "danger"
    assert run(logic, {"danger": ["says-no"], "moves": ["unsure"]}).next_question == "social-worker-involved"


@pytest.mark.parametrize("words", [["nothing"], [], ["none", "bruise"], ["none", "unsure"], ["several"]])
def test_words_that_cannot_be_answered_are_refused(words: list[str]) -> None:
    with pytest.raises(WrongAnswer):
        run(build()[0][0].logic, MILDEST | {"seen": words})


def test_the_hash_is_of_the_decisions_alone() -> None:
    guide, again = build()[0][0], build()[0][0]
    assert canonical_bytes(guide.logic) == canonical_bytes(again.logic)
    assert guide.hash == content_hash(guide.logic) == again.hash
    assert b"bruise-on-baby" in canonical_bytes(guide.logic)
    assert b"A bruise" not in canonical_bytes(guide.logic)


def test_a_tick_that_a_band_names_twice_counts_once() -> None:
    guide = planted("{id: several, count: 2,", "{id: several, count: 2, of: [bruise, bruise, late],")
    (compiled,), problems = build(guide)
    assert problems == []
    seen = next(question for question in compiled.logic["questions"] if question["id"] == "seen")
    assert seen["bands"][0]["of"] == ["bruise", "late"]  # each engine counts the ones it finds in this list
