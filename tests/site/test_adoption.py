"""Adoption: nothing passes for adopted that is not wholly so."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from trothwy.content.checking import check_record
from trothwy.content.days import check_days
from trothwy.content.reading import read_text
from trothwy.languages import CODES, date_in_words
from trothwy.site.adoption import HASH_SHOWN, Adoption, check_adoption, status_line

if TYPE_CHECKING:
    from trothwy.library.loading import Library

HASH = "0123456789ab" + 52 * "f"

WHOLE = """state: adopted
body: {en: "An example board", cy: "Bwrdd enghreifftiol"}
minute: "2026/31"
date: 2026-11-20
role: {en: "Board manager", cy: "Rheolwr y bwrdd"}
page: {en: "https://board.test/contact", cy: "https://bwrdd.test/cysylltu"}
languages: [en, cy]
approvals:
  - guide: injury
    version: "0123456789ab"
    role: {en: "Policy subgroup", cy: "Is-grŵp polisi"}
    date: 2026-11-19
    languages: [en, cy]
"""


def read(text: str) -> Adoption:
    value, problems = read_text(text, "docs/adoption.yml")
    adoption = check_record(value, Adoption, "docs/adoption.yml", problems)
    assert adoption is not None, problems
    return adoption


def problems_of(text: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in check_adoption(read(text), {"injury": HASH})]


def test_none_and_wholly_adopted_both_pass() -> None:
    assert problems_of("state: none\n") == []
    assert problems_of(WHOLE) == []


@pytest.mark.parametrize("key", ["body", "minute", "date", "role", "page"])
def test_each_missing_thing_is_named(key: str) -> None:
    text = "".join(line for line in WHOLE.splitlines(keepends=True) if not line.startswith(key + ":"))
    assert [(code, key in message) for code, message in problems_of(text)] == [("adoption-incomplete", True)]


def test_both_languages_are_wanted_of_the_site_and_of_each_guide() -> None:
    assert len(problems_of(WHOLE.replace("languages: [en, cy]\n", "languages: [en]\n", 1))) == 1
    messages = problems_of(WHOLE.replace("    languages: [en, cy]", "    languages: [en]"))
    assert len(messages) == 1
    assert "injury" in messages[0][1]


def test_an_approval_is_of_one_version_of_a_guide() -> None:
    changed = "0123456789ac"
    ((code, message),) = problems_of(WHOLE.replace("0123456789ab", changed))
    assert code == "approved-before-change"
    assert all(f"{word}" in message for word in ("'injury'", changed, HASH[:HASH_SHOWN]))
    assert problems_of(WHOLE.replace("0123456789ab", HASH)) == []


def test_details_beside_none_are_refused() -> None:
    assert [code for code, _ in problems_of(WHOLE.replace("adopted", "none"))] == ["adoption-unclear"] * 7


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("state: none\n", ("draft", False)),
        (WHOLE, ("adopted", True)),
        (WHOLE + "example: true\n", ("example", False)),
    ],
)
def test_only_what_a_real_body_stands_behind_is_for_search_engines(text: str, shown: tuple[str, bool]) -> None:
    adoption = read(text)
    assert (adoption.status, adoption.findable) == shown


@pytest.mark.parametrize("code", CODES)
def test_a_record_says_of_the_site_what_its_pages_say(library: Library, code: str) -> None:
    def said(text: str) -> str:
        return status_line(read(text), library.words["status"].__getitem__, code)

    words = {name: word.in_language(code) for name, word in library.words["status"].items()}
    draft, example, adopted = said("state: none\n"), said(WHOLE + "example: true\n"), said(WHOLE)
    assert draft.startswith(f"{words['draft']} {words['draft_text']} ")
    assert words["procedures"] in draft
    assert example == f"{words['example']} {words['example_text']}"
    for part in (words["adopted"], date_in_words(datetime.date(2026, 11, 20), code), "2026/31"):
        assert part in adopted
    assert {"en": "An example board", "cy": "Bwrdd enghreifftiol"}[code] in adopted


@pytest.mark.parametrize("page", ["https://www.example.org/contact", "https://board.example/x", "https://example.com"])
def test_an_address_from_an_example_is_refused_unless_the_whole_site_is_one(page: str) -> None:
    for address in ("https://board.test/contact", "https://bwrdd.test/cysylltu"):
        text = WHOLE.replace(address, page)
        assert [code for code, _ in problems_of(text)] == ["placeholder"]
        assert problems_of(text + "example: true\n") == []
    assert problems_of(WHOLE.replace("https://board.test/contact", "https://board.test/example.org")) == []


@pytest.mark.parametrize("key", ["body", "minute", "role"])
@pytest.mark.parametrize("left", ["...", "…", "TBC", "to do"])
def test_what_keeps_the_place_of_words_is_refused(key: str, left: str) -> None:
    words = f'"{left}"' if key == "minute" else f'{{en: "{left}", cy: "{left}"}}'
    text = re.sub(rf"^{key}: .*$", f"{key}: {words}", WHOLE, flags=re.MULTILINE)
    value, problems = read_text(text, "docs/adoption.yml")
    assert check_record(value, Adoption, "docs/adoption.yml", problems) is None
    assert {problem.code for problem in problems} == {"placeholder"}


@pytest.mark.parametrize("key", ["date: 2026-11-20", "date: 2026-11-19"])
def test_no_approval_lies_in_the_future(key: str) -> None:
    day = datetime.date.fromisoformat(key.removeprefix("date: "))
    assert list(check_days([read(WHOLE)], datetime.date(2026, 11, 20))) == []
    late = WHOLE.replace(key, "date: 2026-11-21")
    (problem,) = check_days([read(late)], datetime.date(2026, 11, 20))
    assert (problem.code, problem.place.line) == ("future-day", 1 + WHOLE[: WHOLE.index(str(day))].count("\n"))
