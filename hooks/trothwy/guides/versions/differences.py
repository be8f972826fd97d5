"""What changed between two sets of guides, told so that a policy group can decide on it.

Lowered results come first: for each part of the result, every pattern of answers that now gives less, as
one line with the number of patterns and the shortest answers that show it. `comparing` finds them exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trothwy.content.problems import counted
from trothwy.guides.checks.walking import TooEntangled
from trothwy.guides.versions.comparing import compare
from trothwy.guides.versions.ordering import CannotCompare
from trothwy.guides.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trothwy.guides.logic_format import Logic
    from trothwy.guides.versions.comparing import Change, Comparison


@dataclass(frozen=True)
class Differences:
    """What changed between two sets of guides, by guide id."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: Mapping[str, Comparison]
    """Guides in both that are not the same."""

    not_comparable: Mapping[str, str]
    """Guides that cannot be compared exactly, each with the reason."""

    @property
    def lowered(self) -> tuple[tuple[str, Change], ...]:
        """Every lowered pattern with its guide: each needs an approval by role before a release (rule S12)."""
        return tuple(
            (guide, change) for guide, found in self.changed.items() for change in found.changes if change.lowered
        )


def differences_between(old: Mapping[str, Logic], new: Mapping[str, Logic]) -> Differences:
    """Compare two sets of guides, such as two releases."""
    changed: dict[str, Comparison] = {}
    not_comparable: dict[str, str] = {}
    for guide in sorted(old.keys() & new.keys()):
        try:
            comparison = compare(old[guide], new[guide])
        except CannotCompare as reason:
            not_comparable[guide] = str(reason)
            continue
        except TooEntangled as fault:
            not_comparable[guide] = f"Up to '{fault.question}' the two differ in too many ways to be compared."
            continue
        if not comparison.same:
            changed[guide] = comparison
    return Differences(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=changed,
        not_comparable=not_comparable,
    )


def differences_report(differences: Differences, wordings: Mapping[str, Wording]) -> str:
    """Lay out the differences in plain text. ``wordings`` gives the words of guides; one that is gone has its ids."""
    lines = [f"New guide: {guide}" for guide in differences.added]
    lines += [f"Guide no longer there: {guide}" for guide in differences.removed]
    lines += [f"{guide}: {reason}" for guide, reason in differences.not_comparable.items()]
    for guide, comparison in differences.changed.items():
        lines += [guide, *(f"  {line}" for line in _about(comparison, wordings.get(guide, Wording({}))))]
    return "\n".join(lines or ["No result of any pattern of answers has changed."])


def _about(comparison: Comparison, wording: Wording) -> Iterator[str]:
    for heading, only in (("No longer there", comparison.only_old), ("New", comparison.only_new)):
        for question, word in only:
            yield f"{heading}: {wording.answer(question, (word,)) if word else wording.question(question)}"
    if comparison.beside_others:
        answers = "; ".join(wording.answer(question, (word,)) for question, word in comparison.beside_others)
        yield f"Can stand beside other answers in one of the two only, where nothing is compared: {answers}"
    for change in comparison.changes:
        yield _change(change)
        yield f"    for instance: {wording.pointed(change.old_answers)}"
        if change.new_answers != change.old_answers:
            yield f"    which is now: {wording.pointed(change.new_answers)}"
    if not comparison.changes:
        yield "No result has changed."
    if comparison.asked_differently is not None:
        yield f"Other questions are asked, first after: {wording.pointed(comparison.asked_differently)}"
    if comparison.steps:
        yield f"Other steps of their own, or other replacements: {', '.join(comparison.steps)}"


def _change(change: Change) -> str:
    """Say one change: "LOWERED in 12 patterns: response report becomes assessment"."""
    kind = "LOWERED" if change.lowered else "Changed" if change.part == "steps" else "Raised"
    name = {"duties": "duty", "steps": "step"}.get(change.part)
    if name is None:
        what = f"{change.part} {change.before} becomes {change.then}"
    else:
        what = f"{name} {change.before or change.then} {'is gone' if change.before else 'is new'}"
    return f"{kind} in {counted(change.patterns, 'pattern')}: {what}"
