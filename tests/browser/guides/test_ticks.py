"""A list of ticks: what can stand together, and that nobody loses what they ticked by not knowing the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]


def test_none_of_these_and_a_tick_never_stand_together(using: Start) -> None:
    sitting = using("injury", "en")
    while sitting.asked() != "seen":
        sitting.answer(sitting.mildest())
    page = sitting.page
    page.check("#answer-none")
    page.check("#answer-shaped")
    assert not page.is_checked("#answer-none")
    page.check("#answer-unsure")
    page.check("#answer-none")
    assert sitting.chosen() == ["none"]


@pytest.mark.parametrize("ticks", [["says-hurt", "unsure"], ["unsure", "says-hurt"]], ids=" then ".join)
def test_not_sure_and_a_tick_stand_together_in_either_order(using: Start, ticks: list[str], code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    while sitting.asked() != "seen":
        sitting.answer(sitting.mildest())
    for word in ticks:
        page.check(f"#answer-{word}")
    assert sitting.chosen() == ["says-hurt", "unsure"]
    assert page.locator(".so-far[role=status] .level-child-at-risk").count() == 1
    page.check("#answer-none")
    assert sitting.chosen() == ["none"]
    assert sitting.text(".so-far") == ""
    page.check("#answer-unsure")
    assert sitting.chosen() == ["unsure"]
    sitting.answer("says-hurt")
    page.click(".back .link")
    assert sitting.chosen() == ["says-hurt", "unsure"]


def test_not_sure_beside_a_tick_is_a_plan_too_and_both_stand_in_the_record(
    using: Start, library: Library, code: str
) -> None:
    sitting = using("injury", code)
    page = sitting.page
    sitting.answer_all(seen=["shaped", "unsure"])
    asked = sitting.ask_of("seen")
    assert page.locator(".row li strong", has_text=asked).count() == 1
    record = sitting.copied_record()
    seen = next(one for guide in library.guides for _, one in guide.questions if one.ask.in_language(code) == asked)
    ticked = next(choice.say for choice in seen.choices if choice.id == "shaped").in_language(code)
    unsure = library.words["guide"]["unsure_of_some"].in_language(code)
    assert f"- {asked} {ticked}; {unsure} [" in record
