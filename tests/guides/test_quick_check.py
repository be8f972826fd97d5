"""The quick check is never below a topic guide for the same ticks."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.browser.guides.answering import patterns
from trothwy.guides.checks.s15_reach import ANY_WORRY
from trothwy.guides.logic import run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trothwy.guides.collection import Guide
    from trothwy.guides.logic import Result
    from trothwy.guides.logic_format import Logic
    from trothwy.library.loading import Library


def indicators(effects: list[dict[str, object]], *, always: bool) -> set[str]:
    """Give the indicators that some effects show: always, or only after other answers."""
    return {str(one["indicator"]) for one in effects if "indicator" in one and bool(one.get("after")) != always}


def alone(logic: Logic, question: str, word: str) -> Result:
    """Run a guide over one word, everything else at its mildest."""
    mildest = {one["id"]: [one["words"][0]["id"]] for one in logic["questions"]}
    return run(logic, {**mildest, question: [word]}, carry_on=True)


def shown_by(guide: Guide) -> Iterator[tuple[str, str, set[str]]]:
    """Give each word of a guide with the indicators that it shows whatever else is answered."""
    for question in guide.logic["questions"]:
        for word in question["words"]:
            found = indicators([dict(effect) for effect in word["effects"]], always=True)
            if found:
                yield question["id"], word["id"], found


def test_for_the_same_ticks_it_is_never_below_the_topic_guide(library: Library) -> None:
    quick = next(guide for guide in library.guides if guide.id == ANY_WORRY)
    compared = 0
    for guide in library.guides:
        if guide is quick:
            continue
        responses, advice = guide.logic["responses"], guide.logic["advice"]
        for question, word, found in shown_by(guide):
            topic = alone(guide.logic, question, word)
            if question not in topic.asked:
                continue
            for own_question, own_word, own in shown_by(quick):
                if not found <= own:
                    continue
                compared += 1
                here = alone(quick.logic, own_question, own_word)
                where = f"{own_question}: {own_word} against {guide.id}, {question}: {word}"
                assert responses.index(here.response) >= responses.index(topic.response), where
                assert advice.index(here.advice) >= advice.index(topic.advice), where
                assert set(here.duties) >= set(topic.duties), where
    assert compared >= 30


def same_signs(quick: Logic, places: dict[str, tuple[str, str]], indicators_met: set[str]) -> Result:
    """Run the quick check with every sign that was met, where it has a place, and everything else at its mildest."""
    answers = {one["id"]: [one["words"][0]["id"]] for one in quick["questions"]}
    for question in quick["questions"]:
        order = [word["id"] for word in question["words"]]
        found = (places[indicator] for indicator in indicators_met)
        met = sorted({word for place, word in found if place == question["id"]}, key=order.index)
        ticks = all(not word["alone"] for word in question["words"] if word["id"] in met)
        if met:
            answers[question["id"]] = met if ticks else met[-1:]
    return run(quick, answers, carry_on=True)


def test_for_any_answers_it_is_never_below_what_the_same_signs_call_for(
    library: Library, covered: Callable[[str], None]
) -> None:
    quick = next(guide for guide in library.guides if guide.id == ANY_WORRY)
    places = {one: (question, word) for question, word, found in shown_by(quick) for one in found}
    responses, advice = quick.logic["responses"], quick.logic["advice"]
    compared = 0
    for guide in library.guides:
        if guide is quick:
            continue
        for pattern in patterns(guide.logic, 2_000, random.Random(guide.id)):
            signs = [met for met in run(guide.logic, pattern).trail if met.indicator in places]
            if not signs:
                continue
            compared += 1
            here = same_signs(quick.logic, places, {met.indicator for met in signs})
            for met in signs:
                where = f"{guide.id}, {met.question}: {met.word} shows {met.indicator}; {pattern}"
                assert responses.index(here.response) >= responses.index(met.response), where
                assert advice.index(here.advice) >= advice.index(met.advice or advice[0]), where
                assert set(here.duties) >= set(met.duties), where
    covered(f"The quick check against the topic guides: never below the same signs, in {compared:,} ways of answering")
    assert compared >= 1_000


def test_every_red_flag_of_every_topic_guide_has_its_place_in_the_quick_check(library: Library) -> None:
    quick = next(guide for guide in library.guides if guide.id == ANY_WORRY)
    known = {indicator for _, _, found in shown_by(quick) for indicator in found}
    red = {
        str(effect["indicator"])
        for guide in library.guides
        for question in guide.logic["questions"]
        for word in question["words"]
        for effect in word["effects"]
        if effect.get("red_flag") and "indicator" in effect
    }
    assert red - known == set()


def test_a_red_flag_of_the_quick_check_alone_gives_a_report(library: Library) -> None:
    quick = next(guide for guide in library.guides if guide.id == ANY_WORRY)
    flags = next(question for question in quick.logic["questions"] if question["id"] == "flags")
    for word in flags["words"]:
        if any(effect.get("red_flag") for effect in word["effects"]):
            assert alone(quick.logic, "flags", word["id"]).response == "report", word["id"]
