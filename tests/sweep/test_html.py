"""The Nu HTML Checker (https://validator.github.io), which knows the HTML standard, over every page and style sheet."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.sweep.tools import from_npm, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.sweep

BLOCKED_HERE = "Content Security Policy"
"""The checker takes a page from the disk for one of another origin than its own files: these warnings mean nothing."""


def complaints(site: Path) -> list[str]:
    """Give everything that the checker has to say of a site, errors and warnings."""
    command = [program("java"), "-jar", from_npm("vnu-jar/build/dist/vnu.jar"), "--format", "json"]
    kinds = ["--skip-non-html", "--also-check-css"]
    finished = subprocess.run([*command, *kinds, str(site)], capture_output=True, text=True, timeout=600, check=False)
    messages = json.loads(finished.stderr)["messages"]
    return [
        f"{message.get('subType') or message['type']}: {message['url'].split('/site/')[-1]}:{message.get('lastLine')}: "
        f"{message['message']} {message.get('extract', '')[:160]}"
        for message in messages
        if BLOCKED_HERE not in message["message"]
    ]


@pytest.mark.parametrize("state", ["draft", "adopted"])
def test_nothing_is_against_the_html_standard(
    state: str, request: pytest.FixtureRequest, covered: Callable[[str], None]
) -> None:
    site: Path = request.getfixturevalue(f"{state}_site")
    count = len(list(site.rglob("*.html")))
    found = complaints(site)
    covered(f"Nu HTML Checker, {state}: {count} pages, {len(found)} errors and warnings")
    assert found == []


def test_the_checker_would_complain(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!doctype html><html lang=en><title>x</title><p><div></p>", encoding="utf-8")
    assert any(line.startswith("error") for line in complaints(tmp_path))
