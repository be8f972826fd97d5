"""S14: whoever reports was asked whether it is safe to tell the family, or is told to ask social services first.

A report tells the parents, if that adds no risk. A reader who was never asked about the risk cannot know, least of
all in an emergency, which ends the guide. So every run with a report, or more, either holds a careful step or passed
a question marked `telling`.

It is S5 over the same guide with other floors: what asks for care counts as the highest response, what calls for a
report as a red flag, and each red flag has to end at the top. So it is exact in the same way (`s5_red_flags`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from trothwy.guides.checks.answering import Answering
from trothwy.guides.checks.faults import Fault, answers_in
from trothwy.guides.checks.machine import build_machine
from trothwy.guides.checks.parts import calls_for_report, part_of
from trothwy.guides.checks.s5_red_flags import red_flags_below
from trothwy.guides.checks.walking import all_states
from trothwy.guides.logic_format import EMERGENCY
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.checks.machine import Machine
    from trothwy.guides.logic_format import Band, Effect, Logic, Question, Word


def check_family(logic: Logic) -> Iterator[Fault]:
    """Give the answers that call for a report while nobody knows whether the family can safely be told."""
    return faults_of(family_machine(logic))


def family_machine(logic: Logic) -> Machine:
    """See a guide through what asks for care, and what needs it."""
    questions = [_question(question, logic) for question in logic["questions"]]
    tallies = [{**tally, "effect": _effect(tally["effect"], logic)} for tally in logic["tallies"]]
    seen = cast("Logic", {**logic, "questions": questions, "tallies": tallies})
    return build_machine(seen, part_of(seen, "response", "response"))


def faults_of(machine: Machine) -> Iterator[Fault]:
    """Give the faults of a guide that is seen in this way."""
    answering = Answering(machine)
    layers = all_states(answering, every_floor=False)
    for question, word, trace in red_flags_below(answering, layers, machine.part.top):
        yield Fault(
            "S14",
            "family-not-asked-about",
            question,
            "This calls for a report, and nobody has asked whether it is safe to tell the family.",
            "Add a step marked `careful` under it, or ask about telling in a question marked `telling`.",
            word=word,
            first=answers_in(trace),
        )


def _question(question: Question, logic: Logic) -> Question:
    asked: list[Effect] = [{"response": EMERGENCY}] if question["telling"] else []
    words = [_source(word, logic, asked) for word in question["words"]]
    bands = [_source(band, logic, []) for band in question["bands"]]
    return cast("Question", {**question, "words": words, "bands": bands})


def _source(source: Word | Band, logic: Logic, asked: list[Effect]) -> Word | Band:
    effects = [_effect(effect, logic) for effect in source["effects"]] + asked
    return cast("Word | Band", {**source, "effects": effects})


def _effect(effect: Effect, logic: Logic) -> Effect:
    seen: Effect = {"after": effect.get("after", []), "adds": effect.get("adds", {})}
    if not set(logic["careful"]).isdisjoint(effect.get("steps", ())):
        seen["response"] = EMERGENCY
    elif calls_for_report(logic, effect):
        seen |= {"response": Response.REPORT, "red_flag": True}
    return seen
