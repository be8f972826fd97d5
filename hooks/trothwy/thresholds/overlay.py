"""A board's own thresholds, laid over the framework: what it adds, and what it places higher. It lowers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.problems import Problem
from trothwy.thresholds.model import IndicatorsFile, Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trothwy.thresholds.model import BoardOverlay, Level, Raised


def themes_in_force(themes: Iterable[IndicatorsFile], overlay: BoardOverlay | None) -> tuple[IndicatorsFile, ...]:
    """Give the indicators as the adopter has them: each at its level, and the board's own as a theme at the end."""
    if overlay is None:
        return tuple(themes)
    raised = {change.indicator: change.level for change in overlay.raises}
    placed = [
        theme.model_copy(
            update={
                "indicators": tuple(
                    indicator.model_copy(update={"level": raised.get(indicator.id, indicator.level)})
                    for indicator in theme.indicators
                )
            }
        )
        for theme in themes
    ]
    own = IndicatorsFile.model_construct(
        id=theme_of(overlay), title=overlay.title, summary=overlay.summary, indicators=overlay.adds
    )
    return (*placed, own)


def theme_of(overlay: BoardOverlay) -> str:
    """Give the id of the theme that holds what a board adds."""
    return f"board-{overlay.id}"


def check_overlay(
    overlay: BoardOverlay, themes: Iterable[IndicatorsFile], levels: Sequence[Level]
) -> Iterator[Problem]:
    """Give a problem for each indicator that a board would lower, or raises twice. References have been checked."""
    now = {indicator.id: indicator.level for theme in themes for indicator in theme.indicators}
    least = {level.id: level.least for level in levels}
    seen: set[str] = set()
    for change in overlay.raises:
        if change.indicator in seen:
            yield Problem(
                change.place,
                "raised-twice",
                f"'{change.indicator}' is raised twice.",
                "Keep one of the two entries.",
            )
        elif change.indicator not in now:
            yield Problem(
                change.place,
                "raises-own",
                f"'{change.indicator}' is the board's own indicator.",
                "Write its level under `adds`, and delete this entry.",
            )
        else:
            yield from _lowering(change, now[change.indicator], least)
        seen.add(change.indicator)


def _lowering(change: Raised, level: str, least: Mapping[str, Response]) -> Iterator[Problem]:
    before, after = least[level], least[change.level]
    if list(Response).index(after) < list(Response).index(before):
        yield Problem(
            change.place,
            "overlay-lowers",
            f"'{change.indicator}' calls for {before} in the framework, and level '{change.level}' for {after}.",
            "A board can only raise. Choose a higher level, or delete the entry.",
        )
