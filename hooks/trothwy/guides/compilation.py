"""From a guide as written to logic: indicators resolved, yes and no written out, blocks put in place.

Compilation is the only place that knows how questions are written. It trusts its input: authoring
problems have been found before (`authoring`), and what the answers lead to is checked after (`checks`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.guides.framework import ADVICE, RESPONSES
from trothwy.guides.logic_format import NONE, UNSURE, VERSION
from trothwy.guides.questions import Kind
from trothwy.thresholds.model import Advice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trothwy.guides import logic_format as form
    from trothwy.guides.effects import Condition, Effects, Floors, Tally, When
    from trothwy.guides.framework import Framework
    from trothwy.guides.model import BlockFile, GuideFile
    from trothwy.guides.questions import Question

MOST_UNSURE: Final = 3
"""So many not-sures on one path give advice today (rule S4)."""


def questions_in_order(guide: GuideFile, blocks: Mapping[str, BlockFile]) -> list[tuple[str, Question]]:
    """Give every question in the order of asking, each with its shared block's id or an empty one.

    Danger comes first, then the shared blocks, then the rest: nobody tells us where they work while a
    child is in danger.
    """
    own = [("", question) for question in guide.questions]
    shared = [(id_, question) for id_ in guide.start for question in blocks[id_].questions]
    first = 1 if guide.questions and guide.questions[0].danger else 0
    return [*own[:first], *shared, *own[first:]]


def compile_guide(guide: GuideFile, framework: Framework, blocks: Mapping[str, BlockFile]) -> form.Logic:
    """Give the logic of a guide. The same input gives the same bytes."""
    questions = [_question(block, question, framework) for block, question in questions_in_order(guide, blocks)]
    tallies = [_not_sure_tally(), *(_tally(tally) for tally in guide.tallies)]
    steps = {response: list(framework.steps.get(response, ())) for response in RESPONSES}
    return {
        "version": VERSION,
        "guide": guide.id,
        "responses": list(RESPONSES),
        "advice": list(ADVICE),
        "can_end_in": [response for response in RESPONSES if response in guide.can_end_in],
        "questions": questions,
        "tallies": tallies,
        "steps": steps,
        "instead_of": {step: list(gone) for step, gone in sorted(framework.instead_of.items())},
        "careful": list(framework.careful),
    }


def _question(block: str, question: Question, framework: Framework) -> form.Question:
    alone = question.kind is Kind.ONE
    words = [_word(choice.id, choice.effects, framework, alone=alone) for choice in question.choices]
    if not alone:
        words.insert(0, _word(NONE, question.none, framework, alone=True))
    not_sure = _word(UNSURE, question.unsure, framework, alone=alone)
    not_sure["effects"].append({"adds": {UNSURE: 1}})
    ticks = [] if alone else [choice.id for choice in question.choices]
    return {
        "id": question.id,
        "block": block,
        "danger": question.danger,
        "fact": question.fact,
        "protective": question.protective,
        "telling": question.telling,
        "only_if": _condition(question.only_if),
        "words": [*words, not_sure],
        "bands": [
            {
                "id": band.id,
                "count": band.count,
                "of": list(dict.fromkeys(band.of)) or ticks,
                "end": band.end,
                "effects": list(_effects(band, framework)),
            }
            for band in question.bands
        ],
    }


def _word(id_: str, effects: Effects | None, framework: Framework, *, alone: bool) -> form.Word:
    return {
        "id": id_,
        "alone": alone,
        "end": effects is not None and effects.end,
        "effects": [] if effects is None else list(_effects(effects, framework)),
    }


def _effects(effects: Effects, framework: Framework) -> Iterator[form.Effect]:
    yield from _floors(effects, (), framework)
    for when in effects.when:
        yield from _floors(when, when.if_, framework)
        yield from _modifiers(when, framework)


def _floors(floors: Floors, after: Condition, framework: Framework) -> Iterator[form.Effect]:
    """Give one effect for what is said directly and one for each indicator, so that the trail can name it."""
    own = _said(floors)
    if floors.at_least is not None:
        own["response"] = floors.at_least.value
    if floors.adds:
        own["adds"] = dict(floors.adds)
    if own or (floors.red_flag and not floors.shows):
        yield _marked(own, after, red_flag=floors.red_flag)
    for indicator in floors.shows:
        yield _marked(_shown(indicator, framework), after, red_flag=floors.red_flag)


def _said(floors: Floors | Tally) -> form.Effect:
    """Give the advice, duties and steps that are called for directly, without an indicator."""
    effect: form.Effect = {}
    if floors.advice is not Advice.NONE:
        effect["advice"] = floors.advice.value
    if floors.also:
        effect["duties"] = list(floors.also)
    if floors.do:
        effect["steps"] = list(floors.do)
    return effect


def _shown(indicator: str, framework: Framework) -> form.Effect:
    command = framework.commands[indicator]
    effect: form.Effect = {"response": command.response, "indicator": indicator}
    if command.advice != Advice.NONE:
        effect["advice"] = command.advice
    if command.duties:
        effect["duties"] = list(command.duties)
    return effect


def _modifiers(when: When, framework: Framework) -> Iterator[form.Effect]:
    for modifier in when.modifiers:
        if framework.modifiers[modifier] != Advice.NONE:
            effect: form.Effect = {"advice": framework.modifiers[modifier], "modifier": modifier}
            yield _marked(effect, when.if_, red_flag=False)


def _marked(effect: form.Effect, after: Condition, *, red_flag: bool) -> form.Effect:
    if after:
        effect["after"] = _condition(after)
    if red_flag:
        effect["red_flag"] = True
    return effect


def _condition(condition: Condition) -> form.Condition:
    return [{question: list(words) for question, words in mapping.items()} for mapping in condition]


def _not_sure_tally() -> form.Tally:
    return {"id": UNSURE, "at": MOST_UNSURE, "effect": {"advice": Advice.TODAY.value}}


def _tally(tally: Tally) -> form.Tally:
    return {"id": tally.id, "at": tally.from_, "effect": _said(tally)}
