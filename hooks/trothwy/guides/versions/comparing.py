"""Exactly where, and how, the results of two versions of a guide differ.

The parts of the result are compared one by one, and so is every step that answers add. An emergency
stands above all parts: where only one of the two ends in one, that is a difference of the response, and
may show in the other parts too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.guides.checks.faults import Answers, answers_in
from trothwy.guides.checks.parts import parts_of, steps_of
from trothwy.guides.versions.joint import Walk
from trothwy.guides.versions.ordering import in_one_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.walking import Trace
    from trothwy.guides.logic_format import Logic

_PARTS: Final = ("response", "advice", "duties", "steps")


@dataclass(frozen=True)
class Change:
    """All patterns of answers for which one part of the result changed in the same way."""

    part: str
    """``response``, ``advice``, ``duties`` or ``steps``."""

    before: str
    """The old value; empty for a duty or step that was not there."""

    then: str
    """The new value; empty for a duty or step that is not there."""

    lowered: bool
    """Less than before. Steps have no order, so a step is never lowered."""

    patterns: int
    """How many patterns of answers changed in this way."""

    old_answers: Answers
    """The shortest answers that show it, as the old version asks them."""

    new_answers: Answers
    """The same in the new version, which may ask more or less."""


@dataclass(frozen=True)
class Comparison:
    """Everything in which two versions of a guide differ."""

    changes: tuple[Change, ...]
    """Lowered ones first, the highest old value first."""

    asked_differently: Answers | None
    """The shortest answers after which only one of the two asks the following question; None if there are none."""

    only_old: tuple[tuple[str, str], ...]
    """Questions and words that the new version does not have (the word is empty for a whole question)."""

    only_new: tuple[tuple[str, str], ...]
    beside_others: tuple[tuple[str, str], ...]
    """Questions and words that can stand beside others in one version only. Answers in which they do are compared with
    nothing: the other version has none such."""

    steps: tuple[str, ...]
    """Responses whose own steps differ, and steps that replace others than before."""

    @property
    def same(self) -> bool:
        """The two ask the same, offer the same and give the same."""
        answers = self.only_old or self.only_new or self.beside_others
        return not (self.changes or self.asked_differently or answers or self.steps)


def compare(old: Logic, new: Logic) -> Comparison:
    """Compare two versions of a guide exactly.

    Raises:
        CannotCompare: if questions were reordered and conditions allow no common order.
        TooEntangled: if there are too many states to look at.
    """
    old, new = in_one_order(old, new)
    changes: list[Change] = []
    asked: list[Trace] = []
    duties = [part.name for part in parts_of(new) if part.kind == "duties"]
    for part in (*parts_of(old, *duties), *steps_of(old, new)):
        walk = Walk(old, new, part)
        for (before, then), way in walk.differences().items():
            lowered = then < before and part.kind != "steps"
            answers = answers_in(way.trace), answers_in(way.trace, second=True)
            changes.append(Change(part.kind, part.values[before], part.values[then], lowered, way.patterns, *answers))
        asked += walk.asked
    changes.sort(key=lambda change: (not change.lowered, _PARTS.index(change.part), -_rank(old, change.before)))
    first_asked = min(asked, key=lambda trace: trace.cost, default=None)
    return Comparison(
        changes=tuple(changes),
        asked_differently=None if first_asked is None else answers_in(first_asked),
        only_old=tuple(_missing(old, new)),
        only_new=tuple(_missing(new, old)),
        beside_others=tuple(_beside_others(old, new)),
        steps=tuple(sorted(_different_steps(old, new))),
    )


def _rank(logic: Logic, value: str) -> int:
    chains = [*logic["responses"], *logic["advice"]]
    return chains.index(value) if value in chains else 0


def _different_steps(old: Logic, new: Logic) -> set[str]:
    """Give the responses with other steps of their own, and the steps that replace others than before."""
    found = {response for response in old["responses"] if old["steps"][response] != new["steps"].get(response)}
    replacing = old["instead_of"].keys() | new["instead_of"].keys()
    return found | {step for step in replacing if old["instead_of"].get(step) != new["instead_of"].get(step)}


def _beside_others(old: Logic, new: Logic) -> Iterator[tuple[str, str]]:
    """Give the words of both that stand alone in one of them, and beside others in the other one."""
    before = {(asked["id"], word["id"]): word["alone"] for asked in old["questions"] for word in asked["words"]}
    for asked in new["questions"]:
        for word in asked["words"]:
            name = asked["id"], word["id"]
            if before.get(name, word["alone"]) != word["alone"]:
                yield name


def _missing(here: Logic, there: Logic) -> Iterator[tuple[str, str]]:
    """Give the questions and words that stand here and not there."""
    others = {question["id"]: {word["id"] for word in question["words"]} for question in there["questions"]}
    for question in here["questions"]:
        if question["id"] not in others:
            yield question["id"], ""
        else:
            words = (word["id"] for word in question["words"])
            yield from ((question["id"], word) for word in words if word not in others[question["id"]])
