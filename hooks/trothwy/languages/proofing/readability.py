"""How hard a text is to read: the reading age of English, and the length of sentences in both languages.

The reading age is that of Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59 is a school
grade in the United States, and five more is an age. It was made for running text; of a short question it is a hint.
Nobody has made such a formula for Welsh, so for Welsh only sentences are measured.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAVE_READING_AGE: Final = frozenset({"en"})
"""The languages for which the formula was made."""

_SENTENCE: Final = re.compile(r"[.!?:;]+[\s”\"]+|\n+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyszxc]es)$")


@dataclass(frozen=True)
class Readability:
    """The figures of some texts together."""

    words: int
    sentences: int
    syllables: int
    longest: int
    """Words in the longest sentence."""

    @property
    def words_a_sentence(self) -> float:
        """The mean length of a sentence."""
        return self.words / max(self.sentences, 1)

    @property
    def reading_age(self) -> float:
        """The age, in years, at which an English text of this kind is read with ease."""
        grade = 0.39 * self.words_a_sentence + 11.8 * self.syllables / max(self.words, 1) - 15.59
        return grade + 5


def measure(texts: Iterable[str]) -> Readability:
    """Measure plain texts together; each begins a new sentence."""
    sentences = [words for text in texts for part in _SENTENCE.split(text) if (words := _WORD.findall(part))]
    lengths = [len(words) for words in sentences]
    return Readability(
        words=sum(lengths),
        sentences=len(lengths),
        syllables=sum(syllables(word) for words in sentences for word in words),
        longest=max(lengths, default=0),
    )


def in_words(code: str, measured: Readability) -> str:
    """Say the figures of one language: its reading age where there is such a measure, and its sentences."""
    name = language_of(code).english_name
    age = f"reading age {measured.reading_age:.1f}, " if code in _HAVE_READING_AGE else ""
    return f"{name} {age}{measured.words_a_sentence:.1f} words a sentence (longest {measured.longest})"


def syllables(word: str) -> int:
    """Count the syllables of an English word by its groups of vowels, without a silent ending."""
    low = word.lower()
    groups = len(_VOWELS.findall(low))
    return max(groups - (1 if _SILENT.search(low) and groups > 1 else 0), 1)
