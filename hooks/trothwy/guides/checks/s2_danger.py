"""S2: danger comes first, and its worst answer is an emergency, whatever else is answered.

Static and exact: the first question has no condition, so everyone is asked it; its worst answer stands
alone, so nothing can be answered beside it; its floor has no condition, and floors only rise. That not
sure of danger gives advice now is found with S4; that an emergency calls for a report too, with S8.

An answer may end a guide only at an emergency, because what is not asked any more is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.guides.checks.faults import Fault
from trothwy.guides.logic_format import EMERGENCY, UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.logic_format import Band, Logic, Question, Word


def check_danger(logic: Logic) -> Iterator[Fault]:
    """Give the faults of the danger question, and early ends elsewhere."""
    first = logic["questions"][0]
    if not first["danger"] or first["only_if"] or first["block"]:
        yield Fault(
            "S2",
            "danger-not-first",
            first["id"],
            "The guide does not begin by asking whether anyone is in danger now.",
            "Put a question with `danger: true` first, without `only_if`.",
        )
    for question in logic["questions"]:
        if question["danger"]:
            yield from _danger(question, is_first=question is first)
        sources: list[Word | Band] = [*question["words"], *question["bands"]]
        for source in sources:
            if source["end"] and not is_emergency(source):
                yield Fault(
                    "S2",
                    "end-without-emergency",
                    question["id"],
                    "The guide stops at this answer, so what later answers call for would be lost.",
                    "Delete `end`, or write `at_least: emergency` if it is one.",
                    word=source["id"],
                )


def _danger(question: Question, *, is_first: bool) -> Iterator[Fault]:
    if not is_first:
        yield Fault(
            "S2",
            "danger-not-first",
            question["id"],
            "Only the first question of a guide can be its danger question.",
            "Move it to the top, or delete `danger`.",
        )
    certain = [word for word in question["words"] if word["id"] != UNSURE]
    worst = certain[-1]
    if not all(word["alone"] for word in certain) or not (worst["end"] and is_emergency(worst)):
        yield Fault(
            "S2",
            "danger-is-no-emergency",
            question["id"],
            "The worst answer to the danger question does not end the guide in an emergency.",
            "Write `worst: {at_least: emergency, end: true}` under it.",
            word=worst["id"],
        )


def is_emergency(source: Word | Band) -> bool:
    """Tell whether a word or band is an emergency in itself, whatever was answered before."""
    return any(effect.get("response") == EMERGENCY and not effect.get("after") for effect in source["effects"])
