"""Which words there are: the Welsh dictionary of hunspell, and the word forms of both languages that simplemma knows.

The Welsh dictionary (``cy_GB``, Bangor University, LGPL) comes with the package ``cymraeg-mcp``. It is used when
authors and tests proof the content; nothing made from it is shipped.
"""

from __future__ import annotations

import warnings
from functools import cache
from pathlib import Path

import simplemma
from cymraeg_mcp import spelling
from cymraeg_mcp.paths import dictionary_base
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from trothwy.languages.welsh.mutations import ASPIRATE, NASAL, SOFT, initial_of, radicals
from trothwy.languages.word_forms import comparable


@cache
def in_welsh_dictionary(word: str) -> bool:
    """Say whether hunspell accepts a word, whatever its capitals. Narrow: right for rules of mutation."""
    _load_dictionary()
    return bool(spelling.known(word.replace("’", "'")))


@cache
def _load_dictionary() -> None:
    """Load hunspell's dictionary once, in silence: its reader leaves the closing of its file to chance."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        spelling.known("a")


@cache
def is_welsh(word: str) -> bool:
    """Say whether Welsh has a word or word form: hunspell's dictionary together with simplemma's."""
    return in_welsh_dictionary(word) or bool(simplemma.is_known(word.lower(), lang="cy"))


@cache
def is_english(word: str) -> bool:
    """Say whether English has a word or word form."""
    return any(bool(simplemma.is_known(form, lang="en")) for form in (word.lower(), word, word.capitalize()))


@cache
def welsh_stems() -> frozenset[str]:
    """Give every word that stands in the dictionary itself, unmutated. Names, with their capitals, are left out."""
    lines = Path(f"{dictionary_base()}.dic").read_text(encoding="utf-8-sig").splitlines()[1:]
    words = (line.split("/")[0].strip() for line in lines)
    return frozenset(word for word in words if word.islower())


@cache
def verbal_nouns() -> frozenset[str]:
    """Give every Welsh word that has the endings of a verb among its forms."""
    return frozenset(lemma for form, lemma in _welsh_forms() if form.endswith(("wyd", "asom", "asoch")))


@cache
def personal_verbs() -> frozenset[str]:
    """Give every unmutated form of a Welsh verb but the verbal noun, as far as its first letter stays."""
    verbs, plain = verbal_nouns(), plain_forms()
    return frozenset(form for form, lemma in _welsh_forms() if lemma in verbs and form != lemma and form in plain)


@cache
def plain_forms() -> frozenset[str]:
    """Give every form of a word of the dictionary, plurals among them, that begins as the word itself does."""
    stems = welsh_stems()
    return frozenset(form for form, lemma in _welsh_forms() if lemma in stems and initial_of(form) == initial_of(lemma))


@cache
def _welsh_forms() -> tuple[tuple[str, str], ...]:
    """Give every Welsh word form that simplemma knows, with the word that it is a form of."""
    forms = DefaultDictionaryFactory().get_dictionary("cy").items()
    return tuple((str(form).lower(), str(lemma).lower()) for form, lemma in forms)


TERMS_FROM, TERMS_IN = "en", "cy"
"""The language whose names of terms are looked for, and the one compared with it: ``base_forms`` is of its words."""


@cache
def base_forms(word: str) -> frozenset[str]:
    """Give what a Welsh word may be a form of, itself among them: the plural's singular, the mutated word's radical."""
    low = comparable(word)
    found = {low, comparable(simplemma.lemmatize(word.lower(), lang="cy"))}
    for table in (SOFT, NASAL, ASPIRATE):
        for radical in radicals(word.lower(), table):
            if is_welsh(radical):
                found |= {comparable(radical), comparable(simplemma.lemmatize(radical, lang="cy"))}
    if low[:1] == "h" and is_welsh(low[1:]):
        found |= {low[1:], comparable(simplemma.lemmatize(low[1:], lang="cy"))}
    return frozenset(form.replace("-", "") for form in found)
