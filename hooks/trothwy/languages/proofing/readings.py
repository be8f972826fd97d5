"""What a Welsh word may be: a word as it stands, or the soft, nasal or aspirate form of another one; and of which kind.

No open dictionary says which Welsh nouns are feminine or which words are adjectives. What a word's ending says of it is
used, and the lists in `grammar`; of any other word nothing is said, and the rules are silent about it.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

import simplemma

from trothwy.languages.proofing.grammar import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    FEMININE_ENDINGS,
    FEMININE_NOUNS,
    MASCULINE_ENDINGS,
    MASCULINE_NOUNS,
    NEGATED_VERBS,
    NEVER_FEMININE,
    NEVER_MASCULINE,
    NEVER_PLURAL,
    NO_ADJECTIVES,
    OTHER_NOUNS,
    PLACES,
    PLURAL_ENDINGS,
    PLURALS,
    QUESTIONS,
    VERBAL_NOUNS,
)
from trothwy.languages.proofing.lexicon import personal_verbs, plain_forms, verbal_nouns, welsh_stems
from trothwy.languages.welsh.mutations import ASPIRATE, NASAL, SOFT, mutate, radicals

if TYPE_CHECKING:
    from collections.abc import Mapping


class Form(StrEnum):
    """A word as it stands in a dictionary, or one of its mutations."""

    PLAIN = "plain"
    SOFT = "soft"
    NASAL = "nasal"
    ASPIRATE = "aspirate"


COMMON: Final = (
    FEMININE_NOUNS
    | MASCULINE_NOUNS
    | OTHER_NOUNS
    | PLURALS
    | ADJECTIVES
    | VERBAL_NOUNS
    | NEGATED_VERBS
    | QUESTIONS
    | PLACES
)
"""Words so common that, where a form can be one of them, it is not read as a form of a rare word."""

TABLES: Final = {Form.SOFT: SOFT, Form.NASAL: NASAL, Form.ASPIRATE: ASPIRATE}
"""The changes of first letters that make each mutated form."""


class Kind(StrEnum):
    """What a noun is, as far as the article before it and the adjective after it care."""

    FEMININE = "feminine"
    MASCULINE = "masculine"
    PLURAL = "plural"


@cache
def readings(word: str) -> Mapping[Form, tuple[str, ...]]:
    """Give every form that a word may be, with the words it may be that form of."""
    if len(word) < 2:
        return {}
    found: dict[Form, tuple[str, ...]] = {Form.PLAIN: (word,)} if _is_word(word) else {}
    for form, table in TABLES.items():
        of = tuple(radical for radical in radicals(word, table) if _is_word(radical) and mutate(radical, table) == word)
        if of:
            found[form] = of
    if not found and "-" in word:
        first, hyphen, rest = word.partition("-")
        return {form: tuple(f"{of}{hyphen}{rest}" for of in radicals) for form, radicals in readings(first).items()}
    return _without_coincidence(found)


def _is_word(word: str) -> bool:
    return len(word) > 1 and (word in welsh_stems() or word in plain_forms() or word in COMMON or _is_command(word))


def _is_command(word: str) -> bool:
    """Say whether a word is a command to more than one, *nodwch*: simplemma does not have them all."""
    stem = word.removesuffix("wch")
    return stem != word and any(stem + ending in verbal_nouns() for ending in ("i", "io", "o", "u"))


def _without_coincidence(found: dict[Form, tuple[str, ...]]) -> Mapping[Form, tuple[str, ...]]:
    """Leave out a rare word that a common one happens to look like: *gall* is hardly ever *call* softened."""
    if not COMMON.intersection(found.get(Form.PLAIN, ())):
        return found
    return {form: of for form, words in found.items() if (of := tuple(word for word in words if word in COMMON))}


@cache
def kind_of(noun: str) -> Kind | None:
    """Say what an unmutated noun is; ``None`` where nothing is known of it."""
    if noun in FEMININE_NOUNS or (noun.endswith(FEMININE_ENDINGS) and noun not in NEVER_FEMININE):
        return Kind.FEMININE
    if noun in PLURALS or _is_plural(noun):
        return Kind.PLURAL
    if noun in MASCULINE_NOUNS or is_mostly_verbal(noun):
        return Kind.MASCULINE
    if noun.endswith(MASCULINE_ENDINGS) and noun not in NEVER_MASCULINE and not is_personal_verb(noun):
        return Kind.MASCULINE
    return None


def _is_plural(noun: str) -> bool:
    """Say whether a word is another one's plural: it ends as plurals do, and simplemma knows its singular."""
    if not noun.endswith(PLURAL_ENDINGS) or noun in NEVER_PLURAL or is_verbal_noun(noun):
        return False
    singular = simplemma.lemmatize(noun, lang="cy").lower()
    return singular != noun and singular in welsh_stems()


def is_adjective(word: str) -> bool:
    """Say whether a word, unmutated, is an adjective."""
    return word in ADJECTIVES or (word.endswith(ADJECTIVE_ENDINGS) and len(word) > 4 and word not in NO_ADJECTIVES)


def is_verbal_noun(word: str) -> bool:
    """Say whether a word, unmutated, is a verbal noun."""
    return word in VERBAL_NOUNS or word.replace("-", "") in verbal_nouns()


def is_mostly_verbal(word: str) -> bool:
    """Say whether a word, unmutated, is a verbal noun and hardly anything else."""
    return word in VERBAL_NOUNS or (is_verbal_noun(word) and word.endswith(("o", "u", "i")))


def is_personal_verb(word: str) -> bool:
    """Say whether a word, unmutated, may be a verb with a person."""
    return word in personal_verbs()
