"""Numbers as a reader of a language sees them."""

from __future__ import annotations

import re
from typing import Final

from babel.numbers import format_compact_decimal, format_decimal

ROUNDED_FROM: Final = 1_000_000
"""From here on a number is said in words too: nobody counts the digits of 368,191,738,081."""


def grouped(number: int, code: str) -> str:
    """Give a whole number with its digits in groups: 1,234,567."""
    return str(format_decimal(number, locale=code))


def rounded(number: int, code: str) -> str:
    """Give a large number roughly, in words: 368 billion, 368 biliwn. A small one is given in full.

    The words end at trillions, so the digits before them may need groups too: 25,303 trillion.
    """
    if number < ROUNDED_FROM:
        return grouped(number, code)
    said = str(format_compact_decimal(number, format_type="long", locale=code))
    return re.sub(r"\d{4,}", lambda digits: grouped(int(digits[0]), code), said)
