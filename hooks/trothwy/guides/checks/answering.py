"""All the ways to answer one question, taken together by their effect.

An `any` question with n ticks, and not sure beside them, has 2^(n+1) answers, but few different effects.
They are found by going through the ticks one by one, not sure as the last of them, and keeping, for each
different effect so far, one shortest wording. The number of effects is bounded by floors x capped counts x
bits of memory, never by 2^n.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from trothwy.guides.checks.machine import ALWAYS
from trothwy.guides.logic_format import UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.guides.checks.machine import Machine, Piece, Screen

Counts = tuple[int, ...]
"""What each tally that matters here stands at, or what is added to it."""

Gain = tuple[int, Counts]
"""What an answer gives to one run: a floor, and what is added to each tally."""


class Move(NamedTuple):
    """All answers to one question that have the same effect; the shortest of them stands for the others."""

    gains: tuple[Gain, ...]
    """One for each run that gives the answer: after other memories the same words can give something else."""

    bits: int
    """The memory that it leaves for later conditions."""

    end: bool
    """It ends the guide."""

    words: tuple[str, ...]
    """The words of the shortest answer."""

    cost: int
    """How many of these words differ from the mildest answer."""

    answers: int
    """How many answers have this effect."""


class TickSets(NamedTuple):
    """All sets of ticks that have the same effect while bands are left out."""

    words: tuple[str, ...]
    """The ticks of the smallest set."""

    answers: int
    """How many sets there are."""


SetKey = tuple[tuple[Gain, ...], Counts, int, bool]
"""The effect of a set of ticks: what each run gains, how many ticks each group of a band has (no further than bands
count), the memory that it leaves, and whether it ends the guide."""


@dataclass
class Answering:
    """Gives the moves of every question of a machine.

    A ``place`` is a question's index. A ``truth`` says which of the question's own conditions hold for a run
    (`Screen.truth`), which is all that its memory has to do with what an answer gives. Each answer is worked out once
    and kept.
    """

    machine: Machine
    _cache: dict[tuple[int, tuple[int, ...]], list[Move]] = field(default_factory=dict)
    _gains: dict[tuple[int, int], Gain] = field(default_factory=dict)
    _bests: dict[tuple[int, int, int], list[Move]] = field(default_factory=dict)
    _sets: dict[tuple[int, int, int, bool], list[tuple[Move, Move]]] = field(default_factory=dict)

    def moves(self, place: int, truths: tuple[int, ...]) -> list[Move]:
        """Give every move at a place for runs that give the same answer after these truths.

        Words that stand alone come first, each as a move of its own; then the sets of ticks, without not sure and
        with it.
        """
        key = (place, truths)
        if key not in self._cache:
            screen = self.machine.screens[place]
            alone = [self._alone(screen, number, truths) for number in range(len(screen.alone))]
            ticked = self._tick_sets(screen, screen.ticks, truths, at_least_one=True)
            self._cache[key] = [*alone, *self._finished(screen, ticked, truths)]
        return self._cache[key]

    def alone(self, place: int, number: int, truth: int) -> Move:
        """Give the move of one word that stands alone, for one run."""
        return self._alone(self.machine.screens[place], number, (truth,))

    def certain(self, place: int, truth: int, ticked: Sequence[str] = ()) -> list[Move]:
        """Give every move without not sure, for one run: all of them, or only those with the ticks in ``ticked``."""
        screen, truths = self.machine.screens[place], (truth,)
        given = [tick for tick in screen.ticks if tick.id in ticked]
        alone = (number for number, piece in enumerate(screen.alone) if piece.id != UNSURE and not given)
        others = [tick for tick in screen.ticks if tick.id not in {*ticked, UNSURE}]
        sets = self._tick_sets(screen, others, truths, at_least_one=not given, given=given)
        return [*(self._alone(screen, number, truths) for number in alone), *self._finished(screen, sets, truths)]

    def unsure(self, place: int, truth: int) -> list[Move]:
        """Give every move with not sure, by itself and beside ticks, for one run."""
        screen = self.machine.screens[place]
        if screen.unsure_tick is None:
            return [self.alone(place, len(screen.alone) - 1, truth)]
        return [move for _, move in self.with_tick(place, screen.unsure_tick, truth, from_none=True)]

    def lowest(self, place: int, truth: int) -> list[Move]:
        """Give for each effect on the future the move with the lowest floor, for one run."""
        return self._best(place, truth, 1)

    def highest(self, place: int, truth: int) -> list[Move]:
        """Give for each effect on the future the move with the highest floor, for one run."""
        return self._best(place, truth, -1)

    def _best(self, place: int, truth: int, sign: int) -> list[Move]:
        """Give the moves with the lowest floors for sign 1, with the highest for -1; of equal floors the shortest."""
        key = (place, truth, sign)
        if key not in self._bests:
            best: dict[tuple[Counts, int, bool], Move] = {}
            for move in self.moves(place, (truth,)):
                floor, adds = move.gains[0]
                same = (adds, move.bits, move.end)
                if same not in best or (sign * floor, move.cost) < (sign * best[same].gains[0][0], best[same].cost):
                    best[same] = move
            self._bests[key] = list(best.values())
        return self._bests[key]

    def only_tick(self, place: int, number: int, truth: int) -> Move:
        """Give the move of one tick by itself."""
        screen, truths = self.machine.screens[place], (truth,)
        tick = screen.ticks[number]
        return self.finish(
            screen, self.ticked(screen, self.nothing(screen, 1), tick, truths), TickSets((tick.id,), 1), truths
        )

    def move_of(self, place: int, words: Sequence[str], truth: int) -> Move:
        """Give the move of exactly these words."""
        screen, truths = self.machine.screens[place], (truth,)
        for number, piece in enumerate(screen.alone):
            if piece.id in words:
                return self._alone(screen, number, truths)
        key = self.nothing(screen, 1)
        for tick in screen.ticks:
            if tick.id in words:
                key = self.ticked(screen, key, tick, truths)
        return self.finish(screen, key, TickSets(tuple(words), 1), truths)

    def with_count(self, place: int, number: int, truth: int, count: int) -> list[Move]:
        """Give the moves of all sets with so many ticks of one band's group, up to where the band is reached."""
        screen, truths = self.machine.screens[place], (truth,)
        group = screen.bands[number].group
        found = self._tick_sets(screen, screen.ticks, truths, at_least_one=True)
        return [self.finish(screen, key, sets, truths) for key, sets in found.items() if key[1][group] == count]

    def reaching(self, place: int, number: int, truth: int) -> list[Move]:
        """Give the moves of all sets of ticks that reach one band."""
        screen, truths = self.machine.screens[place], (truth,)
        band = screen.bands[number]
        found = self._tick_sets(screen, screen.ticks, truths, at_least_one=True)
        return [
            self.finish(screen, key, sets, truths) for key, sets in found.items() if key[1][band.group] >= band.count
        ]

    def with_tick(self, place: int, number: int, truth: int, *, from_none: bool) -> list[tuple[Move, Move]]:
        """Give the moves of all sets without one tick, each beside that set with the tick.

        The empty set is not an answer: only with ``from_none`` does it stand first in a pair, as if
        it were one, for those who look at the second of each pair alone.
        """
        key = (place, number, truth, from_none)
        if key not in self._sets:
            screen, truths = self.machine.screens[place], (truth,)
            tick = screen.ticks[number]
            others = [*screen.ticks[:number], *screen.ticks[number + 1 :]]
            without = self._tick_sets(screen, others, truths, at_least_one=not from_none)
            self._sets[key] = [
                (
                    self.finish(screen, before, sets, truths),
                    self.finish(screen, self.ticked(screen, before, tick, truths), _one_more(sets, tick), truths),
                )
                for before, sets in without.items()
            ]
        return self._sets[key]

    def _gain(self, piece: Piece, truth: int) -> Gain:
        key = (id(piece), truth)
        if key not in self._gains:
            limits = self.machine.limits
            adds = [0] * len(limits)
            for at, tally, more in piece.adds:
                if at == ALWAYS or truth >> at & 1:
                    adds[tally] = min(adds[tally] + more, limits[tally])
            floors = (value for at, value in piece.floors if at == ALWAYS or truth >> at & 1)
            self._gains[key] = max(floors, default=0), tuple(adds)
        return self._gains[key]

    def _alone(self, screen: Screen, number: int, truths: tuple[int, ...]) -> Move:
        piece = screen.alone[number]
        gains = tuple(self._gain(piece, truth) for truth in truths)
        return Move(gains, piece.bits, piece.end, (piece.id,), int(number > 0), 1)

    def _tick_sets(
        self,
        screen: Screen,
        ticks: Sequence[Piece],
        truths: tuple[int, ...],
        *,
        at_least_one: bool,
        given: Sequence[Piece] = (),
    ) -> dict[SetKey, TickSets]:
        """Give the sets of these ticks by their effect, each with those that are given."""
        nothing = self.nothing(screen, len(truths))
        unticked = TickSets((), 1)
        for tick in given:
            nothing, unticked = self.ticked(screen, nothing, tick, truths), _one_more(unticked, tick)
        found: dict[SetKey, TickSets] = {}
        for tick in ticks:
            following = dict(found)
            for key, sets in [(nothing, unticked), *found.items()]:
                _merge(following, self.ticked(screen, key, tick, truths), _one_more(sets, tick))
            found = following
        if not at_least_one:
            _merge(found, nothing, unticked)
        return found

    def nothing(self, screen: Screen, runs: int) -> SetKey:
        """Give the effect of the empty set, from which others are built, for so many runs."""
        gain: Gain = (0, (0,) * len(self.machine.limits))
        return (gain,) * runs, (0,) * len(screen.groups), 0, False

    def ticked(self, screen: Screen, key: SetKey, tick: Piece, truths: tuple[int, ...]) -> SetKey:
        """Give the effect of a set with one more tick, from the effect of the set without it."""
        gains, counts, bits, end = key
        counts = tuple(
            min(count + (tick.id in group), cap)
            for count, group, cap in zip(counts, screen.groups, screen.caps, strict=True)
        )
        return self._join(gains, tick, truths), counts, bits | tick.bits, end or tick.end

    def _join(self, gains: tuple[Gain, ...], piece: Piece, truths: tuple[int, ...]) -> tuple[Gain, ...]:
        more = (self._gain(piece, truth) for truth in truths)
        return tuple(
            (max(floor, higher), add_counts(adds, added, self.machine.limits))
            for (floor, adds), (higher, added) in zip(gains, more, strict=True)
        )

    def _finished(self, screen: Screen, found: dict[SetKey, TickSets], truths: tuple[int, ...]) -> Iterator[Move]:
        return (self.finish(screen, key, sets, truths) for key, sets in found.items())

    def finish(self, screen: Screen, key: SetKey, sets: TickSets, truths: tuple[int, ...]) -> Move:
        """Apply every band that is reached."""
        gains, counts, bits, end = key
        for band in screen.bands:
            if counts[band.group] >= band.count:
                gains = self._join(gains, band.piece, truths)
                bits, end = bits | band.piece.bits, end or band.piece.end
        return Move(gains, bits, end, sets.words, len(sets.words), sets.answers)


def add_counts(counts: Counts, more: Counts, limits: Counts) -> Counts:
    """Add to tallies, none of them beyond the sum at which it acts."""
    if not any(more):
        return counts
    return tuple(min(count + plus, limit) for count, plus, limit in zip(counts, more, limits, strict=True))


def _one_more(sets: TickSets, tick: Piece) -> TickSets:
    return TickSets((*sets.words, tick.id), sets.answers)


def _merge(found: dict[SetKey, TickSets], key: SetKey, sets: TickSets) -> None:
    """Keep the shortest wording of an effect, and count its answers."""
    before = found.get(key)
    if before is None:
        found[key] = sets
    else:
        shorter = before.words if len(before.words) <= len(sets.words) else sets.words
        found[key] = TickSets(shorter, before.answers + sets.answers)
