"""The ledger of translation in step with the content: ``trothwy translations`` and ``trothwy approve``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from trothwy.content.checking import read_record
from trothwy.content.problems import ContentError, Problem
from trothwy.languages import language_of, other_languages
from trothwy.languages.ledger import Ledger, LedgerEntry, State, ledger_text, update
from trothwy.library.texts import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from trothwy.library.texts import Text

LEDGER: Final = "docs/translations.yml"
_OUTSIDE: Final = ("proofing/", "adoption/")
"""Texts that no page shows as a translation."""


def read_ledger(root: Path) -> Ledger:
    """Read the ledger's file, as it is; an empty one where there is none yet.

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


def in_step(ledger: Ledger, texts: Iterable[Text]) -> Ledger:
    """Give the ledger as the texts now ask for it."""
    return update(ledger, {text.key: text.words for text in translated(texts)})


def translated(texts: Iterable[Text]) -> Iterator[Text]:
    """Give the texts that the ledger is about: what a reader sees, in both languages."""
    return (text for text in texts if text.form is not Form.WORDING and not text.key.startswith(_OUTSIDE))


def write_ledger(root: Path, ledger: Ledger) -> None:
    """Write the ledger's file."""
    (root / LEDGER).write_text(ledger_text(ledger), encoding="utf-8", newline="\n")


def report(before: Ledger, ledger: Ledger) -> str:
    """Say how many texts there are in each state, what somebody has to bring up to date, and which approvals fell."""
    counts = Counter(entry.state for entry in ledger.root.values())
    lines = [f"{counts[state]} {state.value}" for state in State]
    behind = (_behind(key, entry) for key, entry in open_texts(ledger).items())
    return "\n".join([", ".join(lines), *behind, *_fallen(before, ledger)])


def open_texts(ledger: Ledger) -> dict[str, LedgerEntry]:
    """Give the texts of which one language is missing or behind the other."""
    return {key: entry for key, entry in ledger.root.items() if entry.behind}


def _behind(key: str, entry: LedgerEntry) -> str:
    behind = " and ".join(language.english_name for language in other_languages(entry.made_from))
    ahead = language_of(entry.made_from).english_name
    if entry.state is State.MISSING:
        return f"missing: {key} has no {behind}."
    return f"stale: {key}: the {ahead} changed after the {behind} was written."


def _fallen(before: Ledger, after: Ledger) -> Iterator[str]:
    """Name each approval that a change of its text has undone."""
    for key, entry in before.root.items():
        now = after.root.get(key)
        if entry.state is State.APPROVED and now and now.state is not State.APPROVED:
            yield f"approval undone: {key} was approved on {entry.on} ({entry.role}), and has changed since."
