"""S7: a strength chooses among results below a report, and routes round nothing.

S3 does not see this. "Accepts help: yes" before a red-flag question that is asked only after "no" is
monotone, and still hides the red flag behind a strength. So for each protective question, take away what
its own answers bring and change its answer from anything to anything, not sure too, in every world: where
one run gives a report or more, so does the other; and both ask for the same advice and bring the same
duties. These are steps for the sweep (`pairs`), which follows each exactly. That its own floors stay below
a report is static.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.guides.checks.faults import Fault
from trothwy.guides.checks.pairs import Claim
from trothwy.guides.checks.parts import calls_for_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.answering import Answering, Move
    from trothwy.guides.checks.pairs import Step
    from trothwy.guides.logic_format import Logic


def check_own_floors(logic: Logic) -> Iterator[Fault]:
    """Give the protective answers that call for a report or more themselves."""
    for question in logic["questions"]:
        for source in (*question["words"], *question["bands"]):
            if question["protective"] and any(calls_for_report(logic, effect) for effect in source["effects"]):
                yield Fault(
                    "S7",
                    "strength-gives-report",
                    question["id"],
                    "An answer about a strength calls for a report itself, so this is really a worry.",
                    "Ask about the worry in a question of its own, without `protective`.",
                    word=source["id"],
                )


def protective_steps(answering: Answering, place: int, truth: int) -> Iterator[Step]:
    """Give the steps from any answer of a protective question to any other, what they bring taken away."""
    if answering.machine.screens[place].question["protective"]:
        moves = list(dict.fromkeys(_with_nothing(move) for move in answering.moves(place, (truth,))))
        yield from ((first, second) for first in moves for second in moves if first is not second)


def _with_nothing(move: Move) -> Move:
    """Take away its floors and what it adds to tallies: what is left is what the answer leads to."""
    return move._replace(gains=tuple((0, (0,) * len(adds)) for _, adds in move.gains))


def protective_claim(least: int) -> Claim:
    """Give the claim for the sweep: in this part nothing falls from ``least`` or above."""
    return Claim("S7", protective_steps, least)
