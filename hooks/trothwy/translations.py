"""The ledger of translation in step with the content: ``trothwy translations``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from trothwy.content.checking import read_record
from trothwy.content.problems import ContentError, Problem
from trothwy.languages import language_of, other_languages
from trothwy.languages.ledger import Ledger, LedgerEntry, State, ledger_text, update
from trothwy.texts import Form, read_texts

if TYPE_CHECKING:
    from pathlib import Path

LEDGER: Final = "docs/translations.yml"
_OUTSIDE: Final = ("proofing/", "adoption/")
"""Texts that no page shows as a translation."""


def read_ledger(root: Path) -> Ledger:
    """Read the ledger; an empty one where there is none yet.

    Raises:
        ContentError: when the file cannot be used.
    """
    if not (root / LEDGER).exists():
        return Ledger({})
    problems: list[Problem] = []
    ledger = read_record(root, LEDGER, Ledger, problems)
    if ledger is None:
        raise ContentError(problems)
    return ledger


def updated_ledger(root: Path) -> Ledger:
    """Give the ledger as the content now asks for it."""
    texts = {
        text.key: text.words
        for text in read_texts(root)
        if text.form is not Form.WORDING and not text.key.startswith(_OUTSIDE)
    }
    return update(read_ledger(root), texts)


def write_ledger(root: Path, ledger: Ledger) -> None:
    """Write the ledger's file."""
    (root / LEDGER).write_text(ledger_text(ledger), encoding="utf-8", newline="\n")


def report(ledger: Ledger) -> str:
    """Say how many texts there are in each state, and name those that somebody has to bring up to date."""
    counts = Counter(entry.state for entry in ledger.root.values())
    lines = [f"{counts[state]} {state.value}" for state in State]
    return "\n".join([", ".join(lines), *(_behind(key, entry) for key, entry in open_texts(ledger).items())])


def open_texts(ledger: Ledger) -> dict[str, LedgerEntry]:
    """Give the texts of which one language is missing or behind the other."""
    return {key: entry for key, entry in ledger.root.items() if entry.state in {State.STALE, State.MISSING}}


def _behind(key: str, entry: LedgerEntry) -> str:
    behind = " and ".join(language.english_name for language in other_languages(entry.made_from))
    ahead = language_of(entry.made_from).english_name
    if entry.state is State.MISSING:
        return f"missing: {key} has no {behind}."
    return f"stale: {key}: the {ahead} changed after the {behind} was written."
