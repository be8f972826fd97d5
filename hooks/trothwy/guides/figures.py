"""Figures about a guide: how many questions, how many patterns of answers, how long it can get."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.checks.answering import Answering
from trothwy.guides.checks.faults import answers_in
from trothwy.guides.checks.machine import build_machine
from trothwy.guides.checks.s1_total import longest_way, screens_in
from trothwy.guides.checks.walking import ENDED, after, asks, passing, start_of

if TYPE_CHECKING:
    from trothwy.guides.checks.walking import Run
    from trothwy.guides.logic_format import Logic


@dataclass(frozen=True)
class Figures:
    """What the table of guides prints."""

    questions: int
    """The guide's own; shared blocks are not counted."""

    patterns: int
    """The different ways to answer it from start to end, shared blocks included."""

    longest: int
    """The most screens on one way, shared blocks not counted."""


def figures_of(logic: Logic) -> Figures:
    """Count a guide. Exact: patterns with the same memory are counted together, none is left out."""
    answering = Answering(build_machine(logic, None))
    machine = answering.machine
    patterns: dict[Run, int] = dict.fromkeys(start_of(machine), 1)
    for place in range(len(machine.screens)):
        following: dict[Run, int] = defaultdict(int)
        for run, count in patterns.items():
            if run.memory == ENDED or not asks(machine, place, run):
                following[passing(machine, place, run)] += count
                continue
            for move in answering.moves(place, (0,)):
                following[after(machine, place, run, move.gains[0], move)] += count * move.answers
        patterns = following
    return Figures(
        questions=sum(not question["block"] for question in logic["questions"]),
        patterns=sum(patterns.values()),
        longest=screens_in(logic, answers_in(longest_way(logic))),
    )
