"""S1: every question and every declared result is reached, no other result is, and no way is too long.

That every answer leads on is given by the format: questions stand in one order, and after the last
one the guide is over. The rest is exact because all states of single runs are found (`walking`): a
question is asked in some run if and only if one of the states at its place meets its condition, and
a result is reached if and only if one of the states at the end has it. The longest way depends on
memory alone, so for each memory the greatest number of screens so far is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.guides.checks.answering import Answering
from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.machine import build_machine
from trothwy.guides.checks.walking import (
    Run,
    Trace,
    after,
    asks,
    one_answer,
    passing,
    start_of,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.walking import States
    from trothwy.guides.logic_format import Logic

MOST_SCREENS: Final = 8
"""The longest way through a guide, its shared blocks not counted."""


def check_total(responses: Answering, layers: list[States]) -> Iterator[Fault]:
    """Give the faults of reach; ``responses`` is the guide seen through its response part."""
    yield from _never_asked(responses, layers)
    yield from _wrong_results(responses, layers)
    yield from _too_long(responses.machine.logic)


def _never_asked(responses: Answering, layers: list[States]) -> Iterator[Fault]:
    for place, screen in enumerate(responses.machine.screens):
        if not any(asks(responses.machine, place, run) for run in layers[place]):
            yield Fault(
                "S1",
                "never-asked",
                screen.question["id"],
                "No answers lead to this question.",
                "Correct its `only_if`, or delete the question.",
            )


def _wrong_results(responses: Answering, layers: list[States]) -> Iterator[Fault]:
    machine = responses.machine
    names, declared = machine.logic["responses"], machine.logic["can_end_in"]
    reached: dict[str, Trace] = {}
    for run, trace in sorted(layers[-1].items(), key=lambda item: item[1].cost):
        reached.setdefault(names[value_of(machine, run)], trace)
    for response in names:
        if response in reached and response not in declared:
            yield Fault(
                "S1",
                "result-not-declared",
                "",
                f"The guide can end in '{response}', which `can_end_in` does not name.",
                f"Add '{response}' to `can_end_in`, or correct the answers.",
                first=answers_in(reached[response]),
            )
        if response in declared and response not in reached:
            yield Fault(
                "S1",
                "result-never-reached",
                "",
                f"No answers end in '{response}', which `can_end_in` names.",
                f"Delete '{response}' from `can_end_in`, or correct the answers.",
            )


def _too_long(logic: Logic) -> Iterator[Fault]:
    trace = longest_way(logic)
    answers = answers_in(trace)
    screens = screens_in(logic, answers)
    if screens > MOST_SCREENS:
        yield Fault(
            "S1",
            "too-long",
            trace.question,
            f"This way through the guide takes {screens} screens; {MOST_SCREENS} is the most.",
            "Join questions, or ask some of them only after certain answers.",
            first=answers,
        )


def screens_in(logic: Logic, answers: dict[str, tuple[str, ...]]) -> int:
    """Count the guide's own questions among those answered; shared blocks are not counted."""
    return sum(question["id"] in answers and not question["block"] for question in logic["questions"])


def longest_way(logic: Logic) -> Trace:
    """Give one of the longest ways through a guide, its shared blocks not counted."""
    answering = Answering(build_machine(logic, None))
    machine = answering.machine
    longest: dict[Run, tuple[int, Trace]] = {run: (0, trace) for run, trace in start_of(machine).items()}
    for place, screen in enumerate(machine.screens):
        following: dict[Run, tuple[int, Trace]] = {}
        for run, (screens, trace) in longest.items():
            if not asks(machine, place, run):
                _keep_longest(following, passing(machine, place, run), screens, trace)
                continue
            more = screens + (not screen.question["block"])
            for move in answering.lowest(place, 0):
                then = after(machine, place, run, move.gains[0], move)
                _keep_longest(following, then, more, one_answer(trace, screen.question["id"], move))
        longest = following
    return max(longest.values(), key=lambda entry: entry[0])[1]


def _keep_longest(found: dict[Run, tuple[int, Trace]], run: Run, screens: int, trace: Trace) -> None:
    if run not in found or screens > found[run][0]:
        found[run] = screens, trace
