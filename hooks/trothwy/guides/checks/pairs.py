"""One sweep for all rules of the form "this answer never gives less than that one".

A *world* is one answer to every question, asked or not: it stands for what is true of the child. Such
a rule says: take any world and change one answer in a certain way (a step), and the result does not
fall. So two runs go through the guide side by side. They part at the step; from then on a question
that both are asked gets the same answer, and a question that only one is asked gets any answer, since
the world has one for it.

Why the sweep is exact:

- Questions stand in one order, so both runs can be taken through it in step, place by place.
- Two runs' future depends on their two states alone (`machine`), so each pair of states is followed
  once, whatever led to it.
- Before the step both runs share one state. A floor they share can only hide a fall, so the lowest
  floor of each memory speaks for the others; of answers that only the first run gives, those with the
  highest floor; of answers that both or only the second one gives, those with the lowest.
- A pair is let go only if no fall can follow: the second run is already as high as the first can ever
  get, or both have the same future and the second one has no less of anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trothwy.guides.checks.walking import (
    A_QUESTION,
    ENDED,
    MOST_STATES,
    Run,
    TooEntangled,
    Trace,
    after,
    asks,
    lowest_states,
    passing,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from trothwy.guides.checks.answering import Answering, Gain, Move
    from trothwy.guides.checks.walking import States

Step = tuple["Move", "Move"]
"""Two answers to one question: the first run gives one, the second the other, and must not end lower."""


class Claim(NamedTuple):
    """A rule about pairs of runs."""

    rule: str
    steps: Callable[[Answering, int, int], Iterable[Step]]
    """The steps that it speaks of, given a place and a truth of its conditions (see `Answering`)."""

    least: int = 0
    """Only a fall from this value, or from above it, breaks the rule."""


class Fall(NamedTuple):
    """A broken rule: the second run ends lower than the first."""

    rule: str
    question: str
    """The question at which the runs part."""

    trace: Trace
    """The answers of both runs."""


class _Pair(NamedTuple):
    """Two runs that have parted, and the claim that the second one must not break."""

    claim: int
    first: Run
    second: Run


_Pairs = dict[_Pair, Trace]
"""The pairs at one place, each with the shortest way to it."""


def find_falls(answering: Answering, layers: list[States], claims: list[Claim]) -> list[Fall]:
    """Give for each rule and each question at which it breaks the shortest counterexample found.

    Exact for each rule: it gives none if and only if the rule holds. Where counterexamples of several
    questions run into the same pair of states, only the shortest is told.
    """
    sweep = _Sweep(answering, claims)
    pairs: _Pairs = {}
    for place, states in enumerate(layers[:-1]):
        pairs = sweep.follow(place, pairs)
        sweep.part(place, states, pairs)
        if len(pairs) > MOST_STATES:
            raise TooEntangled(answering.machine.screens[place].question["id"])
    found: dict[tuple[str, str], Fall] = {}
    for pair, trace in sorted(pairs.items(), key=lambda item: item[1].cost):
        fall = Fall(claims[pair.claim].rule, _parting(trace), trace)
        if sweep.broken(pair):
            found.setdefault((fall.rule, fall.question), fall)
    return list(found.values())


def _parting(trace: Trace) -> str:
    """Give the question at which the two runs of a trace parted."""
    while not trace.step and trace.before is not None:
        trace = trace.before
    return trace.question


def _is_safe(milder: Move, worse: Move, keep: int) -> bool:
    """Tell whether two answers leave the same memory, in the bits to keep, and the second one gives no less."""
    (floor, adds), (other_floor, other_adds) = milder.gains[0], worse.gains[0]
    return (
        milder.bits & keep == worse.bits & keep
        and milder.end == worse.end
        and floor <= other_floor
        and all(one <= other for one, other in zip(adds, other_adds, strict=True))
    )


class _Sweep:
    """Takes every pair of runs that can part through the guide, place by place."""

    def __init__(self, answering: Answering, claims: list[Claim]) -> None:
        self.answering, self.machine, self.claims = answering, answering.machine, claims
        self.unsafe: dict[tuple[int, int], list[list[Step]]] = {}

    def part(self, place: int, states: States, pairs: _Pairs) -> None:
        """Add the pairs that part at this place to those of the following place."""
        screen = self.machine.screens[place]
        for run, trace in lowest_states(states):
            if not asks(self.machine, place, run):
                continue
            truth = screen.truth(run.memory)
            for number, steps in enumerate(self._unsafe_steps(place, truth)):
                for milder, worse in steps:
                    first = after(self.machine, place, run, milder.gains[0], milder)
                    second = after(self.machine, place, run, worse.gains[0], worse)
                    cost = trace.cost + A_QUESTION + milder.cost + worse.cost
                    parting = Trace(cost, trace, screen.question["id"], milder.words, worse.words, step=True)
                    self._note(place + 1, pairs, _Pair(number, first, second), parting)

    def _unsafe_steps(self, place: int, truth: int) -> list[list[Step]]:
        """Give for each claim its steps, without those that are safe whatever was answered before.

        A step is safe if both answers leave the same future and the second one gains no less: both runs
        are asked the same from then on, and highest floors and sums of tallies keep their order.
        """
        key = (place, truth)
        if key not in self.unsafe:
            keep = self.machine.keep[place + 1]
            self.unsafe[key] = [
                [step for step in claim.steps(self.answering, place, truth) if not _is_safe(*step, keep)]
                for claim in self.claims
            ]
        return self.unsafe[key]

    def follow(self, place: int, pairs: _Pairs) -> _Pairs:
        """Take every pair one place on."""
        question = self.machine.screens[place].question["id"]
        following: _Pairs = {}
        for pair, trace in pairs.items():
            for first, second, words, cost in self._answers(place, pair):
                longer = trace if words is None else Trace(trace.cost + cost, trace, question, *words, step=False)
                self._note(place + 1, following, _Pair(pair.claim, first, second), longer)
        return following

    def _answers(
        self, place: int, pair: _Pair
    ) -> Iterator[tuple[Run, Run, tuple[tuple[str, ...], tuple[str, ...]] | None, int]]:
        """Give every state of the pair at the following place, with the words answered and their cost."""
        machine, (_, first, second) = self.machine, pair
        ask_first, ask_second = asks(machine, place, first), asks(machine, place, second)
        if not ask_first and not ask_second:
            yield passing(machine, place, first), passing(machine, place, second), None, 0
            return
        screen = machine.screens[place]
        if ask_first and ask_second:
            truths = screen.truth(first.memory), screen.truth(second.memory)
            for gains, move in self._shared(place, truths):
                then = after(machine, place, first, gains[0], move), after(machine, place, second, gains[1], move)
                yield *then, (move.words, move.words), A_QUESTION + move.cost
        elif ask_first:
            still = passing(machine, place, second)
            for move in self.answering.highest(place, screen.truth(first.memory)):
                yield after(machine, place, first, move.gains[0], move), still, (move.words, ()), A_QUESTION + move.cost
        else:
            still = passing(machine, place, first)
            for move in self.answering.lowest(place, screen.truth(second.memory)):
                yield (
                    still,
                    after(machine, place, second, move.gains[0], move),
                    ((), move.words),
                    A_QUESTION + move.cost,
                )

    def _shared(self, place: int, truths: tuple[int, int]) -> Iterator[tuple[tuple[Gain, ...], Move]]:
        if truths[0] == truths[1]:
            return ((move.gains * 2, move) for move in self.answering.lowest(place, truths[0]))
        return ((move.gains, move) for move in self.answering.moves(place, truths))

    def _note(self, place: int, pairs: _Pairs, pair: _Pair, trace: Trace) -> None:
        known = pairs.get(pair)
        if known is not None:
            if trace.cost < known.cost:
                pairs[pair] = trace
        elif not self._settled(place, pair):
            pairs[pair] = trace

    def _settled(self, place: int, pair: _Pair) -> bool:
        """Tell whether no fall can follow any more."""
        machine, (claim, first, second) = self.machine, pair
        most = value_of(machine, first)
        if first.memory != ENDED:
            most = max(most, machine.highest[place])
        if most <= value_of(machine, second) or most < self.claims[claim].least:
            return True
        return (
            first.memory == second.memory != ENDED
            and first.floor <= second.floor
            and all(one <= other for one, other in zip(first.counts, second.counts, strict=True))
        )

    def broken(self, pair: _Pair) -> bool:
        """Tell whether a pair at the end of the guide breaks its rule."""
        value = value_of(self.machine, pair.first)
        return value > value_of(self.machine, pair.second) and value >= self.claims[pair.claim].least
