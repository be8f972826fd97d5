"""What every test may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from tests.site.projects import copy_content
from tests.today import TODAY
from trothwy.library.loading import load_library

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable
    from pathlib import Path

    from trothwy.library.loading import Library


@pytest.fixture(scope="session")
def today() -> datetime.date:
    """A fixed day: no test depends on the clock."""
    return TODAY


@pytest.fixture(scope="session")
def library(today: datetime.date) -> Library:
    """The real content."""
    return load_library(ROOT, today)


@pytest.fixture(scope="session")
def content_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real content. A test that changes a file puts it back."""
    return copy_content(tmp_path_factory.mktemp("content"))


@pytest.fixture
def covered(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Keep a line that says what a test has covered. It is printed at the end, whichever process the test ran in."""
    return lambda line: record_property("covered", line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was covered."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.getreports(kind)]
    lines = [value for report in reports for name, value in report.user_properties if name == "covered"]
    if lines:
        terminalreporter.section("what was covered")
    for line in lines:
        terminalreporter.write_line(str(line))
