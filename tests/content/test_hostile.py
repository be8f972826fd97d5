"""Clumsy and hostile files: each is told with its place, whatever it is, and nothing ends in a traceback."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.site.projects import copy_content
from trothwy.content.problems import ContentError, Place, Problem
from trothwy.content.reading import read_text
from trothwy.library.loading import load_library
from trothwy.publishing.checking import checked_pages
from trothwy.publishing.outlets import make_sites

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from trothwy.site.handover import LanguageSite

THEMES = "thresholds/indicators"
JUNK: tuple[object, ...] = (
    None,
    [],
    {},
    "",
    " ",
    0,
    -1,
    999_999_999,
    True,
    "x",
    "é",
    "none",
    ["x"],
    {"x": 1},
    {"en": "a"},
    "a" * 3000,
    "%s",
    "\\",
)
DROPPED = (
    "docs/en/minutes.docx",
    "docs/cy/notes.txt",
    "docs/en/below/plan.pdf",
    "docs/en/photo.jpg",
    "docs/front-door/minutes.md",
    "docs/briefings/old.yml.bak",
    "docs/contacts/numbers.xlsx",
    "docs/minutes.md",
    "decision_trees/guides/injury.docx",
    "decision_trees/evidence/notes.txt",
    "thresholds/levels.yml.bak",
    "thresholds/boards/ours",
)
"""Files that somebody put down beside the content."""

KINDS_OF_DAMAGE = 40


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real content."""
    return copy_content(tmp_path)


def problems_in(project: Path, today: datetime.date) -> list[tuple[str, int, str]]:
    with pytest.raises(ContentError) as failure:
        checked_pages(load_library(project, today))
    return [(problem.place.path, problem.place.line, problem.code) for problem in failure.value.problems]


def test_what_is_no_file_is_named(project: Path, today: datetime.date) -> None:
    (project / THEMES / "folder.yml").mkdir()
    (project / "docs/en/folder.md").mkdir()
    os.mkfifo(project / THEMES / "pipe.yml")
    (project / THEMES / "loop.yml").symlink_to("loop.yml")
    (project / "docs/cy/above").symlink_to("..")
    assert problems_in(project, today) == [
        ("docs/cy/above", 1, "linked-file"),
        ("docs/en/folder.md", 1, "unreadable-file"),
        (f"{THEMES}/folder.yml", 1, "unreadable-file"),
        (f"{THEMES}/loop.yml", 1, "linked-file"),
        (f"{THEMES}/loop.yml", 1, "unreadable-file"),
        (f"{THEMES}/pipe.yml", 1, "linked-file"),
        (f"{THEMES}/pipe.yml", 1, "unreadable-file"),
    ]


def test_no_file_is_passed_over_in_silence(project: Path, today: datetime.date) -> None:
    theme = (project / THEMES / "neglect.yml").read_text(encoding="utf-8")
    page = (project / "docs/en/about.md").read_text(encoding="utf-8")
    for folder in ("docs/en/below", "docs/front-door", "decision_trees/evidence", "thresholds/boards"):
        (project / folder).mkdir(exist_ok=True)
    for path, text in (
        (f"{THEMES}/other.YML", theme),
        (f"{THEMES}/other.yaml", theme),
        ("docs/en/below/x.md", page),
        ("docs/cy/x.markdown", page),
        *((path, "Minutes.") for path in DROPPED),
        *((path, "Left behind.") for path in (f"{THEMES}/.neglect.yml.swp", "docs/en/.DS_Store")),
    ):
        (project / path).write_text(text, encoding="utf-8")
    assert {(path, code) for path, _, code in problems_in(project, today)} == {
        (f"{THEMES}/other.YML", "stray-file"),
        (f"{THEMES}/other.yaml", "stray-file"),
        ("docs/en/below/x.md", "stray-file"),
        ("docs/cy/x.markdown", "stray-file"),
        *((path, "stray-file") for path in DROPPED),
    }


@pytest.mark.parametrize(
    ("name", "page_id", "code"),
    [
        ("my-page", "home", "duplicate-id"),
        ("sources", "my-page", "duplicate-address"),
        ("index", "my-page", "bad-address"),
        ("con", "my-page", "bad-address"),
        ("a" * 100, "my-page", "bad-address"),
        ("My page", "my-page", "bad-address"),
        ("no", "my-page", "bad-address"),
    ],
)
def test_a_hand_written_page_cannot_take_the_place_of_another(
    project: Path, today: datetime.date, name: str, page_id: str, code: str
) -> None:
    head = f'---\nid: {page_id}\ntitle: "T"\nsummary: "S."\nsection: about\nreview_by: 2027-05-31\n---\n\nText.\n'
    (project / f"docs/en/{name}.md").write_text(head, encoding="utf-8")
    (project / "docs/cy/fy-nhudalen.md").write_text(head, encoding="utf-8")
    assert code in {code for _, _, code in problems_in(project, today)}


def test_two_guides_cannot_share_a_welsh_address(project: Path, today: datetime.date) -> None:
    injury, neglect = (project / f"decision_trees/guides/{name}.yml" for name in ("injury", "neglect"))
    own, others = (
        next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("address:"))
        for path in (neglect, injury)
    )
    neglect.write_text(neglect.read_text(encoding="utf-8").replace(own, others), encoding="utf-8")
    found = problems_in(project, today)
    assert {(path, code) for path, _, code in found} == {("decision_trees/guides/neglect.yml", "duplicate-address")}
    assert {line for _, line, _ in found} == {2}


def test_the_levels_stand_lowest_first(project: Path, today: datetime.date) -> None:
    path = project / "thresholds/levels.yml"
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    value["levels"].reverse()
    path.write_text(yaml.safe_dump(value, allow_unicode=True), encoding="utf-8")
    assert {code for _, _, code in problems_in(project, today)} == {"levels-order"}


def test_a_term_is_a_word(project: Path, today: datetime.date) -> None:
    path = project / "docs/glossary.yml"
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    value["terms"][3]["word"]["en"] = "%"
    path.write_text(yaml.safe_dump(value, allow_unicode=True, width=10_000), encoding="utf-8")
    assert {code for _, _, code in problems_in(project, today)} == {"empty-text"}


def test_a_section_or_a_word_that_pages_need_is_named(project: Path, today: datetime.date) -> None:
    for path, written, instead in (
        ("docs/site.yml", "  - id: guides\n", "  - id: others\n"),
        ("docs/strings.yml", "\nhome:\n", "\nothers:\n"),
    ):
        before = (project / path).read_text(encoding="utf-8")
        assert written in before
        (project / path).write_text(before.replace(written, instead), encoding="utf-8")
        assert problems_in(project, today) == [(path, 1, "missing-part")]
        (project / path).write_text(before, encoding="utf-8")


@pytest.mark.parametrize("escape", ["\\u202e", "\\u200b", "\\0", "\\e[31m", "\\ufeff", "\\u00ad"])
def test_a_hidden_character_is_found_even_behind_an_escape(escape: str) -> None:
    assert [(problem.place.line, problem.code) for problem in read_text(f'a: 1\nb: "x{escape}y"\n', "a.yml")[1]] == [
        (2, "hidden-character")
    ]


@pytest.mark.parametrize("character", ["\uffff", "\ue000", "\U000e0041", "\u00ad", "\x85"])
def test_what_nobody_can_see_is_refused(character: str) -> None:
    assert [problem.code for problem in read_text(f"a: 1\nb: 'x{character}y'\n", "a.yml")[1]] == ["hidden-character"]


def test_words_of_another_alphabet_may_stand_and_mixed_ones_may_not() -> None:
    assert read_text("a: 'Українська, العربية, tŷ, 21ain'\n", "a.yml")[1] == []
    assert [problem.code for problem in read_text("a: 'sigп'\n", "a.yml")[1]] == ["mixed-alphabets"]


def test_merging_one_mapping_into_another_is_refused() -> None:
    assert [problem.code for problem in read_text("a: 1\nb:\n  <<: {c: 1}\n", "a.yml")[1]] == ["anchor"]


def sites_of(project: Path, today: datetime.date) -> dict[str, LanguageSite]:
    library = load_library(project, today)
    return make_sites(library, checked_pages(library))


def test_line_ends_and_accents_come_out_the_same(project: Path, today: datetime.date) -> None:
    before = sites_of(project, today)
    for path in ("docs/glossary.yml", "docs/cy/amdanom.md"):
        text = (project / path).read_text(encoding="utf-8")
        (project / path).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").replace("ŷ", "y\u0302").encode())
    assert sites_of(project, today) == before


def test_a_problem_is_one_line_whatever_it_quotes() -> None:
    said = str(Problem(Place("a\nb.yml"), "code", f"'x\n\x1b[31m{'9' * 5000}' is \udcff.", "Do it."))
    assert said.isprintable()
    assert len(said) < 200
    assert said.endswith("is ?. Do it.")


@pytest.mark.parametrize("seed", range(KINDS_OF_DAMAGE))
def test_any_damage_is_accepted_or_told_and_never_a_crash(project: Path, today: datetime.date, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(chance.choice((1, 1, 3))):
        path = chance.choice(sorted(path for path in project.rglob("*.yml") if path.name != "translations.yml"))
        value = yaml.safe_load(path.read_text(encoding="utf-8"))
        damage(value, chance)
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
    try:
        checked_pages(load_library(project, today))
    except ContentError as told:
        for problem in told.problems:
            assert (project / problem.place.path).exists()
            assert problem.place.line >= 1


def damage(value: Any, chance: random.Random) -> None:  # noqa: ANN401  # whatever a file may hold
    """Take away, double or replace one part of a file."""
    parent, key = chance.choice(list(parts(value)))
    what = chance.choice(("delete", "double", "junk", "junk"))
    if what == "delete":
        del parent[key]
    elif what == "double" and isinstance(parent, list):
        parent.insert(key, parent[key])
    else:
        parent[key] = chance.choice(JUNK)


def parts(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401  # as above
    """Give every place in a file: what holds it, and its key or number."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in entries:
        yield value, key
        yield from parts(part)
