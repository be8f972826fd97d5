"""S4: not sure never gives less than the same answer without it, and brings advice where a red flag is asked about.

Not sure is no point on the scale from mild to bad, so it takes no part in S3. Three things are asked of
it. In every world it gives at least what the mildest certain answer gives, and beside ticks at least what
these give without it; of a fact, which has no mildest answer, it gives at least what every certain answer
gives: not knowing the age counts as the worst row. Both are steps for the sweep (`pairs`). And every run in
which somebody is not sure of a red flag, whatever is ticked beside it, ends with advice today at least, of
danger with advice now: every run that is lower is followed to its end (`walking.shortest_below`).
"""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.pairs import Claim
from trothwy.guides.checks.parts import asks_about_red_flag
from trothwy.guides.checks.walking import shortest_below
from trothwy.guides.logic_format import UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.answering import Answering
    from trothwy.guides.checks.pairs import Step
    from trothwy.guides.checks.walking import States


def unsure_steps(answering: Answering, place: int, truth: int) -> Iterator[Step]:
    """Give the steps from certain answers to not sure at a place."""
    screen = answering.machine.screens[place]
    tick = screen.unsure_tick
    if screen.question["fact"]:
        yield from product(answering.certain(place, truth), answering.unsure(place, truth))
    elif tick is None:
        yield answering.alone(place, 0, truth), answering.unsure(place, truth)[0]
    else:
        yield answering.alone(place, 0, truth), answering.only_tick(place, tick, truth)
        if screen.is_read(tick):
            yield from answering.with_tick(place, tick, truth, from_none=False)


UNSURE_NOT_LESS = Claim("S4", unsure_steps)
"""For the sweep: not sure never gives less."""


def check_unsure_advice(advice: Answering, layers: list[States]) -> Iterator[Fault]:
    """Give the red-flag questions whose not sure can end without advice."""
    machine = advice.machine
    for place, screen in enumerate(machine.screens):
        question = screen.question
        if not question["danger"] and not asks_about_red_flag(machine.logic, question):
            continue
        needed = "now" if question["danger"] else "today"
        not_sure = partial(advice.unsure, place)
        trace = shortest_below(advice, layers, place, not_sure, machine.part.values.index(needed))
        if trace is not None:
            yield Fault(
                "S4",
                "unsure-without-advice",
                question["id"],
                f"Somebody who is not sure here can end without advice '{needed}'.",
                f"Write `unsure: {{advice: {needed}}}` under this question.",
                word=UNSURE,
                first=answers_in(trace),
            )
