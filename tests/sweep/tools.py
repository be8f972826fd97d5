"""The programs that the sweep needs beside Python's, or what to do when one is missing. Nothing is skipped."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.paths import ROOT

_HOW = (
    "'make sweep' installs what tests/sweep/package.json names, by npm, into .venv/node. It needs Node with npm, "
    "and Java (Debian: apt install nodejs npm default-jre-headless). To use what is installed elsewhere, set "
    "NODE_MODULES to a folder node_modules that has vnu-jar, lighthouse, typescript and prettier."
)


def program(name: str) -> str:
    """Give the path of a program, or fail with what to install."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"'{name}' is not installed. {_HOW}")
    return found


def from_npm(path: str) -> str:
    """Give the path of a file that npm installed, or fail with what to install."""
    folder = Path(os.environ.get("NODE_MODULES", ROOT / ".venv" / "node" / "node_modules"))
    if not (folder / path).is_file():
        pytest.fail(f"{folder / path} is missing. {_HOW}")
    return str(folder / path)
