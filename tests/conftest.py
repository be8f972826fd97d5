"""What every test may use."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from trothwy.library import load_library

if TYPE_CHECKING:
    from trothwy.library import Library


@pytest.fixture(scope="session")
def today() -> datetime.date:
    """A fixed day: no test depends on the clock."""
    return datetime.date(2026, 11, 23)


@pytest.fixture(scope="session")
def library(today: datetime.date) -> Library:
    """The real content."""
    return load_library(ROOT, today)
