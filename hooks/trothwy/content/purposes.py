"""What a council's number can be for: contacts say which there are, results say which one is needed."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What a number is for."""

    DAY = "day"
    OUT_OF_HOURS = "out-of-hours"
    ADVICE = "advice"
    EARLY_HELP = "early-help"
    DESIGNATED_OFFICER = "designated-officer"
