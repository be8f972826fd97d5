"""All rules on one guide's logic, in one call.

Each part of the result is walked through once; the rules about pairs of runs share one sweep in each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.guides.checks.answering import Answering
from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.machine import build_machine
from trothwy.guides.checks.pairs import find_falls
from trothwy.guides.checks.parts import asks_about_red_flag, part_of, parts_of
from trothwy.guides.checks.s1_total import check_total
from trothwy.guides.checks.s2_danger import check_danger
from trothwy.guides.checks.s3_worse import WORSE, check_facts
from trothwy.guides.checks.s4_unsure import UNSURE_NOT_LESS, check_unsure_advice
from trothwy.guides.checks.s5_hidden import check_hidden
from trothwy.guides.checks.s5_red_flags import check_red_flags, unrelated_claim
from trothwy.guides.checks.s7_protective import check_own_floors, protective_claim
from trothwy.guides.checks.s8_complete import check_role_asked
from trothwy.guides.checks.s9_steps import check_steps
from trothwy.guides.checks.s13_known import TELL_WORKER, check_asked, check_worker_told, known_claim
from trothwy.guides.checks.s14_family import check_family, family_machine
from trothwy.guides.checks.walking import TooEntangled, all_states
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.machine import Machine
    from trothwy.guides.checks.pairs import Fall
    from trothwy.guides.checks.parts import Part
    from trothwy.guides.logic_format import Logic

_SAYS = {
    "S3": (
        "worse-gives-less",
        "A worse answer gives less.",
        "Ask the question that is left out after both answers, or give the worse answer what it calls for.",
    ),
    "S4": (
        "unsure-gives-less",
        "Not sure gives less than an answer that is certain.",
        "Let not sure lead to the same questions, and give it what the other answer calls for.",
    ),
    "S5": (
        "unrelated-fact-decides",
        "Whether a worry is a report depends on something that has nothing to do with it.",
        "Ask the same, and call for the same, after every answer to this question.",
    ),
    "S7": (
        "strength-hides-worry",
        "A strength decides whether a worry is seen at all.",
        "Ask the worry whatever the answer about the strength.",
    ),
    "S13": (
        "open-case-gives-less",
        "New harm is no longer a report because a social worker is involved.",
        "Do not let the open case leave out a question or a floor.",
    ),
}
"""For each rule about pairs of runs: code, what is wrong, what to do."""

_FAMILY_SAYS = (
    "family-told-sooner",
    "Another answer says not to tell the family yet, and this one, which must be no less careful, loses that.",
    "Give this answer the careful step too, or ask the question that brings it after both.",
)
"""Code, what is wrong and what to do where a careful step is lost, whichever rule that breaks."""


def find_faults(logic: Logic) -> list[Fault]:
    """Give every fault of a guide's logic; none if every rule holds. The rest of S8 looks at outcomes alone."""
    faults = list(_at_sight(logic))
    try:
        faults += check_hidden(logic)
        faults += check_family(logic)
        for part in _parts(logic):
            faults += _in_part(logic, part)
    except TooEntangled as fault:
        faults.append(
            Fault(
                "S1",
                "too-entangled",
                fault.question,
                "Up to here so many conditions hang together that the guide cannot be checked for every answer.",
                "Split the guide, or let conditions read fewer answers.",
            )
        )
    return faults


class RuleKeeper:
    """Tells of many small changes of one sound guide, one after the other, whether they break a rule.

    A part of the result that a change does not touch obeys the rules as before, and is not walked through again.
    """

    def __init__(self, logic: Logic) -> None:
        """Take the guide, which holds every rule."""
        self.machines = {part: build_machine(logic, part) for part in _parts(logic)}
        self.family = _shape(family_machine(logic))

    def breaks(self, logic: Logic) -> bool:
        """Tell whether a changed guide breaks a rule."""
        if any(_at_sight(logic)):
            return True
        try:
            family = _shape(family_machine(logic)) != self.family and any(check_family(logic))
            return (
                family
                or any(check_hidden(logic))
                or any(
                    any(_in_machine(machine))
                    for machine in (build_machine(logic, part) for part in _parts(logic))
                    if not self._known(machine)
                )
            )
        except TooEntangled:
            return True

    def _known(self, machine: Machine) -> bool:
        before = self.machines.get(machine.part)
        return before is not None and _shape(before) == _shape(machine)


def _shape(machine: Machine) -> object:
    """Give everything that a rule about one part can see: guides of the same shape have the same faults."""
    screens = [
        (
            *(screen.question[mark] for mark in ("id", "block", "danger", "fact", "protective")),
            asks_about_red_flag(machine.logic, screen.question),
            (screen.guard, screen.conditions, screen.alone, screen.ticks, screen.bands, screen.groups),
        )
        for screen in machine.screens
    ]
    return screens, machine.keep, machine.limits, machine.rewards, machine.terms, machine.logic["can_end_in"]


def _parts(logic: Logic) -> list[Part]:
    """Give every part of a result in which nothing may fall: a careful step is one."""
    return [*parts_of(logic, TELL_WORKER), *(part_of(logic, "steps", step) for step in logic["careful"])]


def _at_sight(logic: Logic) -> Iterator[Fault]:
    """Give the faults that the logic shows without being walked through."""
    yield from check_danger(logic)
    yield from check_facts(logic)
    yield from check_own_floors(logic)
    yield from check_steps(logic)
    yield from check_role_asked(logic)
    yield from check_asked(logic)


def _in_part(logic: Logic, part: Part) -> Iterator[Fault]:
    return _in_machine(build_machine(logic, part))


def _in_machine(machine: Machine) -> Iterator[Fault]:
    part = machine.part
    answering = Answering(machine)
    layers = all_states(answering, every_floor=part.kind == "response")
    claims = [WORSE, UNSURE_NOT_LESS]
    if part.kind == "response":
        report = part.values.index(Response.REPORT)
        claims += [unrelated_claim(report), protective_claim(report), known_claim(report)]
        yield from check_total(answering, layers)
        yield from check_red_flags(answering, layers)
    else:
        claims.append(protective_claim(1))
    if part.kind == "advice":
        yield from check_unsure_advice(answering, layers)
    if part.name == TELL_WORKER:
        yield from check_worker_told(answering, layers)
    for fall in find_falls(answering, layers, claims):
        yield _fall(fall, part)


def _fall(fall: Fall, part: Part) -> Fault:
    code, says, remedy = _FAMILY_SAYS if part.kind == "steps" else _SAYS[fall.rule]
    return Fault(
        fall.rule,
        code,
        fall.question,
        says,
        remedy,
        first=answers_in(fall.trace),
        second=answers_in(fall.trace, second=True),
    )
