"""Strict reading: what odd YAML gives, with its line, and that nothing slips through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trothwy.content.decoding import MOST_BYTES
from trothwy.content.problems import Place
from trothwy.content.reading import MOST_DEPTH, MarkedDict, place_at, read_file, read_text

if TYPE_CHECKING:
    from pathlib import Path


def codes(text: str) -> list[tuple[int, str]]:
    return [(problem.place.line, problem.code) for problem in read_text(text, "a.yml")[1]]


def test_only_true_and_false_are_switches_and_dates_stay_text() -> None:
    value, problems = read_text("a: true\nb: 'no'\nc: 2027-05-31\nd: 12\ne: 012\nf: 1.5\ng:\n", "a.yml")
    assert not problems
    assert value == {"a": True, "b": "no", "c": "2027-05-31", "d": 12, "e": "012", "f": "1.5", "g": None}


@pytest.mark.parametrize("word", ["yes", "No", "ON", "off", "y"])
def test_a_bare_trap_word_is_a_problem_as_a_value_and_as_a_key(word: str) -> None:
    assert codes(f"a: 1\nb: {word}\n") == [(2, "yes-no-trap")]
    assert codes(f"a: 1\n{word}: b\n") == [(2, "yes-no-trap")]


def test_a_repeated_key_names_both_lines_and_keeps_the_first() -> None:
    value, problems = read_text("a: 1\nb: 2\na: {c: 3}\n", "a.yml")
    assert value == {"a": 1, "b": 2}
    assert [(problem.place.line, problem.code) for problem in problems] == [(3, "duplicate-key")]
    assert "line 1" in problems[0].message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", (1, "anchor")),
        ("a: 1\nb: *x\n", (2, "anchor")),
        ("a: !!python/object:os.system x\n", (1, "tag")),
        ("a: !mine {b: 1}\n", (1, "tag")),
        ("a: 1\n---\nb: 2\n", (2, "two-documents")),
        ("a: 1\n\tb: 2\n", (2, "tab")),
        ("a: 1\nb: 'x\u202ey'\n", (2, "hidden-character")),
        ("a: 1\nb: 'x\u200by'\n", (2, "hidden-character")),
        ("? [a, b]\n: c\n", (1, "odd-key")),
        ("- a\n]\n", (2, "not-yaml")),
    ],
)
def test_what_our_yaml_does_not_have_is_refused_with_its_line(text: str, expected: tuple[int, str]) -> None:
    value, problems = read_text(text, "a.yml")
    assert value is None
    assert expected in [(problem.place.line, problem.code) for problem in problems]


@pytest.mark.parametrize("text", ["a: 1\nask: {en: Is it so? Yes, cy: x: y}\n", "a: 1\nb: one: two\n"])
def test_a_sentence_without_quotes_is_explained(text: str) -> None:
    assert codes(text) == [(2, "quote-trap")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a: 1\nx:\n  en: "A sign.\n  cy: "Arwydd."\n', (3, "unclosed-quote")),
        ('a: 1\nsay: {en: "A sign., cy: "Arwydd."}\nb: 1\n', (2, "unclosed-quote")),
        ('a: 1\nsay: {en: "A sign.", cy: "Arwydd.}\nb: 1\nsay: {en: "A", cy: "B"}\n', (2, "unclosed-quote")),
        ('a: 1\nsay: {en: "A sign.", cy: "Arwydd.}\nb: 1\n', (2, "unclosed-quote")),
        ("a: 1\nb: 'it's mine'\n", (2, "unclosed-quote")),
        ("a:\n  b: 1\n    c: 2\n", (3, "indentation")),
        ("a:\n    b: 1\n  c: 2\n", (3, "indentation")),
        ("a:\n  - b: 1\n    c: 2\n   d: 3\n", (4, "indentation")),
        ("a: 1\nlevel:universal\nb: 1\n", (2, "missing-space")),
        ('a: 1\nsay: {en:"x", cy: "w"}\n', (2, "missing-space")),
        ('a: 1\nsay:\n  en:"x"\n  cy: "w"\n', (3, "missing-space")),
        ("a:\n  - b\n  -c\nd: 1\n", (3, "missing-space")),
        ("a: 1\nlevel universal\nb: 1\n", (2, "missing-colon")),
        ('a: 1\nsay: {en: "x", cy: "w"\nb: 1\n', (2, "unclosed-bracket")),
        ("a: 1\nb: [c, d\ne: 1\n", (2, "unclosed-bracket")),
        ('a: 1\nb: "C:\\dir"\n', (2, "not-yaml")),
        ('a: 1\nb: {c: "x" d: "w"}\n', (2, "not-yaml")),
        ("a: 1\nb: {c: “abuse”}\n", (2, "curly-quotes")),
        ("a: 1\nb: “Well,\n", (2, "curly-quotes")),
    ],
)
def test_each_stumble_is_told_by_its_cause_and_where_it_begins(text: str, expected: tuple[int, str]) -> None:
    assert codes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ['a: "“So,” she said."', 'a: "“abuse”"', "a: |\n  “So.”", 'a:\n  - "“So.” Then: “no”"', "a: https://gov.wales/b"],
)
def test_texts_that_quote_somebody_are_taken(text: str) -> None:
    assert codes(text + "\n") == []


def test_a_space_that_does_not_break_is_a_space(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a:\n\u00a0 b: one\u00a0two\u202fthree\n", encoding="utf-8")
    assert read_file(tmp_path, "a.yml") == ({"a": {"b": "one two three"}}, [])


def test_depth_is_bounded_before_anything_is_built() -> None:
    assert codes("[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1)) == [(1, "too-deep")]
    assert codes("[" * 200_000) == [(1, "too-deep")]
    assert codes("[" * MOST_DEPTH + "]" * MOST_DEPTH) == []


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: 1\n" * (10_000_000 // 5))
    value, problems = read_file(tmp_path, "a.yml")
    assert value is None
    assert [problem.code for problem in problems] == ["too-large"]


def test_many_values_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("- 1\n" * (MOST_BYTES // 4 - 1))
    assert [problem.code for problem in read_file(tmp_path, "a.yml")[1]] == ["too-many-values"]


def test_bytes_that_are_not_utf_8_are_found_on_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: 1\nb: t\xf4\n")
    value, problems = read_file(tmp_path, "a.yml")
    assert value is None
    assert [(problem.place, problem.code) for problem in problems] == [(Place("a.yml", 2), "not-utf-8")]


def test_a_byte_order_mark_at_the_head_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: t\xc5\xb7\n")
    assert read_file(tmp_path, "a.yml") == ({"a": "tŷ"}, [])


def test_every_value_knows_its_line() -> None:
    value, _ = read_text("a:\n  - b: 1\n    c: 2\n  - d\n", "a.yml")
    assert isinstance(value, MarkedDict)
    nowhere = Place("a.yml", 99)
    assert place_at(value, ("a", 0, "c"), nowhere).line == 3
    assert place_at(value, ("a", 1), nowhere).line == 4
    assert place_at(value, ("a", 0, "missing", "deeper"), nowhere).line == 2
    assert place_at(value, ("z",), nowhere) == nowhere


@given(st.text(alphabet=st.sampled_from("ab:-{}[]'\"&*!?#|>\n\t ,%@`~0yesnoŵ\u202e"), max_size=60))
def test_any_text_gives_a_value_or_located_problems_and_never_a_crash(text: str) -> None:
    value, problems = read_text(text, "a.yml")
    lines = text.count("\n") + 1
    for problem in problems:
        assert 1 <= problem.place.line <= lines + 1
    if value is None and not problems:
        assert yaml.safe_load(text) is None, "what is there is neither given nor told"
