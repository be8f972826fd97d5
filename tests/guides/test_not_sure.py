"""Not sure beside ticks adds to what they call for, in every form of a guide, and takes nothing away."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from tests.guides.small import build
from trothwy.guides.checks.rules import find_faults
from trothwy.guides.explaining import completed
from trothwy.guides.logic import run

if TYPE_CHECKING:
    from trothwy.guides.checks.faults import Fault
    from trothwy.library.loading import Library

ENDS = {"end": True, "effects": [{"response": "report", "advice": "now"}]}


def test_beside_ticks_it_adds_and_takes_nothing_away() -> None:
    logic = build()[0][0].logic
    known, beside = (run(logic, completed(logic, {"seen": words})) for words in (["shaped"], ["shaped", "unsure"]))
    assert (known.response, known.advice) == ("report", "none")
    assert (beside.response, beside.advice) == ("report", "today")
    assert set(known.trail) < set(beside.trail)
    assert set(known.steps) <= set(beside.steps)


def test_every_guide_offers_it_beside_every_tick_and_none_of_these_alone(library: Library) -> None:
    for guide in library.guides:
        for question in guide.logic["questions"]:
            alone = {word["id"] for word in question["words"] if word["alone"]}
            assert alone == {"none"} or alone == {word["id"] for word in question["words"]}


def test_a_red_flag_beside_it_stays_a_report_and_advice_is_sought_too(library: Library) -> None:
    flags = 0
    for guide in library.guides:
        mildest = {one["id"]: [one["words"][0]["id"]] for one in guide.logic["questions"]}
        for question in guide.logic["questions"]:
            for word in question["words"]:
                if word["alone"] or not any(effect.get("red_flag") for effect in word["effects"]):
                    continue
                known, beside = (
                    run(guide.logic, {**mildest, question["id"]: ticks}, carry_on=True)
                    for ticks in ([word["id"]], [word["id"], "unsure"])
                )
                if question["id"] not in known.asked:
                    continue
                where = f"{guide.id}, {question['id']}: {word['id']}"
                assert beside.response == known.response, where
                assert beside.advice in {"today", "now"}, where
                assert set(beside.duties) >= set(known.duties), where
                flags += known.response == "report"
    assert flags >= 30


def stopping(read: list[str], ending: str) -> list[Fault]:
    """Let one word of the ticks end the small guide high up, where others lead to a question that brings a duty."""
    logic: Any = copy.deepcopy(build()[0][0].logic)
    by_id = {question["id"]: question for question in logic["questions"]}
    by_id["story"]["only_if"] = [{"seen": read}]
    by_id["story"]["words"][1]["effects"] = [{"response": "report", "duties": ["tell-officer"]}]
    by_id["often"]["words"][1]["effects"] = [{"response": "assessment"}]
    next(word for word in by_id["seen"]["words"] if word["id"] == ending).update(ENDS)
    return find_faults(logic)


def parted(faults: list[Fault], code: str) -> list[tuple[set[str], set[str]]]:
    """Give what was ticked in both runs of each counterexample."""
    found = (fault for fault in faults if fault.code == code)
    return [(set(fault.first["seen"]), set(fault.second["seen"])) for fault in found if fault.first and fault.second]


def test_it_may_not_end_what_a_tick_beside_it_leads_to() -> None:
    pairs = parted(stopping(["shaped"], "unsure"), "unsure-gives-less")
    assert pairs == [({"shaped"}, {"shaped", "unsure"})]


def test_a_tick_may_not_end_what_not_sure_beside_it_leads_to() -> None:
    pairs = parted(stopping(["unsure"], "late"), "worse-gives-less")
    assert pairs == [({"unsure"}, {"unsure", "late"})]
