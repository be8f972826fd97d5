"""The Welsh words of this site with all their forms, and the words that must not be taken for them.

``words.txt`` is made from simplemma (MIT) by `make words`, and made again when the
content has new words; without that they are found by the rules alone. ``irregular.yml`` is written by
hand and wins over it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import yaml

from trothwy.languages.forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS: Final = Path(__file__).with_name("words.txt")
IRREGULAR: Final = Path(__file__).with_name("irregular.yml")


def read_word_list() -> dict[str, tuple[str, ...]]:
    """Give, for each known form, its word, and itself beside it: who types a form finds that form first.

    Without its accents a form is known as well, where that is no other form.
    """
    known = {form: tuple(dict.fromkeys((word, form))) for form, word in [*_pairs(), *irregular_forms()]}
    for form, words in list(known.items()):
        known.setdefault(fold(form), words)
    return known


def irregular_forms() -> Iterator[tuple[str, str]]:
    """Give each form that is set by hand, with its word."""
    written = yaml.safe_load(IRREGULAR.read_text(encoding="utf-8"))
    for word, forms in written["forms"].items():
        yield from ((form, word) for form in (word, *forms))
    yield from ((word, word) for word in written["own"])


def _pairs() -> Iterator[tuple[str, str]]:
    """Read ``words.txt``: ``word: form form`` for a word of the site; words without a colon are other words."""
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        word, colon, forms = line.partition(":")
        if line.startswith("#"):
            continue
        if colon:
            yield word, word
        yield from ((form, word if colon else form) for form in (forms if colon else line).split())
