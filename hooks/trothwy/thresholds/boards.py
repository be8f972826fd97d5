"""What a board changes in the framework: where it places an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trothwy.thresholds.model import BoardOverlay, IndicatorsFile


def as_placed(themes: Iterable[IndicatorsFile], overlay: BoardOverlay | None) -> tuple[IndicatorsFile, ...]:
    """Give the themes with each indicator at the level to which the board raises it: pages show what guides go by."""
    levels = {change.indicator: change.level for change in overlay.raises} if overlay else {}
    return tuple(
        theme.model_copy(
            update={
                "indicators": tuple(
                    sign.model_copy(update={"level": levels[sign.id]}) if sign.id in levels else sign
                    for sign in theme.indicators
                )
            }
        )
        for theme in themes
    )
