"""What the verbs say to those who write guides when something is misspelt or not theirs to compare."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from trothwy.guides.versions import joint
from trothwy.site.failures import NotDone
from trothwy.verbs.guide_verbs import diff, explain_answers, write_logic

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.library.loading import Library


def test_answers_to_a_misspelt_question_are_refused_and_not_passed_over(library: Library) -> None:
    with pytest.raises(NotDone, match=r"'dangr'.*'danger'"):
        explain_answers(library, "injury", ["dangr=says-yes"])
    with pytest.raises(NotDone, match=r"'shapd'.*'shaped'"):
        explain_answers(library, "injury", ["seen=shapd"])
    with pytest.raises(NotDone, match=r"'nope' is no answer to 'seen'"):
        explain_answers(library, "injury", ["seen=shaped,nope"])
    assert "emergency" in explain_answers(library, "injury", ["danger=says-yes"])


@pytest.mark.parametrize("text", ["no JSON", "[]", '{"injury": {}}', '{"injury": {"version": 0}}'])
def test_a_file_that_is_no_logic_is_named(library: Library, tmp_path: Path, text: str) -> None:
    file = tmp_path / "old.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NotDone, match=r"old\.json"):
        diff(library, file, None)


def test_what_was_written_can_be_compared(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "old.json"
    write_logic(library, file)
    assert set(json.loads(file.read_text(encoding="utf-8"))) == {guide.id for guide in library.guides}
    assert diff(library, file, None)


def test_two_days_can_be_compared_whose_guide_is_gone_since(library: Library, tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    write_logic(library, old)
    guides = json.loads(old.read_text(encoding="utf-8"))
    old.write_text(json.dumps({"gone": guides["injury"]}), encoding="utf-8")
    new.write_text(json.dumps({"gone": guides["neglect"]}), encoding="utf-8")
    assert "LOWERED" in diff(library, old, new)


def test_what_cannot_be_compared_is_said(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "old.json"
    write_logic(library, file)
    guides = json.loads(file.read_text(encoding="utf-8"))
    guides["injury"]["can_end_in"], guides["injury"]["questions"] = [], guides["injury"]["questions"][1:]
    file.write_text(json.dumps(guides), encoding="utf-8")
    monkeypatch.setattr(joint, "MOST_STATES", 2)
    assert "too many ways" in diff(library, file, None)
