"""The checks hold on guides far larger than any that is meant to be written. How long they take: ``make bench``."""

from __future__ import annotations

import pytest

from tests.guides.large_guides import large_guide
from trothwy.guides.checks.rules import find_faults

WITHOUT_LIMIT = {"too-long", "open-case-not-asked", "role-not-asked", "result-never-reached"}
"""What a guide of 300 questions breaks by being one."""


@pytest.mark.parametrize("conditions", [False, True])
@pytest.mark.parametrize("ticks", [False, True])
def test_three_hundred_questions_can_be_checked(*, conditions: bool, ticks: bool) -> None:
    codes = {fault.code for fault in find_faults(large_guide(300, conditions=conditions, ticks=ticks))}
    assert codes <= WITHOUT_LIMIT


@pytest.mark.parametrize("conditions", [False, True])
@pytest.mark.parametrize("ticks", [False, True])
def test_an_early_stop_among_a_hundred_questions_is_found(*, conditions: bool, ticks: bool) -> None:
    guide = large_guide(100, conditions=conditions, ticks=ticks, early_stop=True)
    found = {fault.code for fault in find_faults(guide)} - WITHOUT_LIMIT
    assert {"end-without-emergency", "worse-gives-less"} <= found
