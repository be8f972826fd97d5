"""WCAG 2.2 A and AA and best practice, by axe-core, in every state of a guide."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final, Literal

import pytest

from tests.browser.test_accessibility import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]

WIDTHS: Final = (320, 360, 1280)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def states(sitting: Using) -> Iterator[str]:
    """Bring a guide from state to state; give the name of each."""
    page = sitting.page
    yield "first question"
    page.click(".player form > button")
    yield "error"
    chosen = {"place": "england", "moves": "unsure"}
    while (question := sitting.asked()) != "seen":
        sitting.answer(chosen.pop(question, sitting.mildest()))
    assert chosen == {}
    page.check("#answer-shaped")
    yield "ticks and answers so far"
    sitting.answer_all(seen=["shaped"], account="unsure")
    yield "report"
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    page.click(".actions .button:not(.second)")
    page.wait_for_selector("textarea[readonly]")
    yield "copied"
    page.emulate_media(media="print")
    yield "print"


def looked_at(sitting: Using) -> list[str]:
    """Let axe look at a page in every width and scheme."""
    found = []
    for width, scheme in itertools.product(WIDTHS, SCHEMES):
        sitting.page.set_viewport_size({"width": width, "height": 900})
        sitting.page.emulate_media(color_scheme=scheme)
        found += [f"{width} {scheme}: {fault}" for fault in faults(sitting.page)]
        scrolls = sitting.page.evaluate(
            "matchMedia('screen').matches ? document.documentElement.scrollWidth - innerWidth : 0"
        )
        if scrolls > 0:
            found.append(f"{width} {scheme}: scrolls sideways by {scrolls}")
    return found


def test_axe_finds_nothing_in_any_state_of_a_guide(using: Start, code: str) -> None:
    sitting = using("injury", code)
    found = [f"{state} {fault}" for state in states(sitting) for fault in looked_at(sitting)]
    assert found == []
    sitting.complaints.clear()


@pytest.mark.parametrize("chosen", [{"seen": ["smacked"]}, {"what_would_help": "one-service"}, {"danger": "says-yes"}])
def test_axe_finds_nothing_in_the_other_results(using: Start, code: str, chosen: dict[str, str | list[str]]) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**chosen)
    assert looked_at(sitting) == []


def test_axe_finds_nothing_in_the_result_of_any_guide(using: Start, library: Library, code: str) -> None:
    for guide in library.guides:
        sitting = using(guide.id, code)
        sitting.answer_all()
        assert faults(sitting.page) == [], guide.id


def test_axe_finds_nothing_in_an_adopted_result(using: Start, example_address: str, code: str) -> None:
    sitting = using("injury", code, address=example_address)
    sitting.answer_all(seen=["shaped"])
    sitting.page.select_option("#council", "example-county")
    sitting.page.wait_for_selector(".phone")
    assert looked_at(sitting) == []
