"""S15: a red flag that no guide shows, or not the one for any worry, and a duty that none brings, stop the build."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from trothwy.guides.checks.s15_reach import ANY_WORRY, check_reach
from trothwy.guides.results import DutiesFile
from trothwy.thresholds.model import LevelsFile

if TYPE_CHECKING:
    from trothwy.library.loading import Library

SIGN = "harm-witnessed"


def codes(library: Library, changed: dict[str, Any]) -> set[tuple[str, str]]:
    """Give each problem's code with what it is about, for the real content with other logic."""
    found = check_reach(
        changed,
        LevelsFile.model_construct(levels=library.levels),
        library.themes,
        DutiesFile.model_construct(duties=library.duties),
    )
    return {(problem.code, problem.message.split("'")[1]) for problem in found}


def without(logic: Any, indicator: str) -> Any:  # noqa: ANN401  # logic as plain data
    """Give a guide that no longer shows an indicator."""

    def kept(source: Any) -> Any:  # noqa: ANN401  # logic as plain data
        return {**source, "effects": [effect for effect in source["effects"] if effect.get("indicator") != indicator]}

    questions = [{**question, "words": [kept(word) for word in question["words"]]} for question in logic["questions"]]
    return {**logic, "questions": questions}


def test_the_real_guides_show_every_red_flag_and_every_duty(library: Library) -> None:
    assert codes(library, {guide.id: guide.logic for guide in library.guides}) == set()


def test_a_sign_that_the_guide_for_any_worry_leaves_to_others_is_found(library: Library) -> None:
    guides: Any = {guide.id: guide.logic for guide in library.guides}
    guides[ANY_WORRY] = without(guides[ANY_WORRY], SIGN)
    assert codes(library, guides) == {("red-flag-not-for-any-worry", SIGN)}


@pytest.mark.parametrize("how", ["when", "only_if"])
def test_a_sign_that_only_some_are_shown_is_found(library: Library, how: str) -> None:
    guides: Any = {guide.id: guide.logic for guide in library.guides}
    logic = guides[ANY_WORRY]
    condition = [{"danger": ["unsure"]}]
    questions = [dict(question) for question in logic["questions"]]
    flags = next(question for question in questions if question["id"] == "flags")
    if how == "only_if":
        flags["only_if"] = condition
    else:
        flags["words"] = [
            {**word, "effects": [{**effect, "after": condition} for effect in word["effects"]]}
            for word in flags["words"]
        ]
    guides[ANY_WORRY] = {**logic, "questions": questions}
    assert ("red-flag-not-for-any-worry", SIGN) in codes(library, guides)


def test_a_sign_or_a_duty_that_no_guide_has_is_found(library: Library) -> None:
    guides: Any = {guide.id: without(guide.logic, "fgm-done-or-feared") for guide in library.guides}
    assert codes(library, guides) == {
        ("red-flag-in-no-guide", "fgm-done-or-feared"),
        ("duty-in-no-guide", "fgm-police"),
    }
