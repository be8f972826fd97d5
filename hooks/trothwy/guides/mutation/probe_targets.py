"""Everything that a guide says, one thing at a time: what there should be a probe for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from trothwy.guides.logic_format import UNSURE
from trothwy.guides.mutation.mutants import Mutant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trothwy.guides.logic_format import Band, Condition, Effect, Logic, Question, Word
    from trothwy.guides.mutation.mutants import Path


class Want(NamedTuple):
    """An answer that has to be given: a word chosen, or a band reached."""

    word: str
    beside: int = 0
    """Of a band: how many ticks from its edge; -1 is one too few."""


@dataclass(frozen=True)
class Target:
    """One thing that a guide says."""

    name: str
    about: str
    without: Logic
    """The guide without it."""

    wants: Mapping[str, Want] = field(default_factory=dict)
    """Questions that have to be asked, and the answer to each."""

    tally: tuple[int, int] | None = None
    """A tally's index, and the sum at which it has to stand."""

    parts: tuple[tuple[str, str], ...] = (("response", "response"),)
    """The parts of the result, by kind and name, in which the case should be mildest: one case for each."""


def targets_of(logic: Logic) -> Iterator[Target]:
    """Give everything that a guide says."""
    for place, question in enumerate(logic["questions"]):
        for number, word in enumerate(question["words"]):
            yield from _source_targets(logic, question, word, ("questions", place, "words", number))
        for number, band in enumerate(question["bands"]):
            at: Path = ("questions", place, "bands", number)
            yield from _source_targets(logic, question, band, at)
            below = {question["id"]: Want(band["id"], -1)}
            name = f"{question['id']}-{band['id']}"
            yield Target(f"{name}-below", f"{question['id']}: one below {band['id']}", _without(logic, at), below)
        yield from _guard_targets(logic, question)
    yield from _tally_targets(logic)


def _without(logic: Logic, at: Path) -> Logic:
    """Take away all effects of a word or band."""
    return Mutant("", "", "", "", (((*at, "effects"), []),)).of(logic)


def _source_targets(logic: Logic, question: Question, source: Word | Band, at: Path) -> Iterator[Target]:
    """Give a word or band by itself, and each of its effects after each word that its condition reads."""
    name, about = f"{question['id']}-{source['id']}", f"{question['id']}: {source['id']}"
    wants = {question["id"]: Want(source["id"])}
    yield Target(name, about, _without(logic, at), wants, parts=_parts(source["effects"]))
    for number, effect in enumerate(source["effects"]):
        without = Mutant("", "", "", "", (((*at, "effects", number), {}),)).of(logic)
        for read, word, others in _words_read(effect.get("after", []), logic):
            yield Target(
                f"{name}-after-{read}-{word}",
                f"{about}, after {read}: {word}",
                without,
                {**wants, **others, read: Want(word)},
                parts=_parts([effect]),
            )


def _words_read(condition: Condition, logic: Logic) -> Iterator[tuple[str, str, dict[str, Want]]]:
    """Give each word of each question that a condition reads, the other questions of its mapping being met."""
    words = {asked["id"]: [word["id"] for word in asked["words"]] for asked in logic["questions"]}
    for mapping in condition:
        for read, inside in mapping.items():
            others = {other: Want(some[0]) for other, some in mapping.items() if other != read}
            for word in dict.fromkeys([*inside, *words[read]]):
                yield read, word, others


def _parts(effects: list[Effect]) -> tuple[tuple[str, str], ...]:
    """Give the parts in which effects show: advice hides behind advice, a step behind the same step."""
    parts = [("response", "response")]
    for effect in effects:
        parts += [("advice", "advice")] if "advice" in effect else []
        parts += [("duties", duty) for duty in effect.get("duties", ())]
        parts += [("steps", step) for step in effect.get("steps", ())]
    return tuple(dict.fromkeys(parts))


def _guard_targets(logic: Logic, question: Question) -> Iterator[Target]:
    """Give the question asked because of each word that its condition reads, with its worst certain answer."""
    worst = [word["id"] for word in question["words"] if word["id"] != UNSURE][-1]
    for mapping in question["only_if"]:
        for read, words in mapping.items():
            for word in words:
                others = {other: Want(some[0]) for other, some in mapping.items() if other != read}
                yield Target(
                    f"{question['id']}-because-{read}-{word}",
                    f"{question['id']} asked because of {read}: {word}",
                    logic,
                    {**others, read: Want(word), question["id"]: Want(worst)},
                )


def _tally_targets(logic: Logic) -> Iterator[Target]:
    """Give each tally at its sum and one below, and at its sum through each word that an author lets add to it."""
    for number, tally in enumerate(logic["tallies"]):
        without = Mutant("", "", "", "", ((("tallies", number, "effect"), {}),)).of(logic)
        name, at = tally["id"], tally["at"]
        parts = _parts([tally["effect"]])
        yield Target(f"tally-{name}", f"tally {name} at {at}", without, tally=(number, at), parts=parts)
        below = (number, at - 1)
        yield Target(f"tally-{name}-below", f"tally {name} at {at - 1}", without, tally=below, parts=parts)
        for question in logic["questions"]:
            for source in (*question["words"], *question["bands"]):
                if any(_adds(effect, name) for effect in source["effects"]):
                    for count in (at - 1, at):
                        yield Target(
                            f"tally-{name}-{question['id']}-{source['id']}-{count}",
                            f"tally {name} at {count} through {question['id']}: {source['id']}",
                            without,
                            {question["id"]: Want(source["id"])},
                            (number, count),
                            parts,
                        )


def _adds(effect: Effect, tally: str) -> bool:
    return tally in effect.get("adds", {}) and effect != {"adds": {UNSURE: 1}}
