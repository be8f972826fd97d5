"""S5b: no red-flag question stays unasked, except for a reason that cannot hide anything.

"A red flag alone gives a report" is worth nothing where the question is not asked. S3 does not see this:
a question that nobody is asked can never lower anything. A question that can give a report or more may
stay unasked only

- after an early end, which is an emergency;
- because of a fact, such as age;
- because of the mildest certain answer of a worry question: a worse answer, or not sure, must not hide it;
- because a question that its condition reads was itself not asked, for one of these reasons.

A protective answer is no reason: a strength must not hide a worry. Nor is "nobody is in danger now": nearly
everybody answers so, and the rest of the guide is for them. A condition made of several mappings fails for
a reason if each of its mappings has at least one term that fails for a reason.

Exact: a walk over single runs, as in `walking`, that remembers for each term of a condition not only
whether it is met, but if it is not, whether for a reason. These are two bits for each term of the
conditions in question, so nothing is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trothwy.guides.checks.answering import Answering
from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.machine import build_machine, met
from trothwy.guides.checks.parts import asks_about_red_flag
from trothwy.guides.checks.walking import MOST_STATES, START, TooEntangled, Trace, one_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.machine import Machine, Screen
    from trothwy.guides.logic_format import Logic


class _State(NamedTuple):
    """What single runs remember here."""

    met: int
    """Terms that are met."""

    hidden: int
    """Terms that are not met, and not for a reason."""


def check_hidden(logic: Logic) -> Iterator[Fault]:
    """Give the red-flag questions that a worry, a not sure or a strength can hide."""
    machine = build_machine(logic, None)
    answering = Answering(machine)
    states: dict[_State, Trace] = {_State(0, 0): START}
    for place, screen in enumerate(machine.screens):
        following: dict[_State, Trace] = {}
        hiding: list[Trace] = []
        for state, trace in states.items():
            if met(screen.guard, state.met):
                for then, longer in _asked(answering, place, state, trace):
                    _keep_shortest(following, then, longer)
            else:
                without_reason = any(mask & ~state.met & ~state.hidden == 0 for mask in screen.guard)
                if without_reason:
                    hiding.append(trace)
                _keep_shortest(following, _passed(machine, place, state, without_reason=without_reason), trace)
        if hiding and asks_about_red_flag(logic, screen.question):
            yield _fault(screen, min(hiding, key=lambda trace: trace.cost))
        if len(following) > MOST_STATES:
            raise TooEntangled(screen.question["id"])
        states = following


def _keep_shortest(found: dict[_State, Trace], state: _State, trace: Trace) -> None:
    if state not in found or trace.cost < found[state].cost:
        found[state] = trace


def _asked(answering: Answering, place: int, state: _State, trace: Trace) -> Iterator[tuple[_State, Trace]]:
    """Give the states after each answer that does not end the guide."""
    machine, screen = answering.machine, answering.machine.screens[place]
    question, keep = screen.question, machine.keep[place + 1]
    read = _bits_of(machine, question["id"])
    for number, move in enumerate(answering.moves(place, (0,))):
        if move.end:
            continue
        mildest = number == 0 and not question["protective"] and not question["danger"]
        hidden = 0 if question["fact"] or mildest else read & ~move.bits
        yield (
            _State((state.met | move.bits) & keep, (state.hidden | hidden) & keep),
            one_answer(trace, question["id"], move),
        )


def _passed(machine: Machine, place: int, state: _State, *, without_reason: bool) -> _State:
    """Give the state after a question that was not asked: what reads it now fails for the same reason, or none."""
    read = _bits_of(machine, machine.screens[place].question["id"]) if without_reason else 0
    keep = machine.keep[place + 1]
    return _State(state.met & keep, (state.hidden | read) & keep)


def _bits_of(machine: Machine, question: str) -> int:
    return sum(1 << bit for bit, (read, _) in enumerate(machine.terms) if read == question)


def _fault(screen: Screen, trace: Trace) -> Fault:
    return Fault(
        "S5",
        "hidden-red-flag",
        screen.question["id"],
        "This question can give a report, and these answers leave it out without a good reason.",
        "In `only_if`, name every answer of a worry question but the mildest, one just added and `unsure` too. Read "
        "neither danger nor a strength.",
        first=answers_in(trace),
    )
