"""The page of words: one list, in each language's own alphabet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Place
from trothwy.languages import CODES, other_languages
from trothwy.languages.sorting import initial, sort_key
from trothwy.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.glossary.model import Term
    from trothwy.site.planning import Planner

SECTION: Final = "words"


@dataclass(frozen=True)
class Letter:
    """One letter of an alphabet and the terms that stand under it."""

    name: str
    terms: tuple[Term, ...]

    @property
    def anchor(self) -> str:
        """The letter's place on the page. It cannot collide with the id of a term."""
        return f"letter-{self.name.lower()}"


def plan_glossary(planner: Planner, terms: Sequence[Term]) -> Page:
    """Plan the glossary."""
    return Page(
        id="glossary",
        title=planner.words("glossary", "title"),
        summary=planner.words("glossary", "summary"),
        address=planner.at_section(SECTION),
        place=Place("docs/glossary.yml"),
        template="glossary/glossary.html",
        data={
            "alphabet": {code: letters_of(terms, code) for code in CODES},
            "used_in": {},
            "terms": {term.id: term for term in terms},
            "others": {code: other_languages(code) for code in CODES},
        },
        section=SECTION,
        anchors=frozenset(term.id for term in terms),
    )


def letters_of(terms: Sequence[Term], code: str) -> tuple[Letter, ...]:
    """Put terms in the order of one language's alphabet, under its letters."""
    ordered = sorted(terms, key=lambda term: sort_key(_spelling(term, code), code))
    groups = groupby(ordered, key=lambda term: initial(_spelling(term, code), code))
    return tuple(Letter(name, tuple(group)) for name, group in groups)


def _spelling(term: Term, code: str) -> str:
    """Give the spelling that a term is sorted by."""
    return getattr(term.sort, code) or term.word.in_language(code)
