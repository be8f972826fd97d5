"""The mark that each answer prints: what it calls for at least, and after which earlier answers.

The guide without a script, and on paper, is a numbered document: every answer says its mark and the
reader goes on; the result is the highest mark met. These marks are read off the logic, so the
document and the engine cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trothwy.guides.logic_format import Condition, Effect, Logic, Question


@dataclass(frozen=True)
class Reading:
    """One thing that a condition reads: an earlier question and the words of it that count."""

    question: str
    number: int
    """The question's number in the document, from 1."""

    words: tuple[str, ...]


Readings = tuple[tuple[Reading, ...], ...]
"""Any one of these groups, and in it all readings. Empty: no condition."""


@dataclass(frozen=True)
class Call:
    """What is called for together, under one condition or none."""

    after: Readings
    """Only after these earlier answers; empty for always."""

    response: str
    """At least this response; empty if none is called for."""

    advice: str
    """At least this advice; empty if none is called for."""

    duties: tuple[str, ...]
    steps: tuple[str, ...]
    adds: tuple[tuple[str, int], ...]
    """Tallies, each with what is added to it. The count of not-sures is among them."""

    indicators: tuple[str, ...]


@dataclass(frozen=True)
class Mark:
    """What one word, band or tally calls for."""

    id: str
    calls: tuple[Call, ...]
    """What always holds first (if there is anything), then what holds after some earlier answers."""

    end: bool = False
    """The guide stops here."""

    count: int = 0
    """Of a band: how many ticks reach it. Of a tally: the sum. Otherwise 0."""

    of: tuple[str, ...] = ()
    """Of a band: the ticks that count."""


@dataclass(frozen=True)
class QuestionMarks:
    """One question of the document."""

    question: str
    number: int
    only_if: Readings
    words: tuple[Mark, ...]
    bands: tuple[Mark, ...]

    def mark_of(self, word: str) -> Mark:
        """Give the mark of one word or band. Raises ``KeyError`` for a word that is not there."""
        for mark in (*self.words, *self.bands):
            if mark.id == word:
                return mark
        raise KeyError(word)


def marks_of(logic: Logic) -> tuple[QuestionMarks, ...]:
    """Give the marks of every question, in the order in which the document prints them."""
    numbers = {question["id"]: number for number, question in enumerate(logic["questions"], 1)}
    return tuple(_question(question, numbers, logic) for question in logic["questions"])


def tally_marks(logic: Logic) -> tuple[Mark, ...]:
    """Give the marks of the guide's tallies, which the end of the document prints."""
    return tuple(
        Mark(tally["id"], _calls([tally["effect"]], {}, logic), count=tally["at"]) for tally in logic["tallies"]
    )


def _question(question: Question, numbers: dict[str, int], logic: Logic) -> QuestionMarks:
    return QuestionMarks(
        question["id"],
        numbers[question["id"]],
        _readings(question["only_if"], numbers),
        tuple(Mark(word["id"], _calls(word["effects"], numbers, logic), end=word["end"]) for word in question["words"]),
        tuple(
            Mark(band["id"], _calls(band["effects"], numbers, logic), band["end"], band["count"], tuple(band["of"]))
            for band in question["bands"]
        ),
    )


def _calls(effects: Sequence[Effect], numbers: dict[str, int], logic: Logic) -> tuple[Call, ...]:
    """Join the effects that share a condition; what needs none comes first."""
    groups: dict[Readings, list[Effect]] = {}
    for effect in effects:
        groups.setdefault(_readings(effect.get("after", []), numbers), []).append(effect)
    calls = [_call(after, groups[after], logic) for after in sorted(groups, key=bool)]
    if not calls or calls[0].after:
        return tuple(calls)
    return (calls[0], *(_beyond(call, calls[0], logic["responses"]) for call in calls[1:]))


def _beyond(call: Call, always: Call, responses: list[str]) -> Call:
    """Leave out of a call under a condition what is called for without it: nobody need read it twice."""
    higher = responses.index(call.response or responses[0]) > responses.index(always.response or responses[0])
    return replace(
        call,
        response=call.response if higher or not always.response else "",
        advice="" if call.advice == always.advice else call.advice,
        duties=tuple(duty for duty in call.duties if duty not in always.duties),
        steps=tuple(step for step in call.steps if step not in always.steps),
    )


def _call(after: Readings, effects: list[Effect], logic: Logic) -> Call:
    return Call(
        after,
        response=_highest(logic["responses"], (effect.get("response", "") for effect in effects)),
        advice=_highest(logic["advice"], (effect.get("advice", "") for effect in effects)),
        duties=tuple(dict.fromkeys(duty for effect in effects for duty in effect.get("duties", ()))),
        steps=tuple(dict.fromkeys(step for effect in effects for step in effect.get("steps", ()))),
        adds=tuple(added for effect in effects for added in effect.get("adds", {}).items()),
        indicators=tuple(effect["indicator"] for effect in effects if "indicator" in effect),
    )


def _highest(chain: list[str], values: Iterable[str]) -> str:
    return max((value for value in values if value), key=chain.index, default="")


def _readings(condition: Condition, numbers: dict[str, int]) -> Readings:
    return tuple(
        tuple(Reading(question, numbers[question], tuple(words)) for question, words in mapping.items())
        for mapping in condition
    )
