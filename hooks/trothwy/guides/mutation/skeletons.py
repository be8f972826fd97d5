"""Skeletons of probes: for everything a guide says, the mildest case in which only that is said.

A probe is as sharp as its context is mild: a bruise beside a broken bone is noticed by nobody. For each
effect the case is found, among all worlds in which it is met, whose result *without that effect* is least,
and of these the one with the fewest questions and the fewest answers that are not the mildest. (Looking for
the least result *with* the effect would let a stronger answer hide it.) The walk is that of the checks, kept
to the answers in question.

A skeleton has no expected result. People set it, without running the guide: the guide's own answer would
prove nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.checks.answering import Answering
from trothwy.guides.checks.faults import Answers, answers_in
from trothwy.guides.checks.machine import build_machine
from trothwy.guides.checks.parts import part_of
from trothwy.guides.checks.walking import ENDED, advance_by, asks, start_of, value_of
from trothwy.guides.mutation.probe_targets import Target, targets_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trothwy.guides.checks.answering import Move
    from trothwy.guides.checks.parts import Part
    from trothwy.guides.checks.walking import Run, States
    from trothwy.guides.logic_format import Logic
    from trothwy.guides.mutation.probe_targets import Want
    from trothwy.guides.wording import Wording


@dataclass(frozen=True)
class Skeleton:
    """Answers that probe something, still without an expected result."""

    id: str
    about: str
    """What it probes: "seen: bruise", "story asked because of seen: bruise"."""

    answers: Answers


def skeletons_of(logic: Logic) -> list[Skeleton]:
    """Give a skeleton for everything that a guide says, each case once."""
    found: dict[tuple[tuple[str, tuple[str, ...]], ...], Skeleton] = {}
    names: set[str] = set()
    for target in targets_of(logic):
        for kind, name_of_part in target.parts:
            answers = mildest_case(target, part_of(target.without, kind, name_of_part))
            if answers is not None and tuple(answers.items()) not in found:
                name = target.name
                while name in names:
                    name += "-again"
                names.add(name)
                found[tuple(answers.items())] = Skeleton(name, target.about, answers)
    return list(found.values())


def mildest_case(target: Target, part: Part) -> Answers | None:
    """Find the case of a target that is mildest in one part of the result; None if no answers lead there."""
    answering = Answering(build_machine(target.without, part, every_tally=True))
    states = start_of(answering.machine)
    for place in range(len(answering.machine.screens)):
        states = _advance(answering, place, states, target)
    ends = [
        (value_of(answering.machine, run), trace.cost, trace)
        for run, trace in states.items()
        if _has_count(run, target)
    ]
    return answers_in(min(ends, key=lambda end: end[:2])[2]) if ends else None


def _has_count(run: Run, target: Target) -> bool:
    """Tell whether the tally that the target is about stands where it should."""
    if target.tally is None:
        return True
    number, count = target.tally
    return run.memory != ENDED and run.counts[number] == count


def _advance(answering: Answering, place: int, states: States, target: Target) -> States:
    """Take the states one place on, towards the target: where it wants an answer, the question has to be asked."""
    machine = answering.machine
    want = target.wants.get(machine.screens[place].question["id"])
    if want is None:
        return advance_by(lambda truth: answering.lowest(place, truth), machine, place, states)
    asked = {run: trace for run, trace in states.items() if asks(machine, place, run)}
    return advance_by(lambda truth: _wanted(answering, place, truth, want), machine, place, asked)


def _wanted(answering: Answering, place: int, truth: int, want: Want) -> Iterable[Move]:
    """Give the moves that choose a word, or that stand at a band's edge or one below."""
    screen = answering.machine.screens[place]
    for number, band in enumerate(screen.bands):
        if band.piece.id == want.word:
            count = band.count + want.beside
            nothing = [answering.alone(place, 0, truth)] if count == 0 else []
            return nothing or answering.with_count(place, number, truth, count)
    for number, tick in enumerate(screen.ticks):
        if tick.id == want.word:
            return [move for _, move in answering.with_tick(place, number, truth, from_none=True)]
    return [answering.move_of(place, (want.word,), truth)]


def skeletons_text(guide: str, skeletons: Iterable[Skeleton], wording: Wording) -> str:
    """Write skeletons as a file of probes in which people set what they expect."""
    lines = [f"guide: {guide}", "probes:"]
    for skeleton in skeletons:
        chosen = ", ".join(
            f"{question}: {words[0] if len(words) == 1 else '[' + ', '.join(words) + ']'}"
            for question, words in skeleton.answers.items()
        )
        lines += [
            f"  # {wording.answers(skeleton.answers)}",
            f"  - id: {skeleton.id}",
            f'    about: "{skeleton.about}"',
            f"    answers: {{{chosen}}}",
            "    expect: {response: TO-BE-SET}",
            '    set_by: "draft"',
        ]
    return "\n".join(lines) + "\n"
