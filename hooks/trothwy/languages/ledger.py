"""The ledger of translation, ``docs/translations.yml``: which text each translation was made from.

The ledger is generated. For every string and every section of prose it keeps the language that
was written first, a hash of that text, and the state of the text made from it. Either language
may come first, and a change to the first makes its translation stale, both ways alike.
"""

from __future__ import annotations

import hashlib
import unicodedata
from enum import StrEnum
from typing import Literal

from pydantic import RootModel

from trothwy.content.fields import Day, Line, Record


class State(StrEnum):
    """How far a translation has come."""

    MISSING = "missing"
    DRAFT = "draft"
    """Written; no fluent professional in safeguarding has approved it."""

    STALE = "stale"
    """The text it was made from has changed since."""

    APPROVED = "approved"


class LedgerEntry(Record):
    """One text and the translation made from it."""

    made_from: Literal["en", "cy"]
    """The language that was written first."""

    text: str
    """The hash of the text it was made from, as `text_hash` gives it."""

    state: State
    role: Line | None = None
    """The role that approved it; never a person's name."""

    on: Day | None = None
    """The day of the approval."""


class Ledger(RootModel[dict[str, LedgerEntry]]):
    """``docs/translations.yml``: entries by the place of the text, such as ``levels/universal/title``."""


def text_hash(text: str) -> str:
    """Hash a text so that only a change of its words counts: not its spaces or how letters are coded."""
    settled = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(settled.encode("utf-8")).hexdigest()[:16]
