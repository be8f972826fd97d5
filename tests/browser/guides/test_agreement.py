"""The reference engine, the script in a real browser, and a reader of the printed document come to the same result."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.guides.answering import patterns
from tests.browser.guides.reader import Document
from trothwy.guides.logic import run
from trothwy.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.guides.answering import Answers
    from trothwy.guides.collection import Guide
    from trothwy.guides.logic import Result
    from trothwy.library import Library

QUICKLY = 500
"""Patterns a guide in every run of the tests."""

THOROUGHLY = 50_000
"""Patterns a guide in ``make sweep``: every one of a guide that has no more."""

_SCRIPT = """async (given) => {
  const [engine, logic, patterns, carryOn] = JSON.parse(given);
  const { run } = await import(engine);
  return JSON.stringify(patterns.map((answers) => run(logic, answers, carryOn)));
}"""
"""As text both ways: the browser's driver takes a minute to carry over as many objects."""


def in_browser(page: Page, address: str, guide: Guide, answers: Sequence[Answers], *, carry_on: bool) -> list[Any]:
    engine = f"{address}en/assets/guides/engine.mjs"
    return list(json.loads(page.evaluate(_SCRIPT, json.dumps([engine, guide.logic, answers, carry_on]))))


def as_script(result: Result) -> dict[str, Any]:
    """Write a result of the reference engine as the script does."""
    trail = [
        {
            **vars(met),
            "duties": list(met.duties),
            "steps": list(met.steps),
        }
        for met in result.trail
    ]
    return {
        "response": result.response,
        "advice": result.advice,
        "duties": list(result.duties),
        "steps": list(result.steps),
        "trail": trail,
        "asked": list(result.asked),
        "next": result.next_question,
        "ended": result.ended,
    }


def agree(page: Page, address: str, built_site: Path, guide: Guide, most: int) -> None:
    answers = patterns(guide.logic, most, random.Random(guide.id))
    reference = [run(guide.logic, pattern) for pattern in answers]
    for carry_on in (False, True):
        expected = [as_script(run(guide.logic, pattern, carry_on=carry_on)) for pattern in answers]
        said = in_browser(page, address, guide, answers, carry_on=carry_on)
        assert said == expected, f"{guide.id}: the script differs"
    document = Document((built_site / "en" / "guides" / guide.id / "index.html").read_text(encoding="utf-8"))
    for pattern, result in zip(answers, reference, strict=True):
        full = {question["id"]: pattern.get(question["id"], ["unsure"]) for question in guide.logic["questions"]}
        response, advice, duties, steps, asked = document.read(full)
        added = {step for met in result.trail for step in met.steps}
        found = (response, advice, duties, steps, asked)
        assert found == (result.response, result.advice, set(result.duties), added, list(result.asked)), pattern


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Page:
    opened = browser.new_page()
    opened.goto(f"{address}en/guides/")
    return opened


def test_all_forms_of_a_guide_agree(page: Page, address: str, built_site: Path, library: Library) -> None:
    for guide in library.guides:
        agree(page, address, built_site, guide, QUICKLY)


@pytest.mark.sweep
def test_all_forms_of_a_guide_agree_on_many_answers(
    page: Page, address: str, built_site: Path, library: Library
) -> None:
    for guide in library.guides:
        agree(page, address, built_site, guide, THOROUGHLY)


def test_the_logic_in_the_page_is_the_logic_that_was_checked(browser: Browser, address: str, library: Library) -> None:
    page = browser.new_page()
    for guide in library.guides:
        for code in CODES:
            folder = next(section for section in library.sections if section.id == "guides").address.in_language(code)
            page.goto(f"{address}{code}/{folder}/{guide.file.address.in_language(code, guide.id)}/")
            data = page.evaluate("JSON.parse(document.getElementById('guide-data').textContent)")
            assert data["logic"] == guide.logic
            assert data["hash"] == guide.hash
    page.close()


def test_what_would_raise_a_result_is_all_that_would(page: Page, address: str, library: Library) -> None:
    script = """async ([engine, logic, patterns]) => {
      const { whatWouldRaise } = await import(engine);
      return patterns.map((answers) => whatWouldRaise(logic, answers));
    }"""
    chance = random.Random("raising")
    for guide in library.guides:
        logic = guide.logic
        answers = patterns(logic, 15, chance)
        found = page.evaluate(script, [f"{address}en/assets/guides/engine.mjs", logic, answers])
        for pattern, said in zip(answers, found, strict=True):
            now = run(logic, pattern)
            expected = set()
            for question in logic["questions"]:
                if question["id"] not in now.asked or question["danger"]:
                    continue
                chosen = pattern[question["id"]]
                ticks = {word["id"] for word in question["words"] if not word["alone"]}
                for word in question["words"]:
                    if word["id"] in chosen or word["id"] == "unsure":
                        continue
                    more = [word["id"]] if word["alone"] else [*ticks.intersection(chosen), word["id"]]
                    then = run(logic, {**pattern, question["id"]: more})
                    place = logic["responses"].index
                    order = logic["advice"].index
                    if (place(then.response), order(then.advice)) > (place(now.response), order(now.advice)):
                        expected.add((question["id"], word["id"], then.response, then.advice))
            assert {(one["question"], one["word"], one["response"], one["advice"]) for one in said} == expected
