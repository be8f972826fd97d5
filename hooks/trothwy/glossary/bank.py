"""The term bank enforced: where the English names a term, the Welsh uses the words the glossary gives for it.

Word forms are compared by what they are forms of, so that a plural, a mutation or a clitic changes nothing. The longest
term wins: *child protection register* does not speak of *child protection*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from trothwy.languages.word_forms import comparable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from trothwy.glossary.model import Term

_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Misnamed:
    """A term that a translation does not name in any of its words."""

    term: str
    """The term's id."""

    named: str
    """How the text it was compared with names it."""

    wanted: tuple[str, ...]
    """The words that it may have."""


class TermBank:
    """Compares how two languages of a text name the glossary's terms."""

    def __init__(
        self, terms: Iterable[Term], source: str, target: str, base_forms: Callable[[str], frozenset[str]]
    ) -> None:
        """Prepare to compare texts in the language ``source`` with their translations into ``target``.

        ``base_forms`` gives, for a word of the target language, every word it may be a form of.
        """
        self._terms = {term.id: term for term in terms}
        self._source, self._target = source, target
        self._base_forms = base_forms
        self._ids = {comparable(words): term.id for term in self._terms.values() for words in term.wordings(source)}
        self._short = {
            short: term.id for term in self._terms.values() for short in term.abbreviations.in_language(source)
        }
        self._pattern, self._short_pattern = _any_of(self._ids), _any_of(self._short)
        self._wanted = {term.id: self._wordings_wanted(term) for term in self._terms.values()}

    def check(self, words: Mapping[str, str]) -> Iterator[Misnamed]:
        """Give each term that the source names and the target does not. ``words`` is a text by language."""
        source = words[self._source]
        named = {self._ids[found.group()]: found.group() for found in self._pattern.finditer(comparable(source))}
        named |= {self._short[found.group()]: found.group() for found in self._short_pattern.finditer(source)}
        if not named:
            return
        spoken = [self._base_forms(word) for word in _WORD.findall(_settled(words[self._target]))]
        for term, wording in named.items():
            if not any(_runs_through(spoken, wanted) for wanted in self._wanted[term]):
                yield Misnamed(term, wording, self._terms[term].wordings(self._target))

    def _wordings_wanted(self, term: Term) -> list[list[frozenset[str]]]:
        return [
            [self._base_forms(word) for word in _WORD.findall(_settled(wording))]
            for wording in (*term.wordings(self._target), *term.short_forms)
        ]


def _any_of(wordings: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern for whole words, longer wordings first."""
    longest_first = sorted(wordings, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first)) or '(?!)'})(?![\w-])")


def _settled(text: str) -> str:
    """Cut clitics off: they are words of their own."""
    return re.sub(r"['’](r|n|m|w|u|i|th|ch|s)\b", " ", text)


def _runs_through(spoken: list[frozenset[str]], wanted: list[frozenset[str]]) -> bool:
    """Say whether the wanted words stand in a text in order, one after the other."""
    length = len(wanted)
    return any(
        all(one & other for one, other in zip(spoken[start : start + length], wanted, strict=True))
        for start in range(len(spoken) - length + 1)
    )
