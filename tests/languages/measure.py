"""What proofing finds of what is wrong, and what it says of what is right: `make proofing`.

Without arguments: of wrong mutations (`trial`), of misspelt words and of English left in Welsh, each put into a copy of
the project's own Welsh at random with a fixed seed, the share that is found. With files of Welsh text, one paragraph a
line, as arguments: every finding in them, to be judged by hand, and how many there are to 5,000 words.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.languages.trial import OTHER, SEED, Mistake, found, mistakes
from tests.paths import ROOT
from tests.today import TODAY
from trothwy.languages.proofing.lexicon import is_welsh
from trothwy.library.loading import load_library
from trothwy.verbs.proof import proofer_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.library.loading import Library
    from trothwy.verbs.proof import Proofer

NUMBER: Final = 400
"""Misspelt words, and English fragments."""

_WORD: Final = re.compile(r"(?<![\w’'-])[^\W\d_A-Z]{4,}(?![\w’'-])")
_ENGLISH: Final = re.compile(r"[a-z]+(?: [a-z]+){1,2}")


def lines_of(library: Library, code: str) -> list[str]:
    """Give every line of the site's text in one language."""
    return [line for text in library.texts if code in text.words for line in text.plain(code).splitlines()]


def misspellings(lines: Sequence[str], seed: int = SEED) -> Iterator[Mistake]:
    """Give words with a letter lost, doubled or changed places with the next. One that is still a word is left out."""
    chance = random.Random(seed)  # not for secrets
    for line, word in _some_words(lines, chance):
        spot = chance.randrange(1, len(word.group()) - 1)
        text = word.group()
        wrong = chance.choice(
            [
                text[:spot] + text[spot + 1 :],
                text[:spot] + text[spot] + text[spot:],
                text[:spot] + text[spot + 1] + text[spot] + text[spot + 2 :],
            ]
        )
        if not is_welsh(wrong):
            yield Mistake("misspelt words", line, line[: word.start()] + wrong + line[word.end() :], word.start())


def fragments(lines: Sequence[str], english: Sequence[str], seed: int = SEED) -> Iterator[Mistake]:
    """Give lines in which two or three words of the site's English stand in the place of a Welsh one."""
    chance = random.Random(seed)  # not for secrets
    pieces = [piece.group() for line in english for piece in _ENGLISH.finditer(line)]
    for line, word in _some_words(lines, chance):
        wrong = line[: word.start()] + chance.choice(pieces) + line[word.end() :]
        yield Mistake("English left in Welsh", line, wrong, word.start())


def _some_words(lines: Sequence[str], chance: random.Random) -> Iterator[tuple[str, re.Match[str]]]:
    places = [(line, word) for line in dict.fromkeys(lines) for word in _WORD.finditer(line)]
    return iter(chance.sample(places, NUMBER))


def fragment_found(mistake: Mistake, proofer: Proofer) -> bool:
    """Say whether proofing speaks of anything that it did not speak of before."""
    before, after = (
        Counter(f.message for f in proofer.findings("cy", line)) for line in (mistake.right, mistake.wrong)
    )
    return bool(after - before)


def count(library: Library, proofer: Proofer) -> dict[str, tuple[int, int]]:
    """Give, for each kind of mistake, how many were found and how many there were."""
    welsh, english = lines_of(library, "cy"), lines_of(library, "en")
    total, good = Counter[str](), Counter[str]()
    for mistake in (*mistakes(welsh), *misspellings(welsh)):
        total[mistake.kind] += 1
        good[mistake.kind] += found(mistake, proofer)
    for mistake in fragments(welsh, english):
        total[mistake.kind] += 1
        good[mistake.kind] += fragment_found(mistake, proofer)
    return {kind: (good[kind], number) for kind, number in sorted(total.items())}


def together(counts: dict[str, tuple[int, int]], *, leave_out: frozenset[str]) -> tuple[int, int]:
    """Add the counts of all kinds but some."""
    chosen = [pair for kind, pair in counts.items() if kind not in leave_out]
    return sum(good for good, _ in chosen), sum(number for _, number in chosen)


NO_MUTATIONS: Final = frozenset({"misspelt words", "English left in Welsh"})


def _print_counts(library: Library, proofer: Proofer) -> None:
    counts = count(library, proofer)
    counts["mutations that a word asks for"] = together(counts, leave_out=NO_MUTATIONS | {OTHER})
    counts["all mutations"] = together(counts, leave_out=NO_MUTATIONS | {"mutations that a word asks for"})
    for kind, (good, number) in counts.items():
        print(f"{kind:32}{good:5} of {number:5}  {good / number:.1%}")  # noqa: T201  # this is the report


def _print_findings(file: Path, proofer: Proofer) -> None:
    words = findings = 0
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        words += len(line.split())
        for finding in proofer.findings("cy", line):
            if finding.code == "welsh-mutation":
                findings += 1
                shown = line[max(0, finding.start - 60) : finding.start + 40]
                print(f"{file}:{number}: {finding.message}\n    {shown}")  # noqa: T201  # as above
    print(f"{file}: {findings} findings in {words} words, {5000 * findings / max(words, 1):.1f} to 5,000")  # noqa: T201  # as above


def main(files: Sequence[str]) -> None:
    """Print the report."""
    library = load_library(ROOT, TODAY)
    proofer = proofer_of(library)
    for file in files:
        _print_findings(Path(file), proofer)
    if not files:
        _print_counts(library, proofer)


if __name__ == "__main__":
    main(sys.argv[1:])
