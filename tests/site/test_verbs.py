"""The verbs at the keyboard: what they print, and how they fail."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.site.projects import changed, run
from trothwy.__main__ import main
from trothwy.content.problems import ContentError, Place, Problem
from trothwy.library.kinds import KINDS
from trothwy.site.clock import today
from trothwy.site.failures import NotBuilt, explain
from trothwy.site.generator.configuration import published_address, read_configuration
from trothwy.site.generator.nesting import language_address

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_check_says_what_it_checked(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(built)
    assert main(["check"]) == 0
    assert "English and Welsh" in capsys.readouterr().out


def test_check_names_every_problem(built: Path) -> None:
    with (
        changed(built / "docs/adoption.yml", lambda text: text + "\nmood: good\n"),
        changed(built / "docs/cy/amdanom.md", lambda text: text + "<b>bold</b>\n"),
    ):
        returncode, printed = run(built, "check")
    assert returncode == 1
    assert "docs/adoption.yml:" in printed
    assert "docs/cy/amdanom.md:" in printed
    assert "Traceback" not in printed


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert "mkdocs.yml" in capsys.readouterr().err


def test_schema_writes_every_schema(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built)
    for kind in KINDS:
        (built / kind.schemas / f"{kind.name}.json").unlink(missing_ok=True)
    assert main(["schema"]) == 0
    for kind in KINDS:
        assert (
            json.loads((built / kind.schemas / f"{kind.name}.json").read_text(encoding="utf-8"))["title"] == kind.name
        )


def test_the_day_of_the_build_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    assert today().isoformat() == "2026-11-23"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert today().year >= 2026


def test_settings_are_inherited_as_the_generator_inherits_them(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: https://example.org/t/\ntheme: {name: null, a: 1}\nplugins: [x]\n")
    (tmp_path / "mkdocs.cy.yml").write_text("INHERIT: mkdocs.yml\ntheme: {name: material}\nplugins: [search]\n")
    assert read_configuration(tmp_path, "mkdocs.cy.yml") == {
        "site_url": "https://example.org/t/",
        "theme": {"name": "material", "a": 1},
        "plugins": ["search"],
    }
    assert published_address(tmp_path) == "https://example.org/t/"


def test_a_language_stands_below_the_front_door(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language_address("https://example.org/t/", "cy") == "https://example.org/t/cy/"
    assert language_address("https://example.org/t", "cy") == "https://example.org/t/cy/"
    assert language_address("", "cy") == "/cy/"
    monkeypatch.setenv("TROTHWY_DOOR_ADDRESS", "http://127.0.0.1:8000/t/")
    assert language_address("https://example.org/", "cy") == "http://127.0.0.1:8000/t/cy/"


def test_a_fault_in_the_content_explains_itself() -> None:
    problem = Problem(Place("a.yml", 3), "unknown-key", "It is not known.", "Delete it.")
    assert explain(ContentError([problem])).startswith("a.yml:3: unknown-key: It is not known. Delete it.")
    assert explain(NotBuilt("Just so.")) == "Just so."


def test_any_other_fault_names_the_innermost_place_of_ours() -> None:
    def deeper() -> None:
        json.loads("{")

    try:
        deeper()
    except ValueError as fault:
        said = explain(fault)
        line = deeper.__code__.co_firstlineno + 1
        assert f"test_verbs.py:{line}: JSONDecodeError" in said
