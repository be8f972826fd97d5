"""Every kind of problem that the program can report is provoked by a fixture or a test."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.paths import FAULTY, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
MAKERS = {"Problem": 1, "Fault": 1, "fault": 0, "ProseFault": 0, "_Refused": 1}
"""What makes a problem, and which of its arguments is the code."""


def is_said_by(parts: list[ast.expr]) -> bool:
    """Tell whether a tuple is a code, what is wrong as a whole sentence, and what to do."""
    if len(parts) != 3 or not (isinstance(parts[0], ast.Constant) and CODE.fullmatch(str(parts[0].value))):
        return False
    said = parts[1].values[-1] if isinstance(parts[1], ast.JoinedStr) else parts[1]
    return isinstance(said, ast.Constant) and str(said.value).endswith(".")


def codes_in_source() -> Iterator[str]:
    for path in (ROOT / "hooks").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Tuple) and is_said_by(node.elts):
                yield ast.literal_eval(node.elts[0])
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS):
                continue
            position = MAKERS[node.func.id]
            code = node.args[position] if len(node.args) > position else None
            if isinstance(code, ast.Constant):
                yield str(code.value)


def test_every_code_has_a_fixture_or_a_test() -> None:
    fixtures = {path.stem for path in FAULTY.iterdir()}
    others = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    tests = "\n".join(path.read_text(encoding="utf-8") for path in others)
    codes = set(codes_in_source())
    assert len(codes) > 30
    elsewhere = {"bad-id", "worse-gives-less", "markup-in-markdown"}
    assert elsewhere <= codes, "codes that stand in a table or are given back are not seen"
    assert all(CODE.fullmatch(code) for code in codes)
    assert [code for code in sorted(codes) if code not in fixtures and f'"{code}"' not in tests] == []


def test_every_fixture_is_of_a_code_that_exists() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "hooks").rglob("*.py"))
    made_from_words = re.compile(r"(missing|unknown)-[a-z]+")
    for path in FAULTY.iterdir():
        assert f'"{path.stem}"' in source or made_from_words.fullmatch(path.stem), path.name
