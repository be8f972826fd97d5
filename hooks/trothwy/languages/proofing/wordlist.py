"""What the dictionaries cannot know, in ``docs/proofing.yml``: names, words of the trade, words that blame."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from trothwy.content.fields import Day, Id, Line, Many, PlainText, Record, TermId, Wordings


class AcceptedWord(Record):
    """A word that is right although a dictionary does not have it. One entry covers all mutated forms."""

    word: PlainText
    """The word, unmutated."""

    note: PlainText
    """What it is, or where it was seen."""

    added: Day


class RefusedWords(Record):
    """Words that put blame on a child or a family, and what to write instead."""

    id: Id
    """Its permanent name, unique among the refused words."""

    words: Wordings
    """Matched as whole words, in mutated Welsh forms too; a space stands for any space."""

    instead: Line
    """What to write instead."""

    why: PlainText
    """What is wrong with the words."""

    may_stand_in: Many[PlainText] = ()
    """Beginnings of the keys of texts that speak about the words themselves, such as the glossary's entry."""


class OtherWords(Record):
    """A text in which a term is rightly called something else than in the glossary."""

    text: PlainText
    """The key of the text, as the ledger writes it."""

    term: TermId
    """The term, by its id in the glossary."""

    note: PlainText
    """Why."""


class ProofingFile(Record):
    """``docs/proofing.yml``."""

    names: Many[AcceptedWord]
    """Names and abbreviations that may stand in either language."""

    welsh: Many[AcceptedWord]
    """Words that Welsh text may hold."""

    english: Many[AcceptedWord]
    """Words that English text may hold."""

    other_words: Many[OtherWords] = ()
    """Texts that rightly name a term in other words than the glossary."""

    refused: Annotated[Many[RefusedWords], Field(min_length=1)]
    """Words that no text may hold."""
