"""Why a result is what it is, what would raise it, and which unknowns could change it.

Only what would *raise* a result is looked for: what would lower it teaches gaming, and by S3 only a milder
truth lowers. A change is one more tick, or another certain answer to one question; questions that newly
appear start at their mildest answer. If no single change raises the result, pairs of changes are tried.

What an unknown could come to is exact: each not-sure is replaced by every certain answer, of ticks by every one
that has those beside it; the other answers stay, and questions not met yet are left free; all results that can
then be reached are found by the walk of the checks. An unknown that changes nothing by itself may still matter
together with others, so the joint range is given too, and nothing is ever called "not needed".
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.guides.checks.answering import Answering
from trothwy.guides.checks.machine import build_machine
from trothwy.guides.checks.parts import parts_of
from trothwy.guides.checks.walking import advance_by, start_of, value_of
from trothwy.guides.logic import WrongAnswer, run
from trothwy.guides.logic_format import UNSURE
from trothwy.guides.wording import result_in_words
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from trothwy.guides.checks.walking import Moves
    from trothwy.guides.logic import Met, Result
    from trothwy.guides.logic_format import Logic, Question
    from trothwy.guides.wording import Wording

    Given = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Raise:
    """A change of answers that raises the result."""

    changed: dict[str, tuple[str, ...]]
    """The questions that are answered differently, with the new answers."""

    result: Result


@dataclass(frozen=True)
class Unknown:
    """What a not-sure could come to."""

    questions: tuple[str, ...]
    """The question; of the joint range, all unknown ones."""

    responses: tuple[str, ...]
    """Every response that could be reached, lowest first."""

    can_raise_to_report: bool
    """The response is below a report now, and could be one."""

    can_change: bool
    """Some of the responses differ from the one now."""


def completed(logic: Logic, answers: Given) -> dict[str, tuple[str, ...]]:
    """Give the answers with every question that is asked and not answered at its mildest."""
    full = {question: tuple(words) for question, words in answers.items()}
    mildest = {question["id"]: question["words"][0]["id"] for question in logic["questions"]}
    while (missing := run(logic, full).next_question) is not None:
        full[missing] = (mildest[missing],)
    return full


def what_would_raise(logic: Logic, answers: Given) -> list[Raise]:
    """Give every single change that raises the result; if there is none, every pair of changes."""
    now = run(logic, completed(logic, answers))
    singles = list(_single_changes(logic, answers, now))
    found = [change for single in singles if (change := _raised(logic, answers, single, now))]
    if found:
        return _highest_first(logic, found)
    pairs = (one | other for one, other in itertools.combinations(singles, 2) if one.keys() != other.keys())
    return _highest_first(logic, [change for pair in pairs if (change := _raised(logic, answers, pair, now))])


def _single_changes(logic: Logic, answers: Given, now: Result) -> Iterator[dict[str, tuple[str, ...]]]:
    for question in logic["questions"]:
        if question["id"] not in now.asked:
            continue
        chosen = tuple(answers.get(question["id"], ()))
        ticks = [word["id"] for word in question["words"] if not word["alone"]]
        ticked = tuple(word for word in chosen if word in ticks)
        for tick in ticks:
            if tick not in {*ticked, UNSURE}:
                yield {question["id"]: (*ticked, tick)}
        if not ticks:
            for word in question["words"]:
                if word["id"] not in {*chosen, UNSURE}:
                    yield {question["id"]: (word["id"],)}


def _raised(logic: Logic, answers: Given, change: dict[str, tuple[str, ...]], now: Result) -> Raise | None:
    result = run(logic, completed(logic, {**answers, **change}))
    ranks = [(logic["responses"].index(r.response), logic["advice"].index(r.advice)) for r in (now, result)]
    return Raise(change, result) if ranks[1] > ranks[0] else None


def _highest_first(logic: Logic, found: list[Raise]) -> list[Raise]:
    return sorted(found, key=lambda change: -logic["responses"].index(change.result.response))


def unknowns(logic: Logic, answers: Given) -> list[Unknown]:
    """Give what each not-sure could come to, those first that could become a report, and last all together."""
    result = run(logic, answers)
    unsure = [question for question in result.asked if UNSURE in answers[question]]
    found = [_unknown(logic, answers, (question,), result) for question in unsure]
    found.sort(key=lambda unknown: (not unknown.can_raise_to_report, not unknown.can_change))
    return found + ([_unknown(logic, answers, tuple(unsure), result)] if len(unsure) > 1 else [])


def _unknown(logic: Logic, answers: Given, questions: tuple[str, ...], result: Result) -> Unknown:
    responses = logic["responses"]
    report = responses.index(Response.REPORT)
    reached = sorted(responses.index(response) for response in reachable_responses(logic, answers, questions))
    return Unknown(
        questions,
        tuple(responses[rank] for rank in reached),
        can_raise_to_report=responses.index(result.response) < report <= reached[-1],
        can_change=any(responses[rank] != result.response for rank in reached),
    )


def reachable_responses(logic: Logic, answers: Given, open_questions: Collection[str]) -> set[str]:
    """Give every response that is reached when some questions take any certain answer and the others are fixed.

    Questions without an answer take any answer, not sure too.
    """
    answering = Answering(build_machine(logic, parts_of(logic)[0]))
    machine = answering.machine
    states = start_of(machine)
    for place in range(len(machine.screens)):
        states = advance_by(_allowed(answering, place, answers, open_questions), machine, place, states)
    return {logic["responses"][value_of(machine, state)] for state in states}


def _allowed(answering: Answering, place: int, answers: Given, open_questions: Collection[str]) -> Moves:
    question = answering.machine.screens[place].question["id"]
    if question in open_questions:
        certain = [word for word in answers.get(question, ()) if word != UNSURE]
        return lambda truth: answering.certain(place, truth, certain)
    if question in answers:
        return lambda truth: [answering.move_of(place, answers[question], truth)]
    return lambda truth: answering.moves(place, (truth,))


def floors_of(logic: Logic, answers: Given) -> Result:
    """Give what the given answers call for by themselves, whether or not the questions before them are answered.

    It is the least that they can come to: what depends on an answer that is not given is not counted.
    """
    given: list[Question] = [
        {**question, "only_if": []} for question in logic["questions"] if question["id"] in answers
    ]
    return run({**logic, "questions": given}, answers, carry_on=True)


def explain(logic: Logic, answers: Given, wording: Wording) -> str:
    """Lay out in plain text why the answers give their result, what would raise it, and the unknowns.

    Where a question that comes up has no answer there is no result, only the least that the given answers call for.
    Raises `WrongAnswer` for an answer to a question that the other answers leave out: it would count for nothing.
    """
    result = run(logic, answers)
    if result.ended and not answers.keys() <= set(result.asked):
        result = run(logic, answers, carry_on=True)
    if result.next_question is not None:
        return _unfinished(logic, answers, result.next_question, wording)
    for question in answers.keys() - set(result.asked):
        raise WrongAnswer(f"'{question}' is not asked after these answers. Leave it out, or change what leads past it.")
    lines = [f"Result: {result_in_words(result)}", f"Steps: {', '.join(result.steps)}", "Why:"]
    lines += [f"  {_why(met, wording)}" for met in result.trail]
    lines.append("What would raise it:")
    lines += [
        f"  {wording.answers(change.changed)}: {result_in_words(change.result)}"
        for change in what_would_raise(logic, answers)
    ] or ["  Nothing that one or two other answers could bring."]
    lines += [f"  {_range(unknown, wording)}" for unknown in unknowns(logic, answers)]
    return "\n".join(lines)


def _unfinished(logic: Logic, answers: Given, missing: str, wording: Wording) -> str:
    """Say what the given answers call for at least, and which question is the next without an answer."""
    floors = floors_of(logic, answers)
    words = next(question["words"] for question in logic["questions"] if question["id"] == missing)
    return "\n".join(
        [
            f"No result yet. What is given calls for at least: {result_in_words(floors)}",
            "Why:",
            *(f"  {_why(met, wording)}" for met in floors.trail),
            f"Still to answer: {wording.question(missing)} {missing}={'|'.join(word['id'] for word in words)}",
        ]
    )


def _why(met: Met, wording: Wording) -> str:
    said = wording.answer(met.question, (met.word,)) if met.question else f"tally {met.word}"
    brought = [met.response, f"advice {met.advice}" if met.advice else "", *met.duties, *met.steps]
    through = (
        f" (indicator {met.indicator})" if met.indicator else f" (modifier {met.modifier})" if met.modifier else ""
    )
    return f"{said}: {', '.join(filter(None, brought))}{through}"


def _range(unknown: Unknown, wording: Wording) -> str:
    asked = " and ".join(wording.question(question) for question in unknown.questions)
    return f"If it were known ({asked}): {' or '.join(unknown.responses)}"
