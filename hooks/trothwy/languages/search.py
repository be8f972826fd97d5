"""What the search knows of each language: how its words are cut, and what a form is a form of."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from trothwy.languages.english import search as english
from trothwy.languages.forms import fold, look_up, words_of
from trothwy.languages.welsh.search import rules as welsh
from trothwy.languages.welsh.search.word_list import read_word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from trothwy.languages.forms import Guesses


@dataclass(frozen=True)
class SearchLanguage:
    """One language, as the search sees it."""

    parts: Callable[[str], tuple[str, ...]]
    """For a word as it is written, the forms to look up: its parts, without what is written on to it."""

    guesses: Guesses
    """For a form, the words that it may be a form of by the language's rules."""

    unknown: Guesses
    """For a form that `known` has nothing of: the keys under which it is found all the same."""

    stop_words: frozenset[str] = frozenset()
    """Words that are not looked for."""

    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each form that the word list knows: the words it is a form of."""

    def forms(self, text: str) -> Iterator[str]:
        """Give every form in a text that the search can be asked for, in order."""
        for word in words_of(text):
            yield from self.forms_of(word)

    def forms_of(self, word: str) -> Iterator[str]:
        """Give every form in a word, as `words_of` gives it, that the search can be asked for."""
        yield from (part for part in self.parts(word) if part and part not in self.stop_words)

    def keys(self, form: str) -> tuple[str, ...]:
        """Give the words under which a form of the text is found."""
        return look_up(form, self.known, self.guesses) or self.unknown(form)


@cache
def search_language(code: str) -> SearchLanguage:
    """Give a language as the search sees it. Raises ``KeyError`` for a code that is none of ours."""
    return {
        "en": lambda: SearchLanguage(english.parts, english.guesses, english.guesses, english.STOP_WORDS),
        "cy": lambda: SearchLanguage(
            welsh.parts,
            welsh.guesses,
            lambda form: (fold(form), *(fold(radical) for radical in welsh.radicals_of(form))),
            welsh.STOP_WORDS,
            read_word_list(),
        ),
    }[code]()
