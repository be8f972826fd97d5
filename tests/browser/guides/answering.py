"""Ways through a guide: every pattern of answers where there are few, and a fair sample where there are many."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from trothwy.guides.logic import run

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from trothwy.guides.logic_format import Logic, Question

Answers = dict[str, list[str]]


def choices(question: Question) -> Iterator[list[str]]:
    """Give every way to answer one question: each word that stands alone, and every set of ticks."""
    yield from ([word["id"]] for word in question["words"] if word["alone"])
    ticks = [word["id"] for word in question["words"] if not word["alone"]]
    for size in range(1, len(ticks) + 1):
        yield from (list(chosen) for chosen in itertools.combinations(ticks, size))


def every_pattern(logic: Logic, answers: Answers | None = None) -> Iterator[Answers]:
    """Give every pattern of answers to the questions that are asked, one after the other."""
    answers = answers or {}
    result = run(logic, answers)
    if result.next_question is None or result.ended:
        yield answers
        return
    question = next(one for one in logic["questions"] if one["id"] == result.next_question)
    for chosen in choices(question):
        yield from every_pattern(logic, {**answers, question["id"]: chosen})


def one_pattern(logic: Logic, chance: random.Random) -> Answers:
    """Give answers to all questions, asked or not: few ticks more often than many, for there the marks differ."""
    answers: Answers = {}
    for question in logic["questions"]:
        alone = [word["id"] for word in question["words"] if word["alone"]]
        ticks = [word["id"] for word in question["words"] if not word["alone"]]
        if ticks and chance.random() < 0.6:
            answers[question["id"]] = chance.sample(ticks, min(len(ticks), chance.choice((1, 1, 1, 2, 2, 3, 5))))
        else:
            mild = [word for word in alone if not question["danger"]] or alone[:1] * 9 + alone
            answers[question["id"]] = [chance.choice(mild)]
    return answers


def patterns(logic: Logic, most: int, chance: random.Random) -> list[Answers]:
    """Give every pattern if there are at most so many; otherwise so many by chance, and each word once."""
    found = list(itertools.islice(every_pattern(logic), most + 1))
    if len(found) <= most:
        return found
    mildest = {question["id"]: [question["words"][0]["id"]] for question in logic["questions"]}
    each = [{**mildest, question["id"]: [word["id"]]} for question in logic["questions"] for word in question["words"]]
    return [*each, *(one_pattern(logic, chance) for _ in range(most))]
