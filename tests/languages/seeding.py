"""Errors put into a copy of the real content, and whether proofing finds them.

Run by itself it prints what was found of each kind, and what was not.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from tests.paths import ROOT
from tests.today import TODAY
from trothwy.library.loading import load_library
from trothwy.library.texts import Text, read_texts
from trothwy.verbs.proof import proofer_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

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


def main() -> None:
    """Print the report."""
    proofer = proofer_of(load_library(ROOT, TODAY))
    texts = read_texts(ROOT)
    outcomes = [outcome(seed, texts, proofer) for seed in seeds(texts)]
    total = Counter(one.seed.kind for one in outcomes)
    found = Counter(one.seed.kind for one in outcomes if one.found)
    for kind, number in total.items():
        print(f"{kind}: {found[kind]} of {number} found")  # noqa: T201  # this is the report
    for one in outcomes:
        if not one.found:
            print(f"not found: '{one.seed.wrong}' for '{one.seed.right}'")  # noqa: T201  # as above


if __name__ == "__main__":
    main()
