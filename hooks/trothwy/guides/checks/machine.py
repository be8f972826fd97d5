"""A guide seen through one part of its result: small enough to be walked through in every way.

A run of a guide is a walk through its questions in their one order. What a run still needs to know at
some place is little, and that is why every possible answer can be checked without trying them all:

- **Bits, not words.** Of an earlier answer only this matters: which later conditions it meets. So
  memory is one bit for each ``question: [words]`` that a later condition reads, and a bit is dropped
  after its last reader.
- **Counts up to where they matter.** A tally is counted no further than the sum at which it acts.
- **One floor.** The parts of a result are joined one by one, so each is looked at alone: the chain of
  responses, the chain of advice, and each duty as a flag. An emergency stands above all parts and
  counts as the highest value of each.

Two runs with the same place, memory and counts have the same future; nothing is lost by this.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.guides.checks.parts import Part
from trothwy.guides.logic_format import UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trothwy.guides.logic_format import Condition, Effect, Logic, Question

ALWAYS: Final = -1
"""Stands for the condition that always holds."""

Term = tuple[str, frozenset[str]]
"""One thing that a condition reads: a question and the words of it that count."""

Masks = tuple[int, ...]
"""A condition over memory: any one of the masks, and all bits of that mask. Empty: it always holds."""


@dataclass(frozen=True)
class Piece:
    """What one word or band adds, in one part."""

    id: str
    floors: tuple[tuple[int, int], ...]
    """Pairs of a condition (its index, or `ALWAYS`) and the floor that holds under it."""

    adds: tuple[tuple[int, int, int], ...]
    """Triples of a condition, a tally's index, and what is added to it."""

    bits: int
    """Memory that it leaves for later conditions."""

    end: bool
    """It ends the guide."""

    red_flags: tuple[tuple[int, int], ...] = ()
    """Of the response part: condition and floor of each effect that its author calls a red flag."""


@dataclass(frozen=True)
class Band:
    """A band: reached when so many ticks of its group are there."""

    piece: Piece
    group: int
    """Which ticks it counts: an index of `Screen.groups`."""

    count: int
    """How many of them reach it."""


@dataclass(frozen=True)
class Screen:
    """One question in one part."""

    question: Question
    guard: Masks
    """The condition under which it is asked."""

    conditions: tuple[Masks, ...]
    """The different conditions that this question's own effects read."""

    alone: tuple[Piece, ...]
    """Words that are chosen by themselves: certain ones mildest first, then not sure of a `one` question."""

    ticks: tuple[Piece, ...]
    """Words that can stand together: ticks, then not sure of an `any` question."""

    bands: tuple[Band, ...]
    groups: tuple[frozenset[str], ...]
    """The different sets of ticks that bands count."""

    caps: tuple[int, ...]
    """For each group: the highest count that a band asks for."""

    def truth(self, memory: int) -> int:
        """Give one bit for each of the conditions: whether it holds after this memory."""
        if not self.conditions:
            return 0
        return sum(1 << index for index, masks in enumerate(self.conditions) if met(masks, memory))

    @property
    def unsure_tick(self) -> int | None:
        """The index of not sure among the words that can stand together; None where it stands alone."""
        return next((number for number, tick in enumerate(self.ticks) if tick.id == UNSURE), None)

    def is_read(self, number: int) -> bool:
        """Tell whether one tick more can end the guide, or change what a later condition reads."""
        tick = self.ticks[number]
        counted = (band.piece for band in self.bands if tick.id in self.groups[band.group])
        return any(piece.bits or piece.end for piece in (tick, *counted))


@dataclass(frozen=True)
class Machine:
    """A whole guide in one part."""

    logic: Logic
    part: Part
    screens: tuple[Screen, ...]
    """The questions, in order. Their indices are the places of a walk."""

    keep: tuple[int, ...]
    """For each place, and the end: the bits that are still read there or later."""

    limits: tuple[int, ...]
    """For each tally that matters in this part: the sum at which it acts."""

    rewards: tuple[int, ...]
    """For each of these tallies: the floor that it then sets."""

    highest: tuple[int, ...]
    """For each place, and the end: the greatest floor that can still be set from there on."""

    terms: tuple[Term, ...]
    """What each bit of memory stands for."""

    def final(self, floor: int, counts: tuple[int, ...]) -> int:
        """Give the value at the end of a run: its floor, and that of every tally that is full."""
        tallies = zip(self.rewards, counts, self.limits, strict=True)
        full = (reward for reward, count, limit in tallies if count >= limit)
        return max(floor, *full, 0)


def met(masks: Masks, memory: int) -> bool:
    """Tell whether a condition holds after this memory."""
    return not masks or any(memory & mask == mask for mask in masks)


def build_machine(logic: Logic, part: Part | None, *, every_tally: bool = False) -> Machine:
    """See a guide through one part, or with no part through its conditions on questions alone.

    With ``every_tally`` all tallies are counted, also those that set nothing in this part.
    """
    return _Builder(logic, part or Part("", "", ("",)), every_tally=every_tally).build()


class _Builder:
    """Gives each term that is read a bit, then translates question by question."""

    def __init__(self, logic: Logic, part: Part, *, every_tally: bool) -> None:
        self.logic, self.part = logic, part
        self.tallies = [
            tally for tally in logic["tallies"] if part.kind and (every_tally or part.value(tally["effect"]))
        ]
        self.index = {tally["id"]: number for number, tally in enumerate(self.tallies)}
        self.terms: dict[Term, int] = {}
        self.last_reader: list[int] = []
        self.read: dict[str, list[tuple[frozenset[str], int]]] = {}

    def build(self) -> Machine:
        questions = self.logic["questions"]
        for place, question in enumerate(questions):
            for condition in (question["only_if"], *(effect.get("after", []) for effect in self._effects(question))):
                self._read(condition, place)
        for (read, words), bit in self.terms.items():
            self.read.setdefault(read, []).append((words, bit))
        screens = tuple(self._screen(question) for question in questions)
        rewards = tuple(self.part.value(tally["effect"]) for tally in self.tallies)
        return Machine(
            logic=self.logic,
            part=self.part,
            screens=screens,
            keep=tuple(
                sum(1 << bit for bit, last in enumerate(self.last_reader) if last >= place)
                for place in range(len(questions) + 1)
            ),
            limits=tuple(tally["at"] for tally in self.tallies),
            rewards=rewards,
            highest=_highest(screens, max(rewards, default=0)),
            terms=tuple(self.terms),
        )

    def _effects(self, question: Question) -> Iterator[Effect]:
        """Give the effects of a question that matter in this part: only their conditions are read."""
        for source in (*question["words"], *question["bands"]):
            yield from filter(self._matters, source["effects"])

    def _matters(self, effect: Effect) -> bool:
        """Tell whether an effect sets a floor, counts, or claims to be a red flag in this part."""
        if not self.part.kind:
            return False
        counts = not self.index.keys().isdisjoint(effect.get("adds", ()))
        return counts or self.part.value(effect) > 0 or self._is_red_flag(effect)

    def _is_red_flag(self, effect: Effect) -> bool:
        return self.part.kind == "response" and effect.get("red_flag", False)

    def _read(self, condition: Condition, place: int) -> None:
        for mapping in condition:
            for question, words in mapping.items():
                bit = self.terms.setdefault((question, frozenset(words)), len(self.terms))
                if bit == len(self.last_reader):
                    self.last_reader.append(place)
                self.last_reader[bit] = place

    def _masks(self, condition: Condition) -> Masks:
        return tuple(
            sum(1 << self.terms[question, frozenset(words)] for question, words in mapping.items())
            for mapping in condition
        )

    def _screen(self, question: Question) -> Screen:
        conditions: dict[Masks, int] = {}
        pieces = {
            source["id"]: self._piece(question["id"], source["id"], source["effects"], conditions, end=source["end"])
            for source in (*question["words"], *question["bands"])
        }
        groups = list(dict.fromkeys(frozenset(band["of"]) for band in question["bands"]))
        bands = [
            Band(pieces[band["id"]], groups.index(frozenset(band["of"])), band["count"]) for band in question["bands"]
        ]
        return Screen(
            question=question,
            guard=self._masks(question["only_if"]),
            conditions=tuple(conditions),
            alone=tuple(pieces[word["id"]] for word in question["words"] if word["alone"]),
            ticks=tuple(pieces[word["id"]] for word in question["words"] if not word["alone"]),
            bands=tuple(bands),
            groups=tuple(groups),
            caps=tuple(max(band.count for band in bands if band.group == group) for group in range(len(groups))),
        )

    def _piece(
        self, question: str, word: str, effects: Sequence[Effect], conditions: dict[Masks, int], *, end: bool
    ) -> Piece:
        floors: list[tuple[int, int]] = []
        adds: list[tuple[int, int, int]] = []
        red_flags: list[tuple[int, int]] = []
        for effect in filter(self._matters, effects):
            value = self.part.value(effect)
            after = self._masks(effect.get("after", []))
            condition = conditions.setdefault(after, len(conditions)) if after else ALWAYS
            if value:
                floors.append((condition, value))
            if self._is_red_flag(effect):
                red_flags.append((condition, value))
            adds += [
                (condition, self.index[tally], more)
                for tally, more in effect.get("adds", {}).items()
                if tally in self.index
            ]
        bits = sum(1 << bit for words, bit in self.read.get(question, ()) if word in words)
        return Piece(word, tuple(floors), tuple(adds), bits, end, tuple(red_flags))


def _highest(screens: Sequence[Screen], from_tallies: int) -> tuple[int, ...]:
    """Give for each place the greatest floor that any word, band or tally can still set."""
    highest = [from_tallies]
    for screen in reversed(screens):
        here = (floor for piece in pieces_of(screen) for _, floor in piece.floors)
        highest.append(max(highest[-1], *here, 0))
    return tuple(reversed(highest))


def pieces_of(screen: Screen) -> Iterable[Piece]:
    """Give every word and band of a question."""
    return (*screen.alone, *screen.ticks, *(band.piece for band in screen.bands))
