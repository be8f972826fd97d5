"""S3: a worse answer never gives less, in any part of the result and in any world.

The steps are single ones: from one certain answer of a question to the next worse, and from a set of
ticks to that set with one tick more, not sure beside both or neither; "none of these" is the empty set.
Chains of single steps give the whole rule: a world that is worse everywhere never ends lower. (What not sure
itself adds is S4's.) The sweep (`pairs`) follows every step exactly.

Facts are not ordered and take no step. So a fact must not call for a response: a worry that is called a
fact would escape this rule. What a fact changes stands as `when` under the worry that it changes.

Most ticks need no walk. If later conditions read neither a tick nor a band that counts it, then a set
and that set with the tick have the same future, and the second one has every effect of the first and
more: nothing can fall. Ticks with the same effects need one walk between them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from trothwy.guides.checks.faults import Fault
from trothwy.guides.checks.pairs import Claim
from trothwy.guides.logic_format import UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.answering import Answering
    from trothwy.guides.checks.machine import Screen
    from trothwy.guides.checks.pairs import Step
    from trothwy.guides.logic_format import Logic


def check_facts(logic: Logic) -> Iterator[Fault]:
    """Give the facts with an answer that calls for more than the lowest response."""
    for question in logic["questions"]:
        for source in (*question["words"], *question["bands"]):
            said = {effect.get("response", logic["responses"][0]) for effect in source["effects"]}
            if question["fact"] and said - {logic["responses"][0]}:
                yield Fault(
                    "S3",
                    "fact-gives-response",
                    question["id"],
                    "An answer about a fact calls for a response itself, so this is really a worry.",
                    "Write `when` with this fact under the worry that it makes worse, or delete `fact`.",
                    word=source["id"],
                )


def worse_steps(answering: Answering, place: int, truth: int) -> Iterator[Step]:
    """Give the single steps from a milder to a worse answer at a place."""
    screen = answering.machine.screens[place]
    if screen.question["fact"]:
        return
    certain = [number for number, piece in enumerate(screen.alone) if piece.id != UNSURE]
    for milder, worse in pairwise(certain):
        yield answering.alone(place, milder, truth), answering.alone(place, worse, truth)
    for number in different_ticks(screen):
        yield answering.alone(place, 0, truth), answering.only_tick(place, number, truth)
        if screen.is_read(number):
            yield from answering.with_tick(place, number, truth, from_none=False)


def different_ticks(screen: Screen) -> Iterator[int]:
    """Give one certain tick of each sort: ticks with the same effects, read and counted alike, need one walk."""
    seen = set()
    for number, tick in enumerate(screen.ticks):
        groups = tuple(tick.id in group for group in screen.groups)
        sort = (tick.floors, tick.adds, tick.bits, tick.end, groups)
        if tick.id != UNSURE and sort not in seen:
            seen.add(sort)
            yield number


WORSE = Claim("S3", worse_steps)
"""For the sweep: a worse answer never gives less."""
