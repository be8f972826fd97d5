"""WCAG 2.2 A and AA and best practice, by axe-core, on every kind of page in every state that we can set."""

from __future__ import annotations

import sys
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest

from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, Page

    from tests.browser.kinds_of_page import Shown

AXE: Final = Path(str(distribution("axe-playwright-python").locate_file("axe_playwright_python/axe.min.js")))
"""The copy of axe-core that a package carries."""

TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

LOOK: Final = """async (tags) => {
    const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
    return found.violations;
}"""
"""Everything is looked at. What passed is neither described nor sent: on a long page that took longer than looking."""

State = tuple[int, Literal["light", "dark"]]
"""A width in pixels, and the scheme that the system asks for."""

STATES: Final[tuple[State, ...]] = ((320, "light"), (320, "dark"), (1280, "light"), (1280, "dark"))


def faults(page: Page) -> list[str]:
    """Let axe look at a page; give a line for each fault."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    violations: list[dict[str, Any]] = page.evaluate(LOOK, TAGS)
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]


def faults_in_states(
    browser: Browser, address: str, shown: Sequence[Shown], states: Sequence[State], *, scripts: bool
) -> Iterator[str]:
    """Open each page, put it into each state in turn, and give the faults of all."""
    context = browser.new_context()
    if not scripts:
        for kind in ("**/*.mjs", "**/*.js"):
            context.route(kind, lambda route: route.abort())
    page = context.new_page()
    for one in shown:
        page.goto(address + one.path, wait_until="load")
        page.wait_for_function("() => document.getAnimations().length === 0")  # A guide may wait for its script.
        for width, scheme in states:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            yield from (f"{one.name} {width} {scheme}: {fault}" for fault in faults(page))
    context.close()


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing(browser: Browser, address: str, shown: tuple[Shown, ...], code: str) -> None:
    own = [one for one in shown if one.name.endswith(code) or one.name == "door"]
    found = list(faults_in_states(browser, address, own, (STATES[0], STATES[-1]), scripts=True))
    assert found == []


@pytest.mark.sweep
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "scripts-blocked"])
def test_axe_finds_nothing_in_any_state(
    browser: Browser, address: str, shown: tuple[Shown, ...], code: str, *, scripts: bool
) -> None:
    own = [one for one in shown if one.name.endswith(code) or one.name == "door"]
    assert list(faults_in_states(browser, address, own, STATES, scripts=scripts)) == []
    sys.stdout.write(f"axe: {len(own)} pages x {len(STATES)} states: {', '.join(one.name for one in own)}\n")


def test_axe_would_find_something(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/")
    page.evaluate("document.querySelector('h1').style.color = '#ddd'; document.documentElement.removeAttribute('lang')")
    assert {fault.split(":")[0] for fault in faults(page)} >= {"color-contrast", "html-has-lang"}
    page.close()
