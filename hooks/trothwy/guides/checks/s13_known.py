"""S13: a child who has a social worker: the worker is always told, and new harm is still a report.

Every guide asks everybody whether a social worker is already involved. Each run that says so brings the duty to
tell the worker (every run without it is followed to its end, `walking.shortest_below`), so no guide can
end in help by its own without the worker knowing. And no other answer to that question ever gives a
report where "open case" gives less: steps for the sweep (`pairs`). Both are exact.

An emergency stands above all duties, and its page says to finish the guide afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.pairs import Claim
from trothwy.guides.checks.parts import asked_of_everybody
from trothwy.guides.checks.walking import one_word, shortest_below

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.answering import Answering
    from trothwy.guides.checks.machine import Screen
    from trothwy.guides.checks.pairs import Step
    from trothwy.guides.checks.walking import States
    from trothwy.guides.logic_format import Logic

KNOWN_QUESTION: Final = "social-worker-involved"
"""The shared question that asks whether social services already know the child."""

OPEN_CASE: Final = "open-case"
"""Its answer when a social worker is involved now."""

TELL_WORKER: Final = "allocated-social-worker"
"""The duty to tell that social worker."""


def check_asked(logic: Logic) -> Iterator[Fault]:
    """Give a fault if somebody may not be asked whether a social worker is involved."""
    question = asked_of_everybody(logic, KNOWN_QUESTION)
    if question is None or not any(word["id"] == OPEN_CASE and word["alone"] for word in question["words"]):
        yield Fault(
            "S13",
            "open-case-not-asked",
            "",
            f"Not everybody is asked '{KNOWN_QUESTION}', a question of kind 'one' with an answer '{OPEN_CASE}'.",
            "Add the shared block that asks it to `start`, and no `only_if` to the question.",
        )


def check_worker_told(duty: Answering, layers: list[States]) -> Iterator[Fault]:
    """Give a fault if an open case can end without the duty; ``duty`` is the guide seen through it."""
    for place, screen in enumerate(duty.machine.screens):
        number = open_case_number(screen)
        if number is None:
            continue
        trace = shortest_below(duty, layers, place, one_word(duty, place, number), 1)
        if trace is not None:
            yield Fault(
                "S13",
                "worker-not-told",
                screen.question["id"],
                "A child with an open case can reach the end without the duty to tell the allocated social worker.",
                f"Write `also: [{TELL_WORKER}]` under '{OPEN_CASE}'.",
                word=OPEN_CASE,
                first=answers_in(trace),
            )


def open_case_number(screen: Screen) -> int | None:
    """Give the index of the open-case answer among the words that stand alone, if the question has it."""
    if screen.question["id"] != KNOWN_QUESTION:
        return None
    return next((number for number, piece in enumerate(screen.alone) if piece.id == OPEN_CASE), None)


def known_steps(answering: Answering, place: int, truth: int) -> Iterator[Step]:
    """Give the steps from every other answer to the open case."""
    number = open_case_number(answering.machine.screens[place])
    if number is not None:
        known = answering.alone(place, number, truth)
        yield from ((move, known) for move in answering.moves(place, (truth,)) if move.words != known.words)


def known_claim(report: int) -> Claim:
    """Give the claim for the sweep: an open case never gives less than a report where another answer gives one."""
    return Claim("S13", known_steps, report)
