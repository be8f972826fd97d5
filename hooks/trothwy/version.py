"""The version of the software: the number that pages, records and the package show."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"
