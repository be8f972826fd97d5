"""The thresholds as a guide needs them: what each indicator calls for, with the board's overlay in place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Problem
from trothwy.thresholds.model import Advice, Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trothwy.guides.results import OutcomesFile, StepsFile
    from trothwy.thresholds.model import BoardOverlay, Indicator, IndicatorsFile, LevelsFile, ModifiersFile

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


def build_framework(  # noqa: PLR0913  # one for each file that it joins
    *,
    levels: LevelsFile,
    themes: Iterable[IndicatorsFile],
    modifiers: ModifiersFile,
    outcomes: OutcomesFile,
    steps: StepsFile,
    overlay: BoardOverlay | None = None,
) -> tuple[Framework, list[Problem]]:
    """Resolve indicators to what they call for, raised where the board raises them.

    Every reference has been checked before. Returns the framework, and a problem for each place
    where an overlay would lower an indicator or take its name.
    """
    problems: list[Problem] = []
    least = {level.id: level.least.value for level in levels.levels}
    known = {indicator.id: indicator for theme in themes for indicator in theme.indicators}
    raised = {} if overlay is None else _raised(overlay, known, least, problems)
    framework = Framework(
        commands={
            id_: Command(raised.get(id_, least[indicator.level]), indicator.advice.value, indicator.duties)
            for id_, indicator in known.items()
        },
        modifiers={modifier.id: modifier.advice.value for modifier in modifiers.modifiers},
        steps={outcome.response.value: outcome.steps for outcome in outcomes.outcomes},
        instead_of={step.id: step.instead_of for step in steps.steps if step.instead_of},
        careful=tuple(step.id for step in steps.steps if step.careful),
    )
    return framework, problems


def _raised(
    overlay: BoardOverlay, known: dict[str, Indicator], least: Mapping[str, str], problems: list[Problem]
) -> dict[str, str]:
    """Add the board's indicators to the known ones, and give the responses that it raises others to."""
    for indicator in overlay.adds:
        if indicator.id in known:
            problems.append(
                Problem(
                    indicator.place,
                    "overlay-takes-name",
                    f"'{indicator.id}' is already an indicator of the framework.",
                    "Give the board's indicator its own id, or raise the framework's under `raises`.",
                )
            )
        else:
            known[indicator.id] = indicator
    raised: dict[str, str] = {}
    for change in overlay.raises:
        now, then = least[known[change.indicator].level], least[change.level]
        if RESPONSES.index(then) < RESPONSES.index(now):
            problems.append(
                Problem(
                    change.place,
                    "overlay-lowers",
                    f"'{change.indicator}' calls for {now} in the framework, and level '{change.level}' for {then}.",
                    "A board can only raise. Choose a higher level, or delete the entry.",
                )
            )
        raised[change.indicator] = then
    return raised
