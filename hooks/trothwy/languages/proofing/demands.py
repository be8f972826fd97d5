"""What a Welsh word asks of the one after it: in which form it may stand there.

Each rule looks at one place in a text and gives the forms that are right there, or nothing where it is not sure. The
first one that speaks is heard. The rules are those of every grammar of Welsh; exceptions stand in `grammar`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.grammar import (
    AFTER_NEUTRAL,
    COMPARED,
    INSTITUTIONS,
    NEUTRAL,
    PLACES,
    PRONOUN_VERBS,
    QUESTIONS,
    STEADY,
    STEADY_SOFTENERS,
    WITH_ASPIRATE,
    WITH_SOFT,
)
from trothwy.languages.proofing.nouns import after_feminine, article, number, said_of
from trothwy.languages.proofing.readings import (
    TABLES,
    Form,
    is_mostly_verbal,
    is_personal_verb,
    is_verbal_noun,
    kind_of,
    readings,
)
from trothwy.languages.proofing.spots import ANY, ASPIRATE, NASAL, PLAIN, SOFT
from trothwy.languages.proofing.verbs import after_subject, negative, relative, verbs_object
from trothwy.languages.welsh.mutations import initial_of, radicals

if TYPE_CHECKING:
    from collections.abc import Callable

    from trothwy.languages.proofing.spots import Forms, Spot

_ENDS_PERSONAL: Final = re.compile(r"(wch|odd|wyd|ir|id|ais|ant)$|^mae(nt)?$")


def demand(spot: Spot) -> Forms | None:
    """Give the forms in which a word may stand in its place; ``None`` where any may."""
    return next((forms for rule in _RULES if (forms := rule(spot)) is not None), None)


def _name(spot: Spot) -> Forms | None:
    """A place in Wales: *yng Nghaerdydd*, *i Gymru*. Other names are left alone, for many do not mutate."""
    if not spot.word.text[:1].isupper():
        return None
    if _is_place(spot.word.bare):
        return NASAL if spot.before.low in {"yn", "yng", "ym"} else _softening(spot) or _aspirating(spot)
    return None if any(noun in INSTITUTIONS for noun in spot.plain) and spot.before.low != "yn" else ANY


def _is_place(name: str) -> bool:
    return name in PLACES or any(radical in PLACES for table in TABLES.values() for radical in radicals(name, table))


def _possessive(spot: Spot) -> Forms | None:
    """*fy* takes the nasal; *ei* the soft for his and the aspirate for hers; *eu* and its like take nothing."""
    if spot.before.low == "fy":
        return NASAL
    acted_on = spot.trigger == "'i" and any(is_personal_verb(radical) for radical in spot.plain)
    if spot.trigger == "'w" or acted_on:
        return SOFT | ASPIRATE | PLAIN
    if spot.trigger in {"ei", "'i"}:
        return spot.soft_or_aspirate
    return PLAIN if spot.trigger in {"'u", "'ch"} else None


def _softening(spot: Spot) -> Forms | None:
    """A word after which every consonant softens: *am gyngor*, *heb ddweud*; *rhy* and *mor* leave *ll* and *rh*."""
    if _begins_anew(spot):
        return None
    equals = spot.before.low == "cyn" and any(of.endswith("ed") and not is_verbal_noun(of) for of in spot.plain)
    if equals or spot.before.low in STEADY_SOFTENERS:
        return PLAIN if spot.steady else SOFT
    return SOFT if spot.before.low in WITH_SOFT else None


def _begins_anew(spot: Spot) -> bool:
    """Say whether something begins that the word before has no hold on: a verb after *neu*, *bod* after most words."""
    if spot.before.low == "i" and spot.leading.endswith(("ais", "wn", "af", "es", "fi")):
        return True  # *clywais i*
    if spot.before.low == "o" and spot.leading in PRONOUN_VERBS:
        return True  # *mae o*
    if spot.word.bare in {"cyn", "pryd"} and spot.before.low in {"am", "hyd", "tan"}:
        return True  # *o hyd cyn*, *am pryd y bydd*
    if spot.word.bare in {"bod", "pam"}:
        return spot.word.bare == "pam" or spot.before.low not in {"i", "o"}
    if spot.before.low == "neu" and any(
        kind_of(of) is None and (is_personal_verb(of) or _ENDS_PERSONAL.search(of)) for of in spot.plain
    ):
        return True
    return spot.before.low in {"neu", "naill", "dyma", "dyna", "dacw"} and bool(QUESTIONS & set(spot.plain))


def _aspirating(spot: Spot) -> Forms | None:
    """A word after which *p*, *t* and *c* breathe: *gyda phlentyn*."""
    return ASPIRATE if spot.before.low in WITH_ASPIRATE else None


def _leaving_alone(spot: Spot) -> Forms | None:
    """A word after which no consonant mutates: *eich plant*, *pob plentyn*."""
    return PLAIN if spot.before.low in STEADY else None


def _naming(spot: Spot) -> Forms | None:
    """*mae*, *ond*, *yw*: what follows stands as it is, unless it says when, compares, or is a verb."""
    other = any(
        of in AFTER_NEUTRAL | COMPARED
        or of.endswith("af")
        or is_mostly_verbal(of)
        or (kind_of(of) is None and is_personal_verb(of))
        for of in spot.plain
    )
    return PLAIN if spot.before.low in NEUTRAL and not other else None


def _unasked(spot: Spot) -> Forms | None:
    """Nothing but what has been asked already takes the nasal; nothing but that, and a verb, the aspirate."""
    found = set(readings(spot.word.bare))
    noun = any(kind_of(radical) for radical in spot.plain)
    counted = spot.word.bare in {"mlynedd", "mlwydd", "niwrnod"}
    nasal = found == {Form.NASAL} and not counted and (noun or initial_of(spot.word.bare) in {"ngh", "mh", "nh"})
    aspirate = found == {Form.ASPIRATE} and noun and spot.before.low not in {"efo", "tra"}
    return PLAIN | SOFT if nasal or aspirate else None


_RULES: Final[tuple[Callable[[Spot], Forms | None], ...]] = (
    _name,
    number,
    said_of,
    article,
    negative,
    relative,
    _possessive,
    _softening,
    _aspirating,
    after_feminine,
    verbs_object,
    after_subject,
    _leaving_alone,
    _naming,
    _unasked,
)
