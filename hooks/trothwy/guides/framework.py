"""The thresholds as a guide needs them: what each indicator calls for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.thresholds.model import Advice, Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trothwy.guides.results import OutcomesFile, StepsFile
    from trothwy.thresholds.model import IndicatorsFile, LevelsFile, ModifiersFile

RESPONSES: Final = tuple(response.value for response in Response)
"""Every response, lowest first."""

ADVICE: Final = tuple(advice.value for advice in Advice)
"""Every advice, lowest first."""


@dataclass(frozen=True)
class Command:
    """What one indicator calls for."""

    response: str
    advice: str
    duties: tuple[str, ...]


@dataclass(frozen=True)
class Framework:
    """Everything outside a guide that its logic depends on. Each field is keyed by id."""

    commands: Mapping[str, Command]
    """What each indicator calls for."""

    modifiers: Mapping[str, str]
    """The advice that each modifier brings."""

    steps: Mapping[str, tuple[str, ...]]
    """The steps of each response."""

    instead_of: Mapping[str, tuple[str, ...]]
    """For each step that replaces others: those others."""

    careful: tuple[str, ...] = ()
    """The steps by which nobody tells the family before social services have been asked."""


def build_framework(
    *,
    levels: LevelsFile,
    themes: Iterable[IndicatorsFile],
    modifiers: ModifiersFile,
    outcomes: OutcomesFile,
    steps: StepsFile,
) -> Framework:
    """Resolve indicators to what they call for. Every reference has been checked before."""
    least = {level.id: level.least.value for level in levels.levels}
    return Framework(
        commands={
            indicator.id: Command(least[indicator.level], indicator.advice.value, indicator.duties)
            for theme in themes
            for indicator in theme.indicators
        },
        modifiers={modifier.id: modifier.advice.value for modifier in modifiers.modifiers},
        steps={outcome.response.value: outcome.steps for outcome in outcomes.outcomes},
        instead_of={step.id: step.instead_of for step in steps.steps if step.instead_of},
        careful=tuple(step.id for step in steps.steps if step.careful),
    )
