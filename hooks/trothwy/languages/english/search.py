"""English for the search: endings cut off by Porter's rules, and the words that say nothing by themselves.

Both are those of lunr, the documentation theme's own search, so that nobody finds less here.
``docs/theme/assets/search/english.mjs`` does the same to what a reader types.
Source: M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), 130-137.
"""

from __future__ import annotations

import re
from typing import Final

STOP_WORDS: Final = frozenset(
    """
        a able about across after all almost also am among an and any are as at be because been but by can
        cannot could dear did do does either else ever every for from get got had has have he her hers him his
        how however i if in into is it its just least let like likely may me might most must my neither no nor
        not of off often on only or other our own rather said say says she should since so some than that the
        their them then there these they this tis to too twas us wants was we were what when where which while
        who whom why will with would yet you your
        """.split()
)

_CONSONANT: Final = "[^aeiou]"
_VOWEL: Final = "[aeiouy]"
_CONSONANTS: Final = f"{_CONSONANT}[^aeiouy]*"
_VOWELS: Final = f"{_VOWEL}[aeiou]*"
_MEASURE_0: Final = re.compile(f"^(?:{_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_MEASURE_EXACTLY_1: Final = re.compile(f"^(?:{_CONSONANTS})?{_VOWELS}{_CONSONANTS}(?:{_VOWELS})?$")
_MEASURE_2: Final = re.compile(f"^(?:{_CONSONANTS})?{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL: Final = re.compile(f"^(?:{_CONSONANTS})?{_VOWEL}")
_SHORT: Final = re.compile(f"^{_CONSONANTS}{_VOWEL}[^aeiouwxy]$")

_STEP_2: Final = dict(
    pair.split(":")
    for pair in """
        ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous
        ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive
        biliti:ble logi:log
        """.split()
)
_STEP_3: Final = dict(
    pair.split(":")
    for pair in """
    icate:ic ative: alize:al iciti:ic ical:ic ful: ness:
    """.split()
)
_ENDING_2: Final = re.compile(f"^(.+?)({'|'.join(_STEP_2)})$")
_ENDING_3: Final = re.compile(f"^(.+?)({'|'.join(_STEP_3)})$")
_ENDING_4: Final = re.compile(
    "^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$"
)


def parts(word: str) -> tuple[str, ...]:
    """Give the forms to look for in a word: a compound as one word, and each part of it."""
    plain = re.sub(r"'s?$", "", word).replace("'", "")
    pieces = plain.split("-")
    return (plain.replace("-", ""), *pieces) if len(pieces) > 1 else (plain,)


def guesses(form: str) -> tuple[str, ...]:
    """Give the stem under which a word is found; it need be no word itself: ``abus`` for *abused*."""
    return (stem(form),)


def stem(word: str) -> str:
    """Cut a word's endings off."""
    if len(word) < 3 or not word.isascii():
        return word
    first_y = word.startswith("y")
    word = "Y" + word[1:] if first_y else word
    word = _step_1c(_step_1b(_step_1a(word)))
    for ending, others in ((_ENDING_2, _STEP_2), (_ENDING_3, _STEP_3)):
        found = ending.match(word)
        if found and _MEASURE_0.match(found[1]):
            word = found[1] + others[found[2]]
    word = _step_5(_step_4(word))
    return "y" + word[1:] if first_y else word


def _step_1a(word: str) -> str:
    if re.search(r"^.+?(?:ss|i)es$", word):
        return word[:-2]
    return re.sub(r"^(.+?[^s])s$", r"\1", word)


def _step_1b(word: str) -> str:
    found = re.match(r"^(.+?)eed$", word)
    if found:
        return word[:-1] if _MEASURE_0.match(found[1]) else word
    found = re.match(r"^(.+?)(?:ed|ing)$", word)
    if not found or not _HAS_VOWEL.match(found[1]):
        return word
    word = found[1]
    if re.search(r"(?:at|bl|iz)$", word) or _SHORT.match(word):
        return f"{word}e"
    return word[:-1] if re.search(r"([^aeiouylsz])\1$", word) else word


def _step_1c(word: str) -> str:
    return re.sub(r"^(.+?[^aeiou])y$", r"\1i", word)


def _step_4(word: str) -> str:
    found = _ENDING_4.match(word)
    return found[1] if found and _MEASURE_2.match(found[1]) else word


def _step_5(word: str) -> str:
    found = re.match(r"^(.+?)e$", word)
    if found and (_MEASURE_2.match(found[1]) or (_MEASURE_EXACTLY_1.match(found[1]) and not _SHORT.match(found[1]))):
        word = found[1]
    return word[:-1] if word.endswith("ll") and _MEASURE_2.match(word) else word
