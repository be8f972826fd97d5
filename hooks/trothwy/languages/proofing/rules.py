"""Which rules of proofing hold for which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.languages.proofing.mutations import check_mutations
from trothwy.languages.proofing.refused import bare_yes_no

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trothwy.languages.proofing.spelling import Finding, Speller


class LanguageRules:
    """The rules of each language, over plain text."""

    def __init__(self, speller: Speller) -> None:
        """Take the speller with the project's own words."""
        self._rules: dict[str, tuple[Callable[[str], Iterator[Finding]], ...]] = {
            "en": (speller.check_english,),
            "cy": (speller.check_welsh, check_mutations, bare_yes_no),
        }

    def check(self, code: str, plain: str) -> Iterator[Finding]:
        """Give what the rules of one language find in a text."""
        for rule in self._rules[code]:
            yield from rule(plain)
