"""Walking through a guide in every way at once: all states that single runs can be in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from trothwy.guides.checks.answering import add_counts
from trothwy.guides.checks.machine import met

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trothwy.guides.checks.answering import Answering, Counts, Gain, Move
    from trothwy.guides.checks.machine import Machine

ENDED: Final = -1
"""The memory of a run that an answer has ended: nothing is asked any more."""

A_QUESTION: Final = 1000
"""The cost of a question in a counterexample, against 1 for a word that is not the mildest."""

MOST_STATES: Final = 200_000
"""Beyond so many states at one place a guide is too entangled to be checked."""


class TooEntangled(Exception):
    """The conditions of a guide leave too many states to look at. Nothing is assumed: the build stops."""

    def __init__(self, question: str) -> None:
        """Name the question at which it happened."""
        super().__init__(question)
        self.question = question


class Run(NamedTuple):
    """The state of a run at some place: all that its future depends on."""

    memory: int
    """One bit for each of `Machine.terms`, or `ENDED`."""

    counts: Counts
    """What each tally stands at."""

    floor: int
    """The highest floor met. Of an ended run: its final value, tallies included."""


class Trace(NamedTuple):
    """How a state is reached: a chain of answers, the last one first."""

    cost: int
    """How long it is to read: `A_QUESTION` for each question asked, and 1 for each word that is not the mildest."""

    before: Trace | None
    """The answers before this one; None at the start."""

    question: str
    first: tuple[str, ...]
    """The words that the first run gives; empty if it is not asked."""

    second: tuple[str, ...]
    """The words that the second run of a pair gives; of a single run, the same as the first."""

    step: bool
    """Here the two runs part."""


Moves = Callable[[int], "Iterable[Move]"]
"""Gives the moves to make at a place, for a truth of its conditions (see `Answering`)."""

START: Final = Trace(0, None, "", (), (), step=False)

States = dict[Run, Trace]
"""The states at one place, each with the shortest way to it."""


def after(machine: Machine, place: int, run: Run, gain: Gain, move: Move) -> Run:
    """Give the state of a run at the following place when it has made a move."""
    floor, counts = max(run.floor, gain[0]), add_counts(run.counts, gain[1], machine.limits)
    if move.end:
        return Run(ENDED, (), machine.final(floor, counts))
    return Run((run.memory | move.bits) & machine.keep[place + 1], counts, floor)


def passing(machine: Machine, place: int, run: Run) -> Run:
    """Give the state of a run at the following place when it is not asked."""
    return run if run.memory == ENDED else run._replace(memory=run.memory & machine.keep[place + 1])


def asks(machine: Machine, place: int, run: Run) -> bool:
    """Tell whether a run is asked the question at this place."""
    return run.memory != ENDED and met(machine.screens[place].guard, run.memory)


def value_of(machine: Machine, run: Run) -> int:
    """Give the value that a run has if it stops here; at the end, its final value."""
    return run.floor if run.memory == ENDED else machine.final(run.floor, run.counts)


def keep_shortest(states: States, run: Run, trace: Trace) -> None:
    """Note a state with its trace, unless a shorter way to it is known."""
    if run not in states or trace.cost < states[run].cost:
        states[run] = trace


def one_answer(trace: Trace, question: str, move: Move) -> Trace:
    """Lengthen the trace of a single run."""
    return Trace(trace.cost + A_QUESTION + move.cost, trace, question, move.words, move.words, step=False)


def start_of(machine: Machine) -> States:
    """Give the one state in which every run begins."""
    return {Run(0, (0,) * len(machine.limits), 0): START}


def advance(answering: Answering, place: int, states: States, *, every_floor: bool) -> States:
    """Take every state one place on, in every way; without ``every_floor``, by the lowest floors alone."""

    def moves(truth: int) -> list[Move]:
        return answering.moves(place, (truth,)) if every_floor else answering.lowest(place, truth)

    following = advance_by(moves, answering.machine, place, states)
    if len(following) > MOST_STATES:
        raise TooEntangled(answering.machine.screens[place].question["id"])
    return following


def advance_by(moves: Moves, machine: Machine, place: int, states: States) -> States:
    """Take every state one place on: by some moves if it is asked the question there, else past it."""
    screen = machine.screens[place]
    question = screen.question["id"]
    following: States = {}
    for run, trace in states.items():
        if not asks(machine, place, run):
            keep_shortest(following, passing(machine, place, run), trace)
            continue
        for move in moves(screen.truth(run.memory)):
            then = after(machine, place, run, move.gains[0], move)
            if then not in following or trace.cost + A_QUESTION + move.cost < following[then].cost:
                following[then] = one_answer(trace, question, move)
    return following


def all_states(answering: Answering, *, every_floor: bool) -> list[States]:
    """Give every state that a run can be in, at each place and at the end. Exact: each is reached.

    Without ``every_floor``, only the lowest floor that each answer can have with the same memory: all
    that rules about too little need.
    """
    layers = [start_of(answering.machine)]
    for place in range(len(answering.machine.screens)):
        layers.append(advance(answering, place, layers[-1], every_floor=every_floor))
    return layers


def lowest_states(states: States) -> Iterator[tuple[Run, Trace]]:
    """Leave out every running state that another one, no higher and no longer, speaks for.

    A floor that two runs share can only hide that one of them ends lower, so for faults of pairs, and
    of runs that end too low, the lowest floor is enough; a higher one is kept if its way is shorter.
    """
    best: dict[tuple[int, Counts], int] = {}
    for run, trace in sorted(states.items(), key=lambda item: (item[0].floor, item[1].cost)):
        key = (run.memory, run.counts)
        if run.memory != ENDED and (key not in best or trace.cost < best[key]):
            best[key] = trace.cost
            yield run, trace


def one_word(answering: Answering, place: int, number: int) -> Moves:
    """Give the move of one word that stands alone."""
    return lambda truth: [answering.alone(place, number, truth)]


def shortest_below(answering: Answering, layers: list[States], place: int, starts: Moves, least: int) -> Trace | None:
    """Find the shortest run that makes one of some moves at a place and still ends below a value.

    Floors only rise, so runs that are high enough already are let go. Exact: every other run is followed
    to its end.
    """
    machine = answering.machine
    screen = machine.screens[place]
    states: States = {}
    for run, trace in lowest_states(layers[place]):
        if asks(machine, place, run):
            for move in starts(screen.truth(run.memory)):
                following = after(machine, place, run, move.gains[0], move)
                keep_shortest(states, following, one_answer(trace, screen.question["id"], move))
    for later in range(place + 1, len(machine.screens)):
        low = {run: trace for run, trace in states.items() if value_of(machine, run) < least}
        states = advance(answering, later, low, every_floor=False)
    ends = [trace for run, trace in states.items() if value_of(machine, run) < least]
    return min(ends, key=lambda trace: trace.cost, default=None)
