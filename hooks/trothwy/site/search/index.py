"""The index of the search: made here, while the site is built, so that a browser has nothing to work out but the query.

Sections of pages are found under keys: words without their endings and changes. How well a section suits a
key is one number, worked out here (BM25 with fields; Robertson and Zaragoza, The Probabilistic
Relevance Framework, 2009).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from trothwy.languages.forms import fold, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trothwy.languages.search import SearchLanguage
    from trothwy.site.search.sections import Section

IN_TITLE: Final = 6.0
"""The weight of a word in the title of a section that has no other. In the text it weighs `SATURATION` + 1 at most."""

IN_PAGE_TITLE: Final = 2.0
"""The same for a word in the title of the page, which counts for every section of it."""

SATURATION: Final = 1.2
"""How slowly the weight of a word nears its most as it is repeated in a text: BM25's *k1*."""

TO_ACT_ON: Final = 1.5
"""How many times as much the pages of the first kind, the guides, weigh: they say what to do, the others only tell."""

LENGTH_MATTERS: Final = 0.3
"""How far its length is held against a section, 0 to 1: BM25's *b*. Little: a guide is long because it is whole."""

LONGEST: Final = 8.0
"""So many times the mean length is the most that is held against a section."""

SECTIONS_OF_A_PAGE: Final = 1000
"""A section's number is its page's number times this, and its own place on the page."""


@dataclass(frozen=True)
class SearchPage:
    """A page as the search takes it."""

    address: str
    """Below the language's folder."""

    kind: str
    """What kind of page it is, in words; results of one kind stand together."""

    rank: int
    """The place of its kind among the kinds."""

    sections: Sequence[Section]
    also: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """For an anchor, other names of what stands there."""


@dataclass
class SearchIndex:
    """Everything that a search needs, as plain data."""

    words: dict[str, list[str]] = field(default_factory=dict)
    """For a form, its keys; none for a word that the site does not have."""

    keys: dict[str, list[int]] = field(default_factory=dict)
    """For a key: in how many sections it stands, then section and weight by turns, the best first."""

    forms: dict[str, list[str]] = field(default_factory=dict)
    """For a key, the forms in which it stands on the site: what is marked in a result."""

    names: dict[str, list[list[str]]] = field(default_factory=dict)
    """For another name of a term, the keys of each word of the term."""

    pages: Sequence[SearchPage] = ()
    spellings: list[str] = field(default_factory=list)
    """The words that a misspelled one may be meant for."""

    count: int = 0
    """The number of sections."""


def build_index(
    pages: Sequence[SearchPage], names: Iterable[tuple[str, str]], language: SearchLanguage, most: int
) -> SearchIndex:
    """Index pages of one language.

    ``names`` gives other names with the words they stand for; ``most`` is how many sections are kept for a key.
    """
    index = SearchIndex(pages=pages, count=sum(len(page.sections) for page in pages))
    site_words = _SiteWords(language)
    weights = _weigh(pages, site_words)
    surfaces = site_words.surfaces()
    for key, found in sorted(weights.items()):
        best = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
        index.keys[key] = [len(found), *(number for place, weight in best for number in (place, round(weight * 10)))]
    for form, found_under in sorted(surfaces.items()):
        for key in found_under:
            if key != form:
                index.forms.setdefault(key, []).append(form)
    index.words = _words(index.keys, surfaces, language)
    for name, meant in names:
        own = " ".join(fold(form) for form in language.forms(name))
        keys = [[key for key in language.keys(form) if key in index.keys] for form in language.forms(meant)]
        if own and keys and all(keys) and own != " ".join(fold(form) for form in language.forms(meant)):
            index.names.setdefault(own, keys)
    index.spellings = sorted(
        {fold(form) for form in surfaces if form.isalpha()} | {key for key in index.keys if key.isalpha()}
    )
    return index


@dataclass(frozen=True)
class _Counted:
    """A text as the index takes it."""

    keys: Mapping[str, int]
    """Each key with the number of times it stands there."""

    length: int
    """The number of forms."""


class _SiteWords:
    """The words of the site with their keys, each word looked up once, however often it stands there."""

    def __init__(self, language: SearchLanguage) -> None:
        self._language = language
        self._words: dict[str, list[tuple[str, ...]]] = {}
        self._surfaces: dict[str, tuple[str, ...]] = {}

    def count(self, text: str) -> _Counted:
        """Count the keys of a text."""
        keys: dict[str, int] = {}
        length = 0
        for word, times in Counter(words_of(text)).items():
            forms = self._words.get(word)
            if forms is None:
                forms = self._words[word] = self._look_up(word)
            length += len(forms) * times
            for form in forms:
                for key in form:
                    keys[key] = keys.get(key, 0) + times
        return _Counted(keys, length)

    def surfaces(self) -> dict[str, tuple[str, ...]]:
        """Give every form met, with its keys.

        Among them *camfanteision* for *camfanteisio'n*, as it is typed on a keyboard whose apostrophe is hard to find.
        """
        language, found = self._language, dict(self._surfaces)
        for word in self._words:
            joined = word.replace("'", "").replace("-", "")
            if "'" in word and joined not in found and joined not in language.known:
                found[joined] = tuple(key for form in language.parts(word) if form for key in language.keys(form))
        return found

    def _look_up(self, word: str) -> list[tuple[str, ...]]:
        """Give the keys of each form in a word."""
        forms = list(self._language.forms_of(word))
        for form in forms:
            if form not in self._surfaces:
                self._surfaces[form] = self._language.keys(form)
        return [self._surfaces[form] for form in forms]


def _weigh(pages: Sequence[SearchPage], site_words: _SiteWords) -> dict[str, dict[int, float]]:
    """Give, for each key, the weight of each section."""
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    texts = [[site_words.count(section.text) for section in page.sections] for page in pages]
    usual = sum(text.length for page in texts for text in page) / max(sum(map(len, texts)), 1) or 1.0
    for number, page in enumerate(pages):
        page_title = site_words.count(page.sections[0].title)
        for place, (section, text) in enumerate(zip(page.sections, texts[number], strict=True)):
            own = number * SECTIONS_OF_A_PAGE + place
            evened = SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * min(text.length / usual, LONGEST))
            for key, count in text.keys.items():
                weights[key][own] = count * (SATURATION + 1) / (count + evened)
            names = [site_words.count(name) for name in (section.title, *page.also.get(section.anchor, ()))]
            _add_best(weights, own, names, IN_TITLE)
            _add_best(weights, own, [page_title] if place else [], IN_PAGE_TITLE)
            if page.rank == 0:
                for key in {key for counted in (text, *names) for key in counted.keys}:
                    weights[key][own] *= TO_ACT_ON
    return weights


def _add_best(weights: dict[str, dict[int, float]], own: int, names: list[_Counted], most: float) -> None:
    """Count the words of a section's names: the shorter the name, the more each word says of it."""
    best: dict[str, float] = {}
    for name in names:
        for key in name.keys:
            best[key] = max(best.get(key, 0.0), most * (0.4 + 0.6 / name.length**0.5))
    for key, added in best.items():
        weights[key][own] = weights[key].get(own, 0.0) + added


def _words(
    keys: Mapping[str, object], surfaces: Mapping[str, tuple[str, ...]], language: SearchLanguage
) -> dict[str, list[str]]:
    """Give the keys of every form that may be typed: those on the site, other forms of its words, and other words.

    Under a form without accents stand the keys of every form that is the same without them.
    """
    words: dict[str, list[str]] = {key: [key] for key in keys}
    accented = {}
    for form, found in [*language.known.items(), *surfaces.items()]:
        here = [key for key in found if key in keys]
        folded = fold(form)
        plain = words.setdefault(folded, [])
        if here:
            plain += [key for key in here if key not in plain]
        if form != folded:
            accented[form] = here
    return words | {form: found for form, found in accented.items() if found != words[fold(form)]}
