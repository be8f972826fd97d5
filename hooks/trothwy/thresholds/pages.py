"""Pages of the thresholds: the levels of need, and the indicators by level, theme and age."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.content.fields import Address
from trothwy.content.problems import Place
from trothwy.site.page import Page
from trothwy.thresholds.model import AgeBand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.content.fields import Line
    from trothwy.site.planning import Planner
    from trothwy.thresholds.model import Indicator, IndicatorsFile, Level, Modifier, ProtectiveFactor

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
    """Every source that its indicators rest on, once."""


def plan_levels(planner: Planner, levels: Sequence[Level], themes: Sequence[IndicatorsFile]) -> Page:
    """Plan the page of the levels: the picture first, then each level, highest first."""
    per_level: dict[str, int] = defaultdict(int)
    for indicator in (indicator for theme in themes for indicator in theme.indicators):
        per_level[indicator.level] += 1
    return Page(
        id="levels",
        title=planner.words("levels", "title"),
        summary=planner.words("levels", "summary"),
        address=planner.at_section(SECTION),
        place=Place("thresholds/levels.yml"),
        template="thresholds/levels.html",
        data={"levels": tuple(levels), "highest_first": tuple(reversed(levels)), "indicator_counts": dict(per_level)},
        section=SECTION,
        anchors=frozenset(level.id for level in levels),
    )


def plan_indicators(
    planner: Planner,
    levels: Sequence[Level],
    themes: Sequence[IndicatorsFile],
    strengths: Sequence[ProtectiveFactor],
    modifiers: Sequence[Modifier],
) -> Page:
    """Plan the page of all indicators, complete in itself; a script only hides what was not asked for."""
    views = tuple(_view(theme, levels) for theme in themes)
    return Page(
        id="indicators",
        title=planner.words("indicators", "title"),
        summary=planner.words("indicators", "summary"),
        address=planner.in_section(SECTION, "indicators", Address(cy="dangosyddion")),
        place=Place("thresholds/indicators"),
        template="thresholds/indicators.html",
        data={
            "themes": views,
            "levels": tuple(reversed(levels)),
            "ages": tuple(AgeBand),
            "strengths": tuple(strengths),
            "modifiers": tuple(modifiers),
        },
        section=SECTION,
        anchors=_anchors(themes),
    )


def _anchors(themes: Sequence[IndicatorsFile]) -> frozenset[str]:
    indicators = {indicator.id for theme in themes for indicator in theme.indicators}
    return frozenset({f"theme-{theme.id}" for theme in themes} | indicators | {"strengths", "modifiers"})


def _view(theme: IndicatorsFile, levels: Sequence[Level]) -> ThemeView:
    groups = (
        (level, tuple(indicator for indicator in theme.indicators if indicator.level == level.id))
        for level in reversed(levels)
    )
    return ThemeView(
        id=theme.id,
        title=theme.title,
        summary=theme.summary,
        by_level=tuple((level, indicators) for level, indicators in groups if indicators),
        sources=tuple(dict.fromkeys(source for indicator in theme.indicators for source in indicator.sources)),
    )
