"""Two versions of a guide: the exact comparison against brute force, and what people are told."""

from __future__ import annotations

import copy
import random
from collections import defaultdict
from typing import Any

import pytest

from tests.guides.oracle import Oracle, Seen
from tests.guides.random_guides import random_guide
from tests.guides.small import GUIDE, build, planted
from trothwy.guides.logic import run
from trothwy.guides.mutation.mutants import mutants_of
from trothwy.guides.versions.comparing import Comparison, compare
from trothwy.guides.versions.differences import differences_between, differences_report
from trothwy.guides.versions.ordering import CannotCompare
from trothwy.guides.wording import wording_of

PAIRS = 300


def end_of(oracle: Oracle, seen: Seen, world: tuple[frozenset[str], ...]) -> int:
    """Give the place at which a run ended early, or a place beyond all."""
    last = oracle.questions[seen.asked[-1]]
    met = oracle.met_words(seen.asked[-1], world[seen.asked[-1]])
    ended = any(source["end"] for source in last["words"] + last["bands"] if source["id"] in met)
    return seen.asked[-1] if ended else len(oracle.questions)


def brute_force(old: Any, new: Any) -> tuple[dict[tuple[str, str, str], int], bool]:  # noqa: ANN401  # logic as plain data
    """Give each change with the number of patterns, and whether some world is asked differently."""
    oracles = Oracle(old), Oracle(new)
    patterns: dict[tuple[str, str, str], set[Any]] = defaultdict(set)
    asked_differently = False
    for world in oracles[0].worlds():
        first, second = (oracle.see(world) for oracle in oracles)
        pattern = frozenset((place, world[place]) for place in {*first.asked, *second.asked})
        for change in changes_of(old, first, second, oracles[0].emergency):
            patterns[change].add(pattern)
        stop = min(end_of(oracles[0], first, world), end_of(oracles[1], second, world))
        both = ({place for place in seen.asked if place <= stop} for seen in (first, second))
        asked_differently |= next(both) != next(both)
    return {change: len(found) for change, found in patterns.items()}, asked_differently


def changes_of(logic: Any, first: Seen, second: Seen, emergency: int) -> list[tuple[str, str, str]]:  # noqa: ANN401  # logic as plain data
    names, advice = logic["responses"], logic["advice"]
    top = [seen.response == emergency for seen in (first, second)]
    parts: list[tuple[str, str, str]] = [("response", names[first.response], names[second.response])]
    sought = ["now" if t else advice[s.advice] for t, s in zip(top, (first, second), strict=True)]
    parts.append(("advice", sought[0], sought[1]))
    for duty in ("designated-officer", "allocated-social-worker"):
        if duty in duties_in(logic):
            had = [duty if t or duty in s.duties else "" for t, s in zip(top, (first, second), strict=True)]
            parts.append(("duties", had[0], had[1]))
    parts += [("steps", step, "") for step in first.steps - second.steps]
    parts += [("steps", "", step) for step in second.steps - first.steps]
    return [part for part in parts if part[1] != part[2]]


def duties_in(logic: Any) -> set[str]:  # noqa: ANN401  # logic as plain data
    sources = [source for question in logic["questions"] for source in question["words"] + question["bands"]]
    effects = [effect for source in sources for effect in source["effects"]]
    effects += [tally["effect"] for tally in logic["tallies"]]
    return {duty for effect in effects for duty in effect.get("duties", ())}


def test_the_comparison_and_brute_force_agree_on_random_mutants() -> None:
    chance = random.Random(4)  # no secret hangs on it
    equivalent = 0
    for seed in range(PAIRS):
        logic: Any = random_guide(50_000 + seed)
        mutants = [mutant for mutant in mutants_of(logic) if mutant.change != "is gone"]
        mutant = chance.choice(mutants)
        changed: Any = mutant.of(logic)
        comparison = compare(logic, changed)
        found = {(c.part, c.before, c.then): c.patterns for c in comparison.changes}
        expected, asked = brute_force(logic, changed)
        kept = {change: count for change, count in expected.items() if change[0] != "duties"}
        assert {c: n for c, n in found.items() if c[0] != "duties"} == kept, (seed, mutant)
        if duties_in(logic) == duties_in(changed):
            assert found == expected, (seed, mutant)
        assert (comparison.asked_differently is not None) == asked, (seed, mutant)
        equivalent += comparison.same
    assert 0 < equivalent < PAIRS


def changed(guide: str, **more: Any) -> Comparison:  # noqa: ANN401  # what `build` takes
    return compare(build()[0][0].logic, build(guide, **more)[0][0].logic)


def test_a_guide_is_the_same_as_itself() -> None:
    assert changed(GUIDE).same


def test_a_lowered_indicator_is_told_first_with_a_true_witness() -> None:
    old, new = build()[0][0], build(moved={"bruise-on-baby": "care-and-support", "small-worry": "targeted"})[0][0]
    comparison = compare(old.logic, new.logic)
    first = comparison.changes[0]
    assert (first.part, first.before, first.then, first.lowered) == ("response", "report", "assessment", True)
    assert run(old.logic, first.old_answers).response == "report"
    assert run(new.logic, first.new_answers).response == "assessment"
    assert {("response", "help-here", "help-together")} == {
        (change.part, change.before, change.then) for change in comparison.changes if not change.lowered
    }


def test_a_policy_group_reads_what_fell_and_where() -> None:
    old, new = build()[0][0], build(moved={"bruise-on-baby": "care-and-support"})[0][0]
    differences = differences_between({"small": old.logic}, {"small": new.logic, "other": new.logic})
    report = differences_report(differences, {"small": wording_of(old.questions)})
    assert [guide for guide, _ in differences.lowered] == ["small"]
    assert "New guide: other" in report
    assert "LOWERED in" in report
    assert "response report becomes assessment" in report
    assert "What has been seen? “A bruise”" in report


def test_answers_and_questions_of_one_version_are_told_apart() -> None:
    fewer = planted(
        '      - {id: late, say: {en: "Often late", cy: "Yn hwyr"}, shows: [small-worry], adds: {worries: 1}}\n', ""
    )
    fewer = planted("bruise, shaped, late, unsure", "bruise, shaped, unsure", fewer)
    assert changed(fewer).only_old == (("seen", "late"),)
    more = GUIDE + '  - id: more\n    ask: {en: "More?", cy: "Mwy?"}\n    yes_no: {cy_verb: oes}\n'
    assert changed(more).only_new == (("more", ""),)
    assert changed(more).changes[0].lowered is False


def test_questions_in_another_order_are_compared_if_conditions_allow() -> None:
    often = GUIDE[GUIDE.index("  - id: often") : GUIDE.index("  - id: carers")]
    moved = GUIDE.replace(often, "").replace("  - id: moves\n", often + "  - id: moves\n")
    assert changed(moved).same


def test_questions_that_read_each_other_s_place_cannot_be_compared() -> None:
    logic: Any = build()[0][0].logic
    often, carers = logic["questions"][-2:]
    old: Any = {**logic, "questions": [*logic["questions"][:-1], {**carers, "only_if": [{"often": ["says-yes"]}]}]}
    late = {**often, "only_if": [{"carers": ["says-yes"]}]}
    new: Any = {**logic, "questions": [*logic["questions"][:-2], carers, late]}
    with pytest.raises(CannotCompare):
        compare(old, new)


def alone_as_before(logic: Any) -> Any:  # noqa: ANN401  # logic as plain data
    """Give a guide as it was when not sure stood alone beside ticks too."""
    before = copy.deepcopy(logic)
    for question in before["questions"]:
        question["words"][-1]["alone"] = True
    return before


def test_an_older_guide_is_compared_where_both_have_the_answer() -> None:
    told = 0
    for seed in range(60):
        logic: Any = random_guide(70_000 + seed)
        before, after = alone_as_before(logic), copy.deepcopy(logic)
        after["questions"][-1]["words"][-1]["effects"] = [{"response": "report"}]
        comparison = compare(before, after)
        expected, _ = brute_force(before, after)
        found = {(c.part, c.before, c.then): c.patterns for c in comparison.changes if c.part != "duties"}
        assert found == {change: count for change, count in expected.items() if change[0] != "duties"}, seed
        ticked = {(one["id"], "unsure") for one in logic["questions"] if not one["words"][-1]["alone"]}
        assert set(comparison.beside_others) == ticked
        told += bool(found)
    assert told > 20


def test_that_it_can_stand_beside_ticks_now_is_told_and_is_no_lowered_result() -> None:
    guide = build()[0][0]
    old, new = {"small": alone_as_before(guide.logic)}, {"small": guide.logic}
    for one, other in ((old, new), (new, old)):
        differences = differences_between(one, other)
        assert differences.lowered == ()
        report = differences_report(differences, {"small": wording_of(guide.questions)})
        assert "What has been seen? “Not sure about some of these”" in report
        assert "No result has changed." in report
