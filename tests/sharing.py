"""What takes long to make and is only looked at: made once for all processes of a test run."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

MOST_SECONDS: Final = 300


def made_once(temporary: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Give a folder that the first process to ask for it fills, by ``make``, and that all others only read."""
    own = temporary.getbasetemp()
    top = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, ended = top.resolve() / name, top / f"{name}-ended"
    try:
        (top / f"{name}-begun").mkdir()
    except FileExistsError:
        give_up = time.monotonic() + MOST_SECONDS
        while not ended.exists():
            assert time.monotonic() < give_up, f"nobody made {name}"
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    finally:
        ended.touch()
    return folder
