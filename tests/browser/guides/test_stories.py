"""Eight people with a worry come in by the bilingual door, find their guide and answer what they know.

`stories.yml` says what each should be told, written before any guide was looked at. Here that is held against the
screen, in both languages: the response, advice or none, the duties, which steps show and in what order, and whom to
ring at that hour; never a sentence.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml

from tests.browser.guides.using import Using
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Browser

    from trothwy.guides.results import Duty, Step
    from trothwy.library.loading import Library

Story = dict[str, Any]

STORIES: Final[list[Story]] = yaml.safe_load(Path(__file__).with_name("stories.yml").read_text(encoding="utf-8"))

LEVEL_OF: Final = {
    "help-here": ".level-early-help",
    "help-together": ".level-targeted",
    "report": ".level-child-at-risk",
}
FRIDAY: Final = 4
OPENS: Final = datetime.time(9)
CLOSES: Final = datetime.time(16, 30)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_a_person_is_told_what_they_should_be(
    browser: Browser, address: str, library: Library, story: Story, code: str
) -> None:
    person = Using(browser, address, at=hour_of(story).isoformat(), viewport={"width": 360, "height": 740})
    find_the_guide(person, library, story, code)
    answer_what_is_known(person, story["walk"])
    look_at_the_response(person, story)
    look_at_duties_and_steps(person, library, story, code)
    look_at_whom_to_ring(person, library, story, code)
    look_at_what_is_not_known(person, library, story, code)
    assert person.complaints == []
    person.close()


def hour_of(story: Story) -> datetime.datetime:
    return datetime.datetime.fromisoformat(str(story["hour"]))


def find_the_guide(person: Using, library: Library, story: Story, code: str) -> None:
    """Come in by the door, and from the home page follow the link to the guide."""
    guide = f"guide/{story['walk']['guide']}"
    path = next(page.address[code] for page in plan_pages(library) if page.id == guide)
    person.page.click(f"section.door[lang={code}] h2 a")
    person.page.wait_for_load_state("networkidle")
    person.page.click(f"main a[href='{path}/']")
    person.page.wait_for_selector(".player form")
    assert person.page.url.endswith(f"/{code}/{path}/")


def answer_what_is_known(person: Using, walk: dict[str, Any]) -> None:
    """Answer each question as it comes: every one that is asked has an answer, and every answer was asked for."""
    answers = dict(walk["answers"])
    while question := person.asked():
        if question == "place":
            person.page.select_option("#council", walk["council"])
        given = answers.pop(question)
        person.answer(*([given] if isinstance(given, str) else given))
    person.page.wait_for_selector("#top-result")
    assert answers == {}


def look_at_the_response(person: Using, story: Story) -> None:
    """See the response: in the doorway, or below it where advice comes first."""
    level = LEVEL_OF[story["expect"]["response"]]
    if asks_first(story):
        assert person.page.locator(".player .door[class*=level-]").count() == 0
        assert person.page.locator(f".player .apart {level}").count() == 1
    else:
        assert person.page.locator(f".player .door{level} #top-result").count() == 1
        assert person.page.locator(".player .apart").count() == 0


def asks_first(story: Story) -> bool:
    expected = story["expect"]
    return bool(expected["response"] != "report" and expected["advice"] != "none")


def look_at_duties_and_steps(person: Using, library: Library, story: Story, code: str) -> None:
    """See which duties and steps show, by the titles of their ids; a report's in the order of the story."""
    walk = story["walk"]
    duties = person.page.locator(".player .row h3").all_inner_texts()
    steps = person.page.locator(".player .lead strong").all_inner_texts()
    assert sorted(duties) == sorted(titles(library.duties, walk["duties"], code))
    expected = titles(library.steps, walk["steps"], code)
    assert [title for title in expected if title not in steps] == []
    assert [title for title in titles(library.steps, walk["without"], code) if title in steps] == []
    if not asks_first(story):
        assert [title for title in steps if title in expected] == expected
    else:
        assert steps[0] == expected[0]


def titles(things: Iterable[Duty] | Iterable[Step], ids: list[str], code: str) -> list[str]:
    title_of = {thing.id: thing.title.in_language(code) for thing in things}
    return [title_of[one] for one in ids]


def look_at_whom_to_ring(person: Using, library: Library, story: Story, code: str) -> None:
    """See the team of this hour; only what is pressing is sent to the emergency team without a thought."""
    hour, words = hour_of(story), library.words
    closed = hour.weekday() > FRIDAY or not OPENS <= hour.time() < CLOSES
    report = story["expect"]["response"] == "report"
    council = next(one for one in library.councils if one.id == story["walk"]["council"])
    if report:
        heading = words["result"]["phone_council_closed" if closed else "phone_council"].in_language(code)
        assert person.text("#top-result") == heading.replace("{council}", council.title.in_language(code))
    said = person.text(".numbers")
    for line, pressing in (("closed", True), ("closed_later", False)):
        assert (words["directory"][line].in_language(code) in said) == (closed and pressing == report), line


def look_at_what_is_not_known(person: Using, library: Library, story: Story, code: str) -> None:
    """See each unknown in the plan: danger is asked now; what would help is not asked beside a report."""
    answers = story["walk"]["answers"]
    now = library.words["result"]["plan_now"].in_language(code)
    planned = person.page.locator(".player .row li", has=person.page.locator("strong"))
    assert planned.filter(has_text=now).count() == ("unsure" in answers["danger"])
    logic = next(guide.logic for guide in library.guides if guide.id == story["walk"]["guide"])
    report = story["expect"]["response"] == "report"
    for question in logic["questions"]:
        asked = person.ask_of(question["id"])
        due = "unsure" in answers.get(question["id"], ()) and not (report and question["protective"])
        assert planned.filter(has_text=asked).count() == due, question["id"]


def test_every_source_of_a_story_is_one_of_the_site_s(library: Library) -> None:
    known = {source.id for source in library.sources}
    assert [source for story in STORIES for source, _ in story["because"] if source not in known] == []
