"""A guide at a glance: its questions in order, what each depends on, and what it can lead to.

The diagram and the list beside it on the assurance page are made of these facts, so they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.pages.marks import marks_of, tally_marks
from trothwy.thresholds.model import Advice

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from trothwy.content.fields import Line
    from trothwy.guides.collection import Guide
    from trothwy.guides.logic_format import Logic
    from trothwy.guides.pages.marks import Mark, Readings


@dataclass(frozen=True)
class Calls:
    """All that the answers to one question, or all tallies together, can call for."""

    responses: tuple[str, ...]
    """Lowest first."""

    advice: tuple[str, ...]
    """Lowest first."""

    duties: tuple[str, ...]


@dataclass(frozen=True)
class Stop:
    """One question of the outline."""

    number: int
    """Its number in the document, from 1."""

    id: str
    ask: Line
    only_if: Readings
    """The earlier answers after which it is asked; empty for always."""

    calls: Calls
    ends: bool
    """Some answer stops the guide here: only an emergency may (rule S2)."""

    protective: bool

    @property
    def depends_on(self) -> tuple[int, ...]:
        """The numbers of the questions whose answers decide whether it is asked."""
        return tuple(sorted({reading.number for group in self.only_if for reading in group}))


@dataclass(frozen=True)
class Outline:
    """One guide at a glance."""

    stops: tuple[Stop, ...]
    together: Calls
    """What worries call for when they add up, three answers of not sure among them."""

    results: tuple[str, ...]
    """Every response that the guide can end in, lowest first."""


def outline_of(guide: Guide) -> Outline:
    """Read the outline off a guide's logic, with each question as its author asks it."""
    logic = guide.logic
    stops = tuple(
        Stop(
            number=marked.number,
            id=question.id,
            ask=question.ask,
            only_if=marked.only_if,
            calls=_calls((*marked.words, *marked.bands), logic),
            ends=any(mark.end for mark in (*marked.words, *marked.bands)),
            protective=question.protective,
        )
        for (_, question), marked in zip(guide.questions, marks_of(logic), strict=True)
    )
    together = _calls(tally_marks(logic), logic)
    return Outline(stops, together, _in_order(logic["responses"], logic["can_end_in"]))


def _calls(marks: Iterable[Mark], logic: Logic) -> Calls:
    calls = [call for mark in marks for call in mark.calls]
    return Calls(
        responses=_in_order(logic["responses"], {call.response for call in calls}),
        advice=_in_order(logic["advice"], {call.advice for call in calls} - {Advice.NONE}),
        duties=tuple(dict.fromkeys(duty for call in calls for duty in call.duties)),
    )


def _in_order(chain: Sequence[str], values: Collection[str]) -> tuple[str, ...]:
    return tuple(value for value in chain if value in values)
