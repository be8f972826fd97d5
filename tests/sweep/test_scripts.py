"""The scripts: TypeScript reads the types in their comments, strictly, and Prettier lays them out, as editors do."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from tests.sweep.tools import from_npm, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.sweep

SETTINGS = ROOT / "jsconfig.json"


def complaints(settings: Path) -> tuple[list[str], list[str]]:
    """Give the files of ours that TypeScript reads by some settings, and what it has to say of them."""
    command = [
        program("node"),
        from_npm("typescript/bin/tsc"),
        "--project",
        str(settings),
        "--listFiles",
        "--pretty",
        "false",
    ]
    finished = subprocess.run(command, cwd=settings.parent, capture_output=True, text=True, timeout=300, check=False)
    lines = finished.stdout.splitlines()
    read = [line for line in lines if line.endswith((".mjs", ".js")) and "node_modules" not in line]
    return read, [line for line in lines if "error TS" in line]


def test_every_script_keeps_to_the_types_that_it_names(covered: Callable[[str], None]) -> None:
    scripts = {path for path in (ROOT / "docs/theme/assets").rglob("*") if path.suffix in {".mjs", ".js"}}
    read, found = complaints(SETTINGS)
    covered(f"TypeScript, strict: {len(read)} scripts, {len(found)} errors")
    assert len(read) == len(scripts) > 20
    assert found == []


def test_every_script_is_laid_out_as_prettier_would() -> None:
    command = [program("node"), from_npm("prettier/bin/prettier.cjs"), "--check", "docs/theme/assets/**/*.{js,mjs}"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert finished.returncode == 0, finished.stderr


def test_a_wrong_type_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "wrong.mjs").write_text("/** @param {string} text */\nexport const f = (text) => text.nothing;\n")
    settings = json.loads(SETTINGS.read_text(encoding="utf-8")) | {"include": ["*.mjs"]}
    (tmp_path / "jsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    assert any("TS2339" in complaint for complaint in complaints(tmp_path / "jsconfig.json")[1])
