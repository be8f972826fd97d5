"""The committed evidence belongs to the guides as they stand, and says that faults in them are noticed (S11)."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING

import pytest

from tests.guides.table import table
from tests.paths import ROOT
from trothwy.guides.mutation.evidence import BUILD_RULES, FOLDER, evidence_table, read_evidence, write_evidence
from trothwy.verbs.guide_verbs import LEAST_NOTICED

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.guides.mutation.evidence import Evidence
    from trothwy.library.loading import Library

CHECKS = ROOT / "hooks/trothwy/guides/checks"

IN_DEPTH = ("injury", "neglect", "domestic-abuse")
"""The guides for one worry, with which the format was tried."""


@pytest.fixture(scope="module")
def evidence(library: Library) -> dict[str, Evidence]:
    """The evidence of every guide, all of it fresh."""
    stale = [guide for guide, found in library.evidence.items() if found is None]
    assert not stale, f"{FOLDER} is behind {' and '.join(stale)}. Run 'make renew' and commit what it makes."
    return {guide: found for guide, found in library.evidence.items() if found}


def test_faults_are_noticed_and_all_that_lower_a_result(evidence: dict[str, Evidence]) -> None:
    for guide, found in evidence.items():
        mutants = found["mutants"]
        assert mutants["made"] == mutants["noticed"] + mutants["equivalent"] + mutants["survivors"], guide
        assert mutants["noticed"] >= LEAST_NOTICED * (mutants["made"] - mutants["equivalent"]) > 0, guide
        assert mutants["lowering_survivors"] == 0, guide


def test_each_means_notices_some(evidence: dict[str, Evidence]) -> None:
    for guide, found in evidence.items():
        counted = found["mutants"]["noticed_by"]
        assert set(counted) == {"rules", "scenarios", "probes"}
        assert all(0 <= count <= found["mutants"]["noticed"] for count in counted.values()), guide
        assert counted["rules"] > 0, guide
        assert counted["probes"] > 0, guide


def test_the_evidence_counts_the_scenarios_and_probes_that_are_there(
    evidence: dict[str, Evidence], library: Library
) -> None:
    stories = {file.guide: len(file.scenarios) for file in library.scenarios}
    probes = {file.guide: len(file.probes) for file in library.probes}
    for guide, found in evidence.items():
        assert sum(found["scenarios"].values()) == stories.get(guide, 0), "Run 'make renew' and commit what it makes."
        assert found["probes"] == probes.get(guide, 0), "Run 'make renew' and commit what it makes."
        assert found["rules"] == list(BUILD_RULES)


@pytest.mark.parametrize("guide", IN_DEPTH)
def test_a_guide_for_one_worry_has_six_scenarios(guide: str, evidence: dict[str, Evidence]) -> None:
    assert sum(evidence[guide]["scenarios"].values()) >= 6


def test_evidence_of_another_version_is_none(library: Library, tmp_path: Path) -> None:
    guide = library.guides[0]
    found = read_evidence(library.root, guide.logic)
    assert found
    path = write_evidence(tmp_path, found)
    assert read_evidence(tmp_path, guide.logic) == found
    changed = copy.deepcopy(guide.logic)
    changed["questions"][-1]["words"][-1]["effects"].append({"advice": "now"})
    assert read_evidence(tmp_path, changed) is None
    path.write_text(json.dumps(found | {"version": -1}), encoding="utf-8")
    assert read_evidence(tmp_path, guide.logic) is None
    path.unlink()
    assert read_evidence(tmp_path, guide.logic) is None


def test_the_table_has_a_row_for_every_guide(evidence: dict[str, Evidence]) -> None:
    rows = {row.split()[0]: row for row in table().splitlines()[1:]}
    assert rows.keys() == evidence.keys()
    for guide, row in rows.items():
        assert f"{evidence[guide]['patterns']:,}" in row
        assert all(f"{means} {count}" in row for means, count in evidence[guide]["mutants"]["noticed_by"].items())
    assert evidence_table(list(evidence.values())) == table()


def test_the_rules_that_a_page_claims_are_the_rules_that_are_checked() -> None:
    checked = {path.name.partition("_")[0].upper() for path in CHECKS.glob("s[0-9]*.py")}
    assert checked == set(BUILD_RULES)
