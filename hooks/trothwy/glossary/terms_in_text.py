"""Which terms a text names, in whatever form: mutated, plural, with something written on to its end.

One pass over the words of a text: each word is looked up among the first words of all wordings, so that a hundred and
fifty terms cost no more than ten.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Beginning:
    """A word with which a wording begins."""

    length: int
    """How much of the word belongs to the wording: not what is written on to its end."""

    rest: tuple[str, ...]
    """The words that have to follow."""

    term: str


class TermFinder:
    """Finds terms in text of one language."""

    def __init__(self, terms: Iterable[Term], code: str) -> None:
        """Prepare every form of every wording, under its first word; longer wordings are tried first."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._short: dict[str, str] = {}
        self._met: dict[str, tuple[_Beginning, ...]] = {}
        """For each word that was met in a text, as it was written: what can begin with it. Mostly nothing."""

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
        met, end = self._met, 0
        for found in _WORD.finditer(text):
            word = found.group()
            beginnings = met.get(word)
            if beginnings is None:
                beginnings = met[word] = tuple(self._beginnings(word))
            if beginnings and found.start() >= end:
                named = _named(text, found, beginnings)
                if named:
                    yield named
                    end = named.end

    def _beginnings(self, word: str) -> Iterator[_Beginning]:
        """Give every wording that can begin with a word as it stands in a text, in the order to try them."""
        bare = _without_clitic(word)
        if bare in self._short:
            yield _Beginning(len(bare), (), self._short[bare])
            return
        for (_, *rest), term in self._by_first.get(_plain(word), ()):
            yield _Beginning(len(word), tuple(rest), term)
        if bare != word:
            for (_, *rest), term in self._by_first.get(_plain(bare), ()):
                if not rest:
                    yield _Beginning(len(bare), (), term)


def _named(text: str, first: re.Match[str], beginnings: Iterable[_Beginning]) -> Named | None:
    """Say which of some wordings stands at a word, the first one that does."""
    gap = _GAP.match(text, first.end())
    near = _plain(text[gap.end() : gap.end() + 2]) if gap else ""
    for beginning in beginnings:
        rest = beginning.rest
        if rest and not near.startswith(rest[0][:2]):
            continue
        end = _end(text, first.end(), rest) if rest else first.start() + beginning.length
        if end is not None:
            return Named(beginning.term, first.start(), end)
    return None


def _end(text: str, position: int, rest: tuple[str, ...]) -> int | None:
    """Say where the last of some words ends; ``None`` where they do not follow with no more than a gap between."""
    last = len(rest) - 1
    for number, wanted in enumerate(rest):
        gap = _GAP.match(text, position)
        found = _WORD.match(text, gap.end()) if gap else None
        if found is None:
            return None
        word, position = found.group(), found.end()
        if _plain(word) != wanted:
            bare = _without_clitic(word)
            return found.start() + len(bare) if number == last and _plain(bare) == wanted else None
    return position


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
