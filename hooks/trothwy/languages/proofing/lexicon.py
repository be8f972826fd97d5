"""Which words there are: the Welsh dictionary of hunspell, and the word forms of both languages that simplemma knows.

The Welsh dictionary (``cy_GB``, Bangor University, LGPL) comes with the package ``cymraeg-mcp``. It is used when
authors and tests proof the content; nothing made from it is shipped.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import simplemma
from cymraeg_mcp import spelling  # type: ignore[import-untyped]
from cymraeg_mcp.paths import dictionary_base, mutation_rules_path  # type: ignore[import-untyped]


@cache
def in_welsh_dictionary(word: str) -> bool:
    """Say whether hunspell accepts a word, whatever its capitals. Narrow: right for rules of mutation."""
    return bool(spelling.known(word.replace("’", "'")))


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
    """Give every word that stands in the dictionary itself, unmutated, in lower case."""
    lines = Path(f"{dictionary_base()}.dic").read_text(encoding="utf-8-sig").splitlines()[1:]
    return frozenset(line.split("/")[0].strip().lower() for line in lines)


def engine_rules() -> Path:
    """Give the file of mutation rules that the package brings."""
    return Path(str(mutation_rules_path()))
