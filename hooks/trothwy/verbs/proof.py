"""Proofing all texts of the site: `trothwy proof`. For authors and tests; nothing here builds a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.content.checking import read_record
from trothwy.content.problems import ContentError, Problem
from trothwy.glossary.bank import TermBank
from trothwy.languages import CODES, language_of
from trothwy.languages.proofing.lexicon import TERMS_FROM, TERMS_IN, base_forms
from trothwy.languages.proofing.parity import differences, is_untranslated
from trothwy.languages.proofing.refused import RefusedWordFinder
from trothwy.languages.proofing.rules import LanguageRules
from trothwy.languages.proofing.spelling import Speller, WordList
from trothwy.languages.proofing.wordlist import ProofingFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.glossary.model import Term
    from trothwy.languages.proofing.spelling import Finding
    from trothwy.library.loading import Library
    from trothwy.library.texts import Text

WORDS: Final = "docs/proofing.yml"


def proof(library: Library) -> list[Problem]:
    """Proof every text, and the word lists themselves. Gives the problems sorted by file and line."""
    proofer = proofer_of(library)
    problems = [problem for text in library.texts for problem in proofer.check(text)]
    return sorted({*problems, *proofer.unused()})


def proofer_of(library: Library) -> Proofer:
    """Prepare the rules for one site.

    Raises:
        ContentError: when the word lists cannot be read.
    """
    problems: list[Problem] = []
    accepted = read_record(library.root, WORDS, ProofingFile, problems)
    if accepted is None:
        raise ContentError(problems)
    return Proofer(accepted, library.terms)


class Proofer:
    """Every rule of proofing, for one text after the other."""

    def __init__(self, accepted: ProofingFile, terms: Sequence[Term]) -> None:
        """Take the project's word lists and the glossary."""
        self._names = {name.word for name in accepted.names}
        self._speller = Speller(accepted, _abbreviations(terms))
        self._rules = LanguageRules(self._speller)
        self._refused = {code: RefusedWordFinder(accepted.refused, code) for code in CODES}
        self._other_words = {(found.text, found.term): found for found in accepted.other_words}
        self._bank = TermBank(terms, TERMS_FROM, TERMS_IN, base_forms)

    def check(self, text: Text) -> Iterator[Problem]:
        """Check one text in the languages it has."""
        for code in text.words:
            plain = text.plain(code)
            for finding in (*self._refused[code].check(text.key, plain), *self.findings(code, plain)):
                yield Problem(text.place(code, finding.start), finding.code, finding.message, finding.remedy)
        yield from self._across(text)

    def findings(self, code: str, plain: str) -> Iterator[Finding]:
        """Give what the rules of one language find in plain text, whatever it is from."""
        return self._rules.check(code, plain)

    def unused(self) -> Iterator[Problem]:
        """Give a problem for each accepted word that no text has: a list that only grows is soon not read."""
        for words in (self._speller.names, self._speller.welsh, self._speller.english):
            yield from _unused(words)
        for (text, term), entry in self._other_words.items():
            yield Problem(
                entry.place,
                "unused-word",
                f"The text '{text}' does not call '{term}' anything else.",
                "Delete the entry.",
            )

    def _across(self, text: Text) -> Iterator[Problem]:
        if len(text.words) < 2:
            return
        plain = {code: text.plain(code) for code in text.words}
        for code, lacks in differences(text.words, plain):
            yield Problem(
                text.place(code), "translation-differs", f"This text lacks {lacks}.", "Make the two say the same."
            )
        if text.key.startswith("sources/"):
            return  # titles of documents are quoted as published
        source, target = (language_of(code).english_name for code in (TERMS_FROM, TERMS_IN))
        if is_untranslated(plain, self._names):
            yield Problem(
                text.place(TERMS_IN),
                "not-translated",
                f"The {target} is the same as the {source}.",
                "Translate it; or, if it is a name, add each of its words to 'names' in docs/proofing.yml.",
            )
        for misnamed in self._bank.check(plain):
            if self._other_words.pop((text.key, misnamed.term), None):
                continue
            wanted = "' or '".join(misnamed.wanted)
            yield Problem(
                text.place(TERMS_IN),
                "term-not-used",
                f"The {source} names '{misnamed.named}', and the {target} has none of the glossary's words for it.",
                f"Write '{wanted}', or add the words used here to '{misnamed.term}' in docs/glossary.yml.",
            )


def _abbreviations(terms: Sequence[Term]) -> frozenset[str]:
    """Give every short form that the glossary explains: it is known in both languages."""
    return frozenset(short for term in terms for short in term.short_forms)


def _unused(words: WordList) -> Iterator[Problem]:
    for accepted in words.unused():
        yield Problem(
            accepted.place,
            "unused-word",
            f"No text needs '{accepted.word}' to be accepted.",
            "Delete the entry.",
        )
