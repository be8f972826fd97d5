"""What ``docs/glossary.yml`` holds."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from trothwy.content.fields import Id, Line, Many, PlainText, Prose, Record, Sources, TermId, Wordings, fault
from trothwy.languages import CODES


class TermStatus(StrEnum):
    """Where the words of a term come from."""

    OFFICIAL = "official"
    """Seen as used in law, in the Procedures or by a government body."""

    DRAFT = "draft"
    """General usage; a translator has to confirm it."""


class SortKeys(Record):
    """Spelling to sort by, where the letters mislead: ``n`` and ``g`` that are not the letter *ng*."""

    en: PlainText | None = None
    """The English spelling to sort by."""

    cy: PlainText | None = None
    """The Welsh spelling to sort by."""


def _refuse_signs(*texts: str) -> None:
    for text in texts:
        if not any(letter.isalnum() for letter in text):
            raise fault("empty-text", f"'{text}' is no word.", "Write the word.")


def _a_word(word: Line) -> Line:
    _refuse_signs(*(text for _, text in word.texts()))
    return word


def _all_words(words: Wordings) -> Wordings:
    _refuse_signs(*(text for code in CODES for text in words.in_language(code)))
    return words


class Term(Record):
    """One entry."""

    id: Id
    """Its permanent name, unique among the terms."""

    word: Annotated[Line, AfterValidator(_a_word)]
    """The preferred word in each language, lower case unless it is a name."""

    variants: Annotated[Wordings, AfterValidator(_all_words)] = Wordings()
    """Other words that mean the same and may stand in official text."""

    abbreviations: Annotated[Wordings, AfterValidator(_all_words)] = Wordings()
    """Short forms, such as CASPP."""

    also_typed: Wordings = Wordings()
    """Words that people type to find this. The search knows them; no text uses them for it, and nothing shows them."""

    means: Prose
    """What it means, in two or three short sentences."""

    everyday: bool = False
    """An everyday word: the glossary has it, but pages do not stop to explain it."""

    see: Many[TermId] = ()
    """Terms near to it."""

    sort: SortKeys = SortKeys()
    """Another spelling to sort by, where the letters mislead."""

    status: TermStatus
    """Where the words come from."""

    sources: Sources
    """Documents that it rests on, by their ids in `docs/sources.yml`."""

    def wordings(self, code: str) -> tuple[str, ...]:
        """Give every way of writing it out in one language, the preferred one first."""
        return (self.word.in_language(code), *self.variants.in_language(code))

    @property
    def short_forms(self) -> tuple[str, ...]:
        """Every abbreviation, of whichever language: people use those that they know in both."""
        return tuple(short for code in CODES for short in self.abbreviations.in_language(code))


class GlossaryFile(Record):
    """``docs/glossary.yml``."""

    terms: Many[Term]
    """The terms. Pages sort them."""
