"""Which terms a text names, in whatever form: mutated, plural, with something written on to its end.

One pass over the words of a text: each word is looked up among the first words of all wordings, so that a hundred and
fifty terms cost no more than ten.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from trothwy.languages.word_forms import CLITICS, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trothwy.glossary.model import Term

_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_GAP: Final = re.compile(r"[\s()]+")


@dataclass(frozen=True)
class Named:
    """A place where a text names a term."""

    term: str
    start: int
    end: int


class TermFinder:
    """Finds terms in text of one language."""

    def __init__(self, terms: Iterable[Term], code: str) -> None:
        """Prepare every form of every wording, under its first word; longer wordings are tried first."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._short: dict[str, str] = {}
        for term in terms:
            for wording in term.wordings(code):
                for form in word_forms(_plain(wording), code):
                    words = tuple(_WORD.findall(form))
                    self._by_first.setdefault(words[0], []).append((words, term.id))
            for short in term.short_forms:
                self._short.setdefault(short, term.id)
        for wordings in self._by_first.values():
            wordings.sort(key=lambda entry: len(entry[0]), reverse=True)

    def find(self, text: str) -> Iterator[Named]:
        """Give every place where the text names a term; places do not overlap."""
        words = [(found.group(), found.start()) for found in _WORD.finditer(text)]
        position = 0
        while position < len(words):
            if self._begins_none(words[position][0]):
                position += 1
                continue
            named, length = self._at(text, words, position)
            if named:
                yield named
            position += length

    def _begins_none(self, word: str) -> bool:
        """Say at once that no wording begins with a word: nearly every word is such a one."""
        return "’" not in word and "'" not in word and word not in self._short and word.casefold() not in self._by_first

    def _at(self, text: str, words: list[tuple[str, int]], position: int) -> tuple[Named | None, int]:
        word, start = words[position]
        bare = _without_clitic(word)
        following = _plain(words[position + 1][0][:2]) if position + 1 < len(words) else ""
        short = self._short.get(bare)
        if short:
            return Named(short, start, start + len(bare)), 1
        for first in (_plain(word), _plain(bare)) if bare != word else (_plain(word),):
            for wording, term in self._by_first.get(first, ()):
                if len(wording) > 1 and wording[1][:2] != following:
                    continue
                end = _end(text, words, position, wording)
                if end is not None:
                    return Named(term, start, end), len(wording)
        return None, 1


def _end(text: str, words: list[tuple[str, int]], position: int, wording: tuple[str, ...]) -> int | None:
    """Say where a wording that may begin at a word ends; ``None`` where other words or a mark come between."""
    following = words[position : position + len(wording)]
    if len(following) < len(wording):
        return None
    for (word, start), (_, after) in pairwise(following):
        if not _GAP.fullmatch(text, start + len(word), after):
            return None
    *inner, (last, start) = following
    if any(_plain(word) != wanted for (word, _), wanted in zip(inner, wording, strict=False)):
        return None
    for form in (last, _without_clitic(last)):
        if _plain(form) == wording[-1]:
            return start + len(form)
    return None


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _without_clitic(word: str) -> str:
    if "’" not in word and "'" not in word:
        return word
    straight = word.replace("’", "'")
    for clitic in CLITICS:
        if straight.endswith(clitic):
            return word[: -len(clitic)]
    return word


def used_in(finder: TermFinder, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """Give for each term the texts, such as pages by id, that name it, in the order of the texts."""
    found: dict[str, list[str]] = {}
    for name, text in texts.items():
        for term in dict.fromkeys(named.term for named in finder.find(text)):
            found.setdefault(term, []).append(name)
    return found
