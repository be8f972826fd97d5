"""What a result says first: medical care before words, and advice before the family hears of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.guides.logic import run
from trothwy.guides.results import Covers, Row

if TYPE_CHECKING:
    from trothwy.guides.logic import Result
    from trothwy.guides.logic_format import Logic
    from trothwy.library.loading import Library

BARRED: Final = "do-not-tell-the-family-yet"
SPEAKS_TO_THE_FAMILY: Final = frozenset(
    {
        "talk-with-the-family",
        "agree-help-with-the-family",
        "agree-the-assessment-with-the-family",
        "tell-the-family",
        "tell-the-family-without-asking",
        "words-for-carrying-on",
        "words-for-help",
        "words-for-help-together",
        "you-lead",
        "you-lead-until-someone-is-named",
    }
)
"""Steps that have the reader speak with the family."""


def each_alone(logic: Logic) -> dict[str, Result]:
    """Run a guide over each of its words in turn, everything else at its mildest."""
    mildest = {one["id"]: [one["words"][0]["id"]] for one in logic["questions"]}
    return {
        f"{question['id']}: {word['id']}": run(logic, {**mildest, question["id"]: [word["id"]]}, carry_on=True)
        for question in logic["questions"]
        for word in question["words"]
    }


def test_while_danger_is_in_doubt_the_family_is_not_told(library: Library) -> None:
    for guide in library.guides:
        now = [result for result in each_alone(guide.logic).values() if result.advice == guide.logic["advice"][-1]]
        assert now
        for result in now:
            assert BARRED in result.steps, guide.id


def test_where_the_family_may_not_be_told_nothing_speaks_to_them(library: Library) -> None:
    known = {step.id for step in library.steps}
    assert known >= {BARRED, *SPEAKS_TO_THE_FAMILY}
    for guide in library.guides:
        barred = {name: result for name, result in each_alone(guide.logic).items() if BARRED in result.steps}
        assert barred
        for name, result in barred.items():
            assert SPEAKS_TO_THE_FAMILY.isdisjoint(result.steps), f"{guide.id}, {name}"


def test_medical_care_stands_before_any_words(library: Library) -> None:
    rows = list(Row)
    of_words = {step.part for step in library.steps if Covers.WORDS in step.covers}
    at_once = {step.id for step in library.steps if step.part is Row.AT_ONCE}
    assert {"urgent-medical-check", "medical-care-after-strangling", "self-harm-stay-with-the-child"} <= at_once
    assert all(rows.index(Row.AT_ONCE) < rows.index(row) for row in of_words)
