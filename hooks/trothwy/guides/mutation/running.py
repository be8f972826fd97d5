"""Mutation: is every answer of a guide noticed by something that would complain if it were wrong?

Three things can notice a mutant, and they are counted apart: the rules (a fault appears), the scenarios and
the probes (an expected result is missed). What nothing notices is compared with the original exactly
(`comparing`): if no pattern of answers gives another result or asks another question, it is the same guide
in other words, and nothing could notice it. The others are survivors: mistakes that would pass unseen.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from trothwy.guides.checks.examples import fits
from trothwy.guides.checks.rules import RuleKeeper
from trothwy.guides.logic import WrongAnswer, run
from trothwy.guides.mutation.mutants import mutants_of
from trothwy.guides.versions.comparing import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.guides.logic_format import Logic
    from trothwy.guides.model import Probe, Scenario
    from trothwy.guides.mutation.mutants import Mutant
    from trothwy.guides.versions.comparing import Comparison

Means = Literal["rules", "scenarios", "probes"]


@dataclass(frozen=True)
class Survivor:
    """A mutant that changes a result, and that nothing noticed."""

    mutant: Mutant
    comparison: Comparison

    @property
    def lowers(self) -> bool:
        """Some pattern of answers gives less than it should."""
        return any(change.lowered for change in self.comparison.changes)


@dataclass(frozen=True)
class Mutation:
    """What became of all mutants of one guide."""

    mutants: int
    noticed: dict[Means, int]
    """How many each means notices, whatever the others do."""

    noticed_by_any: int
    equivalent: int
    """Mutants that are the same guide in other words."""

    survivors: tuple[Survivor, ...]
    operators: dict[str, int]
    """How many mutants of each kind there are."""

    @property
    def rate(self) -> float:
        """The share that is noticed, of those that change something; 1.0 when there are none."""
        changing = self.mutants - self.equivalent
        return self.noticed_by_any / changing if changing else 1.0


def mutate(logic: Logic, scenarios: Sequence[Scenario], probes: Sequence[Probe]) -> Mutation:
    """Make every mutant of a guide that holds all rules and gives what is expected; see what notices it."""
    keeper = RuleKeeper(logic)
    noticed: Counter[Means] = Counter()
    operators: Counter[str] = Counter()
    survivors: list[Survivor] = []
    equivalent = by_any = 0
    for mutant in mutants_of(logic):
        operators[mutant.operator] += 1
        changed = mutant.of(logic)
        means: list[Means] = ["rules"] if keeper.breaks(changed) else []
        means += ["scenarios"] if any(_misses(changed, scenario) for scenario in scenarios) else []
        means += ["probes"] if any(_misses(changed, probe) for probe in probes) else []
        noticed.update(means)
        if means:
            by_any += 1
            continue
        comparison = compare(logic, changed)
        if comparison.same:
            equivalent += 1
        else:
            survivors.append(Survivor(mutant, comparison))
    return Mutation(
        mutants=operators.total(),
        noticed=dict(noticed),
        noticed_by_any=by_any,
        equivalent=equivalent,
        survivors=tuple(sorted(survivors, key=lambda survivor: not survivor.lowers)),
        operators=dict(operators),
    )


def _misses(logic: Logic, example: Scenario | Probe) -> bool:
    """Tell whether an example notices that something is wrong."""
    try:
        result = run(logic, example.answers)
    except WrongAnswer:
        return True
    asked = set(result.asked) == example.answers.keys() and result.next_question is None
    return not (asked and fits(result, example.expect, logic))


def mutation_report(guide: str, mutation: Mutation) -> str:
    """Lay out what became of the mutants of a guide, in plain text."""
    by_means = ", ".join(f"{means} {mutation.noticed.get(means, 0)}" for means in ("rules", "scenarios", "probes"))
    kinds = ", ".join(f"{operator} {count}" for operator, count in sorted(mutation.operators.items()))
    lowering = sum(survivor.lowers for survivor in mutation.survivors)
    survivors = f"survivors: {len(mutation.survivors)}, lowering: {lowering}"
    lines = [
        f"{guide}: {mutation.mutants} mutants ({kinds})",
        f"  noticed: {mutation.noticed_by_any} (by {by_means}); the same guide in other words: {mutation.equivalent}",
        f"  {mutation.rate:.2%} of those that change something; {survivors}",
    ]
    for survivor in mutation.survivors:
        mutant = survivor.mutant
        where = ": ".join(filter(None, (mutant.question, mutant.word)))
        lines.append(f"  - {'LOWERS  ' if survivor.lowers else ''}{where}: {mutant.change}: nothing notices it")
    return "\n".join(lines)
