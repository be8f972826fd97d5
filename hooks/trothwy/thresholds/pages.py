"""Pages of the thresholds: the levels of need, and the indicators by level, theme and age."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.content.fields import Address
from trothwy.content.problems import Place
from trothwy.site.page import Page
from trothwy.thresholds.model import AgeBand
from trothwy.thresholds.overlay import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.content.fields import Line
    from trothwy.site.planning import Planner
    from trothwy.thresholds.model import (
        BoardOverlay,
        Indicator,
        IndicatorsFile,
        Level,
        Modifier,
        ProtectiveFactor,
    )

SECTION: Final = "levels"


@dataclass(frozen=True)
class ThemeView:
    """One theme as its page shows it."""

    id: str
    title: Line
    summary: Line
    by_level: tuple[tuple[Level, tuple[Indicator, ...]], ...]
    """Its indicators, highest level first."""

    sources: tuple[str, ...]
    """Every source that it rests on, once."""


@dataclass(frozen=True)
class Thresholds:
    """Everything that the page of indicators shows."""

    levels: Sequence[Level]
    themes: Sequence[IndicatorsFile]
    """The indicators in force, with the adopting board's overlay in place."""

    strengths: Sequence[ProtectiveFactor]
    modifiers: Sequence[Modifier]
    overlay: BoardOverlay | None


def plan_levels(planner: Planner, levels: Sequence[Level]) -> Page:
    """Plan the page of the levels: the picture first, then each level, highest first."""
    return Page(
        id="levels",
        title=planner.words("levels", "title"),
        summary=planner.words("levels", "summary"),
        address=planner.at_section(SECTION),
        place=Place("thresholds/levels.yml"),
        template="thresholds/levels.html",
        data={"levels": tuple(levels), "highest_first": tuple(reversed(levels))},
        section=SECTION,
        anchors=frozenset(level.id for level in levels),
    )


def plan_indicators(planner: Planner, thresholds: Thresholds) -> Page:
    """Plan the page of all indicators, complete in itself; a script only hides what was not asked for."""
    overlay = thresholds.overlay
    return Page(
        id="indicators",
        title=planner.words("indicators", "title"),
        summary=planner.words("indicators", "summary"),
        address=planner.in_section(SECTION, "indicators", Address(cy="dangosyddion")),
        place=Place("thresholds/indicators"),
        template="thresholds/indicators.html",
        data={
            "themes": tuple(_view(theme, thresholds) for theme in thresholds.themes),
            "levels": tuple(reversed(thresholds.levels)),
            "ages": tuple(AgeBand),
            "strengths": thresholds.strengths,
            "modifiers": thresholds.modifiers,
            "why_raised": {change.indicator: change.why for change in overlay.raises} if overlay else {},
        },
        section=SECTION,
        anchors=_anchors(thresholds.themes),
    )


def _anchors(themes: Sequence[IndicatorsFile]) -> frozenset[str]:
    indicators = {indicator.id for theme in themes for indicator in theme.indicators}
    return frozenset({f"theme-{theme.id}" for theme in themes} | indicators | {"strengths", "modifiers"})


def _view(theme: IndicatorsFile, thresholds: Thresholds) -> ThemeView:
    groups = (
        (level, tuple(indicator for indicator in theme.indicators if indicator.level == level.id))
        for level in reversed(thresholds.levels)
    )
    sources = [source for indicator in theme.indicators for source in indicator.sources]
    overlay = thresholds.overlay
    if overlay and theme.id == theme_of(overlay):
        sources += overlay.sources
    return ThemeView(
        id=theme.id,
        title=theme.title,
        summary=theme.summary,
        by_level=tuple((level, indicators) for level, indicators in groups if indicators),
        sources=tuple(dict.fromkeys(sources)),
    )
