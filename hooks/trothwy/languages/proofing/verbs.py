"""What Welsh asks of verbs and of what follows them: after *ni*, *na*, *a*; the object; the verb after its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.grammar import (
    COMMANDS,
    NEGATED_VERBS,
    NO_OBJECTS,
    PERSONS,
    RELATIVES,
    SUBJECTS,
    VERBAL_NOUNS,
)
from trothwy.languages.proofing.lexicon import welsh_stems
from trothwy.languages.proofing.readings import is_mostly_verbal, is_personal_verb, is_verbal_noun
from trothwy.languages.proofing.spots import ASPIRATE, SOFT
from trothwy.languages.welsh.mutations import ASPIRATE as ASPIRATES
from trothwy.languages.welsh.mutations import initial_of

if TYPE_CHECKING:
    from trothwy.languages.proofing.spots import Forms, Spot

_RELATING: Final = frozenset({"a", "na", "ni", "pwy", "beth"})
"""Words before a verb that say who or what it is about."""


def negative(spot: Spot) -> Forms | None:
    """*ni* and *na* before a verb: aspirate where it can be, soft where it cannot. *na* is also *nor* and *than*."""
    if spot.before.low in {"ni", "na", "oni"} and any(verb in NEGATED_VERBS for verb in spot.plain):
        return ASPIRATE if any(initial_of(verb) in ASPIRATES for verb in spot.plain) else SOFT
    return spot.soft_or_aspirate if spot.before.low == "na" and spot.word.bare != "pan" else None


def relative(spot: Spot) -> Forms | None:
    """*a*: and, aspirate; or who, soft. *beth*, *pwy* and *pan* before a verb: soft."""
    if spot.before.low == "a":
        return spot.soft_or_aspirate
    asks = spot.before.low in {"beth", "pwy", "pan"}
    return SOFT if asks and any(verb in NEGATED_VERBS for verb in spot.plain) else None


def verbs_object(spot: Spot) -> Forms | None:
    """What a verb acts on softens: *ffoniwch dîm*, *gallwch gael*, *beth all ddigwydd*."""
    if spot.word.bare in NO_OBJECTS or spot.before.low == "peidiwch":
        return None
    about = spot.leading in _RELATING and spot.before.low in RELATIVES
    if _is_command(spot.before.low) or (about and any(is_verbal_noun(radical) for radical in spot.plain)):
        return SOFT
    return None


def _is_command(word: str) -> bool:
    """Say whether a word is a verb in *-wch*, and not a noun such as *salwch*."""
    return word in COMMANDS or (word.endswith("wch") and is_personal_verb(word) and word not in welsh_stems())


def after_subject(spot: Spot) -> Forms | None:
    """A verbal noun after its subject softens: *i chi wneud*, *iddo gael*, *gall plentyn fod*."""
    if spot.word.bare == "bod":
        return SOFT if spot.leading in RELATIVES and spot.before.low not in RELATIVES else None
    us = spot.before.low == "ni" and spot.leading == "i"
    if not us and spot.before.low not in SUBJECTS | PERSONS:
        return None
    sure = spot.word.bare in VERBAL_NOUNS or (
        spot.leading in RELATIVES | {"i", "i'r"} and is_mostly_verbal(spot.word.bare)
    )
    return SOFT if sure else None
