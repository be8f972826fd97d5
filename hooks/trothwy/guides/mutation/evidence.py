"""Evidence: what has been run on exactly this logic, kept under its hash.

One JSON file a guide in ``decision_trees/evidence``. A page shows it only if its hash is that of the guide
as it stands now; otherwise it says "not run for this version".
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from trothwy.guides.checks.rules import find_faults
from trothwy.guides.figures import figures_of
from trothwy.guides.logic import run
from trothwy.guides.logic_format import content_hash
from trothwy.guides.mutation.running import mutate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from trothwy.guides.logic_format import Logic
    from trothwy.guides.model import Probe, Scenario
    from trothwy.guides.mutation.running import Mutation

FOLDER: Final = "decision_trees/evidence"
VERSION: Final = 1
"""The version of this file format."""

BUILD_RULES: Final = ("S1", "S2", "S3", "S4", "S5", "S7", "S8", "S9", "S13", "S14", "S15")
"""The rules that every build checks. S6 holds by construction, and the engine's tests show it."""

Evidence = dict[str, Any]
"""What the file holds: plain JSON."""


def gather_evidence(logic: Logic, scenarios: Sequence[Scenario], probes: Sequence[Probe]) -> tuple[Evidence, Mutation]:
    """Run everything on one guide that holds every rule. Takes about half a minute a guide.

    Raises ``ValueError`` if the guide does not hold every rule: there is nothing to show then.
    """
    faults = find_faults(logic)
    if faults:
        raise ValueError(f"{logic['guide']} breaks rule {faults[0].rule}: {faults[0].code}")
    figures = figures_of(logic)
    mutation = mutate(logic, scenarios, probes)
    results = Counter(run(logic, scenario.answers).response for scenario in scenarios)
    set_by = Counter([*(scenario.set_by for scenario in scenarios), *(probe.set_by for probe in probes)])
    return {
        "version": VERSION,
        "guide": logic["guide"],
        "hash": content_hash(logic),
        "rules": list(BUILD_RULES),
        "questions": figures.questions,
        "patterns": figures.patterns,
        "longest": figures.longest,
        "scenarios": {response: results[response] for response in logic["responses"]},
        "probes": len(probes),
        "expected_results_set_by": dict(sorted(set_by.items())),
        "mutants": {
            "made": mutation.mutants,
            "noticed": mutation.noticed_by_any,
            "noticed_by": {means: mutation.noticed.get(means, 0) for means in ("rules", "scenarios", "probes")},
            "equivalent": mutation.equivalent,
            "survivors": len(mutation.survivors),
            "lowering_survivors": sum(survivor.lowers for survivor in mutation.survivors),
        },
    }, mutation


def write_evidence(root: Path, evidence: Evidence) -> Path:
    """Keep the evidence of one guide below the project's folder; gives the file."""
    path = root / FOLDER / f"{evidence['guide']}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps(evidence, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n"
    )
    return path


def read_evidence(root: Path, logic: Logic) -> Evidence | None:
    """Give the evidence of exactly this logic; None if there is none, or it is of another version, or damaged."""
    path = root / FOLDER / f"{logic['guide']}.json"
    try:
        evidence: Evidence = json.loads(path.read_text(encoding="utf-8"))
        return evidence if (evidence["version"], evidence["hash"]) == (VERSION, content_hash(logic)) else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def evidence_table(all_evidence: Sequence[Evidence]) -> str:
    """Lay out the evidence of some guides as a table in plain text."""
    rows = [("guide", "questions", "answer patterns", "longest", "probes", "scenarios by result", "mutants noticed")]
    for evidence in all_evidence:
        mutants = evidence["mutants"]
        changing = mutants["made"] - mutants["equivalent"]
        by = ", ".join(f"{means} {count}" for means, count in mutants["noticed_by"].items())
        results = ", ".join(f"{response} {count}" for response, count in evidence["scenarios"].items() if count)
        rows.append(
            (
                evidence["guide"],
                str(evidence["questions"]),
                f"{evidence['patterns']:,}",
                str(evidence["longest"]),
                str(evidence["probes"]),
                results,
                f"{mutants['noticed']} of {changing} ({by}; lowering survivors {mutants['lowering_survivors']})",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
