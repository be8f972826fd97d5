"""The checks against brute force, on thousands of random guides of all shapes: they agree on every rule."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

from tests.guides.oracle import Oracle, Verdict, decide
from tests.guides.random_guides import random_guide
from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.rules import find_faults
from trothwy.guides.checks.s1_total import longest_way, screens_in
from trothwy.guides.logic import run

if TYPE_CHECKING:
    import pytest

GUIDES = 3_000
AT_ONCE = 100
PAIRS = {"worse-gives-less", "unsure-gives-less"}


def shortest(faults: list[Fault], code: str, rule: str = "S") -> int:
    """Give the number of questions in the shortest counterexample of a kind, and of a rule; 0 for none."""
    of_kind = [fault for fault in faults if fault.code == code and fault.rule.startswith(rule)]
    found = [{*(fault.first or {}), *(fault.second or {})} for fault in of_kind]
    return min(map(len, found), default=0)


def compared(logic: Any, faults: list[Fault], verdict: Verdict) -> dict[str, tuple[object, object]]:  # noqa: ANN401  # logic as plain data
    """Set what the checks say beside what brute force says, rule by rule."""

    def questions(code: str) -> set[str]:
        return {fault.question for fault in faults if fault.code == code}

    declared = set(logic["can_end_in"])
    codes = Counter(fault.code for fault in faults)
    red_flags = {(fault.question, fault.word) for fault in faults if fault.code == "red-flag-below-report"}
    not_asked = {(fault.question, fault.word) for fault in faults if fault.code == "family-not-asked-about"}
    return {
        "S1 asked": (questions("never-asked"), verdict.never_asked),
        "S1 declared": (codes["result-not-declared"], len(verdict.responses - declared)),
        "S1 reached": (codes["result-never-reached"], len(declared - verdict.responses)),
        "S3": (shortest(faults, "worse-gives-less"), verdict.worse_gives_less),
        "S4": (shortest(faults, "unsure-gives-less"), verdict.unsure_gives_less),
        "S4 advice": (questions("unsure-without-advice"), verdict.unsure_without_advice),
        "S5": (red_flags, verdict.red_flag_below_report),
        "S5 hidden": (questions("hidden-red-flag"), verdict.hidden_red_flag),
        "S5 unrelated": (shortest(faults, "unrelated-fact-decides"), verdict.unrelated_fact_decides),
        "S7": (shortest(faults, "strength-hides-worry"), verdict.strength_hides_worry),
        "S13 told": (bool(questions("worker-not-told")), verdict.worker_not_told),
        **{
            f"{rule} family": (shortest(faults, "family-told-sooner", rule), verdict.family_told_sooner.get(rule, 0))
            for rule in ("S3", "S4", "S7")
        },
        "S14": (not_asked, verdict.family_not_asked_about),
        "S13 harm": (shortest(faults, "open-case-gives-less"), verdict.open_case_gives_less),
    }


def untrue_witness(logic: Any, faults: list[Fault]) -> list[Fault]:  # noqa: ANN401  # logic as plain data
    """Give the counterexamples of S3 and S4 that are none, by the engine's own word and by brute force."""
    oracle = Oracle(logic)
    places = [question["id"] for question in logic["questions"]]
    untrue = []
    for fault in faults:
        if fault.code in PAIRS and fault.first is not None and fault.second is not None:
            both = [fault.first, fault.second]
            worlds = [
                tuple(
                    frozenset(own.get(name) or other.get(name) or next(iter(oracle.answers[place])))
                    for place, name in enumerate(places)
                )
                for own, other in (both, both[::-1])
            ]
            first, second = (oracle.see(world) for world in worlds)
            parted = [name for name in fault.first if fault.second.get(name, fault.first[name]) != fault.first[name]]
            complete = all(run(logic, answers).next_question is None for answers in both)
            if first.parts_not_above(second, oracle.emergency) or parted != [fault.question] or not complete:
                untrue.append(fault)
    return untrue


def compare_some(seeds: range) -> tuple[list[str], Counter[str], int, int]:
    """Compare the guides of some seeds: disagreements, faulty guides by rule, faulty guides, worlds."""
    wrong: list[str] = []
    broken: Counter[str] = Counter()
    faulty = worlds = 0
    for seed in seeds:
        logic: Any = random_guide(seed)
        faults, verdict = find_faults(logic), decide(logic)
        both = compared(logic, faults, verdict)
        wrong += [f"{seed}: {rule}: {said} {true}" for rule, (said, true) in both.items() if said != true]
        wrong += [f"{seed}: witness {fault}" for fault in untrue_witness(logic, faults)]
        if screens_in(logic, answers_in(longest_way(logic))) != verdict.longest:
            wrong.append(f"{seed}: longest way")
        broken.update({rule: int(bool(true)) for rule, (_, true) in both.items()})
        faulty += any(true for rule, (_, true) in both.items() if not rule.startswith("S1 "))
        worlds += verdict.worlds
    return wrong, broken, faulty, worlds


def test_checks_and_brute_force_agree_on_every_random_guide(capsys: pytest.CaptureFixture[str]) -> None:
    chunks = [range(start, start + AT_ONCE) for start in range(0, GUIDES, AT_ONCE)]
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        found = list(pool.map(compare_some, chunks))
    broken: Counter[str] = Counter()
    for _, counter, _, _ in found:
        broken.update(counter)  # a rule that is never broken is counted too, as 0
    faulty, worlds = sum(entry[2] for entry in found), sum(entry[3] for entry in found)
    with capsys.disabled():
        rules = ", ".join(f"{rule} {count}" for rule, count in sorted(broken.items()))
        print(f"\n{GUIDES} random guides, {worlds} worlds, {faulty} faulty beyond reach ({rules})")  # noqa: T201  # the share is part of the evidence
    assert [line for wrong, _, _, _ in found for line in wrong] == []
    assert GUIDES // 4 < faulty < GUIDES
    assert all(broken[rule] > GUIDES // 100 for rule in broken)
