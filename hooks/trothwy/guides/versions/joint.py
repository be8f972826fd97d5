"""The walk through two versions of a guide at once, in one part of the result.

It is the walk of the checks, but the pair is the same world in two guides instead of two worlds in one:
a question that both ask gets the same answer, a question that only one asks, or that only one has, gets
any answer. A pair is let go as soon as both are in the same state and the rest of the two guides is the
same. What remains at the end is every difference.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from trothwy.guides.checks.answering import Answering, SetKey, TickSets
from trothwy.guides.checks.machine import build_machine
from trothwy.guides.checks.walking import (
    A_QUESTION,
    ENDED,
    MOST_STATES,
    START,
    Run,
    TooEntangled,
    Trace,
    after,
    asks,
    passing,
    start_of,
    value_of,
)
from trothwy.guides.versions.ordering import Stop, stops_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.answering import Move
    from trothwy.guides.checks.parts import Part
    from trothwy.guides.logic_format import Logic, Question

Key = TypeVar("Key")


class Both(NamedTuple):
    """The states of the two versions after the same answers."""

    old: Run
    new: Run


class Way(NamedTuple):
    """The shortest way to something, and how many patterns of answers lead there."""

    trace: Trace
    patterns: int


class Walk:
    """The walk through both versions."""

    def __init__(self, old: Logic, new: Logic, part: Part) -> None:
        """Take two versions whose shared questions stand in one order."""
        self.old, self.new = Answering(build_machine(old, part)), Answering(build_machine(new, part))
        self.part = part
        self.asked: list[Trace] = []
        """Ways after which only one of the two asks the following question."""
        self.stops = stops_of(old, new)
        self.same_rest = self._where_the_rest_is_the_same(old, new)
        self.shared: dict[tuple[Stop, int, int], list[tuple[Move, Move]]] = {}

    def differences(self) -> dict[tuple[int, int], Way]:
        """Give every pair of different values that the two come to, with the shortest way to it."""
        states = {
            Both(old, new): Way(START, 1) for old in start_of(self.old.machine) for new in start_of(self.new.machine)
        }
        for number, stop in enumerate(self.stops):
            following: dict[Both, Way] = {}
            for both, way in states.items():
                for then, trace, patterns in self._moves(stop, both, way.trace):
                    if not self._settled(number + 1, then):
                        _keep(following, then, Way(trace, way.patterns * patterns))
            states = following
            if len(states) > MOST_STATES:
                raise TooEntangled(self._question(stop)["id"])
        found: dict[tuple[int, int], Way] = {}
        for both, way in states.items():
            values = value_of(self.old.machine, both.old), value_of(self.new.machine, both.new)
            if values[0] != values[1]:
                _keep(found, values, way)
        return found

    def _question(self, stop: Stop) -> Question:
        machine, place = (self.new.machine, stop.new) if stop.old is None else (self.old.machine, stop.old)
        return machine.screens[place or 0].question

    def _moves(self, stop: Stop, both: Both, trace: Trace) -> Iterator[tuple[Both, Trace, int]]:
        """Give the states after every answer, with the longer trace and the number of answers."""
        asks_old = stop.old is not None and asks(self.old.machine, stop.old, both.old)
        asks_new = stop.new is not None and asks(self.new.machine, stop.new, both.new)
        question = self._question(stop)["id"]
        if asks_old != asks_new and ENDED not in {both.old.memory, both.new.memory}:
            self.asked.append(trace)
        if asks_old and asks_new and stop.old is not None and stop.new is not None:
            for old, new in self._shared_moves(stop, both):
                then = Both(
                    after(self.old.machine, stop.old, both.old, old.gains[0], old),
                    after(self.new.machine, stop.new, both.new, new.gains[0], new),
                )
                yield then, _longer(trace, question, old, old.words, new.words), old.answers
        elif asks_old and stop.old is not None:
            still = both.new if stop.new is None else passing(self.new.machine, stop.new, both.new)
            for move, run in _own_moves(self.old, stop.old, both.old):
                yield Both(run, still), _longer(trace, question, move, move.words, ()), move.answers
        elif asks_new and stop.new is not None:
            still = both.old if stop.old is None else passing(self.old.machine, stop.old, both.old)
            for move, run in _own_moves(self.new, stop.new, both.new):
                yield Both(still, run), _longer(trace, question, move, (), move.words), move.answers
        else:
            yield (
                Both(
                    both.old if stop.old is None else passing(self.old.machine, stop.old, both.old),
                    both.new if stop.new is None else passing(self.new.machine, stop.new, both.new),
                ),
                trace,
                1,
            )

    def _shared_moves(self, stop: Stop, both: Both) -> list[tuple[Move, Move]]:
        """Give the moves of each version for every answer that both offer."""
        old_place, new_place = stop.old or 0, stop.new or 0
        truths = (
            self.old.machine.screens[old_place].truth(both.old.memory),
            self.new.machine.screens[new_place].truth(both.new.memory),
        )
        key = (stop, *truths)
        if key not in self.shared:
            self.shared[key] = list(shared_moves(self.old, old_place, truths[0], self.new, new_place, truths[1]))
        return self.shared[key]

    def _where_the_rest_is_the_same(self, old: Logic, new: Logic) -> list[list[tuple[int, int]] | None]:
        """Give for each stop, and the end, the bits to compare, or None where the rest differs."""
        same: list[list[tuple[int, int]] | None] = []
        equal = old["tallies"] == new["tallies"]
        for number in range(len(self.stops), -1, -1):
            if number < len(self.stops):
                stop = self.stops[number]
                equal = (
                    equal and None not in stop and old["questions"][stop.old or 0] == new["questions"][stop.new or 0]
                )
            same.append(self._bits_at(number) if equal else None)
        return same[::-1]

    def _bits_at(self, number: int) -> list[tuple[int, int]]:
        """Pair the bits of both that are still read at a stop from which on both are the same."""
        if number == len(self.stops):
            return []
        stop = self.stops[number]
        bits = {term: bit for bit, term in enumerate(self.new.machine.terms)}
        keep = self.old.machine.keep[stop.old or 0]
        return [(bit, bits[term]) for bit, term in enumerate(self.old.machine.terms) if keep >> bit & 1]

    def _settled(self, number: int, both: Both) -> bool:
        """Tell whether no difference can follow any more."""
        old, new = both
        if old.floor != new.floor:
            return False
        if ENDED in {old.memory, new.memory}:
            return old.memory == new.memory
        bits = self.same_rest[number]
        return (
            bits is not None
            and old.counts == new.counts
            and all(old.memory >> one & 1 == new.memory >> other & 1 for one, other in bits)
        )


def _keep(found: dict[Key, Way], key: Key, way: Way) -> None:
    known = found.get(key)
    if known is not None:
        shorter = known.trace if known.trace.cost <= way.trace.cost else way.trace
        way = Way(shorter, known.patterns + way.patterns)
    found[key] = way


def _longer(trace: Trace, question: str, move: Move, old: tuple[str, ...], new: tuple[str, ...]) -> Trace:
    return Trace(trace.cost + A_QUESTION + move.cost, trace, question, old, new, step=False)


def _own_moves(answering: Answering, place: int, run: Run) -> Iterator[tuple[Move, Run]]:
    """Give every move of one version alone."""
    machine = answering.machine
    for move in answering.moves(place, (machine.screens[place].truth(run.memory),)):
        yield move, after(machine, place, run, move.gains[0], move)


def shared_moves(  # noqa: PLR0913, PLR0917  # two of each
    old: Answering, old_place: int, old_truth: int, new: Answering, new_place: int, new_truth: int
) -> Iterator[tuple[Move, Move]]:
    """Give the pairs of moves for all answers that two versions of a question offer, by their effect."""
    old_screen, new_screen = old.machine.screens[old_place], new.machine.screens[new_place]
    alone = {piece.id for piece in (*old_screen.alone, *new_screen.alone)}
    offered = {piece.id for piece in (*new_screen.alone, *new_screen.ticks)}
    for piece in (*old_screen.alone, *old_screen.ticks):
        if piece.id in alone & offered:
            words = (piece.id,)
            yield old.move_of(old_place, words, old_truth), new.move_of(new_place, words, new_truth)
    ticks = {piece.id: piece for piece in new_screen.ticks}
    found: dict[tuple[SetKey, SetKey], TickSets] = {}
    nothing = old.nothing(old_screen, 1), new.nothing(new_screen, 1)
    for tick in old_screen.ticks:
        if tick.id not in ticks:
            continue
        following: dict[tuple[SetKey, SetKey], list[TickSets]] = defaultdict(list)
        for key, sets in [(nothing, TickSets((), 1)), *found.items()]:
            then = (
                old.ticked(old_screen, key[0], tick, (old_truth,)),
                new.ticked(new_screen, key[1], ticks[tick.id], (new_truth,)),
            )
            following[then].append(TickSets((*sets.words, tick.id), sets.answers))
        for key, sets in found.items():
            following[key].append(sets)
        found = {
            key: TickSets(min((s.words for s in some), key=len), sum(s.answers for s in some))
            for key, some in following.items()
        }
    for (old_key, new_key), sets in found.items():
        yield old.finish(old_screen, old_key, sets, (old_truth,)), new.finish(new_screen, new_key, sets, (new_truth,))
