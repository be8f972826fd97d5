"""Mutations in Welsh text: every word that stands in another form than the word before it asks for.

`demands` knows what a word asks of the next one, `readings` what a word may be. A word is wrong when none of its
readings is a form that may stand there, so that a mutation too few, too many or of the wrong kind is found alike.
The rules speak only of words that they know: they are silent rather than wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.demands import demand
from trothwy.languages.proofing.grammar import NUMERALS, PLURALS, UNSOFTENED
from trothwy.languages.proofing.readings import TABLES, Form, readings
from trothwy.languages.proofing.spelling import Finding
from trothwy.languages.proofing.spots import spots
from trothwy.languages.welsh.mutations import mutate
from trothwy.languages.word_forms import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.languages.proofing.spots import Spot

_UNSOFTENED: Final = frozenset(comparable(word) for word in UNSOFTENED)


def check_mutations(text: str) -> Iterator[Finding]:
    """Find the wrong mutations of a text."""
    for spot in spots(text):
        wanted = _wanted(spot)
        if wanted:
            message = f"'{spot.word.text}' stands after '{spot.before.text}', which wants '{wanted}'."
            yield Finding("welsh-mutation", spot.word.start, message, "Correct the mutation.")


def _wanted(spot: Spot) -> str | None:
    """Give what should stand in the place of a wrong word; ``None`` for a right one, and for one that is not known."""
    word = spot.word.bare
    if spot.before.low in NUMERALS and word in PLURALS:
        return "the singular"
    found = readings(word)
    if not found or spot.word.text.isupper() or _never_mutates(word, spot.plain):
        return None
    allowed = demand(spot)
    if allowed is None or allowed & set(found):
        return None
    options = [mutated for form in allowed if form in TABLES and (mutated := mutate(spot.plain[0], TABLES[form]))]
    if Form.PLAIN in allowed or not options:
        options.append(spot.plain[0])
    return None if word in options else " / ".join(sorted(options))


def _never_mutates(word: str, radicals: tuple[str, ...]) -> bool:
    return comparable(word) in _UNSOFTENED or set(radicals) <= UNSOFTENED or word.startswith("p'")
