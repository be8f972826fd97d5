"""Run a guide: answers in, result out. The reference engine; the script in the page does the same.

Answers set floors and the guide goes on. The result is the join of the floors met, part by part:
the highest response, the highest advice, every duty. Since joining only ever adds, the result is
never below any indicator shown (rule S6), one more tick never lowers it, and the order in which
answers are met does not matter.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.logic_format import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trothwy.guides.logic_format import Condition, Effect, Logic, Question


@dataclass(frozen=True)
class Met:
    """One entry of the trail: what called for what."""

    question: str
    """The question's id; empty for a tally, and for what was brought from another guide."""

    word: str
    """The answer, tick, band or tally."""

    response: str = ""
    advice: str = ""
    duties: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    indicator: str = ""
    modifier: str = ""
    guide: str = ""
    """The earlier guide of the same sitting that called for it; empty for the one that is run."""


@dataclass(frozen=True)
class Result:
    """What the answers come to so far."""

    response: str
    advice: str
    duties: tuple[str, ...]
    """In the order in which they were met."""

    steps: tuple[str, ...]
    """Those of the response, then those added, without any that another one replaces."""

    trail: tuple[Met, ...]
    asked: tuple[str, ...]
    """The questions asked and answered, in order."""

    next_question: str | None
    """The first question still to answer; None when the guide is through."""

    ended: bool
    """An answer ended the guide early. Carrying on can still add duties."""


class WrongAnswer(ValueError):
    """An answer that the question does not offer, or words that cannot stand together."""


def run(
    logic: Logic, answers: Mapping[str, Sequence[str]], *, carry_on: bool = False, brought: Sequence[Met] = ()
) -> Result:
    """Run a guide over answers: question ids with the words chosen.

    Answers to questions that are not asked count for nothing. At the first question without an
    answer the run stops and names it. With ``carry_on`` it goes on past an early end, as a reader may. What was
    ``brought`` from an earlier guide of the same sitting stands: nothing here lowers it.

    Raises `WrongAnswer` for words that a question does not offer, and ``ValueError`` for a format it
    does not know.
    """
    if logic["version"] != VERSION:
        raise ValueError(f"This engine reads logic of version {VERSION}, not {logic['version']}.")
    words: dict[str, frozenset[str]] = {}
    trail = [*brought]
    counts: Counter[str] = Counter()
    ended = False
    next_question = None
    for question in logic["questions"]:
        if ended and not carry_on:
            break
        if not holds(question["only_if"], words):
            continue
        if question["id"] not in answers:
            next_question = question["id"]
            break
        chosen = words_met(question, answers[question["id"]])
        for word, effects, ends in _sources(question, chosen):
            ended = ended or ends
            for effect in effects:
                if holds(effect.get("after", []), words):
                    counts.update(effect.get("adds", {}))
                    trail.append(_met(question["id"], word, effect))
        words[question["id"]] = chosen
    trail += [
        _met("", tally["id"], tally["effect"]) for tally in logic["tallies"] if counts[tally["id"]] >= tally["at"]
    ]
    return _join(logic, [met for met in trail if _counts(met)], tuple(words), next_question, ended=ended)


def holds(condition: Condition, words: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a condition holds after the words given so far. An empty condition always holds."""
    return not condition or any(
        all(not words.get(question, frozenset()).isdisjoint(wanted) for question, wanted in mapping.items())
        for mapping in condition
    )


def words_met(question: Question, chosen: Sequence[str]) -> frozenset[str]:
    """Give the words chosen and the bands they reach. Raises `WrongAnswer` if they cannot be chosen."""
    alone = {word["id"]: word["alone"] for word in question["words"]}
    picked = frozenset(chosen)
    unknown = sorted(picked - alone.keys())
    if unknown:
        raise WrongAnswer(f"'{question['id']}' does not offer '{unknown[0]}'.")
    if not picked:
        raise WrongAnswer(f"'{question['id']}' has no answer.")
    if len(picked) > 1 and any(alone[word] for word in picked):
        raise WrongAnswer(f"'{question['id']}' has an answer that stands alone, and others beside it.")
    return picked | {band["id"] for band in question["bands"] if len(picked.intersection(band["of"])) >= band["count"]}


def _sources(question: Question, chosen: frozenset[str]) -> Iterator[tuple[str, list[Effect], bool]]:
    """Give id, effects and early end of every word and band that was met, in the order of the logic."""
    for word in question["words"]:
        if word["id"] in chosen:
            yield word["id"], word["effects"], word["end"]
    for band in question["bands"]:
        if band["id"] in chosen:
            yield band["id"], band["effects"], band["end"]


def _met(question: str, word: str, effect: Effect) -> Met:
    return Met(
        question,
        word,
        effect.get("response", ""),
        effect.get("advice", ""),
        tuple(effect.get("duties", ())),
        tuple(effect.get("steps", ())),
        effect.get("indicator", ""),
        effect.get("modifier", ""),
    )


def _counts(met: Met) -> bool:
    """Tell whether an entry says anything: one that only adds to a tally does not."""
    return bool(met.response or met.advice or met.duties or met.steps)


def _join(logic: Logic, trail: list[Met], asked: tuple[str, ...], next_question: str | None, *, ended: bool) -> Result:
    response = _highest(logic["responses"], (met.response for met in trail))
    called_for = list(
        dict.fromkeys([*logic["steps"].get(response, ()), *(step for met in trail for step in met.steps)])
    )
    return Result(
        response=response,
        advice=_highest(logic["advice"], (met.advice for met in trail)),
        duties=tuple(dict.fromkeys(duty for met in trail for duty in met.duties)),
        steps=without_replaced(called_for, logic["instead_of"]),
        trail=tuple(trail),
        asked=asked,
        next_question=next_question,
        ended=ended,
    )


def _highest(chain: list[str], met: Iterable[str]) -> str:
    """Give the highest of the values met, or the lowest of the chain if none was."""
    return max((value for value in met if value), key=chain.index, default=chain[0])


def without_replaced(steps: Sequence[str], instead_of: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Leave out every step that another one of the steps replaces."""
    replaced = {gone for step in steps for gone in instead_of.get(step, ())}
    return tuple(step for step in steps if step not in replaced)
