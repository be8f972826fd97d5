"""Guides far larger than any that is meant to be written, to measure the checks on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from tests.guides.random_guides import ADVICE, RESPONSES

if TYPE_CHECKING:
    from trothwy.guides.logic_format import Logic

TICKS = [f"t{number}" for number in range(8)]


def large_guide(questions: int, *, conditions: bool, ticks: bool, early_stop: bool = False) -> Logic:
    """Make a guide of so many questions with four answers each that holds S2 to S7.

    With ``conditions`` every third question is asked only after some answers of the one before, and has an
    effect that reads another. With ``ticks`` every third one has eight ticks and three bands, and the conditions
    read ticks and bands. With ``early_stop`` one answer in the middle ends the guide at a report.
    """
    made: list[Any] = [_question("danger", [("says-no", 0), ("says-yes", 5)], "now")]
    made[0]["danger"] = made[0]["telling"] = made[0]["words"][1]["end"] = True
    for number in range(1, questions):
        if ticks and number % 3 == 1:
            made.append(_ticked(f"q{number}"))
        else:
            guarded = conditions and number % 3 == 2
            levels = [0, 1, 2, 3 if guarded else 4]
            made.append(_question(f"q{number}", [(f"a{level}", level) for level in levels], "today"))
            if guarded:
                _guard(made, ticks=ticks)
    if early_stop:
        stopping = next(question for question in made[questions // 2 :] if not question["bands"])
        stopping["words"][2] = _word("a2", [{"response": "report"}], end=True)
    return cast(
        "Logic",
        {
            "version": 1,
            "guide": "large",
            "responses": RESPONSES,
            "advice": ADVICE,
            "can_end_in": RESPONSES,
            "questions": made,
            "tallies": [{"id": "unsure", "at": 3, "effect": {"advice": "today"}}],
            "steps": {response: [] for response in RESPONSES},
            "instead_of": {},
            "careful": [],
        },
    )


def _word(name: str, effects: list[dict[str, Any]], *, ticked: bool = False, end: bool = False) -> dict[str, Any]:
    return {"id": name, "alone": not ticked, "end": end, "effects": effects}


def _question(name: str, answers: list[tuple[str, int]], advice: str) -> dict[str, Any]:
    words = [_word(word, [{"response": RESPONSES[level]}] if level else []) for word, level in answers]
    unsure = _word("unsure", [{"advice": advice}, {"adds": {"unsure": 1}}])
    marks = {"block": "", "danger": False, "fact": False, "protective": False, "telling": False}
    return {"id": name, **marks, "only_if": [], "words": [*words, unsure], "bands": []}


def _ticked(name: str) -> dict[str, Any]:
    question = _question(name, [("none", 0)], "today")
    question["words"][-1]["alone"] = False
    ticks = [_word(tick, [{"response": RESPONSES[1 + number % 4]}], ticked=True) for number, tick in enumerate(TICKS)]
    question["words"][1:1] = ticks
    question["bands"] = [
        {"id": f"b{count}", "count": count, "of": TICKS, "end": False, "effects": [{"response": RESPONSES[count]}]}
        for count in (2, 3, 4)
    ]
    return question


def _guard(made: list[Any], *, ticks: bool) -> None:
    """Let the last question be asked only after some answers of the one before, and read one further back."""
    before, further = made[-2], made[max(len(made) - 3, 0)]
    read = ["t3", "t7", "b3", "unsure"] if ticks else ["a1", "a2", "a4", "unsure"]
    made[-1]["only_if"] = [{before["id"]: read}]
    worst = [word["id"] for word in further["words"]][2:]
    made[-1]["words"][3]["effects"].append({"after": [{further["id"]: worst}], "response": "assessment"})
