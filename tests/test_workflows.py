"""What a code host runs at a proposal: whoever changes a word in the browser has nothing else to renew or to commit."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.paths import ROOT
from trothwy.content.problems import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

WORKFLOWS = ROOT / ".github/workflows"
MATCHER = json.loads((ROOT / ".github/problems.json").read_text(encoding="utf-8"))["problemMatcher"][0]["pattern"][0]


def jobs(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((WORKFLOWS / name).read_text(encoding="utf-8"))["jobs"]
    return found


def commands(job: dict[str, Any]) -> list[str]:
    return [step["run"].partition(" #")[0].strip() for step in job["steps"] if "run" in step]


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@board.test", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        (["docs/briefings/the-childs-voice.yml"], True),
        (["docs/en/about.md", "docs/cy/amdanom.md", "docs/glossary.yml", "docs/contacts/councils.yml"], True),
        (["docs/en/about.md", "thresholds/levels.yml"], False),
        (["decision_trees/guides/injury.yml"], False),
        (["docs/strings.yml"], False),
        (["docs/theme/main.html"], False),
        (["docs/en/about.md.py"], False),
        (["hooks/docs/en/about.md"], False),
        (["docs/en/\u0175.md"], False),
    ],
)
def test_words_alone_are_told_from_what_decides(paths: list[str], words: bool, tmp_path: Path) -> None:  # noqa: FBT001  # a table
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "-m", "before")
    for path in paths:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("changed", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "after")
    for base, expected in (("HEAD^1", words), ("0" * 40, False), ("HEAD", False)):
        finished = subprocess.run([ROOT / ".ci/only-words", base], cwd=tmp_path, capture_output=True, check=False)
        assert (finished.returncode == 0) is expected


def test_nothing_is_tested_or_published_before_it_is_renewed() -> None:
    check, publish = jobs("check.yml"), jobs("publish.yml")
    assert commands(check["test"])[-2:] == ["make renew", "make test"]
    assert "make test" not in commands(check["content"])
    assert {"make check", "make site"} <= set(commands(check["content"]))
    assert commands(publish["build"]) == ["make renew", "make site"]
    assert publish["build"]["needs"] == "check"
    assert publish["check"]["uses"].endswith("/check.yml")


@pytest.mark.parametrize(
    ("content", "test", "passes"),
    [
        ("success", "success", True),
        ("success", "skipped", True),
        ("success", "failure", False),
        ("success", "cancelled", False),
        ("failure", "skipped", False),
        ("cancelled", "skipped", False),
    ],
)
def test_all_checks_are_green_only_if_none_is_red(content: str, test: str, passes: bool) -> None:  # noqa: FBT001  # a table
    job = jobs("check.yml")["all"]
    assert job["needs"] == ["content", "test"]
    assert job["if"] == "always()"
    finished = subprocess.run(
        ["bash", "-e", "-c", job["steps"][0]["run"]], env={"CONTENT": content, "TEST": test}, check=False
    )
    assert (finished.returncode == 0) is passes


def test_every_action_is_pinned_by_commit() -> None:
    all_used = [
        used
        for file in WORKFLOWS.glob("*.yml")
        for used in re.findall(r"uses: (\S+)", file.read_text(encoding="utf-8"))
    ]
    assert len(all_used) > 4
    for used in all_used:
        assert used.startswith("./") or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", used), used


def test_a_problem_is_shown_beside_its_line() -> None:
    problem = Problem(Place("docs/en/about.md", 12), "unsafe-link", "It is: not one.", "Write another.")
    found = re.fullmatch(MATCHER["regexp"], str(problem))
    assert found
    shown = {name: found[MATCHER[name]] for name in ("file", "line", "code")}
    assert shown == {"file": "docs/en/about.md", "line": "12", "code": "unsafe-link"}
    assert not re.fullmatch(MATCHER["regexp"], "The content is consistent: 39 pages, each in English and Welsh.")
