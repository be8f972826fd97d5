"""Random guides of all shapes, as logic: small enough to try every world, odd enough to break every rule."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from trothwy.guides.logic_format import Logic

RESPONSES = ["carry-on", "help-here", "help-together", "assessment", "report", "emergency"]
ADVICE = ["none", "today", "now"]
DUTIES = ["designated-officer", "allocated-social-worker"]
CAREFUL = ["say-nothing", "ask-first"]
MOST_WORLDS = 800


class Maker:
    """Makes one guide. ``wildness`` from 0 to 1 says how often something is out of the ordinary."""

    def __init__(self, seed: int, *, size: int | None = None) -> None:
        """Take a seed: the same seed gives the same guide."""
        self.chance = random.Random(seed)  # no secret hangs on it
        self.wildness = self.chance.choice([0.05, 0.15, 0.4])
        self.size = size or self.chance.randint(2, 5)
        self.tallies = [
            {"id": name, "at": self.chance.randint(1, 3), "effect": self._floors(0.7)}
            for name in ["unsure", "worries"][: self.chance.choice([0, 1, 1, 2])]
        ]
        self.questions: list[dict[str, Any]] = []

    def make(self) -> dict[str, Any]:
        """Make the guide."""
        self.questions.append(self._danger())
        if self._sometimes(0.3):
            self.questions.append(self._known())
        if self._sometimes(0.2):
            self.questions.append(self._role())
        for place in range(1, self.size):
            self.questions.append(self._question(f"q{place}"))
        self._shrink()
        return {
            "version": 1,
            "guide": "random",
            "responses": RESPONSES,
            "advice": ADVICE,
            "can_end_in": [response for response in RESPONSES if self._sometimes(0.8)],
            "questions": self.questions,
            "tallies": self.tallies,
            "steps": {response: [] for response in RESPONSES},
            "instead_of": {},
            "careful": CAREFUL,
        }

    def _sometimes(self, share: float) -> bool:
        return self.chance.random() < share

    def _shrink(self) -> None:
        while True:
            worlds = 1
            for question in self.questions:
                ticks = sum(not word["alone"] for word in question["words"])
                worlds *= sum(word["alone"] for word in question["words"]) + 2**ticks - 1
            if worlds <= MOST_WORLDS:
                return
            self.questions.pop()

    def _danger(self) -> dict[str, Any]:
        worst: dict[str, Any] = {"response": "emergency" if self._sometimes(0.9) else "report"}
        worst |= {"steps": [self.chance.choice(CAREFUL)]} if self._sometimes(0.6) else {}
        return self._shape(
            "danger",
            [
                self._word("says-no", []),
                self._word("says-yes", [worst], end=True),
                self._unsure([{"advice": "now" if self._sometimes(0.9) else "today"}]),
            ],
            danger=True,
        )

    def _known(self) -> dict[str, Any]:
        duty = {"duties": ["allocated-social-worker"]} if self._sometimes(0.8) else self._effect(0.5)
        words = [self._word("never", []), self._word("open-case", [duty]), self._unsure([duty])]
        return self._shape("social-worker-involved", words, block="already-known", fact=True)

    def _role(self) -> dict[str, Any]:
        words = [self._word("staff", []), self._word("police", []), self._unsure([])]
        return self._shape("role", words, block="role-and-place", fact=True)

    def _question(self, name: str) -> dict[str, Any]:
        kind = self.chance.choice(["one", "one", "any", "fact", "strength", "any-fact", "any-strength"])
        if kind.startswith("any"):
            ticks = [f"t{n}" for n in range(self.chance.randint(1, 3))]
            words = [self._word("none", [], milder=True)]
            words += [self._word(tick, self._effects(0.8), ticked=True) for tick in ticks]
            bands = [self._band(f"b{n}", ticks) for n in range(self.chance.choice([0, 0, 1, 2]))]
        else:
            rising = sorted(self.chance.randint(0, 4) for _ in range(self.chance.randint(2, 3)))
            words = [self._word(f"a{n}", self._rising(floor)) for n, floor in enumerate(rising)]
            bands = []
        words.append(self._unsure(self._effects(0.8), ticked=kind.startswith("any")))
        return self._shape(
            name,
            words,
            bands=bands,
            only_if=self._condition() if self._sometimes(0.5) else [],
            fact=kind.endswith("fact"),
            protective=kind.endswith("strength"),
            telling=self._sometimes(0.2),
            block="block" if self._sometimes(0.1) else "",
        )

    def _shape(self, name: str, words: list[dict[str, Any]], **more: Any) -> dict[str, Any]:  # noqa: ANN401  # the other keys of a question
        marks = {"danger": False, "fact": False, "protective": False, "telling": False}
        plain = {"block": "", **marks, "only_if": [], "bands": []}
        return {"id": name, **plain, "words": words, **more}

    def _word(
        self, name: str, effects: list[dict[str, Any]], *, ticked: bool = False, end: bool = False, milder: bool = False
    ) -> dict[str, Any]:
        if milder and self._sometimes(self.wildness):
            effects = self._effects(0.5)
        early = end or self._sometimes(self.wildness / 8)
        return {"id": name, "alone": not ticked, "end": early, "effects": effects}

    def _unsure(self, effects: list[dict[str, Any]], *, ticked: bool = False) -> dict[str, Any]:
        return self._word("unsure", [*effects, {"adds": {"unsure": 1}}], ticked=ticked)

    def _band(self, name: str, ticks: list[str]) -> dict[str, Any]:
        of = [tick for tick in ticks if self._sometimes(0.8)] or ticks
        count = self.chance.randint(1, len(of))
        end = self._sometimes(self.wildness / 8)
        return {"id": name, "count": count, "of": of, "end": end, "effects": self._effects(0.9)}

    def _rising(self, floor: int) -> list[dict[str, Any]]:
        """Give effects that mostly rise with the answers of a question."""
        if self._sometimes(self.wildness):
            return self._effects(0.7)
        effects: list[dict[str, Any]] = [{"response": RESPONSES[floor]}] if floor else []
        if floor == 4 and self._sometimes(0.5):
            effects[0]["red_flag"] = True
        return effects + (self._effects(0.2) if self._sometimes(self.wildness) else [])

    def _effects(self, share: float) -> list[dict[str, Any]]:
        return [self._effect(share) for _ in range(self.chance.choice([0, 1, 1, 2])) if self._sometimes(share)]

    def _effect(self, share: float) -> dict[str, Any]:
        effect = self._floors(share)
        if self.questions and self._sometimes(0.3):
            effect["after"] = self._condition()
        if self._sometimes(0.2):
            effect["adds"] = {self.chance.choice(["unsure", "worries"]): self.chance.randint(1, 2)}
        if self._sometimes(0.1):
            effect["red_flag"] = True
        return effect

    def _floors(self, share: float) -> dict[str, Any]:
        effect: dict[str, Any] = {}
        if self._sometimes(share):
            effect["response"] = self.chance.choice(RESPONSES[:5] if self._sometimes(0.95) else RESPONSES)
        if self._sometimes(0.3):
            effect["advice"] = self.chance.choice(ADVICE)
        if self._sometimes(0.15):
            effect["duties"] = [self.chance.choice(DUTIES)]
        if self._sometimes(0.15):
            effect["steps"] = [self.chance.choice(["tell-family", *CAREFUL])]
        return effect

    def _condition(self) -> list[dict[str, list[str]]]:
        return [self._mapping() for _ in range(self.chance.choice([1, 1, 2]))]

    def _mapping(self) -> dict[str, list[str]]:
        read = self.chance.sample(self.questions, min(len(self.questions), self.chance.choice([1, 1, 2])))
        return {question["id"]: self._some_words(question) for question in read}

    def _some_words(self, question: dict[str, Any]) -> list[str]:
        words = [word["id"] for word in question["words"]] + [band["id"] for band in question["bands"]]
        if not self._sometimes(self.wildness):
            return words[1:]
        return [word for word in words if self._sometimes(0.5)] or [self.chance.choice(words)]


def random_guide(seed: int) -> Logic:
    """Make the guide of a seed."""
    return cast("Logic", Maker(seed).make())
