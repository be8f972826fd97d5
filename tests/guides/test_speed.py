"""The checks stay fast on guides far larger than any that is meant to be written."""

from __future__ import annotations

import time

import pytest

from tests.guides.large_guides import large_guide
from trothwy.guides.checks.rules import find_faults

WITHOUT_LIMIT = {"too-long", "open-case-not-asked", "result-never-reached"}
"""What a guide of 300 questions breaks by being one."""

MOST_SECONDS = 10.0
"""Of the processor, for 300 questions; about a second is usual. A machine under load and a profiler fit in."""


@pytest.mark.parametrize("conditions", [False, True])
@pytest.mark.parametrize("ticks", [False, True])
def test_three_hundred_questions_are_checked_at_once(*, conditions: bool, ticks: bool) -> None:
    start = time.process_time()
    codes = {fault.code for fault in find_faults(large_guide(300, conditions=conditions, ticks=ticks))}
    assert codes <= WITHOUT_LIMIT
    assert time.process_time() - start < MOST_SECONDS


@pytest.mark.parametrize("conditions", [False, True])
@pytest.mark.parametrize("ticks", [False, True])
def test_an_early_stop_among_a_hundred_questions_is_found(*, conditions: bool, ticks: bool) -> None:
    guide = large_guide(100, conditions=conditions, ticks=ticks, early_stop=True)
    found = {fault.code for fault in find_faults(guide)} - WITHOUT_LIMIT
    assert {"end-without-emergency", "worse-gives-less"} <= found
