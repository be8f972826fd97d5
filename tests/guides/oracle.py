"""Every rule decided by brute force, with a runner of its own: slow, and too simple to be wrong.

It shares nothing with the engine or the checks but the logic that it is given. A world is one answer
to every question, asked or not; all worlds are run.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

World = tuple[frozenset[str], ...]

REPORTS = {"report", "emergency"}


@dataclass(frozen=True)
class Seen:
    """What one world comes to."""

    response: int
    advice: int
    duties: frozenset[str]
    asked: tuple[int, ...]
    hidden: frozenset[int]
    """Questions not asked for no good reason."""

    red_flags: frozenset[tuple[int, str]]
    """Question and word of each red flag that was met."""

    steps: frozenset[str] = frozenset()
    """Steps that the answers add."""

    careful: frozenset[str] = frozenset()
    """Those by which the family is not told yet."""

    reports: frozenset[tuple[int, str]] = frozenset()
    """Question and word of each report or more that was met."""

    def parts_not_above(self, other: Seen, emergency: int) -> bool:
        """Tell whether this is no more than the other, part by part; an emergency is above all."""
        return other.response == emergency or (
            self.response <= other.response and self.advice <= other.advice and self.duties <= other.duties
        )


@dataclass
class Verdict:
    """What brute force finds in a guide."""

    never_asked: set[str] = field(default_factory=set)
    responses: set[str] = field(default_factory=set)
    longest: int = 0
    worse_gives_less: int = 0
    """The fewest questions in a counterexample to S3; 0 if there is none."""

    unsure_gives_less: int = 0
    unsure_without_advice: set[str] = field(default_factory=set)
    red_flag_below_report: set[tuple[str, str]] = field(default_factory=set)
    hidden_red_flag: set[str] = field(default_factory=set)
    strength_hides_worry: int = 0
    worker_not_told: bool = False
    family_not_asked_about: set[tuple[str, str]] = field(default_factory=set)
    family_told_sooner: dict[str, int] = field(default_factory=dict)
    """For S3, S4 and S7: the fewest questions in a counterexample about a careful step."""

    open_case_gives_less: int = 0
    unrelated_fact_decides: int = 0
    worlds: int = 0


def possible_answers(question: dict[str, Any]) -> list[frozenset[str]]:
    """Give every answer of a question, the alone ones first and in their order."""
    alone = [frozenset([word["id"]]) for word in question["words"] if word["alone"]]
    ticks = [word["id"] for word in question["words"] if not word["alone"]]
    some = [frozenset(c) for n in range(1, len(ticks) + 1) for c in itertools.combinations(ticks, n)]
    return alone + some


class Oracle:
    """Runs every world of one guide."""

    def __init__(self, logic: dict[str, Any]) -> None:
        """Take the logic."""
        self.logic = logic
        self.questions = logic["questions"]
        self.places = {question["id"]: place for place, question in enumerate(self.questions)}
        self.emergency = logic["responses"].index("emergency")
        self.report = logic["responses"].index("report")
        self.answers = [possible_answers(question) for question in self.questions]
        self.memo: dict[tuple[World, int], Seen] = {}

    def met_words(self, place: int, answer: frozenset[str]) -> frozenset[str]:
        """Give the words of an answer with the bands that it reaches."""
        bands = {b["id"] for b in self.questions[place]["bands"] if len(answer & set(b["of"])) >= b["count"]}
        return answer | bands

    def true(self, condition: list[dict[str, list[str]]], words: dict[int, frozenset[str]]) -> bool:
        """Evaluate a condition in the plainest way."""
        if not condition:
            return True
        for mapping in condition:
            good = True
            for question, wanted in mapping.items():
                good = good and any(word in words.get(self.places[question], ()) for word in wanted)
            if good:
                return True
        return False

    def see(self, world: World, without: int = -1) -> Seen:
        """Run a world; ``without`` is a question whose answer brings nothing."""
        key = (world, without)
        if key not in self.memo:
            self.memo[key] = self._see(world, without)
        return self.memo[key]

    def _see(self, world: World, without: int) -> Seen:
        words: dict[int, frozenset[str]] = {}
        counts: dict[str, int] = {}
        hidden: set[int] = set()
        flags: set[tuple[int, str]] = set()
        reports: set[tuple[int, str]] = set()
        effects: list[dict[str, Any]] = []
        for place, question in enumerate(self.questions):
            if not self.true(question["only_if"], words):
                if not self._excused(question["only_if"], words, hidden):
                    hidden.add(place)
                continue
            met = self.met_words(place, world[place])
            sources = [source for source in question["words"] + question["bands"] if source["id"] in met]
            for source in sources:
                for effect in source["effects"]:
                    if self.true(effect.get("after", []), words):
                        if place != without:
                            _count(counts, effect)
                            effects.append(effect)
                        flags |= {(place, source["id"])} if effect.get("red_flag") else set()
                        reports |= {(place, source["id"])} if effect.get("response") in REPORTS else set()
            words[place] = met
            if any(source["end"] for source in sources):
                break
        effects += [tally["effect"] for tally in self.logic["tallies"] if counts.get(tally["id"], 0) >= tally["at"]]
        steps = frozenset(step for effect in effects for step in effect.get("steps", ()))
        return Seen(
            max([self.logic["responses"].index(effect.get("response", "carry-on")) for effect in effects], default=0),
            max([self.logic["advice"].index(effect.get("advice", "none")) for effect in effects], default=0),
            frozenset(duty for effect in effects for duty in effect.get("duties", ())),
            tuple(words),
            frozenset(hidden),
            frozenset(flags),
            steps,
            steps.intersection(self.logic["careful"]),
            frozenset(reports),
        )

    def _excused(
        self, condition: list[dict[str, list[str]]], words: dict[int, frozenset[str]], hidden: set[int]
    ) -> bool:
        """Tell whether a condition that fails does so for a good reason in each of its mappings."""
        for mapping in condition:
            reasons = []
            for name, wanted in mapping.items():
                place = self.places[name]
                question = self.questions[place]
                if words.get(place, frozenset()) & set(wanted):
                    continue
                if place not in words:
                    reasons.append(place not in hidden)
                else:
                    mildest = words[place] == self.answers[place][0]
                    worry = not question["protective"] and not question["danger"]
                    reasons.append(question["fact"] or (mildest and worry))
            if not any(reasons):
                return False
        return True

    def worlds(self) -> Iterator[World]:
        """Give every world."""
        return itertools.product(*self.answers)


def _count(counts: dict[str, int], effect: dict[str, Any]) -> None:
    for tally, more in effect.get("adds", {}).items():
        counts[tally] = counts.get(tally, 0) + more


def decide(logic: dict[str, Any]) -> Verdict:
    """Decide every rule."""
    oracle, verdict = Oracle(logic), Verdict()
    names = [question["id"] for question in logic["questions"]]
    asked: set[int] = set()
    for world in oracle.worlds():
        verdict.worlds += 1
        seen = oracle.see(world)
        asked |= set(seen.asked)
        verdict.responses.add(logic["responses"][seen.response])
        screens = sum(not logic["questions"][place]["block"] for place in seen.asked)
        verdict.longest = max(verdict.longest, screens)
        verdict.hidden_red_flag |= {names[p] for p in seen.hidden if _can_report(logic["questions"][p])}
        if seen.response < oracle.report:
            verdict.red_flag_below_report |= {(names[p], word) for p, word in seen.red_flags}
        if not seen.careful and not any(logic["questions"][place]["telling"] for place in seen.asked):
            verdict.family_not_asked_about |= {(names[p], word) for p, word in seen.reports}
        for place in seen.asked:
            _look_at_answer(oracle, verdict, world, place, seen)
    verdict.never_asked = {name for place, name in enumerate(names) if place not in asked}
    return verdict


def _can_report(question: dict[str, Any]) -> bool:
    return any(
        effect.get("response") in REPORTS
        for source in question["words"] + question["bands"]
        if source["id"] != "unsure"
        for effect in source["effects"]
    )


def _look_at_answer(oracle: Oracle, verdict: Verdict, world: World, place: int, seen: Seen) -> None:
    question, answer = oracle.questions[place], world[place]
    if "unsure" in answer:
        needed = 2 if question["danger"] else 1 if _can_report(question) else 0
        if seen.response != oracle.emergency and seen.advice < needed:
            verdict.unsure_without_advice.add(question["id"])
    if (
        question["id"] == "social-worker-involved"
        and "open-case" in answer
        and seen.response != oracle.emergency
        and "allocated-social-worker" not in seen.duties
    ):
        verdict.worker_not_told = True
    for other in oracle.answers[place]:
        if other != answer:
            _compare(oracle, verdict, world, (*world[:place], other, *world[place + 1 :]), place)


def _compare(oracle: Oracle, verdict: Verdict, world: World, changed: World, place: int) -> None:
    question = oracle.questions[place]
    one, other = oracle.see(world), oracle.see(changed)
    length = len(set(one.asked) | set(other.asked))
    rules = []
    told = not one.careful <= other.careful
    falls = not one.parts_not_above(other, oracle.emergency)
    sooner = []
    if _is_step(oracle, place, world[place], changed[place]):
        rules += ["worse_gives_less"] if falls else []
        sooner += ["S3"] if told else []
    if _adds_not_sure(oracle, place, world[place], changed[place]):
        rules += ["unsure_gives_less"] if falls else []
        sooner += ["S4"] if told else []
    if question["protective"]:
        own, its = oracle.see(world, place), oracle.see(changed, place)
        lower = own.response >= oracle.report and its.response < own.response
        same = own.duties <= its.duties and own.advice <= its.advice
        if lower or not (its.response == oracle.emergency or same):
            rules.append("strength_hides_worry")
        sooner += [] if own.careful <= its.careful else ["S7"]
    if (
        question["id"] == "social-worker-involved"
        and changed[place] == {"open-case"}
        and one.response >= oracle.report
        and other.response < one.response
    ):
        rules.append("open_case_gives_less")
    unrelated = question["id"] in {"role", "social-worker-involved"}
    if unrelated and one.response >= oracle.report and other.response < one.response:
        rules.append("unrelated_fact_decides")
    for rule in rules:
        known = getattr(verdict, rule)
        setattr(verdict, rule, min(length, known) if known else length)
    for rule in sooner:
        verdict.family_told_sooner[rule] = min(length, verdict.family_told_sooner.get(rule, length))


def _adds_not_sure(oracle: Oracle, place: int, certain: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether the other answer is the certain one and not sure, or of a fact any answer with not sure."""
    if "unsure" in certain or "unsure" not in other:
        return False
    ticked = frozenset() if certain == oracle.answers[place][0] else certain
    return oracle.questions[place]["fact"] or other == ticked | {"unsure"}


def _is_step(oracle: Oracle, place: int, milder: frozenset[str], worse: frozenset[str]) -> bool:
    question = oracle.questions[place]
    alone = [frozenset([word["id"]]) for word in question["words"] if word["alone"] and word["id"] != "unsure"]
    if question["fact"] or "unsure" in worse - milder:
        return False
    if milder in alone and worse in alone:
        return alone.index(worse) == alone.index(milder) + 1
    if worse in alone:
        return False
    ticked = frozenset() if milder == alone[0] else milder
    return milder not in alone[1:] and ticked < worse and len(worse) == len(ticked) + 1
