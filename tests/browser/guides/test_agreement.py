"""The reference engine, the script in a real browser, and a reader of the printed document come to the same result."""

from __future__ import annotations

import itertools
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.guides.answering import patterns
from tests.browser.guides.reader import Document
from trothwy.guides.logic import Met, run
from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages
from trothwy.site.adoption import HASH_SHOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.guides.answering import Answers
    from trothwy.guides.collection import Guide
    from trothwy.guides.logic import Result
    from trothwy.library.loading import Library

    Documents = dict[str, dict[str, Document]]

QUICKLY = 500
"""Patterns a guide in every run of the tests."""

THOROUGHLY = 50_000
"""Patterns a guide in ``make sweep``: every one of a guide that has no more."""

AT_ONCE = 5_000
"""Patterns that go to the browser at a time, as one text: the driver takes long over values one by one."""

LINES = """() => [...document.querySelectorAll(".question:has([data-ask])")].map(
  (question) => [...question.querySelectorAll(".answers > li:not(.together)")].map((line) => line.textContent))"""

LAST = {"unsure": 1, "none": 2}

_SCRIPT = """async ([engine, given]) => {
  const { run } = await import(engine);
  const { logic, patterns, carryOn } = JSON.parse(given);
  return JSON.stringify(patterns.map((answers) => run(logic, answers, { carryOn })));
}"""


def in_browser(page: Page, address: str, guide: Guide, answers: Sequence[Answers], *, carry_on: bool) -> list[Any]:
    engine = f"{address}en/assets/guides/engine.mjs"
    results: list[Any] = []
    for start in range(0, len(answers), AT_ONCE):
        given = {"logic": guide.logic, "patterns": answers[start : start + AT_ONCE], "carryOn": carry_on}
        results += json.loads(page.evaluate(_SCRIPT, [engine, json.dumps(given)]))
    return results


def as_script(result: Result) -> dict[str, Any]:
    """Write a result of the reference engine as the script does, which needs no names of indicators and modifiers."""
    named = ("question", "word", "response", "advice", "guide")
    trail = [
        {**{name: vars(met)[name] for name in named}, "duties": list(met.duties), "steps": list(met.steps)}
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


def names_on_page(guide: Guide) -> dict[str, list[str]]:
    """Give the ids of every question's answers in the order of the page: not sure and none of these stand last."""
    words = {question["id"]: [word["id"] for word in question["words"]] for question in guide.logic["questions"]}
    return {id_: sorted(found, key=lambda word: LAST.get(word, 0)) for id_, found in words.items()}


@pytest.fixture(scope="module")
def documents(built_site: Path, library: Library) -> Documents:
    """Every guide's page as it was built, by guide and language."""
    pages = {page.id: page.address for page in plan_pages(library)}
    words = library.words["guide"]
    return {
        guide.id: {
            code: Document(
                (built_site / code / pages[f"guide/{guide.id}"][code] / "index.html").read_text(encoding="utf-8"),
                but=words["any_but"].in_language(code),
                also=words["and_also"].in_language(code),
                or_with=words["or_with"].in_language(code),
            )
            for code in CODES
        }
        for guide in library.guides
    }


def agree(page: Page, address: str, documents: Documents, guide: Guide, most: int) -> str:
    """Compare all forms of a guide over up to so many patterns of answers; say what was compared."""
    answers = patterns(guide.logic, most, random.Random(guide.id))
    reference = [run(guide.logic, pattern) for pattern in answers]
    for carry_on in (False, True):
        expected = [as_script(run(guide.logic, pattern, carry_on=carry_on)) for pattern in answers]
        said = in_browser(page, address, guide, answers, carry_on=carry_on)
        assert said == expected, f"{guide.id}: the script differs"
    names = names_on_page(guide)
    for code, document in documents[guide.id].items():
        for pattern, result in zip(answers, reference, strict=True):
            given = [pattern.get(question, ["unsure"]) for question in names]
            places = [[names[id_].index(word) for word in words] for id_, words in zip(names, given, strict=True)]
            called = {f"duty-{duty}" for duty in result.duties}
            called |= {f"step-{step}" for met in result.trail for step in met.steps}
            wanted = (result.response, result.advice, called, [list(names).index(id_) for id_ in result.asked])
            assert document.read(places) == wanted, f"{guide.id} in {code}: {pattern}"
    kind = "every pattern there is" if len(answers) <= most else "by chance, with every answer by itself"
    return f"{guide.id}: Python, script and both documents agree on {len(answers):,} patterns of answers ({kind})"


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Page:
    opened = browser.new_page()
    opened.goto(f"{address}en/guides/")
    return opened


def test_all_forms_of_a_guide_agree(
    page: Page, address: str, documents: Documents, library: Library, covered: Callable[[str], None]
) -> None:
    for guide in library.guides:
        covered(agree(page, address, documents, guide, QUICKLY))


@pytest.mark.sweep
def test_all_forms_of_a_guide_agree_on_many_answers(
    page: Page, address: str, documents: Documents, library: Library, covered: Callable[[str], None]
) -> None:
    for guide in library.guides:
        covered(agree(page, address, documents, guide, THOROUGHLY))


def test_the_logic_that_a_page_fetches_is_the_logic_that_was_checked(
    browser: Browser, address: str, library: Library
) -> None:
    page = browser.new_page()
    places = {one.id: one.address for one in plan_pages(library)}
    for guide in library.guides:
        for code in CODES:
            page.goto(f"{address}{code}/{places[f'guide/{guide.id}'][code]}/")
            data = page.evaluate("fetch('guide.json').then((answer) => answer.json())")
            assert data["logic"] == guide.logic
            assert data["hash"] == guide.hash[:HASH_SHOWN]
            assert data["answers"] == names_on_page(guide)
            for (_, question), said in zip(guide.questions, page.evaluate(LINES), strict=True):
                for choice, words in zip(question.choices, said, strict=False):
                    assert choice.say.in_language(code) in words, choice.id
    page.close()


def test_what_one_guide_called_for_stands_in_the_next(page: Page, address: str, library: Library) -> None:
    script = """async ([engine, sittings]) => {
      const { asShown, run, toBring } = await import(engine);
      return sittings.map(({ before, after, raised }) => {
        const left = asShown(before.logic, run(before.logic, before.answers), raised, "report");
        const brought = toBring(before.logic, left);
        const entered = run(after.logic, after.answers, { brought });
        return [left, brought, entered, toBring(after.logic, entered)];
      });
    }"""
    chance = random.Random("brought")
    for before, after in itertools.permutations([guide.logic for guide in library.guides], 2):
        sittings: list[Any] = [
            {
                "before": {"logic": before, "answers": left},
                "after": {"logic": after, "answers": entered},
                "raised": chance.choice([0, 0, 1, 3]),
            }
            for left, entered in zip(patterns(before, 40, chance), patterns(after, 40, chance), strict=False)
        ]
        found = page.evaluate(script, [f"{address}en/assets/guides/engine.mjs", sittings])
        for sitting, (left, brought, entered, further) in zip(sittings, found, strict=True):
            met = [Met(**{**one, "duties": tuple(one["duties"]), "steps": tuple(one["steps"])}) for one in brought]
            assert entered == as_script(run(after, sitting["after"]["answers"], brought=met))
            alone = run(after, sitting["after"]["answers"])
            for chain, first, second in (
                (after["responses"], left["response"], alone.response),
                (after["advice"], left["advice"], alone.advice),
            ):
                assert max((first, second), key=chain.index) in (entered["response"], entered["advice"])
            assert set(entered["duties"]) == {*left["duties"], *alone.duties}
            replaced = {gone for step in entered["steps"] for gone in after["instead_of"].get(step, ())}
            assert {step for met in left["trail"] for step in met["steps"]} <= {*entered["steps"], *replaced}
            assert {one["guide"] for one in further} == {before["guide"], after["guide"]}


def test_what_would_raise_a_result_is_all_that_would(page: Page, address: str, library: Library) -> None:
    script = """async ([engine, logic, patterns]) => {
      const { whatWouldRaise } = await import(engine);
      return patterns.map((answers) => whatWouldRaise(logic, answers, {}));
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
                    if place(then.response) > place(now.response):
                        expected.add((question["id"], word["id"], then.response))
            assert {(one["question"], one["word"], one["response"]) for one in said} == expected
