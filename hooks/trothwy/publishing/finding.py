"""What the search has to be told: which pages there are, what kind each is, and what else things are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from trothwy.languages import CODES
from trothwy.site.page_ids import Family

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.content.fields import Line, Wordings
    from trothwy.glossary.model import Term
    from trothwy.library.loading import Library
    from trothwy.site.page import Page

_KINDS: Final = ("guides", "act", "levels", "words", "learn", "contacts", "about")
"""The kinds of page by section, those first that say what to do."""


def search_facts(library: Library, pages: Sequence[Page], language: str) -> dict[str, Any]:
    """Give what the search of one language has to know beside the pages themselves."""
    titles = {section.id: section.title.in_language(language) for section in library.sections}
    also = {"glossary": _terms(library), "contacts": _councils(library)} | _guides(library)
    found = [page for page in pages if page.searchable]
    return {
        "pages": [
            {
                "address": page.address[language],
                "kind": titles.get(page.section, ""),
                "rank": _rank(page),
                "whole": Family.GUIDE.holds(page.id),
                "also": also.get(page.id, {}),
            }
            for page in found
        ],
        "names": list(_names(library, language)),
    }


def _rank(page: Page) -> int:
    """Give the place of a page among the results: guides, then topics, then the rest; results after their guides."""
    if Family.RESULT.holds(page.id):
        return _KINDS.index("levels")
    return _KINDS.index(page.section) if page.section in _KINDS else len(_KINDS)


def _terms(library: Library) -> dict[str, list[str]]:
    """Give every name of every term, in all languages: people type the short form that they know."""
    return {term.id: [*_names_of(term), *_typed(term.also_typed)] for term in library.terms}


def _guides(library: Library) -> dict[str, dict[str, list[str]]]:
    """Give what people type to find a guide, in all languages: its page is one section, without an anchor."""
    return {guide.file.page_id: {"": _typed(guide.file.also_typed)} for guide in library.guides}


def _councils(library: Library) -> dict[str, list[str]]:
    """Give the names of councils and boards in all languages."""
    councils = {council.id: _both(council.title) for council in library.councils}
    return councils | {board.id: _both(board.title) for board in library.boards}


def _names(library: Library, language: str) -> Iterator[tuple[str, str]]:
    """Give the other names of each term with the words that stand for it in a language."""
    for term in library.terms:
        meant = term.word.in_language(language)
        yield from ((name, meant) for name in (*_names_of(term), *_typed(term.also_typed)) if name != meant)


def _names_of(term: Term) -> tuple[str, ...]:
    return (*(name for code in CODES for name in term.wordings(code)), *term.short_forms)


def _typed(words: Wordings) -> list[str]:
    return [word for code in CODES for word in words.in_language(code)]


def _both(line: Line) -> list[str]:
    return [line.in_language(code) for code in CODES]
