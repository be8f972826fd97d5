"""Terms explained where they occur: in every form, once a section, and never where they would be in the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import pytest
from bs4 import BeautifulSoup

from trothwy.content.fields import Line, Prose, Wordings
from trothwy.glossary.explaining import Explainer
from trothwy.glossary.model import Term, TermStatus
from trothwy.glossary.terms_in_text import TermFinder, used_in
from trothwy.site.page import RenderedPage
from trothwy.site.rendering import words_in_language

if TYPE_CHECKING:
    from trothwy.library.loading import Library


def term(id: str, en: str, cy: str, **more: object) -> Term:  # noqa: A002  # the field's own name
    return Term.model_validate(
        {
            "id": id,
            "word": Line(en=en, cy=cy),
            "means": Prose(en=f"What {en} means.", cy=f"Ystyr {cy}."),
            "status": TermStatus.DRAFT,
            "sources": ("x",),
            **more,
        }
    )


TERMS = (
    term("child-at-risk", "child at risk", "plentyn sy’n wynebu risg"),
    term("child-protection-register", "child protection register", "cofrestr amddiffyn plant"),
    term("child-protection", "child protection", "amddiffyn plant"),
    term("marac", "conference", "cynhadledd", abbreviations=Wordings(en=("MARAC",))),
    term("harm", "harm", "niwed", everyday=True),
)
WORDS = {"glossary": {"in_other": "In the other:", "also": "also:", "full_entry": "All", "close": "Close"}}


def found(text: str, code: str) -> list[tuple[str, str]]:
    return [(named.term, text[named.start : named.end]) for named in TermFinder(TERMS, code).find(text)]


def explained(body: str, code: str = "en") -> BeautifulSoup:
    page = f'<nav>child at risk</nav><div class="page"><h1 id="top">A child at risk</h1>{body}</div>'
    return BeautifulSoup(Explainer(TERMS, code, WORDS, "words").explain(page, "guides/injury"), "html.parser")


@pytest.mark.parametrize(
    "text",
    [
        "plentyn sy’n wynebu risg",
        "i blentyn sy’n wynebu risg",
        "a phlentyn sy'n wynebu risg",
        "Fy mhlentyn sy’n wynebu risg’n",
    ],
)
def test_a_welsh_term_is_found_in_every_mutated_form(text: str) -> None:
    assert [name for name, _ in found(text, "cy")] == ["child-at-risk"]


def test_the_longest_term_wins_and_places_do_not_overlap() -> None:
    assert found("Ar y gofrestr amddiffyn plant’n barod", "cy") == [
        ("child-protection-register", "gofrestr amddiffyn plant")
    ]


def test_abbreviations_count_in_both_languages_but_only_in_capitals() -> None:
    assert found("MARAC’s list", "en") == [("marac", "MARAC")]
    assert found("y MARAC", "cy") == [("marac", "MARAC")]
    assert found("marac", "en") == []


def test_words_with_a_mark_between_them_are_no_term() -> None:
    assert found("for a child, at risk", "en") == []
    assert found("Children at risk", "en") == []


def test_a_term_is_explained_once_a_section_by_an_aside_after_its_paragraph() -> None:
    page = explained("<p>A child at risk, a child at risk.</p><p>More.</p><h2>Next</h2><p>A child at risk.</p>")
    marks = page.select("a.term")
    assert [mark["data-opens"] for mark in marks] == [aside["id"] for aside in page.select("aside.def")]
    assert len(marks) == 2
    for mark in marks:
        assert mark["href"] == "../../words/#child-at-risk"
        paragraph = mark.find_parent("p")
        assert paragraph is not None
        aside = paragraph.find_next_sibling()
        assert aside is not None
        assert aside["id"] == mark["data-opens"]
        assert aside.has_attr("hidden")
        assert "What child at risk means." in aside.text


def test_headings_links_labels_and_controls_are_left_alone() -> None:
    inside = ("h2", "h3", "a", "button", "label", "legend", "summary", "nav", "option", "th", "textarea")
    page = explained("".join(f"<{name}>child at risk</{name}>" for name in inside) + "<p>x</p>")
    assert not page.select(".term")


def test_an_aside_in_a_list_stays_inside_its_item() -> None:
    page = explained("<ul><li>A child at risk</li><li>Another</li></ul>")
    aside = page.select_one("aside")
    assert aside is not None
    assert aside.parent is not None
    assert aside.parent.name == "li"


def test_everyday_words_are_not_marked() -> None:
    assert not explained("<p>harm</p>").select(".term")


def rendered(text: str, *, path: str = "act/x.md", template: str = "reading.html") -> RenderedPage:
    return RenderedPage("x", "en", path, f'---\ntemplate: "{template}"\n---\n{text}', "docs/x.md")


def test_only_reading_pages_are_marked_and_not_the_glossary() -> None:
    explainer = Explainer(TERMS, "en", WORDS, "words")
    body = '<div class="page"><h1>x</h1><p>A child at risk.</p></div>'
    assert 'class="term"' in explainer.explain_page(rendered(body)).text
    for page in (rendered(body, path="words.md"), rendered(body, template="guide.html")):
        assert explainer.explain_page(page) == page


def test_markdown_is_marked_before_it_becomes_html() -> None:
    text = "# A child at risk\n\nA child at risk, [child at risk](x.md).\n\n- MARAC\n- x\n\n- y\n\n"
    text += "## Next { #n }\n\nMARAC.\n"
    after = Explainer(TERMS, "en", WORDS, "words").explain_page(rendered(text)).text
    html = BeautifulSoup(markdown.markdown(after.split("---\n")[-1], extensions=["attr_list"]), "html.parser")
    assert [mark.text for mark in html.select("a.term")] == ["child at risk", "MARAC", "MARAC"]
    assert len(html.select("aside[hidden]")) == 3
    assert not html.select("li aside, p aside, h1 .term, a a")
    assert html.select("a.term")[0]["href"] == "../../words/#child-at-risk"


def test_nothing_but_marks_is_added() -> None:
    body = (
        "<p>A <em>child</em> &amp; a child at risk &lt;b&gt; “MARAC”.</p>"
        "<!-- child at risk --><script>'child at risk'</script>"
    )
    page = f'<div class="page"><h1>x</h1>{body}</div>'
    after = Explainer(TERMS, "en", WORDS, "words").explain(page, "x")
    without = re.sub(r"<aside.*?</aside>", "", after, flags=re.DOTALL)
    assert re.sub(r'<a class="term"[^>]*>(.*?)</a>', r"\1", without) == page


def test_used_in_names_each_text_once() -> None:
    finder = TermFinder(TERMS, "en")
    assert used_in(finder, {"one": "a child at risk and a child at risk", "two": "harm"}) == {
        "child-at-risk": ["one"],
        "harm": ["two"],
    }


@pytest.mark.parametrize("code", ["en", "cy"])
def test_every_real_term_is_found_by_each_of_its_own_words(library: Library, code: str) -> None:
    finder = TermFinder(library.terms, code)
    for entry in library.terms:
        named = {one.term for one in finder.find(entry.word.in_language(code))}
        assert entry.id in named, entry.id
    Explainer(library.terms, code, words_in_language(library.words, code), "words")
