"""What logic looks like: a guide as plain, language-free, versioned data.

Both engines, the checks, mutation, the comparison of versions and the content hash read logic and nothing else.
There is one idea in it: a question offers words, words have effects, effects only add. Both kinds of question are the
same thing here, and a new kind is compiled to it; no engine learns of it. This module and the engine need the
standard library alone.
"""

from __future__ import annotations

import hashlib
import json
from typing import Final, TypedDict

VERSION: Final = 1
"""The version of this format. An engine refuses any other."""

NONE: Final = "none"
"""The word by which nothing applies, in a question of which several can be ticked."""

UNSURE: Final = "unsure"
"""The word of not sure, in every question, and the name of the count of not-sures on a path."""

EMERGENCY: Final = "emergency"
"""The response that stands above every part of a result."""

Condition = list[dict[str, list[str]]]
"""Any one of the mappings; of that mapping every question; of that question any one word."""


class Effect(TypedDict, total=False):
    """What is added when a word is chosen, a band is reached or a tally is full."""

    after: Condition
    """Earlier answers without which nothing is added. Absent: always added."""

    response: str
    advice: str
    duties: list[str]
    steps: list[str]
    adds: dict[str, int]
    """What is added to tallies."""

    indicator: str
    """The indicator that response, advice and duties come from."""

    modifier: str
    """The modifier that the advice comes from."""

    red_flag: bool
    """The author's word that this, alone, calls for a report (rule S5)."""


class Word(TypedDict):
    """One thing that can be chosen."""

    id: str
    alone: bool
    """Chosen only by itself: an answer of a `one` question, not sure too, or none of these. Otherwise it can stand
    beside others: a tick, or not sure of the rest."""

    end: bool
    """The guide stops here."""

    effects: list[Effect]


class Band(TypedDict):
    """What so many ticks call for together. It counts as a word that was chosen."""

    id: str
    count: int
    of: list[str]
    end: bool
    effects: list[Effect]


class Question(TypedDict):
    """One question. Words that stand alone come first, mildest first, then ticks; not sure is the last word."""

    id: str
    block: str
    """The shared block it comes from; empty for the guide's own."""

    danger: bool
    fact: bool
    protective: bool
    telling: bool
    """It asks whether the family can safely be told (rule S14)."""

    only_if: Condition
    """Asked only then; empty: always asked."""

    words: list[Word]
    bands: list[Band]


class Tally(TypedDict):
    """A count over the whole guide."""

    id: str
    at: int
    """The sum at which the effect holds."""

    effect: Effect


class Logic(TypedDict):
    """A whole guide."""

    version: int
    guide: str
    responses: list[str]
    """Every response, lowest first."""

    advice: list[str]
    """Every advice, lowest first."""

    can_end_in: list[str]
    """The responses that the author says the guide can end in (rule S1)."""

    questions: list[Question]
    tallies: list[Tally]
    steps: dict[str, list[str]]
    """The steps of each response, complete in themselves."""

    instead_of: dict[str, list[str]]
    """For a step: the steps that it replaces."""

    careful: list[str]
    """The steps by which nobody tells the family yet (rules S3 and S14). A result that leaves questions out takes
    them all."""


def canonical_bytes(logic: Logic) -> bytes:
    """Write logic in the one way that its hash is taken of: sorted keys, no spaces, UTF-8."""
    return json.dumps(logic, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def content_hash(logic: Logic) -> str:
    """Give the SHA-256 of the logic, in hexadecimal: the name of exactly these decisions."""
    return hashlib.sha256(canonical_bytes(logic)).hexdigest()
