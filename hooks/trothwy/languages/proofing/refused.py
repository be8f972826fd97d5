"""Words that blame a child or a family, and a bare yes or no in Welsh, which has neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from trothwy.languages.proofing.spelling import Finding
from trothwy.languages.welsh.yes_no import BARE
from trothwy.languages.word_forms import comparable, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trothwy.languages.proofing.wordlist import RefusedWords


_BARE: Final = re.compile(rf"^[“\"]?({'|'.join(sorted(BARE))})\b(?=[,.!;”\"]|$)", re.IGNORECASE)


class RefusedWordFinder:
    """Finds refused words in one language."""

    def __init__(self, entries: Iterable[RefusedWords], code: str) -> None:
        """Prepare one pattern for each entry that has words in this language."""
        self._code = code
        self._patterns = [
            (entry, re.compile("|".join(_phrase(words, code) for words in entry.words.in_language(code))))
            for entry in entries
            if entry.words.in_language(code)
        ]

    def check(self, key: str, text: str) -> Iterator[Finding]:
        """Check a text; ``key`` says which one it is, for entries that may stand in some."""
        folded = comparable(text) if len(comparable(text)) == len(text) else text.casefold()
        for entry, pattern in self._patterns:
            if key.startswith(entry.may_stand_in):
                continue
            for found in pattern.finditer(folded):
                yield Finding(
                    "refused-words",
                    found.start(),
                    f"'{text[found.start() : found.end()]}' is not written here: {entry.why}",
                    f"Write '{entry.instead.in_language(self._code)}', or say it in another way.",
                )


def bare_yes_no(text: str) -> Iterator[Finding]:
    """Find a Welsh answer that does not echo the verb of its question."""
    for found in _BARE.finditer(text):
        yield Finding(
            "bare-yes-no",
            found.start(),
            f"'{found.group()}' is a bare yes or no, and Welsh has neither.",
            "Echo the verb of the question (Oes, Nac oes; Ydy, Nac ydy), or declare yes_no with cy_verb: ie.",
        )


def _phrase(words: str, code: str) -> str:
    """Give a pattern for some words: the first one in every form that the language gives it."""
    first, _, rest = words.partition(" ")
    variants = word_forms(first, code)
    either = "|".join(re.escape(comparable(variant)) for variant in variants)
    following = "".join(rf"\s+{re.escape(comparable(word))}" for word in rest.split())
    return rf"\b(?:{either}){following}\b"
