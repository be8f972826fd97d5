"""What ``thresholds/`` holds: levels, indicators, protective factors and modifiers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from trothwy.content.fields import DutyId, Id, IndicatorId, LevelId, Line, Many, Prose, Record, Review, Sources, fault


class Response(StrEnum):
    """What to do about a worry, mildest first. The order is that of need, and results are compared by it (rule S3)."""

    CARRY_ON = "carry-on"
    HELP_HERE = "help-here"
    HELP_TOGETHER = "help-together"
    ASSESSMENT = "assessment"
    REPORT = "report"
    EMERGENCY = "emergency"


class Advice(StrEnum):
    """Whether to seek advice beside the response, and how soon. A state of knowledge, not a rung."""

    NONE = "none"
    TODAY = "today"
    NOW = "now"


class Domain(StrEnum):
    """Which side of a child's life an indicator is seen on."""

    DEVELOPMENT = "development"
    PARENTING = "parenting"
    FAMILY = "family"


class AgeBand(StrEnum):
    """The ages at which an indicator is looked for."""

    UNBORN = "unborn"
    UNDER_TWO = "under-two"
    TWO_TO_FOUR = "two-to-four"
    FIVE_TO_TEN = "five-to-ten"
    ELEVEN_TO_FIFTEEN = "eleven-to-fifteen"
    SIXTEEN_SEVENTEEN = "sixteen-seventeen"


class Level(Record):
    """A step of the continuum of need; ``child-at-risk`` is a band that can meet any other."""

    id: Id
    """Its permanent name, unique among the levels."""

    title: Line
    """One to three words, as a reader sees them beside the level's mark."""

    summary: Line
    """One sentence: who is at this level."""

    least: Response
    """The least response that anything at this level calls for."""

    legal_basis: Line
    """The law it rests on, named shortly."""

    led_by: Line
    """Who leads."""

    consent: Line
    """Whose agreement is needed, and when it is not."""

    do: Prose
    """What the practitioner does."""

    by_when: Line
    """How soon."""

    band: bool = False
    """Drawn as a band across the other levels instead of as a step. True of child-at-risk alone."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


def _lowest_first(levels: Many[Level]) -> Many[Level]:
    rungs = [list(Response).index(level.least) for level in levels]
    if rungs != sorted(rungs):
        raise fault("levels-order", "The levels do not stand lowest first.", "Order them by what each calls for.")
    return levels


class LevelsFile(Record):
    """``thresholds/levels.yml``: the levels, lowest first."""

    levels: Annotated[Many[Level], AfterValidator(_lowest_first)]
    """The levels, the lowest need first."""


class Indicator(Record):
    """Something that can be observed and belongs to one level."""

    id: Id
    """Its permanent name, unique among all indicators."""

    say: Line
    """What is seen or heard, in plain words."""

    level: LevelId
    """The level that it shows."""

    domain: Domain
    """The side of the child's life on which it is seen."""

    ages: Many[AgeBand] = ()
    """Where it matters; empty for any age."""

    advice: Advice = Advice.NONE
    """Advice that it calls for beside its level's least response."""

    duties: Many[DutyId] = ()
    """Duties that it brings."""

    note: Line | None = None
    """One sentence that helps to tell it from something like it."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


class IndicatorsFile(Record):
    """``thresholds/indicators/<theme>.yml``: one theme and its indicators."""

    id: Id
    """The theme; the same as the file's name."""

    title: Line
    """The theme, in a few words."""

    summary: Line
    """One sentence: what the theme is about."""

    indicators: Many[Indicator]
    """The indicators, in the order in which the page lists them within a level."""


class ProtectiveFactor(Record):
    """A strength in a child's life. It helps to plan; it never undoes a floor."""

    id: Id
    """Its permanent name, unique among the protective factors."""

    say: Line
    """What is seen or heard, in plain words."""

    domain: Domain
    """The side of the child's life on which it is seen."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


class ProtectiveFile(Record):
    """``thresholds/protective.yml``."""

    protective_factors: Many[ProtectiveFactor]
    """The protective factors."""


class Modifier(Record):
    """A fact about the child that changes what is asked or adds advice; it never raises a response."""

    id: Id
    """Its permanent name, unique among the modifiers."""

    say: Line
    """The fact, in plain words."""

    why: Line
    """Why it matters, and what to ask."""

    advice: Advice = Advice.NONE
    """Advice that it brings when a worry is already there."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""


class ModifiersFile(Record):
    """``thresholds/modifiers.yml``."""

    modifiers: Many[Modifier]
    """The modifiers."""


class Raised(Record):
    """A board's decision to place an indicator higher than the framework does."""

    indicator: IndicatorId
    """The indicator, by its id."""

    level: LevelId
    """The level at which the board places it."""

    why: Line
    """Where the board decided it. Stands below the indicator on its page."""


class BoardOverlay(Record):
    """``thresholds/boards/<board>.yml``: what one board adds or raises. It can never lower."""

    id: Id
    """Its permanent name."""

    title: Line
    """The heading above what the board adds."""

    summary: Line
    """One sentence: which document of the board these thresholds come from."""

    raises: Many[Raised] = ()
    """Indicators of the framework that the board places higher."""

    adds: Many[Indicator] = ()
    """Indicators of the board's own. Guides can show them like any other."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""

    review_by: Review
