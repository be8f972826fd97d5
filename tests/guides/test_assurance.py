"""The page of how a guide was checked: its figures, its rules, its picture, and what it says when nothing was run."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, cast
from xml.etree import ElementTree as Tree

import pytest

from trothwy.guides.pages.assurance import RULES
from trothwy.guides.pages.diagram import WIDTH
from trothwy.guides.pages.outline import outline_of
from trothwy.languages import CODES, grouped, rounded
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages
from trothwy.site.adoption import HASH_SHOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trothwy.content.fields import Line
    from trothwy.guides.logic_format import Logic, Question
    from trothwy.guides.pages.diagram import Diagram
    from trothwy.library.loading import Library
    from trothwy.site.page import Page

NEVER_SAID = re.compile(r"\bproved|certif|tystys|guarantee|gwarant", re.IGNORECASE)

IN_A_LINE = frozenset({"a", "button", "span", "strong"})
"""Elements at whose edges no word ends: a word that the glossary explains stands in one."""


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, dict[str, str]]:
    """Every page about how a guide was checked: its text by language, then by the page's id."""
    return {code: rendered(library, code) for code in CODES}


def rendered(library: Library, code: str) -> dict[str, str]:
    return {
        page.id: page.text
        for page in render_pages(library, plan_pages(library), code)
        if page.id.startswith("assurance")
    }


def planned(library: Library) -> dict[str, Page]:
    return {page.id: page for page in plan_pages(library)}


def drawing_on(page: str) -> Tree.Element:
    found = re.findall(r"<svg class=\"drawing\".*?</svg>", page, re.DOTALL)
    assert len(found) == 1
    return Tree.fromstring(found[0])  # noqa: S314  # written by our own template


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # as it is called
        self.said.append("" if tag in IN_A_LINE else " ")

    def handle_endtag(self, tag: str) -> None:
        self.said.append("" if tag in IN_A_LINE else " ")

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def text_of(page: str) -> str:
    """Give a page's text without its drawing, so that only the list can say what is looked for."""
    reader = _Text()
    reader.feed(re.sub(r"<svg class=\"drawing\".*?</svg>", "", page, flags=re.DOTALL))
    return " ".join("".join(reader.said).split())


def say(words: Mapping[str, Mapping[str, Line]], name: str, code: str) -> str:
    return words["assurance"][name].in_language(code)


@pytest.mark.parametrize("code", CODES)
def test_every_guide_has_a_page_that_it_links_to(code: str, library: Library, pages: dict[str, dict[str, str]]) -> None:
    assert set(pages[code]) == {"assurance", *(f"assurance/{guide.id}" for guide in library.guides)}
    plans = planned(library)
    for page in render_pages(library, plan_pages(library), code):
        if page.id.startswith("guide/"):
            target = plans[page.id.replace("guide", "assurance")].address[code].rpartition("/")
            assert re.search(rf'href="[^"]*{target[0].rpartition("/")[2]}/{target[2]}/"', page.text), page.id
    assert all(
        "page:assurance)" in twin.text
        for page in library.hand_written
        if page.id == "about"
        for twin in page.twins.values()
    )


@pytest.mark.parametrize("code", CODES)
def test_a_page_gives_the_figures_of_the_evidence(
    code: str, library: Library, pages: dict[str, dict[str, str]]
) -> None:
    for guide in library.guides:
        page, evidence = text_of(pages[code][f"assurance/{guide.id}"]), library.evidence[guide.id]
        assert evidence
        patterns = evidence["patterns"]
        assert f"{rounded(patterns, code)} {grouped(patterns, code)}" in page
        for number in (evidence["probes"], evidence["mutants"]["made"], *evidence["mutants"]["noticed_by"].values()):
            assert f" {grouped(number, code)} " in page
        assert guide.hash[:HASH_SHOWN] in page
        assert guide.hash not in page
        assert say(library.words, "not_run", code) not in page
        assert say(library.words, "approved_none", code) in page


@pytest.mark.parametrize("code", CODES)
def test_every_rule_is_put_in_words(code: str, library: Library, pages: dict[str, dict[str, str]]) -> None:
    rules = [rule for some in RULES.values() for rule in some]
    assert sorted(rules, key=lambda rule: int(rule[1:])) == [f"S{number}" for number in range(1, 16)]
    for name, page in pages[code].items():
        if name != "assurance":
            said = text_of(page)
            for rule in rules:
                assert say(library.words, f"{rule.lower()}_means", code) in said
        assert not NEVER_SAID.search(page)


@pytest.mark.parametrize("code", CODES)
def test_a_guide_that_was_not_run_says_so_and_gives_no_figure(code: str, library: Library) -> None:
    guide = library.guides[0]
    page = rendered(replace(library, evidence={**library.evidence, guide.id: None}), code)
    said = text_of(page[f"assurance/{guide.id}"])
    assert say(library.words, "not_run", code) in said
    assert say(library.words, "changes_noticed", code) not in said
    assert all(say(library.words, rule.lower(), code) in said for rule in RULES["build"])
    assert text_of(page["assurance"]).count(say(library.words, "not_run", code)) == 1


@pytest.mark.parametrize("code", CODES)
def test_picture_and_list_show_every_question(code: str, library: Library, pages: dict[str, dict[str, str]]) -> None:
    for guide in library.guides:
        page = pages[code][f"assurance/{guide.id}"]
        drawing = drawing_on(page)
        drawn = " ".join("".join(text.itertext()) for text in drawing.iter("text"))
        said = text_of(page)
        for number, (_, question) in enumerate(guide.questions, 1):
            ask = question.ask.in_language(code)
            assert f"{number} {ask}" in drawn
            assert f"{number} {ask}" in said
        boxes = [box.attrib["class"] for box in drawing.iter("rect")]
        conditional = sum(bool(question["only_if"]) for question in guide.logic["questions"])
        assert sum("sometimes" in box for box in boxes) == conditional


@pytest.mark.parametrize("code", CODES)
def test_the_picture_is_named_and_keeps_to_the_content_policy(code: str, pages: dict[str, dict[str, str]]) -> None:
    for page in (text for name, text in pages[code].items() if name != "assurance"):
        drawing = drawing_on(page)
        assert drawing.attrib["role"] == "img"
        named = {found.attrib["id"] for found in drawing.iter() if found.tag in {"title", "desc"} and found.text}
        assert set(drawing.attrib["aria-labelledby"].split()) == named
        assert len(named) == 2
        assert not {key for found in drawing.iter() for key in found.attrib} & {"style", "fill", "stroke", "onclick"}
        assert re.search(r'<div class="scroll" role="region" tabindex="0" aria-labelledby="[^"]+">\s*<svg', page)


def called_for(logic: Logic, question: Question) -> set[str]:
    """Give what single answers call for: the highest of what one always calls for, and what earlier answers add."""
    found = set()
    for word in (*question["words"], *question["bands"]):
        of_word = [one for one in word["effects"] if "response" in one]
        always = [one["response"] for one in of_word if not one.get("after")]
        found |= set(sorted(always, key=logic["responses"].index)[-1:])
        found |= {one["response"] for one in of_word if one.get("after")}
    return found


def test_marks_stand_where_answers_can_lead(library: Library) -> None:
    plans = planned(library)
    for guide in library.guides:
        diagrams = cast("Mapping[str, Diagram]", plans[f"assurance/{guide.id}"].data["diagram"])
        outline = outline_of(guide)
        assert outline.results == tuple(guide.logic["can_end_in"])
        assert {lane.id for lane in diagrams[CODES[0]].lanes} >= set(outline.results)
        asked = zip(guide.logic["questions"], outline.stops, strict=True)
        for (question, stop), box in zip(asked, diagrams[CODES[0]].boxes, strict=False):  # the last box is the end
            assert {lane for lane, _ in box.marks} - {"advice"} == called_for(guide.logic, question)
            assert stop.depends_on == tuple(sorted(stop.depends_on))
            assert box.ends == any(word["end"] for word in question["words"])
        assert [stop.number for stop in outline.stops if stop.ends] == [1]


def test_nothing_on_the_picture_overlaps(library: Library) -> None:
    for page in plan_pages(library):
        if not page.id.startswith("assurance/"):
            continue
        diagrams = cast("Mapping[str, Diagram]", page.data["diagram"])
        for diagram in diagrams.values():
            for above, below in zip(diagram.boxes, diagram.boxes[1:], strict=False):
                assert above.y + above.height < below.y
            for box in diagram.boxes:
                assert all(box.y < line.y < box.y + box.height for line in (*box.lines, *box.notes))
            assert diagram.end.y + diagram.end.height <= diagram.height
            assert (
                len({lane.x for lane in diagram.lanes}) == len({lane.y for lane in diagram.lanes}) == len(diagram.lanes)
            )
            assert max(lane.x for lane in diagram.lanes) < WIDTH


def test_numbers_are_written_for_the_language() -> None:
    assert grouped(1234567, "cy") == "1,234,567"
    assert rounded(999_999, "en") == "999,999"
    assert rounded(118_000_000_000, "en").startswith("118 b")
    assert rounded(118_000_000_000, "cy").startswith("118 b")
    assert rounded(118_000_000_000, "cy") != rounded(118_000_000_000, "en")
    assert all(rounded(25_302_602_518_548_481, code).startswith("25,303 tri") for code in CODES)
