"""What a guide's author may write, as far as one file alone cannot tell.

These rules are about names and order: what a condition reads, what is called what. What the answers
lead to is the business of `checks`, which begin when nothing is wrong here.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from trothwy.content.checking import did_you_mean
from trothwy.content.problems import Problem
from trothwy.content.references import check_unique
from trothwy.guides.compilation import questions_in_order
from trothwy.guides.logic_format import UNSURE
from trothwy.guides.model import ScenariosFile
from trothwy.guides.questions import RESERVED
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trothwy.content.problems import Place
    from trothwy.guides.effects import Condition, Effects, Floors
    from trothwy.guides.model import BlockFile, GuideFile, Probe, ProbesFile, Scenario
    from trothwy.guides.questions import Question


def check_guide_file(guide: GuideFile, blocks: Mapping[str, BlockFile]) -> list[Problem]:
    """Give everything that is wrong with how a guide is written, its shared blocks in place.

    References to things of other kinds (indicators, steps, duties, blocks, sources) have been checked
    before; every block that the guide starts with exists.
    """
    if not guide.questions:
        place = guide.place_of("questions")
        return [Problem(place, "nothing-to-choose", "The guide asks nothing.", "Write its questions, danger first.")]
    questions = [question for _, question in questions_in_order(guide, blocks)]
    problems = list(check_unique([("question", question.id, question.place_of("id")) for question in questions]))
    problems += check_unique([("tally", tally.id, tally.place_of("id")) for tally in guide.tallies])
    problems += [
        Problem(
            tally.place_of("id"),
            "tally-is-built-in",
            "Not-sures are counted in every guide: three on a path give advice today.",
            "Delete this tally, or give it another id.",
        )
        for tally in guide.tallies
        if tally.id == UNSURE
    ]
    tallies = {tally.id for tally in guide.tallies}
    for index, question in enumerate(questions):
        problems += _question(question, questions[:index], questions[index:], tallies)
    return problems


def check_examples_file(
    examples: ScenariosFile | ProbesFile, guide: GuideFile, blocks: Mapping[str, BlockFile]
) -> list[Problem]:
    """Give everything that is wrong with the names in a file of scenarios or probes."""
    entries: tuple[Scenario | Probe, ...]
    entries = examples.scenarios if isinstance(examples, ScenariosFile) else examples.probes
    problems = list(_wrong_file(examples))
    problems += check_unique([("scenario or probe", entry.id, entry.place_of("id")) for entry in entries])
    words = {question.id: _chosen_words(question) for _, question in questions_in_order(guide, blocks)}
    for entry in entries:
        problems += _example_words(entry, words)
    return problems


def _example_words(entry: Scenario | Probe, words: Mapping[str, list[str]]) -> Iterator[Problem]:
    place = entry.place_of("answers")
    for question, chosen in entry.answers.items():
        if question not in words:
            yield _unknown("question", question, words, place)
        else:
            yield from (
                _unknown("word", word, words[question], place) for word in chosen if word not in words[question]
            )


def _chosen_words(question: Question) -> list[str]:
    """Give the words that can be chosen: bands are reached, not chosen."""
    bands = {band.id for band in question.bands}
    return [word for word in question.words if word not in bands]


def _wrong_file(examples: ScenariosFile | ProbesFile) -> Iterator[Problem]:
    place = examples.place_of("guide")
    stem = PurePosixPath(place.path).stem
    if examples.guide != stem:
        yield Problem(
            place,
            "id-not-file-name",
            f"The guide is '{examples.guide}' and the file is called '{stem}'.",
            "Call the file after its guide.",
        )


def _unknown(kind: str, id_: str, known: Iterable[str], place: Place) -> Problem:
    return Problem(place, f"unknown-{kind}", f"'{id_}' is not a {kind} that is there.", did_you_mean(id_, known))


def _question(
    question: Question, earlier: list[Question], later: list[Question], tallies: set[str]
) -> Iterator[Problem]:
    """Check one question. ``later`` begins with the question itself."""
    named = [(choice.id, choice.place) for choice in question.choices]
    named += [(band.id, band.place_of("id")) for band in question.bands]
    yield from check_unique(("answer, tick or band of this question", *one) for one in named)
    for id_, place in named:
        if id_ in RESERVED:
            yield Problem(
                place,
                "reserved-word",
                f"'{id_}' has one meaning in every question and cannot be the id of an answer.",
                f"Write its words and effects under `{id_}` of the question, or choose another id.",
            )
    yield from _bands(question)
    yield from _condition(question.only_if, question.place_of("only_if"), earlier, later)
    for effects, place, may_say_level in _all_effects(question):
        yield from _effects(effects, place, tallies, may_say_level=may_say_level)
        for when in effects.when:
            yield from _effects(when, when.place, tallies, may_say_level=may_say_level)
            yield from _condition(when.if_, when.place_of("if"), earlier, later)


def _bands(question: Question) -> Iterator[Problem]:
    ticks = {choice.id for choice in question.choices}
    for band in question.bands:
        for tick in band.of:
            if tick not in ticks:
                yield _unknown("tick", tick, ticks, band.place_of("of"))
        listed = Counter(band.of) or Counter(ticks)
        if band.count > len(listed):
            yield Problem(
                band.place_of("count"),
                "band-out-of-reach",
                f"Band '{band.id}' needs {band.count} ticks of {len(listed)}.",
                "Lower the count, or add ticks.",
            )


def _all_effects(question: Question) -> Iterator[tuple[Effects, Place, bool]]:
    """Give every set of effects of a question, with whether it may name a response directly."""
    direct = question.danger or question.protective
    for choice in question.choices:
        yield choice.effects, choice.place, direct
    for band in question.bands:
        yield band, band.place, direct
    if question.none is not None:
        yield question.none, question.none.place, direct
    if question.unsure is not None:
        yield question.unsure, question.unsure.place, True


def _effects(effects: Floors, place: Place, tallies: set[str], *, may_say_level: bool) -> Iterator[Problem]:
    for tally in effects.adds:
        if tally not in tallies:
            yield _unknown("tally", tally, tallies, effects.place_of("adds"))
    if effects.at_least is not None and not may_say_level:
        yield Problem(
            place,
            "floor-without-indicator",
            "This answer names a response itself, so it could disagree with the thresholds.",
            "Write `shows` with an indicator. `at_least` is for danger, protective and not-sure answers.",
        )
    if getattr(effects, "end", False) and effects.at_least is not Response.EMERGENCY:
        yield Problem(
            place,
            "end-without-emergency",
            "The guide stops at this answer, so what later answers call for would be lost.",
            "Delete `end`, or write `at_least: emergency` if it is one.",
        )


def _condition(condition: Condition, place: Place, earlier: list[Question], later: list[Question]) -> Iterator[Problem]:
    known = {question.id: question for question in earlier}
    ahead = {question.id for question in later}
    for mapping in condition:
        if not mapping:
            yield Problem(place, "empty-condition", "This condition reads nothing.", "Name a question and its words.")
        for id_, words in mapping.items():
            if id_ in ahead:
                yield Problem(
                    place,
                    "reads-later-question",
                    f"This condition reads '{id_}', which has not been answered yet at this point.",
                    f"Move '{id_}' up, or move this question below it.",
                )
            elif id_ not in known:
                yield _unknown("question", id_, known, place)
            elif not words:
                yield Problem(place, "empty-condition", f"No words of '{id_}' are named.", "Name one or more.")
            else:
                offered = known[id_].words
                yield from (_unknown("word", word, offered, place) for word in words if word not in offered)
