"""The pages of the thresholds: every level and every sign, highest first, each as its file has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.shown import Shown, words_in
from trothwy.languages import CODES

if TYPE_CHECKING:
    from trothwy.library.loading import Library


@pytest.fixture(scope="module", params=CODES)
def shown(request: pytest.FixtureRequest, library: Library) -> tuple[str, Shown]:
    """Each language, and its pages."""
    code = str(request.param)
    return code, Shown(library, code)


def test_levels_are_drawn_from_the_lowest_and_described_from_the_highest(
    library: Library, shown: tuple[str, Shown]
) -> None:
    page = shown[1].page("levels")
    ids = [level.id for level in library.levels]
    assert [heading["id"] for heading in page.select(".level-section h2")] == ids[::-1]
    drawn = [step["class"] for step in page.select(".continuum li")]
    assert drawn == [[f"level-{level.id}"] for level in library.levels if not level.band]
    assert len(page.select(".continuum .across")) == sum(level.band for level in library.levels) == 1


def test_a_level_says_all_that_its_file_says(library: Library, shown: tuple[str, Shown]) -> None:
    code, pages = shown
    page = pages.page("levels")
    for level in library.levels:
        section = page.select_one(f".level-section[aria-labelledby={level.id}]")
        said = words_in(section)
        for text in (level.title, level.summary, level.by_when, level.led_by, level.consent, level.legal_basis):
            assert text.in_language(code) in said, level.id


def test_every_sign_stands_once_under_its_theme_and_level_for_its_ages(
    library: Library, shown: tuple[str, Shown]
) -> None:
    code, pages = shown
    page = pages.page("indicators")
    seen = 0
    for theme in library.themes:
        section = page.select_one(f"section[data-theme={theme.id}]")
        assert section
        for sign in theme.indicators:
            (item,) = page.select(f"[data-item]#{sign.id}")
            assert item in section.select("[data-item]")
            assert (item["data-theme"], item["data-level"]) == (theme.id, sign.level)
            assert str(item["data-age"]).split() == [age.value for age in sign.ages]
            assert sign.say.in_language(code) in words_in(item)
            row = item.find_parent(attrs={"data-group": True})
            assert row
            assert row.select_one(f"h3 .level-{sign.level}"), sign.id
            seen += 1
    assert seen == len(page.select("[data-item]")) > 50


def test_a_sign_that_calls_for_advice_says_so_and_no_other_does(library: Library, shown: tuple[str, Shown]) -> None:
    code, pages = shown
    advice = library.words["indicators"]["advice"].in_language(code)
    page = pages.page("indicators")
    signs = [sign for theme in library.themes for sign in theme.indicators]
    said = {sign.id for sign in signs if advice in words_in(page.select_one(f"#{sign.id} small"))}
    assert said == {sign.id for sign in signs if sign.advice.value != "none"} != set()


def test_the_highest_level_of_a_theme_stands_first(library: Library, shown: tuple[str, Shown]) -> None:
    order = [level.id for level in library.levels][::-1]
    page = shown[1].page("indicators")
    for theme in library.themes:
        headings = [str(heading["id"]) for heading in page.select(f"section[data-theme={theme.id}] h3")]
        used = {sign.level for sign in theme.indicators}
        assert headings == [f"{theme.id}-{level}" for level in order if level in used]


def test_what_can_be_chosen_is_every_theme_level_and_age(library: Library, shown: tuple[str, Shown]) -> None:
    page = shown[1].page("indicators")
    offered = {
        str(select["data-filter-by"]): {str(option["value"]) for option in select.select("option")} - {""}
        for select in page.select("[data-filter-by]")
    }
    ages = {age.value for theme in library.themes for sign in theme.indicators for age in sign.ages}
    assert offered["theme"] == {theme.id for theme in library.themes}
    assert offered["level"] == {level.id for level in library.levels}
    assert offered["age"] >= ages
    assert offered.keys() == {"theme", "level", "age"}


def test_strengths_and_facts_about_the_child_stand_below(library: Library, shown: tuple[str, Shown]) -> None:
    code, pages = shown
    page = pages.page("indicators")
    for part, texts in (
        ("strengths", [factor.say for factor in library.protective_factors]),
        ("modifiers", [modifier.say for modifier in library.modifiers]),
    ):
        items = page.select(f"section[aria-labelledby={part}] li")
        assert len(items) == len(texts)
        assert all(text.in_language(code) in words_in(item) for text, item in zip(texts, items, strict=True))
