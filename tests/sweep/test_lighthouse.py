"""Lighthouse: 100 in all four, for a home page, a guide and a reading page in both languages.

The site is the one of a made-up body: a draft asks search engines to keep away, and Lighthouse counts that.
"""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.browser.chromium import find_chromium, launch_arguments
from tests.browser.serving import served
from tests.site.adopted import FOLDER
from tests.sweep.tools import from_npm, program
from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from trothwy.library.loading import Library

pytestmark = pytest.mark.sweep

PAGES: Final = ("home", "guide/injury", "briefing/shared-thresholds-and-early-help")

TRIES: Final = 3
"""Performance is measured and not worked out: on a busy computer the best of a few runs counts."""


@pytest.fixture(scope="module")
def address(adopted_site: Path) -> Iterator[str]:
    """Where the adopted site is served."""
    host = adopted_site.parent / "host"
    (host / FOLDER).parent.mkdir(parents=True)
    (host / FOLDER).symlink_to(adopted_site)
    with served(host) as top:
        yield f"{top}{FOLDER}/"


def measure(url: str) -> dict[str, Any]:
    """Give Lighthouse's report of one page, as a phone on a slow line opens it."""
    command = [program("node"), from_npm("lighthouse/cli/index.js"), url, "--quiet", "--output=json"]
    flags = " ".join(["--headless=new", *launch_arguments()])
    finished = subprocess.run(
        [*command, f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": str(find_chromium())},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    found: dict[str, Any] = json.loads(finished.stdout)
    return found


def scores(report: dict[str, Any]) -> dict[str, int]:
    return {name: round(category["score"] * 100) for name, category in report["categories"].items()}


def shortcomings(report: dict[str, Any]) -> list[str]:
    """Give each thing that cost points."""
    audits = report["audits"]
    return [
        f"{name}: {part['id']} {audits[part['id']].get('displayValue', '')}"
        for name, category in report["categories"].items()
        for part in category["auditRefs"]
        if part["weight"]
        and (audits[part["id"]]["score"] or 0) < 0.9
        and audits[part["id"]]["scoreDisplayMode"] != "notApplicable"
    ]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("page_id", PAGES)
def test_lighthouse_gives_full_marks(
    page_id: str, code: str, address: str, library: Library, covered: Callable[[str], None]
) -> None:
    planned = {page.id: page for page in plan_pages(library)}
    url = f"{address}{code}/{planned[page_id].address[code]}".rstrip("/") + "/"
    best: dict[str, int] = {}
    for _ in range(TRIES):
        report = measure(url)
        best = {name: max(score, best.get(name, 0)) for name, score in scores(report).items()}
        if all(score == 100 for score in best.values()):
            break
    covered(f"Lighthouse, {page_id} ({code}): " + ", ".join(f"{name} {score}" for name, score in best.items()))
    assert len(best) >= 4
    assert all(score == 100 for score in best.values()), shortcomings(report)
