"""S5: what the author calls a red flag gives a report, alone and whatever else is answered.

An indicator's level decides what it calls for, so a red flag is a report by construction; until
somebody moves the indicator to a lower level. `red_flag: true` in the guide is the second, independent
word: every run in which such an effect is met must end in a report or more. Floors only rise, so an
effect that calls for a report itself needs no look; for any other, every lower run is followed to its
end (`walking.shortest_below`).

Nor may it hang on who asks, or on whether social services know the child: both are facts, and S5b lets a fact
leave out a question. So in every world, whatever gives a report with one answer to these gives one with every
other: steps for the sweep (`pairs`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.machine import ALWAYS
from trothwy.guides.checks.pairs import Claim
from trothwy.guides.checks.s8_complete import ROLE_QUESTION
from trothwy.guides.checks.s13_known import KNOWN_QUESTION
from trothwy.guides.checks.walking import one_word, shortest_below
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.answering import Answering
    from trothwy.guides.checks.machine import Piece, Screen
    from trothwy.guides.checks.pairs import Step
    from trothwy.guides.checks.walking import Moves, States, Trace


def check_red_flags(responses: Answering, layers: list[States]) -> Iterator[Fault]:
    """Give the red flags that can be met in a run that ends below a report."""
    report = responses.machine.logic["responses"].index(Response.REPORT)
    for question, word, trace in red_flags_below(responses, layers, report):
        yield Fault(
            "S5",
            "red-flag-below-report",
            question,
            "This is marked as a red flag, and alone it does not give a report.",
            "See which level its indicator has now. Put it back, or take the mark away on purpose.",
            word=word,
            first=answers_in(trace),
        )


def red_flags_below(responses: Answering, layers: list[States], least: int) -> Iterator[tuple[str, str, Trace]]:
    """Give question and word of what has the mark, where it can be met in a run below ``least``; each once."""
    for place, screen in enumerate(responses.machine.screens):
        for piece, moves in _ways_to_choose(responses, place, screen):
            for condition, floor in piece.red_flags:
                if floor >= least:
                    continue
                trace = shortest_below(responses, layers, place, _while(condition, moves), least)
                if trace is not None:
                    yield screen.question["id"], piece.id, trace
                    break


_UNRELATED: Final = frozenset({ROLE_QUESTION, KNOWN_QUESTION})
"""Questions about other things than the worry."""


def unrelated_steps(answering: Answering, place: int, truth: int) -> Iterator[Step]:
    """Give the steps from any answer of a question about other things to any other."""
    if answering.machine.screens[place].question["id"] in _UNRELATED:
        moves = answering.moves(place, (truth,))
        yield from ((first, second) for first in moves for second in moves if first is not second)


def unrelated_claim(report: int) -> Claim:
    """Give the claim for the sweep: none of these answers gives less than a report where another one gives one."""
    return Claim("S5", unrelated_steps, report)


def _while(condition: int, moves: Moves) -> Moves:
    """Give the moves only where a condition of the question holds."""
    return lambda truth: moves(truth) if condition == ALWAYS or truth >> condition & 1 else ()


def _ways_to_choose(answering: Answering, place: int, screen: Screen) -> Iterator[tuple[Piece, Moves]]:
    """Give every word and band of a question with all the moves in which it is met."""
    for number, piece in enumerate(screen.alone):
        yield piece, one_word(answering, place, number)
    for number, piece in enumerate(screen.ticks):
        yield piece, _with_tick(answering, place, number)
    for number, band in enumerate(screen.bands):
        yield band.piece, _with_band(answering, place, number)


def _with_tick(answering: Answering, place: int, number: int) -> Moves:
    return lambda truth: [move for _, move in answering.with_tick(place, number, truth, from_none=True)]


def _with_band(answering: Answering, place: int, number: int) -> Moves:
    return lambda truth: answering.reaching(place, number, truth)
