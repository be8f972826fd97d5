"""A fault as a problem: at its place in the file, with the shortest answers that show it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.problems import Problem
from trothwy.guides.logic import run
from trothwy.guides.wording import result_in_words, wording_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.content.problems import Place
    from trothwy.guides.checks.faults import Answers, Fault
    from trothwy.guides.logic_format import Logic
    from trothwy.guides.model import GuideFile
    from trothwy.guides.questions import Question
    from trothwy.guides.wording import Wording


def problem_of(fault: Fault, guide: GuideFile, questions: Sequence[tuple[str, Question]], logic: Logic) -> Problem:
    """Say a fault in the guide's own words. The results are what the engine gives for these answers."""
    wording = wording_of(questions)
    place = _place(fault, guide, questions)
    example = _example(fault, wording, logic)
    asked = f"“{wording.question(fault.question)}” " if fault.question else ""
    return Problem(place, fault.code, f"{asked}{fault.says}{example} (Rule {fault.rule}.)", fault.remedy)


def _place(fault: Fault, guide: GuideFile, questions: Sequence[tuple[str, Question]]) -> Place:
    for _, question in questions:
        if question.id == fault.question:
            sources = [(choice.id, choice.place) for choice in question.choices]
            sources += [(band.id, band.place) for band in question.bands]
            return dict(sources).get(fault.word, question.place)
    return guide.place_of("can_end_in" if fault.code.startswith("result") else "start")


def _example(fault: Fault, wording: Wording, logic: Logic) -> str:
    if fault.first is None:
        return ""
    if fault.second is None:
        return f" With {wording.pointed(fault.first)}: the guide gives {_gives(logic, fault.first)}."
    shared, first, second = _parted(fault.first, fault.second)
    start = f"After {wording.pointed(shared)}: " if shared else ""
    keep = {fault.question}
    return (
        f" {start}answering {wording.pointed(first, keep)} gives {_gives(logic, fault.first)}; "
        f"answering {wording.pointed(second, keep)} gives {_gives(logic, fault.second)}."
    )


def _gives(logic: Logic, answers: Answers) -> str:
    """Give what the guide gives: the parts of the result, and the steps by which nobody tells the family yet."""
    result = run(logic, answers)
    careful = [f"step {step}" for step in result.steps if step in logic["careful"]]
    return ", ".join([result_in_words(result), *careful])


def _parted(first: Answers, second: Answers) -> tuple[Answers, Answers, Answers]:
    """Split two runs into what they share up to the step, and what each answers from there."""
    shared: Answers = {}
    for question, words in first.items():
        if second.get(question) != words:
            break
        shared[question] = words
    rest = [{question: words for question, words in run_.items() if question not in shared} for run_ in (first, second)]
    return shared, rest[0], rest[1]
