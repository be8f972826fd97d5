"""Probes in the mildest context notice what matters; the evidence is of one logic and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.guides.oracle import Oracle
from tests.guides.random_guides import random_guide
from tests.guides.small import build, planted
from trothwy.guides.checks.examples import changed_steps
from trothwy.guides.figures import figures_of
from trothwy.guides.logic import run
from trothwy.guides.model import Expected, Probe
from trothwy.guides.mutation.evidence import evidence_table, gather_evidence, read_evidence, write_evidence
from trothwy.guides.mutation.running import mutate, mutation_report
from trothwy.guides.mutation.skeletons import skeletons_of, skeletons_text
from trothwy.guides.wording import wording_of

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.guides.logic_format import Logic


def filled(logic: Logic) -> list[Probe]:
    """Fill skeletons with the engine's own answers: enough to test how sharp the skeletons are."""
    probes = []
    for skeleton in skeletons_of(logic):
        result = run(logic, skeleton.answers)
        added, gone = changed_steps(result, logic)
        expected = Expected.model_validate(
            {
                "response": result.response,
                "advice": result.advice,
                "duties": result.duties,
                "steps": tuple(sorted(added)),
                "without": tuple(sorted(gone)),
            }
        )
        answers = {question: tuple(words) for question, words in skeleton.answers.items()}
        probes.append(Probe(id=skeleton.id, about=skeleton.about, answers=answers, expect=expected, set_by="draft"))
    return probes


def test_rules_and_skeletons_notice_every_mutant_that_changes_a_result() -> None:
    guide = build()[0][0]
    mutation = mutate(guide.logic, [], filled(guide.logic))
    report = mutation_report("small", mutation)
    assert mutation.mutants > 150
    assert [survivor for survivor in mutation.survivors if survivor.lowers] == [], report
    assert mutation.rate >= 0.99, report
    assert mutation.noticed["rules"] > 0
    assert mutation.noticed["probes"] > mutation.noticed["rules"]
    assert set(mutation.operators) >= {
        "floor",
        "indicator",
        "duty",
        "step",
        "mark",
        "condition",
        "edge",
        "swap",
        "drop",
    }


def test_without_probes_mutants_survive_and_the_lowering_ones_are_told_first() -> None:
    mutation = mutate(build()[0][0].logic, [], [])
    lowering = [survivor.lowers for survivor in mutation.survivors]
    assert lowering[0]
    assert lowering == sorted(lowering, reverse=True)
    assert mutation.rate < 0.9
    assert "LOWERS" in mutation_report("small", mutation)


def test_each_skeleton_is_answered_to_its_end_and_says_what_it_probes() -> None:
    guide = build()[0][0]
    skeletons = skeletons_of(guide.logic)
    for skeleton in skeletons:
        result = run(guide.logic, skeleton.answers)
        assert result.next_question is None
        assert set(result.asked) == set(skeleton.answers)
    about = {skeleton.about for skeleton in skeletons}
    assert {"seen: bruise", "seen: bruise, after moves: not-mobile", "seen: several"} <= about
    assert len({skeleton.id for skeleton in skeletons}) == len(skeletons)
    text = skeletons_text("small", skeletons, wording_of(guide.questions))
    assert text.count("expect: {response: TO-BE-SET}") == len(skeletons)
    assert "What has been seen? “A bruise”" in text


def test_a_probe_that_expects_something_else_stops_the_build() -> None:
    probes = """\
guide: small
probes:
  - id: one
    about: "seen: shaped"
    answers: {danger: says-no, social-worker-involved: not-known, role: staff, moves: moves-alone, seen: shaped,
              story: says-yes, often: says-no, carers: says-yes}
    expect: {response: report, steps: [say-nothing], without: [tell-family]}
    set_by: "draft"
"""
    assert build(probes=probes)[1] == []
    for old, new, code in (
        ("{response: report", "{response: assessment", "result-not-expected"),
        ("[say-nothing]", "[]", "result-not-expected"),
        (", carers: says-yes", "", "answer-missing"),
        ("seen: shaped,", "seen: none,", "answer-not-asked"),
        ("seen: shaped,", "seen: [shaped, none],", "wrong-answer"),
        ("seen: shaped,", "seen: shapd,", "unknown-word"),
    ):
        _, problems = build(probes=planted(old, new, probes))
        assert [problem.code for problem in problems] == [code]
        assert problems[0].place.path == "decision_trees/scenarios/small.yml".replace("scenarios", "probes")


def test_evidence_is_shown_only_for_exactly_this_logic(tmp_path: Path) -> None:
    guide = build()[0][0]
    evidence, mutation = gather_evidence(guide.logic, [], filled(guide.logic))
    write_evidence(tmp_path, evidence)
    assert read_evidence(tmp_path, guide.logic) == evidence
    assert read_evidence(tmp_path, build(moved={"small-worry": "targeted"})[0][0].logic) is None
    assert evidence["hash"] == guide.hash
    assert evidence["mutants"]["made"] == mutation.mutants
    assert "small" in evidence_table([evidence])


def test_there_is_no_evidence_for_a_guide_that_breaks_a_rule() -> None:
    logic = build(moved={"shaped-mark": "universal"})[0][0].logic
    with pytest.raises(ValueError, match="S5"):
        gather_evidence(logic, [], [])


def test_patterns_of_answers_are_counted_exactly() -> None:
    for seed in range(40):
        logic = random_guide(seed)
        oracle = Oracle(dict(logic))
        patterns = set()
        for world in oracle.worlds():
            asked = oracle.see(world).asked
            patterns.add(frozenset((place, world[place]) for place in asked))
        assert figures_of(logic).patterns == len(patterns)
