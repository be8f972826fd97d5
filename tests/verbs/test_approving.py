"""Approval of translations on the real content: through the verbs, and as a condition of publishing."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.site.adopted import adopt
from tests.site.projects import copy_in_step
from trothwy.__main__ import main
from trothwy.content.problems import ContentError
from trothwy.languages.ledger import State, approve
from trothwy.library.approvals import check_publishable, unapproved
from trothwy.library.loading import Library, load_library
from trothwy.library.texts import read_texts
from trothwy.library.translations import LEDGER, read_ledger, translated
from trothwy.publishing.sites import language_sites
from trothwy.site.failures import NotDone
from trothwy.site.generator.configuration import PREVIEW
from trothwy.verbs.approving import Approval, record_approval

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "thresholds/levels.yml"
TITLE = "levels/child-at-risk/title"
ROLE = "Welsh-speaking safeguarding lead"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project that nobody has adopted and in which no text is behind, where a verb is typed."""
    folder = copy_in_step(tmp_path / "project")
    (folder / "docs" / "adoption.yml").write_text(f'state: none\nroles: ["{ROLE}", "Another role"]\n', encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """A copy of the project that a made-up body has adopted in both languages."""
    return adopt(tmp_path_factory.mktemp("approved") / "project", library.guides)


@contextmanager
def reworded(project: Path, key: str, code: str, ending: str = " x") -> Iterator[Path]:
    """Let one language of a text end in another way for a while; give its file."""
    text = next(found for found in read_texts(project) if found.key == key)
    file = project / text.places[code].path
    before = file.read_text(encoding="utf-8")
    lines = before.splitlines(keepends=True)
    line = text.places[code].line - 1
    last = text.words[code].splitlines()[-1]
    lines[line:] = ["".join(lines[line:]).replace(last, last + ending, 1)]
    file.write_text("".join(lines), encoding="utf-8")
    try:
        yield file
    finally:
        file.write_text(before, encoding="utf-8")


@pytest.mark.parametrize("code", ["en", "cy"])
@pytest.mark.parametrize("key", [TITLE, "page/consent/top", "guides/injury/danger/ask"])
def test_one_changed_sentence_makes_exactly_its_translation_stale(
    project: Path, capsys: pytest.CaptureFixture[str], key: str, code: str
) -> None:
    assert main(["approve", key, "--role", ROLE]) == 0
    before = read_ledger(project).root
    with reworded(project, key, code):
        capsys.readouterr()
        assert main(["translations"]) == 0
        printed = capsys.readouterr().out
    after = read_ledger(project).root
    assert [name for name in before if before[name] != after[name]] == [key]
    assert (after[key].state, after[key].made_from) == (State.STALE, code)
    assert [line.split(":")[0] for line in printed.splitlines()[1:]] == ["stale", "approval undone"]


def test_a_file_is_approved_once_and_again_without_loss(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = [text.key for text in translated(read_texts(project)) if text.places["cy"].path == FILE]
    before = read_ledger(project)
    assert main(["approve", FILE, "--role", f"  {ROLE} ", "--on", "2020-01-31"]) == 0
    once = (project / LEDGER).read_text(encoding="utf-8")
    assert main(["approve", f"./{FILE}", TITLE, "--role", "Another role"]) == 0
    assert (project / LEDGER).read_text(encoding="utf-8") == once
    assert f"{len(texts)} texts had an approval before" in capsys.readouterr().out
    approved = {key: entry for key, entry in read_ledger(project).root.items() if entry.state is State.APPROVED}
    assert sorted(approved) == sorted(texts)
    assert {(entry.role, str(entry.on)) for entry in approved.values()} == {(ROLE, "2020-01-31")}
    assert main(["approve", FILE, "--withdraw"]) == 0
    assert read_ledger(project) == before


def test_what_is_stale_is_approved_only_by_one_who_says_that_it_still_stands(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with reworded(project, TITLE, "en"):
        assert main(["approve", FILE, "--role", ROLE]) == 0
        assert f"it is stale: {TITLE}" in capsys.readouterr().out
        assert read_ledger(project).root[TITLE].state is State.STALE
        assert main(["approve", FILE, "--role", ROLE, "--still-stands"]) == 0
        assert read_ledger(project).root[TITLE].state is State.APPROVED


def test_a_translator_may_say_that_a_stale_text_still_stands_without_approving_it(project: Path) -> None:
    with reworded(project, TITLE, "cy"):
        assert main(["translations"]) == 0
        assert read_ledger(project).root[TITLE].state is State.STALE
        assert main(["translations", "--still-stands", FILE]) == 0
        assert read_ledger(project).root[TITLE].state is State.DRAFT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["approve", "thresholds/level.yml", "--role", ROLE], FILE),
        (["approve", "levels", "--role", ROLE], "'levels'"),
        (["approve", FILE, "--role", "  "], "role"),
        (["approve", FILE, "--role", "..."], "role"),
        (["approve", FILE, "--role", "Siân Jones"], f"It can be: Another role, {ROLE}."),
        (["approve", FILE, "--role", ROLE.lower()], f"Did you mean '{ROLE}'?"),
        (["approve", FILE, "--role", ROLE, "--on", "2999-01-01"], "future"),
    ],
)
def test_an_approval_that_cannot_be_is_refused_and_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    before = (project / LEDGER).read_text(encoding="utf-8")
    assert main(arguments) == 1
    assert said in capsys.readouterr().err
    assert (project / LEDGER).read_text(encoding="utf-8") == before


def test_what_nobody_has_adopted_is_shown_as_a_draft(library: Library) -> None:
    assert list(unapproved(library)) == []
    check_publishable(library)


def test_an_adopted_site_is_refused_file_by_file_until_all_of_it_is_approved(adopted: Path, library: Library) -> None:
    whole = load_library(adopted, library.today)
    check_publishable(whole)
    refused = {problem.place.path for problem in unapproved(replace(whole, ledger=library.ledger))}
    assert all(refused & {place.path for place in text.places.values()} for text in translated(whole.texts))
    left = replace(whole, ledger=library.ledger)
    for path in refused:
        ledger, _ = record_approval(left, [path], Approval("A role", library.today, stale_too=True))
        left = replace(left, ledger=ledger)
        assert path not in {problem.place.path for problem in unapproved(left)}
    check_publishable(left)


@pytest.mark.parametrize("code", ["en", "cy"])
@pytest.mark.parametrize("key", [TITLE, "page/about/top"])
def test_one_changed_sentence_stops_an_adopted_site_and_names_the_file(
    adopted: Path, library: Library, key: str, code: str
) -> None:
    with reworded(adopted, key, code):
        problems = list(unapproved(load_library(adopted, library.today)))
        assert [problem.code for problem in problems] == ["not-approved"]
        assert problems[0].place.path in {
            place.path for text in library.texts if text.key == key for place in text.places.values()
        }


def test_it_can_be_looked_at_on_the_way_to_approval_and_neither_built_nor_staged(
    adopted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(adopted)
    with reworded(adopted, TITLE, "cy") as file:
        for verb in (["check"], ["build"], ["stage", str(tmp_path / "staged")]):
            assert main(verb) == 1
            said = capsys.readouterr()
            assert file.relative_to(adopted).as_posix() in said.err
            assert "consistent" not in said.out, "nothing good is said of what is then refused"
        with pytest.raises(ContentError):
            language_sites(adopted)
        monkeypatch.setenv(PREVIEW, "1")
        assert set(language_sites(adopted)) == {"en", "cy"}
    assert not (adopted / "site").exists()
    assert not (tmp_path / "staged").exists()


def test_names_stand_for_files_and_texts_and_nothing_else(library: Library) -> None:
    named = replace(library, adoption=library.adoption.model_copy(update={"roles": (ROLE,)}))
    with pytest.raises(NotDone):
        record_approval(named, ["docs"], Approval(ROLE, library.today))
    ledger, _ = record_approval(named, ["docs/en/about.md", "levels/universal"], Approval(ROLE, library.today))
    approved = {key for key, entry in ledger.root.items() if entry.state is State.APPROVED}
    assert approved
    assert {key.rsplit("/", 1)[0] for key in approved} <= {"page/about", "levels/universal"}
    assert approve(ledger, approved, "Another", library.today) == ledger
