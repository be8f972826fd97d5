"""Spelling, and words of one language left in the other.

A word is looked up whole, then without what Welsh and English hang on to it, then in its parts
between hyphens. A word that its own language does not have and the other one does was left there
by a translator; a word that neither has is misspelt, or belongs in the project's word list.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.lexicon import in_welsh_dictionary, is_english, is_welsh
from trothwy.languages.proofing.tokens import Token, tokens, without_clitics, without_possessive
from trothwy.languages.welsh.mutations import forms
from trothwy.languages.word_forms import comparable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from trothwy.languages.proofing.wordlist import AcceptedWord, ProofingFile

ENGLISH_IN_WELSH: Final = frozenset({"the", "for", "these"})
"""Common English words that Welsh dictionaries take for rare Welsh forms."""


@dataclass(frozen=True)
class Finding:
    """One thing that proofing found in a text."""

    code: str
    start: int
    """Where in the plain text."""

    message: str
    remedy: str


class WordList:
    """Words that the project accepts, in every mutated form and without accents; it remembers which were met."""

    def __init__(self, words: Iterable[AcceptedWord], *, names: bool = False) -> None:
        """Prepare the forms of every word. Names are accepted with their capitals only."""
        self._words = tuple(words)
        self._settle = _without_accents if names else comparable
        self._forms = {self._settle(form): accepted.word for accepted in self._words for form in forms(accepted.word)}
        self._met: set[str] = set()

    def __contains__(self, word: str) -> bool:
        """Say whether a word is accepted."""
        accepted = self._forms.get(self._settle(word))
        if accepted:
            self._met.add(accepted)
        return accepted is not None

    def unused(self) -> Iterator[AcceptedWord]:
        """Give every entry that no text has needed so far."""
        return (accepted for accepted in self._words if accepted.word not in self._met)


class Speller:
    """Finds misspelt words and words of the other language."""

    def __init__(self, accepted: ProofingFile, abbreviations: frozenset[str]) -> None:
        """Take the project's word lists, and the abbreviations that the glossary explains."""
        self._abbreviations = abbreviations
        self.names = WordList(accepted.names, names=True)
        self.welsh = WordList(accepted.welsh)
        self.english = WordList(accepted.english)

    def check_welsh(self, text: str) -> Iterator[Finding]:
        """Check a Welsh text."""
        for token in tokens(text):
            word = without_clitics(token.text)
            left = word.lower() in ENGLISH_IN_WELSH
            if not left and (
                word in self._abbreviations
                or _known(word, in_welsh_dictionary)
                or _listed(word, self.welsh, self.names)
            ):
                continue
            if left or _known(word, is_english):
                yield _left_in(token, "english-in-welsh", "English", "Welsh", "welsh")
            else:
                yield _misspelt(token, "welsh-spelling", "Welsh", "welsh")

    def check_english(self, text: str) -> Iterator[Finding]:
        """Check an English text."""
        for token in tokens(text):
            word = without_possessive(token.text)
            if word in self._abbreviations or _known(word, is_english) or _listed(word, self.english, self.names):
                continue
            if _known(without_clitics(token.text), is_welsh):
                yield _left_in(token, "welsh-in-english", "Welsh", "English", "english")
            else:
                yield _misspelt(token, "english-spelling", "English", "english")


def _without_accents(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.replace("’", "'"))
    return "".join(mark for mark in plain if not unicodedata.combining(mark))


def _known(word: str, lookup: Callable[[str], bool]) -> bool:
    whole = word.replace("’", "'")
    if lookup(whole):
        return True
    parts = whole.split("-")
    return len(parts) > 1 and all(len(part) > 1 and lookup(part) for part in parts)


def _listed(word: str, *lists: WordList) -> bool:
    if any(word in accepted for accepted in lists):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(any(part in accepted for accepted in lists) or is_welsh(part) for part in parts)


def _left_in(token: Token, code: str, left: str, text: str, key: str) -> Finding:
    return Finding(
        code,
        token.start,
        f"'{token.text}' is {left}, and the text is {text}.",
        f"Write the {text} word. If it is right here, add it to '{key}' or 'names' in docs/proofing.yml.",
    )


def _misspelt(token: Token, code: str, text: str, key: str) -> Finding:
    return Finding(
        code,
        token.start,
        f"'{token.text}' is in no {text} dictionary.",
        f"Correct it. If it is right, add it to '{key}' or 'names' in docs/proofing.yml.",
    )
