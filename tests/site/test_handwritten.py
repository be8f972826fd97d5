"""Hand-written pages: twins are paired, and what Markdown would let through is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trothwy.content.prose import Target
from trothwy.site.handwritten import read_hand_written

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.content.problems import Problem
    from trothwy.site.handwritten import HandWritten

HEAD = "---\nid: about\ntitle: Title\nsummary: One.\nsection: about\nreview_by: 2027-05-31\n---\n"


def read(root: Path, english: str | None, welsh: str | None) -> tuple[tuple[HandWritten, ...], list[Problem]]:
    for code, name, text in (("en", "about.md", english), ("cy", "amdanom.md", welsh)):
        folder = root / "docs" / code
        folder.mkdir(parents=True, exist_ok=True)
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    return read_hand_written(root, problems), problems


def test_twins_are_paired_by_id_and_keep_their_own_addresses(tmp_path: Path) -> None:
    pages, problems = read(
        tmp_path, HEAD + "# About\n\n[x](page:levels#top)\n", HEAD.replace("Title", "Teitl") + "# Am\n"
    )
    assert not problems
    assert pages[0].title.in_language("cy") == "Teitl"
    assert {code: twin.address for code, twin in pages[0].twins.items()} == {"en": "about", "cy": "amdanom"}
    (target, place), *_ = pages[0].twins["en"].links()
    assert (target, place.line) == (Target("levels", "top"), 10)


def test_a_page_without_its_twin_is_a_problem_either_way(tmp_path: Path) -> None:
    assert [problem.code for problem in read(tmp_path / "a", HEAD, None)[1]] == ["missing-welsh"]
    assert [problem.code for problem in read(tmp_path / "b", None, HEAD)[1]] == ["missing-english"]


def test_twins_have_the_same_anchors(tmp_path: Path) -> None:
    _, problems = read(tmp_path, HEAD + "## One { #one }\n\n## Two { #two }\n", HEAD + "## Un { #one }\n")
    assert [(problem.code, "two" in problem.message, problem.place.path) for problem in problems] == [
        ("twin-differs", True, "docs/cy/amdanom.md")
    ]


@pytest.mark.parametrize(
    ("key", "line", "other"),
    [
        ("section", "section: about", "section: act"),
        ("review_by", "review_by: 2027-05-31", "review_by: 2027-06-30"),
        ("sources", "review_by: 2027-05-31", "sources: [wsp]\nreview_by: 2027-05-31"),
    ],
)
def test_twins_are_of_one_section_rest_on_the_same_and_are_reviewed_together(
    tmp_path: Path, key: str, line: str, other: str
) -> None:
    assert line in HEAD
    _, problems = read(tmp_path, HEAD, HEAD.replace(line, other))
    assert [(problem.code, problem.place.path) for problem in problems] == [("twin-differs", "docs/cy/amdanom.md")]
    assert f"'{key}'" in problems[0].message
    assert "docs/en/about.md" in problems[0].message


def test_an_anchor_that_a_page_uses_twice_is_told_on_its_second_line(tmp_path: Path) -> None:
    text = "## One { #one }\n\nx\n\n### Two { #two }\n\n## Again { #one }\n"
    _, problems = read(tmp_path, HEAD + text, HEAD + text)
    assert {problem.code for problem in problems} == {"duplicate-anchor"}
    places = {(problem.place.path, problem.place.line) for problem in problems}
    assert places == {(path, 14) for path in ("docs/en/about.md", "docs/cy/amdanom.md")}
    assert all("'one'" in problem.message for problem in problems)


def test_a_page_without_a_head_and_one_that_is_not_utf_8_are_problems(tmp_path: Path) -> None:
    assert "missing-head" in {problem.code for problem in read(tmp_path / "a", "# About\n", HEAD)[1]}
    (tmp_path / "b/docs/en").mkdir(parents=True)
    (tmp_path / "b/docs/en/about.md").write_bytes(HEAD.encode() + b"t\xf4n")
    assert "not-utf-8" in {problem.code for problem in read(tmp_path / "b", None, HEAD)[1]}


def test_characters_that_turn_text_round_are_refused_on_their_line(tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"{HEAD}turned \u202eround\n", HEAD)
    assert [problem.place.line for problem in problems if problem.code == "hidden-character"] == [8]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<script>alert(1)</script>", "markup-in-markdown"),
        ("<img src=x onerror=alert(1)>", "markup-in-markdown"),
        ("<https://example.org>", "markup-in-markdown"),
        ("&#106;avascript", "markup-in-markdown"),
        ("[x](page:levels){ onclick=alert(1) }", "markup-in-markdown"),
        ("# x { .class }", "markup-in-markdown"),
        ("[x [y](page:levels)", "markup-in-markdown"),
        ("[" * 20_000, "markup-in-markdown"),
        ("    " * 20 + "- x", "too-deep"),
        ("> " * 200 + "x", "too-deep"),
        ("[x](javascript:alert(1))", "unsafe-link"),
        ("[x](http://example.org)", "unsafe-link"),
        ("[x](//example.org)", "unsafe-link"),
        ("[x](../other.md)", "unsafe-link"),
        ("[x](JaVaScRiPt:alert`1`)", "unsafe-link"),
        ("![x](data:image/svg+xml,y)", "unsafe-link"),
        ("[x][y]\n\n[y]: javascript:alert(1)", "unsafe-link"),
        ("[x][y]\n\n> [y]: javascript:alert(1)", "unsafe-link"),
        ("[x][y]\n\n- [y]: javascript:alert(1)", "unsafe-link"),
        ("![x](https://example.org/x.png)", "markup-in-markdown"),
        ("•\tx", "pasted-bullet"),
        ("  • x", "pasted-bullet"),
        ("o\tx", "pasted-bullet"),
    ],
)
def test_what_markdown_would_pass_on_is_refused_on_its_line(tmp_path: Path, text: str, code: str) -> None:
    _, problems = read(tmp_path, f"{HEAD}# x\n\n{text}\n", HEAD)
    first = 1 + HEAD.count("\n") + 2
    lines = [problem.place.line for problem in problems if problem.code == code]
    assert lines
    assert first <= min(lines) <= max(lines) <= first + text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://www.gov.wales/a?b=c)",
        "[x](page:levels)",
        "## x { #y }",
        "[x](tel:999)",
        "a < b",
        "* x",
        "-\tx",
        "one • two",
    ],
)
def test_what_a_page_may_have_passes(tmp_path: Path, text: str) -> None:
    _, problems = read(tmp_path, f"{HEAD}{text}\n", f"{HEAD}{text}\n")
    assert not problems
