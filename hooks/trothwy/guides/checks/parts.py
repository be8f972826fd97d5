"""The parts of a result. They are joined one by one, so each can be looked at alone.

The chain of responses, the chain of advice, and each duty as a flag. An emergency stands above all parts
and counts as the highest value of each. Steps are flags too, for comparing versions, and so that a careful
one is never lost; an emergency has no step that its answers do not bring.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.logic_format import EMERGENCY, UNSURE
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.logic_format import Effect, Logic, Question


@dataclass(frozen=True)
class Part:
    """One part of a result, as a chain of values from 0."""

    kind: str
    """``response``, ``advice``, ``duties``, or ``steps``; empty for conditions on questions alone."""

    name: str
    """The id of the duty or step; otherwise the same as the kind."""

    values: tuple[str, ...]
    """What the values are called, lowest first."""

    @property
    def top(self) -> int:
        """The highest value, which an emergency has in every part."""
        return len(self.values) - 1

    def value(self, effect: Effect) -> int:
        """Give the floor that an effect sets in this part; 0 for none."""
        if self.kind == "steps":
            return int(self.name in effect.get("steps", ()))
        if effect.get("response") == EMERGENCY:
            return self.top
        if self.kind == "duties":
            return int(self.name in effect.get("duties", ()))
        said = effect.get("response" if self.kind == "response" else "advice", "")
        return self.values.index(said) if said else 0


def parts_of(logic: Logic, *more_duties: str) -> list[Part]:
    """Give every part of the results of a guide: response, advice, and each duty that it can bring, or should."""
    duties = {duty for effect in effects_of(logic) for duty in effect.get("duties", ())}.union(more_duties)
    chains = [part_of(logic, "response", "response"), part_of(logic, "advice", "advice")]
    return chains + [part_of(logic, "duties", duty) for duty in sorted(duties)]


def part_of(logic: Logic, kind: str, name: str) -> Part:
    """Give one part by its kind and name."""
    if kind in {"response", "advice"}:
        return Part(kind, name, tuple(logic["responses"] if kind == "response" else logic["advice"]))
    return Part(kind, name, ("", name))


def steps_of(*versions: Logic) -> list[Part]:
    """Give each step that answers of some versions can add, as a flag."""
    steps = {step for logic in versions for effect in effects_of(logic) for step in effect.get("steps", ())}
    return [Part("steps", step, ("", step)) for step in sorted(steps)]


def effects_of(logic: Logic) -> Iterator[Effect]:
    """Give every effect of a guide."""
    for question in logic["questions"]:
        for source in (*question["words"], *question["bands"]):
            yield from source["effects"]
    for tally in logic["tallies"]:
        yield tally["effect"]


def asked_of_everybody(logic: Logic, question_id: str) -> Question | None:
    """Give a question if no answer but an emergency can leave it out."""
    found = (question for question in logic["questions"] if question["id"] == question_id and not question["only_if"])
    return next(found, None)


def calls_for_report(logic: Logic, effect: Effect) -> bool:
    """Tell whether an effect, alone, gives a report or an emergency."""
    ranks = logic["responses"].index
    return "response" in effect and ranks(effect["response"]) >= ranks(Response.REPORT)


def asks_about_red_flag(logic: Logic, question: Question) -> bool:
    """Tell whether some certain answer, tick or band of a question can give a report or more."""
    return any(
        calls_for_report(logic, effect)
        for source in (*question["words"], *question["bands"])
        if source["id"] != UNSURE
        for effect in source["effects"]
    )
