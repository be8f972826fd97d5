"""A changed text asks nothing more of whoever changed it: the site counts it as it is; a note says what is behind."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.site.projects import changed, copy_in_step
from trothwy.__main__ import main
from trothwy.languages.ledger import State
from trothwy.library.derived import behind
from trothwy.library.loading import load_library
from trothwy.library.translations import read_ledger
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.library.loading import Library

BRIEFING = "docs/briefings/the-childs-voice.yml"
KEY = "briefings/the-childs-voice/title"


def reworded(words: str, text: str) -> str:
    return text.replace(words, f"{words} Zzyzx", 1)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project of which nothing is behind."""
    folder = copy_in_step(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def test_a_word_changed_in_the_browser_passes_is_noted_and_makes_its_translation_stale(
    project: Path, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    title = next(briefing.title for briefing in library.briefings if briefing.id == "the-childs-voice")
    ledger = read_ledger(project)
    for code, words in (("en", title.en), ("cy", title.cy)):
        with changed(project / BRIEFING, partial(reworded, words)):
            assert main(["check"]) == 0
            printed = capsys.readouterr().out
            assert printed.count("Note: ") == 1
            assert "1 text was" in printed
            assert "docs/translations.yml" in printed
            found = load_library(project, library.today)
            assert (found.ledger.root[KEY].state, found.ledger.root[KEY].made_from) == (State.STALE, code)
            page = next(page for page in render_pages(found, plan_pages(found), "en") if page.id == "translations")
            assert KEY in page.text
        assert read_ledger(project) == ledger, "nothing is written but by a verb that says so"
    assert main(["check"]) == 0
    assert "Note: " not in capsys.readouterr().out


def test_a_guide_that_has_changed_since_its_evidence_was_kept_is_named(library: Library) -> None:
    (note,) = behind(replace(library, written_ledger=library.ledger, evidence={**library.evidence, "injury": None}))
    assert "injury" in note
