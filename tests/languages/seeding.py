"""Errors put into a copy of the real content, and whether proofing finds them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from trothwy.library.texts import Text
    from trothwy.verbs.proof import Proofer

FILE = ROOT / "tests" / "languages" / "seeded_errors.yml"


@dataclass(frozen=True)
class Seed:
    """One error: words that the content has, and what a hurried writer makes of them."""

    kind: str
    right: str
    wrong: str


@dataclass(frozen=True)
class Outcome:
    """What became of one error."""

    seed: Seed
    found: bool


def seeds(texts: Sequence[Text], file: Path = FILE) -> Iterator[Seed]:
    """Give every error whose right words the content has; raises ``LookupError`` for one that it has not."""
    for kind, entries in yaml.safe_load(file.read_text(encoding="utf-8")).items():
        for entry in entries:
            pairs = [(entry["right"], entry["wrong"]), *([tuple(entry["or"])] if "or" in entry else [])]
            present = next((pair for pair in pairs if _holder(texts, pair[0])), None)
            if present is None:
                message = f"no Welsh text has '{entry['right']}' any more: choose another error of this kind"
                raise LookupError(message)
            yield Seed(kind, *present)


def outcome(seed: Seed, texts: Sequence[Text], proofer: Proofer) -> Outcome:
    """Put an error into the first text that has the right words, and see whether it is found there."""
    text = _holder(texts, seed.right)
    if text is None:
        raise LookupError(seed.right)
    before = set(proofer.check(text))
    wrong = replace(text, words=dict(text.words) | {"cy": text.words["cy"].replace(seed.right, seed.wrong, 1)})
    return Outcome(seed, bool(set(proofer.check(wrong)) - before))


def _holder(texts: Sequence[Text], words: str) -> Text | None:
    return next((text for text in texts if words in text.words.get("cy", "")), None)
