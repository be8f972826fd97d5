"""S15: no red flag and no duty is out of a reader's reach.

The one rule that no guide breaks by itself: it is about all of them together, and about the thresholds and duties that
they should show. Every sign that calls for a report, and every duty, is brought by some answer of some guide. The guide
for any worry shows each of these signs itself, whatever else was answered: who opens it has no other guide, so "none of
these" has to mean none.

A board's overlay is left out: a board that raises a sign is not made to write it into a guide first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Problem
from trothwy.guides.checks.parts import effects_of
from trothwy.guides.framework import RESPONSES
from trothwy.thresholds.model import Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trothwy.guides.logic_format import Logic
    from trothwy.guides.results import DutiesFile
    from trothwy.thresholds.model import Indicator, IndicatorsFile, LevelsFile

ANY_WORRY: Final = "quick-check"
"""The guide for any worry. Its result leads on to the others, and none leads back to it."""


def check_reach(
    guides: Mapping[str, Logic], levels: LevelsFile, themes: Iterable[IndicatorsFile], duties: DutiesFile
) -> Iterator[Problem]:
    """Give the signs of a child at risk, and the duties, that no guide brings, or not the one for any worry."""
    shown = {effect.get("indicator") for logic in guides.values() for effect in effects_of(logic)}
    directly = set(_always_shown(guides[ANY_WORRY])) if ANY_WORRY in guides else shown
    for indicator in _red_flags(levels, themes):
        if indicator.id not in shown:
            yield Problem(
                indicator.place,
                "red-flag-in-no-guide",
                f"'{indicator.id}' calls for a report, and no answer of any guide shows it (rule S15).",
                f"Add it to `shows` of an answer, first of all in the guide '{ANY_WORRY}'.",
            )
        elif indicator.id not in directly:
            yield Problem(
                indicator.place,
                "red-flag-not-for-any-worry",
                f"'{indicator.id}' calls for a report, and '{ANY_WORRY}', the guide for any worry, does not show it to "
                "everybody (rule S15).",
                "Add it to `shows` of an answer there, without `when`, in a question without `only_if`.",
            )
    brought = {duty for logic in guides.values() for effect in effects_of(logic) for duty in effect.get("duties", ())}
    for duty in duties.duties:
        if duty.id not in brought:
            yield Problem(
                duty.place,
                "duty-in-no-guide",
                f"No answer of any guide brings the duty '{duty.id}' (rule S15).",
                "Add it to `also` of an answer, or to `duties` of an indicator that a guide shows; or delete it.",
            )


def _red_flags(levels: LevelsFile, themes: Iterable[IndicatorsFile]) -> Iterator[Indicator]:
    report = RESPONSES.index(Response.REPORT)
    high = {level.id for level in levels.levels if RESPONSES.index(level.least) >= report}
    yield from (indicator for theme in themes for indicator in theme.indicators if indicator.level in high)


def _always_shown(logic: Logic) -> Iterator[str]:
    """Give the indicators that some answer shows, whatever else was answered."""
    for question in logic["questions"]:
        for word in () if question["only_if"] else question["words"]:
            for effect in word["effects"]:
                if "indicator" in effect and not effect.get("after"):
                    yield effect["indicator"]
