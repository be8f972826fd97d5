"""Two versions of a guide laid side by side, question by question.

Questions in another order are put in one order first. That is exact: a result is a join, so the order in
which answers are met does not matter to it, as long as conditions read earlier answers. (An early end is
an emergency, which stands above whatever it leaves out.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trothwy.guides.logic_format import Logic


class CannotCompare(Exception):
    """Shared questions stand in orders that cannot be made one, because conditions read them."""


class Stop(NamedTuple):
    """One place of the walk: the question's place in each version, if it is there."""

    old: int | None
    new: int | None


def in_one_order(old: Logic, new: Logic) -> tuple[Logic, Logic]:
    """Put the shared questions of both in one order, that of either version."""
    for first, second, swapped in ((old, new, False), (new, old, True)):
        ordered = _ordered_like(second, [question["id"] for question in first["questions"]])
        if ordered is not None:
            return (ordered, first) if swapped else (first, ordered)
    raise CannotCompare("The questions stand in another order, and their conditions allow no common one.")


def _ordered_like(logic: Logic, order: list[str]) -> Logic | None:
    """Sort the questions that an order names by it, the others staying behind the same neighbour."""
    named = sorted((q for q in logic["questions"] if q["id"] in order), key=lambda q: order.index(q["id"]))
    places = iter(named)
    questions = [next(places) if question["id"] in order else question for question in logic["questions"]]
    seen: set[str] = set()
    for question in questions:
        conditions = [question["only_if"]]
        for source in (*question["words"], *question["bands"]):
            conditions += [effect.get("after", []) for effect in source["effects"]]
        if any(read not in seen for condition in conditions for mapping in condition for read in mapping):
            return None
        seen.add(question["id"])
    return {**logic, "questions": questions}


def stops_of(old: Logic, new: Logic) -> list[Stop]:
    """Lay the questions of both in one row. The shared ones stand in the same order in each."""
    places = {question["id"]: place for place, question in enumerate(new["questions"])}
    stops: list[Stop] = []
    following = 0
    for place, question in enumerate(old["questions"]):
        shared = places.get(question["id"])
        if shared is not None:
            stops += [Stop(None, extra) for extra in range(following, shared)]
            following = shared + 1
        stops.append(Stop(place, shared))
    return stops + [Stop(None, extra) for extra in range(following, len(places))]
