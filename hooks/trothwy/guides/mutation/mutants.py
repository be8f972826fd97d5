"""Mutants: every small way in which somebody could get a guide wrong, made on purpose.

Each mutant is the logic with one thing changed: a floor, an indicator's level, a duty, a step, a word of a
condition, an edge, an order, a mark. What notices none of them would not notice the real mistake either.
Counts of not sure are compiled in for every question and no author can change them, so they are left.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from trothwy.guides.logic_format import NONE, UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.guides.logic_format import Condition, Effect, Logic, Question

Path = tuple[str | int, ...]
"""Where something stands in the logic: keys and indices from the top."""

Edits = tuple[tuple[Path, object], ...]
"""What is put in place of what stands there."""

_UNSURE_COUNT: Effect = {"adds": {UNSURE: 1}}


@dataclass(frozen=True)
class Mutant:
    """One change of a logic."""

    operator: str
    """The kind of change."""

    question: str
    """Where; empty for the guide as a whole."""

    word: str
    """At which answer, tick, band, tally or indicator; empty for the question as a whole."""

    change: str
    """What was changed: "report becomes assessment"."""

    edits: Edits

    def of(self, logic: Logic) -> Logic:
        """Give the changed logic. The original stays as it is; what is not changed is shared."""
        changed: object = logic
        for path, value in self.edits:
            changed = _put(changed, path, value)
        return cast("Logic", changed)


def _put(whole: Any, path: Path, value: object) -> Any:  # noqa: ANN401  # any part of the logic
    """Give a copy with another value at a path."""
    if not path:
        return value
    copied = whole.copy()
    copied[path[0]] = _put(whole[path[0]] if len(path) > 1 else None, path[1:], value)
    return copied


def mutants_of(logic: Logic) -> Iterator[Mutant]:
    """Give every mutant of a guide."""
    for place, question in enumerate(logic["questions"]):
        at: Path = ("questions", place)
        yield from _question_mutants(question, at)
        for number, word in enumerate(question["words"]):
            here: Path = (*at, "words", number)
            if word["id"] not in {NONE, UNSURE}:
                rest = [*question["words"][:number], *question["words"][number + 1 :]]
                yield Mutant("drop", question["id"], word["id"], "is gone", (((*at, "words"), rest),))
            yield from _source_mutants(logic, question["id"], word["id"], here, word["effects"], ends=word["end"])
        for number, band in enumerate(question["bands"]):
            here = (*at, "bands", number)
            fewer = [*question["bands"][:number], *question["bands"][number + 1 :]]
            yield Mutant("drop", question["id"], band["id"], "is gone", (((*at, "bands"), fewer),))
            for count in (band["count"] - 1, band["count"] + 1):
                if 0 < count <= len(band["of"]):
                    edit = ((*here, "count"), count)
                    yield Mutant("edge", question["id"], band["id"], f"reached at {count}", (edit,))
            yield from _source_mutants(logic, question["id"], band["id"], here, band["effects"], ends=band["end"])
    yield from _tally_mutants(logic)
    yield from _indicator_mutants(logic)
    for step in logic["careful"]:
        fewer_careful: Edits = ((("careful",), [kept for kept in logic["careful"] if kept != step]),)
        yield Mutant("mark", "", step, "no longer marked careful", fewer_careful)
    used = _steps_used(logic)
    for step, gone in logic["instead_of"].items():
        if step not in used:
            continue  # It matters only to a sitting that brings the step along from another guide.
        edits: Edits = ((("instead_of", step), []),)
        yield Mutant("step", "", step, f"no longer replaces {' and '.join(gone)}", edits)


def _steps_used(logic: Logic) -> set[str]:
    """Give every step that some result of this guide can hold."""
    effects = [tally["effect"] for tally in logic["tallies"]]
    for question in logic["questions"]:
        effects += [effect for source in (*question["words"], *question["bands"]) for effect in source["effects"]]
    called = {step for effect in effects for step in effect.get("steps", ())}
    return called.union(*logic["steps"].values())


def _question_mutants(question: Question, at: Path) -> Iterator[Mutant]:
    name = question["id"]
    marks = {"danger": question["danger"], "fact": question["fact"], "protective": question["protective"]}
    marks["telling"] = question["telling"]
    for mark, is_set in marks.items():
        if is_set:
            yield Mutant("mark", name, "", f"no longer marked {mark}", (((*at, mark), False),))
    if question["only_if"]:
        for change, condition in (("always asked", []), *_weaker_conditions(question["only_if"])):
            yield Mutant("condition", name, "", change, (((*at, "only_if"), condition),))
    certain = [number for number, word in enumerate(question["words"]) if word["alone"] and word["id"] != UNSURE]
    for one, other in pairwise(certain):
        first, second = question["words"][one], question["words"][other]
        edits = tuple(
            ((*at, "words", number), {**word, "effects": from_["effects"], "end": from_["end"]})
            for number, word, from_ in ((one, first, second), (other, second, first))
        )
        yield Mutant("swap", name, "", f"{first['id']} and {second['id']} change places", edits)


def _weaker_conditions(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Give the condition without each of its words, and without each of its mappings."""
    for number, mapping in enumerate(condition):
        before, behind = condition[:number], condition[number + 1 :]
        if before or behind:
            yield f"one of its conditions lost ({number + 1})", before + behind
        for question, words in mapping.items():
            for word in words if len(words) > 1 else ():
                fewer = {**mapping, question: [kept for kept in words if kept != word]}
                yield f"no longer reads {question}: {word}", [*before, fewer, *behind]


def _source_mutants(  # noqa: PLR0913  # where it stands, and what it has
    logic: Logic, question: str, name: str, at: Path, effects: list[Effect], *, ends: bool
) -> Iterator[Mutant]:
    """Give the mutants of one word or band."""
    if ends:
        yield Mutant("mark", question, name, "no longer ends the guide", (((*at, "end"), False),))
    if not any("response" in effect and not effect.get("after") for effect in effects):
        for response in logic["responses"][1:]:
            more: list[Effect] = [*effects, {"response": response}]
            yield Mutant("floor", question, name, f"now gives {response}", (((*at, "effects"), more),))
    for number, effect in enumerate(effects):
        if effect != _UNSURE_COUNT:
            rest = [*effects[:number], *effects[number + 1 :]]
            yield Mutant("drop", question, name, f"loses {_named(effect)}", (((*at, "effects"), rest),))
            for operator, change, changed in _effect_changes(effect, logic):
                yield Mutant(operator, question, name, change, (((*at, "effects", number), changed),))


def _named(effect: Effect) -> str:
    """Say shortly what an effect brings."""
    brought = [effect.get("indicator") or effect.get("response", ""), effect.get("modifier", "")]
    brought += [f"advice {effect['advice']}"] if "advice" in effect else []
    brought += [*effect.get("duties", ()), *effect.get("steps", ()), *effect.get("adds", ())]
    return " and ".join(filter(None, brought)) or "a mark"


def _effect_changes(effect: Effect, logic: Logic) -> Iterator[tuple[str, str, Effect]]:
    """Give every change of one effect: operator, words, the changed effect. An indicator's own are elsewhere."""
    if "indicator" not in effect:
        yield from _floor_changes(effect, logic)
    for step in effect.get("steps", ()):
        yield "step", f"step {step} is gone", {**effect, "steps": [kept for kept in effect["steps"] if kept != step]}
    for tally, more in effect.get("adds", {}).items():
        for changed in (more - 1, more + 1):
            adds = {**effect["adds"], tally: changed}
            yield "edge", f"adds {changed} to {tally}", {**effect, "adds": {t: n for t, n in adds.items() if n}}
    if effect.get("after"):
        for change, condition in (("brought always", []), *_weaker_conditions(effect["after"])):
            yield "condition", change, {**effect, "after": condition}


def _floor_changes(effect: Effect, logic: Logic) -> Iterator[tuple[str, str, Effect]]:
    for response in logic["responses"] if "response" in effect else ():
        if response != effect["response"]:
            yield "floor", f"{effect['response']} becomes {response}", {**effect, "response": response}
    for advice in logic["advice"] if "advice" in effect else ():
        if advice != effect["advice"]:
            yield "advice", f"advice {effect['advice']} becomes {advice}", {**effect, "advice": advice}
    for duty in effect.get("duties", ()):
        yield "duty", f"duty {duty} is gone", {**effect, "duties": [kept for kept in effect["duties"] if kept != duty]}


def _tally_mutants(logic: Logic) -> Iterator[Mutant]:
    for number, tally in enumerate(logic["tallies"]):
        here: Path = ("tallies", number)
        for at in (tally["at"] - 1, tally["at"] + 1):
            if at:
                yield Mutant("edge", "", tally["id"], f"reached at {at}", (((*here, "at"), at),))
        yield Mutant("drop", "", tally["id"], "brings nothing", (((*here, "effect"), {}),))
        for operator, change, changed in _effect_changes(tally["effect"], logic):
            yield Mutant(operator, "", tally["id"], change, (((*here, "effect"), changed),))


def _indicator_mutants(logic: Logic) -> Iterator[Mutant]:
    """Move each indicator to each other response, wherever it is shown, and take away what else it calls for."""
    shown: dict[str, list[tuple[Path, Effect]]] = {}
    for place, question in enumerate(logic["questions"]):
        for key, sources in (("words", question["words"]), ("bands", question["bands"])):
            for number, source in enumerate(cast("list[Any]", sources)):
                for index, effect in enumerate(source["effects"]):
                    if "indicator" in effect:
                        at: Path = ("questions", place, key, number, "effects", index)
                        shown.setdefault(effect["indicator"], []).append((at, effect))
    for indicator, places in shown.items():
        for change, changed in _indicator_changes(places[0][1], logic):
            edits = tuple((at, {**effect, **changed}) for at, effect in places)
            yield Mutant("indicator", "", indicator, change, edits)


def _indicator_changes(effect: Effect, logic: Logic) -> Iterator[tuple[str, dict[str, object]]]:
    for response in logic["responses"][:-1]:
        if response != effect["response"]:
            yield f"{effect['response']} becomes {response}", {"response": response}
    if "advice" in effect:
        yield f"advice {effect['advice']} is gone", {"advice": logic["advice"][0]}
    if effect.get("duties"):
        yield "its duties are gone", {"duties": []}
