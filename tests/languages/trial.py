"""Wrong mutations, put into copies of the project's own Welsh one by one; `tests.languages.measure` counts the found.

The project's own Welsh is taken for right. Wherever a word of it is mutated, and wherever one stands unmutated after a
word that leaves it so, the mutation is undone, exchanged or put on at random with a fixed seed, each in a copy of its
own of the line. The table of what mutates is this file's own, from the grammars, and shares nothing with the rules.
Left out is what would still be right: *ei blentyn* and *ei phlentyn* are his child and hers.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.lexicon import welsh_stems
from trothwy.languages.welsh.mutations import ASPIRATE, NASAL, SOFT, mutate, radicals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trothwy.verbs.proof import Proofer

SEED: Final = 20261125
TABLES: Final = {"soft": SOFT, "nasal": NASAL, "aspirate": ASPIRATE}
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CLITIC: Final = re.compile(r"['’](r|n|m|w|u|i|th|ch)$")


def _kind(kind: str, mutation: str, words: str) -> dict[tuple[str, str], str]:
    return {(word, mutation): kind for word in words.split()}


KINDS: Final[dict[tuple[str, str], str]] = {
    **_kind("preposition", "soft", "am ar at dan tan dros tros drwy trwy gan heb hyd i o wrth"),
    **_kind("place after yn", "nasal", "yn yng ym"),
    **_kind("said of somebody, after yn", "soft", "yn 'n"),
    **_kind("a, â, gyda, na, tua", "aspirate", "a â gyda na tua efo"),
    **_kind("before a verb", "soft", "a ni na pan oni beth pwy efallai fe mi faint"),
    **_kind("before a verb", "aspirate", "ni oni"),
    **_kind("possessive", "soft", "dy ei 'i 'w"),
    **_kind("possessive", "aspirate", "ei 'i 'w"),
    **_kind("possessive", "nasal", "fy"),
    **_kind("article", "soft", "y yr 'r"),
    **_kind("number", "soft", "un dau dwy ddau ddwy ail"),
    **_kind("number", "aspirate", "tri thri dri chwe"),
    **_kind("neu", "soft", "neu"),
    **_kind("degree and choice", "soft", "rhy mor cyn pur unrhyw rhyw prif holl ambell pa hen hoff"),
    **_kind("object", "soft", "gall gallai all allai dylai ddylai cewch gallwch hoffai cafodd gafodd cymerodd"),
    **_kind("after a subject", "soft", "chi iddo iddi iddyn nhw mi hi ef plentyn blentyn plant teulu rhywun riant"),
}
"""What each word does to the next one."""

STEADY: Final = frozenset("eich eu ein pob mewn rhwng wedi mae ac ond yw sydd bob".split())
"""Words after which a consonant stays as it was."""

SMALL: Final = frozenset("bod gan gyda mae mewn pan pob tra".split())
"""Words that nobody mutates by mistake."""

OTHER: Final = "after a noun or an adverb"


@dataclass(frozen=True)
class Mistake:
    """One wrong word in a copy of its line."""

    kind: str
    right: str
    wrong: str
    start: int


@dataclass(frozen=True)
class _Place:
    line: str
    start: int
    before: str
    core: str

    def with_word(self, kind: str, wrong: str) -> Mistake:
        end = self.start + len(self.core)
        cased = wrong[:1].upper() + wrong[1:] if self.core[:1].isupper() else wrong
        return Mistake(kind, self.line, self.line[: self.start] + cased + self.line[end:], self.start)


def mistakes(lines: Iterable[str], seed: int = SEED) -> Iterator[Mistake]:
    """Give one mistake for every place that can have one. Lines that come again count once."""
    chance = random.Random(seed)  # not for secrets
    for place in _places(dict.fromkeys(lines)):
        choices = sorted(_choices(place))
        if choices:
            yield place.with_word(*chance.choice(choices))


def _places(lines: Iterable[str]) -> Iterator[_Place]:
    """Give every word that has another one right before it."""
    for line in lines:
        words = list(_WORD.finditer(line))
        for before, word in pairwise(words):
            if line[before.end() : word.start()] == " " and not word.group().isupper():
                core = _CLITIC.sub("", word.group())
                yield _Place(line, word.start(), _trigger(before.group()), core)


def _trigger(word: str) -> str:
    """Give what a word is to the one after it: what hangs on to its end, if that mutates, or itself."""
    low = word.casefold().replace("’", "'")
    found = re.search(r"'(r|n|i|w)$", low)
    return found.group() if found else low


def _choices(place: _Place) -> Iterator[tuple[str, str]]:
    """Give every wrong form of a word, with the kind of mistake."""
    low = place.core.casefold()
    stems = welsh_stems()
    if low in stems:
        yield from _needless(place, low)
        return
    for mutation, table in TABLES.items():
        for radical in radicals(low, table):
            if radical in stems and mutate(radical, table) == low:
                kind = KINDS.get((place.before, mutation), OTHER)
                wrong = {radical, *(mutate(radical, other) or radical for other in TABLES.values())} - {low}
                yield from ((kind, form) for form in wrong if not _right(place.before, radical, form))


def _needless(place: _Place, low: str) -> Iterator[tuple[str, str]]:
    """Put a mutation on a word that stands without."""
    if place.before in {"y", "yr", "'r"}:
        kind = "needless after the article"
    elif place.before in STEADY:
        kind = "needless elsewhere"
    else:
        return
    for table in TABLES.values() if low not in SMALL else ():
        wrong = mutate(low, table)
        if wrong and wrong not in welsh_stems():
            yield kind, wrong


def _right(before: str, radical: str, form: str) -> bool:
    """Say whether another form could be right in the same place too."""
    soft, aspirate = mutate(radical, SOFT), mutate(radical, ASPIRATE)
    if form in welsh_stems() and form != radical:
        return True
    if before == "'w":
        return form in {soft, aspirate, radical}
    if before in {"ei", "'i"}:
        return form in {soft, aspirate} or (form == radical and not aspirate)
    if before == "efallai" and radical == "bod":
        return form in {soft, radical}
    if before in {"a", "na"}:
        return form in {soft, aspirate} or (before == "a" and form == radical and not aspirate)
    return False


def found(mistake: Mistake, proofer: Proofer) -> bool:
    """Say whether proofing speaks of the wrong word, or of the one right before it, and did not of the right one."""
    return bool(places(mistake.wrong, mistake.start, proofer) - places(mistake.right, mistake.start, proofer))


def places(line: str, start: int, proofer: Proofer) -> set[int]:
    """Give where findings begin, in a word of a line and in the one before it."""
    first = line.rfind(" ", 0, max(start - 1, 0)) + 1
    return {finding.start for finding in proofer.findings("cy", line) if first <= finding.start <= start}
