"""What Welsh asks of nouns and adjectives: after the article, after numerals, after *yn*, after a feminine noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.grammar import (
    AFTER_NEUTRAL,
    COMPARED,
    NOT_COUNTED,
    NOT_PREDICATED,
    NUMERALS,
    STEADY,
    WITH_ASPIRATE,
    WITH_SOFT,
)
from trothwy.languages.proofing.readings import (
    Form,
    Kind,
    is_adjective,
    is_mostly_verbal,
    is_personal_verb,
    is_verbal_noun,
    kind_of,
    readings,
)
from trothwy.languages.proofing.spots import ANY, ARTICLES, ASPIRATE, NASAL, PLAIN, SOFT
from trothwy.languages.welsh.mutations import initial_of

if TYPE_CHECKING:
    from trothwy.languages.proofing.spots import Forms, Spot

_OURS: Final = frozenset({"a'n", "gyda'n", "i'n", "na'n", "o'n", "â'n"})
"""Words with *our* written on to them."""

_LEADING: Final = ARTICLES | (WITH_SOFT - {"ail"}) | WITH_ASPIRATE | STEADY | {"ei", "a", "ac", "mae", "yw"}
"""Words that begin a phrase: what stands before them is no part of it."""


def number(spot: Spot) -> Forms | None:
    """A numeral, mutating as it is read aloud: *2 ddiwrnod*, *3 phlentyn*, *6 chwestiwn*."""
    if spot.before.low not in NUMERALS or any(noun in NOT_COUNTED for noun in spot.plain):
        return None
    if spot.before.low in {"2", "dau", "ddau", "dwy", "ddwy"}:
        return SOFT
    if spot.before.low in {"6", "chwe", "tri", "thri", "dri"}:
        return ANY if "blynedd" in spot.plain else ASPIRATE
    feminine = any(kind_of(noun) is Kind.FEMININE for noun in spot.plain)
    return ASPIRATE if spot.before.low == "3" and not feminine else None


def article(spot: Spot) -> Forms | None:
    """The article softens feminine nouns in the singular, and nothing else: *y ddogfen*, *y plentyn*, *y plant*."""
    if spot.trigger not in ARTICLES:
        return None
    same = spot.before.low == "un" and spot.leading == "yr" and "math" in spot.plain
    if same or {"dau", "dwy", "pobloedd"} & set(spot.plain):
        return SOFT  # *yr un fath*, *y ddau*, and by old custom *y bobloedd*
    kinds = {kind_of(noun) for noun in spot.plain}
    if kinds == {Kind.FEMININE}:
        return PLAIN if any(initial_of(noun) in {"ll", "rh"} for noun in spot.plain) else SOFT
    if spot.before.low == "y" and kinds == {None} and all(is_personal_verb(verb) for verb in spot.plain):
        return PLAIN  # not the article: *y gall*
    adverb = spot.trigger == "un" and any(of in AFTER_NEUTRAL or is_verbal_noun(of) for of in spot.plain)
    return PLAIN if spot.plain and kinds <= {Kind.MASCULINE, Kind.PLURAL} and not adverb else SOFT | PLAIN


def said_of(spot: Spot) -> Forms | None:
    """*yn* or *’n*: a verbal noun stands as it is, anything else that is said of somebody softens."""
    if spot.before.low in {"yng", "ym"}:
        return NASAL
    if spot.before.low != "yn" and (spot.trigger != "'n" or spot.before.low in _OURS):
        return None
    if "-" in spot.word.bare or spot.word.bare in NOT_PREDICATED or not _is_said(spot):
        return ANY
    if Form.NASAL in readings(spot.word.bare):
        return _in(spot)
    if all(is_verbal_noun(radical) and not is_adjective(radical) for radical in spot.plain):
        return PLAIN if all(is_mostly_verbal(radical) for radical in spot.plain) else PLAIN | SOFT
    return PLAIN if spot.steady else SOFT


def _is_said(spot: Spot) -> bool:
    """Say whether a word is said of somebody, as far as can be known: *’n* may be *our*, and a new verb unknown."""
    if any(is_adjective(of) or of in COMPARED for of in spot.plain) or spot.word.bare not in spot.plain:
        return True
    return spot.before.low == "yn" and any(kind_of(of) for of in spot.plain)


def _in(spot: Spot) -> Forms:
    """Allow *yn nhŷ*, in the house of: *m* and *ng* ask for *ym* and *yng*, and an adjective is never in anything."""
    stands_in = spot.before.low == "yn" and initial_of(spot.word.bare) in {"n", "nh"}
    return NASAL if stands_in and not any(is_adjective(radical) for radical in spot.plain) else SOFT | PLAIN


def after_feminine(spot: Spot) -> Forms | None:
    """An adjective after a feminine noun in the singular softens: *y ddyletswydd gyfreithiol*."""
    if not any(is_adjective(radical) for radical in spot.plain):
        return None
    if spot.before.low[-1] == "s" and initial_of(spot.word.bare) == "d":
        return None  # *nos da*, *yr wythnos diwethaf*
    nouns = {kind_of(noun) for of in readings(spot.before.low).values() for noun in of}
    begins = spot.earlier is None or spot.earlier.last in _LEADING
    return SOFT if nouns == {Kind.FEMININE} and begins else None
