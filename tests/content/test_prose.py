"""Prose: what it has, what it refuses, and that no word is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trothwy.content.prose import Block, ProseFault, Span, Target, links_of, parse_prose, words_of


def test_paragraphs_and_bullets_are_told_apart() -> None:
    blocks = parse_prose("First line\nruns on.\n\nThen:\n- one\n  more\n- two\n\nLast.")
    assert [(block.bullets, [line[0].words for line in block.lines]) for block in blocks] == [
        (False, ["First line runs on."]),
        (False, ["Then:"]),
        (True, ["one more", "two"]),
        (False, ["Last."]),
    ]


def test_bold_and_links_by_id_become_spans() -> None:
    assert parse_prose("Ask **today** on [the injury guide](guide/injury) or [a word](glossary#harm).") == (
        Block(
            bullets=False,
            lines=(
                (
                    Span("Ask "),
                    Span("today", bold=True),
                    Span(" on "),
                    Span("the injury guide", page="guide/injury"),
                    Span(" or "),
                    Span("a word", page="glossary", anchor="harm"),
                    Span("."),
                ),
            ),
        ),
    )


def test_links_are_listed_with_page_and_anchor() -> None:
    assert links_of("- [a](levels)\n- [b](glossary#harm)") == [Target("levels"), Target("glossary", "harm")]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "https://example.org",
        "//example.org",
        "../other",
        "data:text/html,x",
        "Guide/Injury",
        "",
        "a b",
    ],
)
def test_a_link_that_is_not_an_id_is_refused(target: str) -> None:
    with pytest.raises(ProseFault) as failure:
        parse_prose(f"See [this]({target}).")
    assert failure.value.code == "unsafe-link"


@pytest.mark.parametrize(
    "text", ["a <b>c</b>", "`code`", "**half", "a > b", "# Heading", "see https://example.org", "__c__"]
)
def test_other_markup_is_refused(text: str) -> None:
    with pytest.raises(ProseFault) as failure:
        parse_prose(text)
    assert failure.value.code == "markup-in-prose"


@pytest.mark.parametrize(
    "text", ["•\tOne", "Before:\n\n• One\n• Two", "- One\n·Two", "* One", "-\tOne", "–\tOne", "o\tOne"]
)
def test_a_list_that_was_pasted_is_refused(text: str) -> None:
    with pytest.raises(ProseFault) as failure:
        parse_prose(text)
    assert failure.value.code == "pasted-bullet"
    assert "'- '" in failure.value.remedy


@pytest.mark.parametrize("text", ["One • two", "- One", "One – and\n– two", "**One** two", "o ran"])
def test_what_looks_like_a_bullet_may_stand_in_a_sentence(text: str) -> None:
    assert parse_prose(text)


@given(
    st.lists(st.sampled_from(["child", "plentyn", "tŷ", "a", "**bold**", "[link](levels)"]), min_size=1, max_size=30)
)
def test_every_word_survives_in_order(parts: list[str]) -> None:
    plain = [part.strip("*") if part.startswith("**") else "link" if part.startswith("[") else part for part in parts]
    assert words_of(" ".join(parts)) == plain
