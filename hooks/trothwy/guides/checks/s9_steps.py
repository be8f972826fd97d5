"""S9: no result holds a step and one that replaces it.

The engine leaves out every step that another one in the result replaces, so no reachable result can hold both. What
is left to find is where that would leave out something that was meant: a response that lists a step and its own
replacement, an answer that does, steps that replace each other in a circle, of which nothing would remain, and a step
that replaces a careful one, so that whoever calls for it would not have it. The steps as they are written decide all
four; no run is looked at. That help always has a review, and a step up, is found with S8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.guides.checks.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trothwy.guides.logic_format import Logic


def check_steps(logic: Logic) -> Iterator[Fault]:
    """Give the steps of a guide that stand beside what replaces them."""
    replaces = logic["instead_of"]
    for response, steps in logic["steps"].items():
        for gone, instead in _pairs(steps, replaces):
            yield _fault("", "", f"The response '{response}' has", gone, instead)
    for question in logic["questions"]:
        for source in (*question["words"], *question["bands"]):
            together = [step for effect in source["effects"] for step in effect.get("steps", ())]
            for gone, instead in _pairs(together, replaces):
                yield _fault(question["id"], source["id"], "This answer adds", gone, instead)
    for step in replaces:
        for gone in set(replaces[step]).intersection(logic["careful"]):
            yield Fault(
                "S9",
                "careful-step-replaced",
                "",
                f"Step '{step}' replaces '{gone}', so it could take away that nobody tells the family yet.",
                "Take it out of `instead_of` in steps.yml.",
            )
        if step in _replaced_through(step, replaces):
            yield Fault(
                "S9",
                "steps-in-a-circle",
                "",
                f"Step '{step}' replaces itself, directly or through others, so nothing would remain.",
                "Correct `instead_of` in steps.yml.",
            )


def _pairs(steps: Sequence[str], replaces: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    for instead in steps:
        yield from ((gone, instead) for gone in replaces.get(instead, ()) if gone in steps)


def _fault(question: str, word: str, who: str, gone: str, instead: str) -> Fault:
    return Fault(
        "S9",
        "step-beside-replacement",
        question,
        f"{who} the step '{gone}' and also '{instead}', which replaces it.",
        "Keep the one that is meant.",
        word=word,
    )


def _replaced_through(step: str, replaces: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(replaces.get(step, ()))
    while waiting:
        gone = waiting.pop()
        if gone not in found:
            found.add(gone)
            waiting += replaces.get(gone, ())
    return found
