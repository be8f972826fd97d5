"""How long the checks take on large guides. Run by ``python -m tests.guides.bench``."""

from __future__ import annotations

import sys
import time

from tests.guides.large_guides import large_guide
from trothwy.guides.checks.rules import find_faults

SIZES = (10, 50, 100, 300)
FROM, TO = 100, 300
"""Sizes between which growth is told: with three times the questions, a growth near 3 is in proportion."""


def seconds(questions: int, *, conditions: bool, ticks: bool) -> float:
    """Give the seconds of the processor that all checks of one guide take."""
    guide = large_guide(questions, conditions=conditions, ticks=ticks)
    start = time.process_time()
    find_faults(guide)
    return time.process_time() - start


def table() -> str:
    """Give the times of all sizes and shapes, in seconds, and how they grow from the third size to the last."""
    lines = [f"{'questions':<44}" + "".join(f"{size:>8}" for size in SIZES) + f"{f'{TO} to {FROM}':>12}"]
    for conditions, ticks, name in (
        (False, False, "4 answers"),
        (True, False, "every third asked only after some answers"),
        (False, True, "every third with 8 ticks and 3 bands"),
        (True, True, "both, conditions read ticks and bands"),
    ):
        times = {size: seconds(size, conditions=conditions, ticks=ticks) for size in SIZES}
        growth = times[TO] / times[FROM]
        lines.append(f"{name:<44}" + "".join(f"{taken:8.3f}" for taken in times.values()) + f"{growth:12.1f}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
