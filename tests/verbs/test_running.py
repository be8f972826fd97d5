"""Each verb typed as a person types it: what it prints, and what it gives back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from tests.site.projects import changed, copy_project
from trothwy.__main__ import main
from trothwy.languages import LANGUAGES
from trothwy.verbs import running
from trothwy.verbs.reading_age import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trothwy.library.loading import Library

    Typed = Callable[..., str]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    """Type a verb in the project's folder, where it changes nothing; give what it printed."""
    monkeypatch.chdir(ROOT)

    def run(*arguments: str) -> str:
        capsys.readouterr()
        assert main(arguments) == 0
        return capsys.readouterr().out

    return run


def test_contacts_lists_every_council_for_its_board(typed: Typed, library: Library) -> None:
    printed = typed("contacts")
    titles = [board.title for board in library.boards] + [council.title for council in library.councils]
    assert [title.en for title in titles if title.en not in printed] == []


def test_reading_age_gives_every_part_in_both_languages(typed: Typed) -> None:
    lines = typed("reading-age").splitlines()
    assert [line.split(":")[0] for line in lines] == list(PARTS)
    assert all(language.english_name in line for line in lines for language in LANGUAGES)


def test_explain_says_what_the_answers_that_were_typed_come_to(typed: Typed) -> None:
    assert "Result: emergency" in typed("explain", "injury", "danger=says-yes")
    printed = typed("explain", "injury", "seen=shaped,smacked")
    assert "patterned-injury" in printed
    assert "report" in printed


def test_probes_gives_one_to_fill_in_for_everything_that_a_guide_says(typed: Typed, library: Library) -> None:
    printed = typed("probes", "neglect")
    guide = next(guide for guide in library.guides if guide.id == "neglect")
    words = sum(len(question["words"]) for question in guide.logic["questions"])
    assert printed.startswith("guide: neglect")
    assert printed.count("TO-BE-SET") > words / 2


def test_what_logic_wrote_diff_compares(typed: Typed, tmp_path: Path) -> None:
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    typed("logic", str(before))
    logics = json.loads(before.read_text(encoding="utf-8"))
    assert "LOWERED" not in typed("diff", str(before))
    shaped = next(
        word for question in logics["injury"]["questions"] for word in question["words"] if word["id"] == "shaped"
    )
    for effect in shaped["effects"]:
        if effect.get("response") == "report":
            effect["response"] = "assessment"
    after.write_text(json.dumps(logics), encoding="utf-8")
    assert "LOWERED in" in typed("diff", str(before), str(after))
    assert "LOWERED" not in typed("diff", str(after)), "the guides as they stand are higher"
    assert "injury" in typed("diff", str(after))


def test_proof_gives_what_it_finds_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy_project(tmp_path / "project")
    monkeypatch.chdir(project)
    path = project / "docs/cy/amdanom.md"
    line = 1 + path.read_text(encoding="utf-8").count("\n") + 1
    with changed(path, lambda text: text + "\nMae’r gwbygaeth yno.\n"):
        assert main(["proof"]) == 1
    assert f"docs/cy/amdanom.md:{line}: welsh-spelling: " in capsys.readouterr().err


def test_a_verb_that_is_stopped_says_so_and_does_not_seem_to_have_ended_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(running, "check", stopped)
    assert main(["check"]) == 130
    assert capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["logic", str(tmp_path / "nowhere" / "logic.json")]) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "nowhere" / "logic.json") in said
    assert "Traceback" not in said
