"""The ledger: a changed text makes exactly its translation stale, in either direction."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from trothwy.languages.ledger import Ledger, State, approve, ledger_text, still_stands, text_hash, update, withdraw
from trothwy.library.texts import read_texts
from trothwy.library.translations import in_step, open_texts, read_ledger, report, write_ledger

if TYPE_CHECKING:
    from pathlib import Path

KEY = "levels/universal/title"
TEXTS = {
    KEY: {"en": "Universal", "cy": "Cyffredinol"},
    "levels/targeted/title": {"en": "Targeted help", "cy": "Cymorth wedi’i dargedu"},
    "page/about/who": {"en": "Who wrote this.", "cy": "Pwy a ysgrifennodd hwn."},
}


def changed(key: str, code: str, words: str) -> dict[str, dict[str, str]]:
    return TEXTS | {key: TEXTS[key] | {code: words}}


@pytest.fixture
def ledger() -> Ledger:
    """Three texts, all of them drafts."""
    return update(Ledger({}), TEXTS)


def test_spaces_and_the_coding_of_letters_do_not_count_but_words_do() -> None:
    assert text_hash("Tŷ  y\nplentyn ") == text_hash("Ty\u0302 y plentyn")
    assert text_hash("A child.") != text_hash("A child")


def test_a_new_text_is_a_draft_and_nothing_changes_by_itself(ledger: Ledger) -> None:
    assert {entry.state for entry in ledger.root.values()} == {State.DRAFT}
    assert update(ledger, TEXTS) == ledger


@pytest.mark.parametrize("code", ["en", "cy"])
@pytest.mark.parametrize("key", TEXTS)
def test_a_change_in_one_language_makes_exactly_its_own_translation_stale(ledger: Ledger, key: str, code: str) -> None:
    after = update(ledger, changed(key, code, "Something else"))
    assert open_texts(after).keys() == {key}
    assert after.root[key].state is State.STALE
    assert after.root[key].made_from == code


@pytest.mark.parametrize(("code", "other"), [("en", "cy"), ("cy", "en")])
def test_a_stale_translation_stays_stale_until_it_changes(ledger: Ledger, code: str, other: str) -> None:
    texts = changed(KEY, code, "Something else")
    stale = update(ledger, texts)
    assert update(stale, texts).root[KEY].state is State.STALE
    texts[KEY] = texts[KEY] | {other: "Brought up to date"}
    assert update(stale, texts).root[KEY].state is State.DRAFT


def test_both_languages_changed_together_are_a_new_draft(ledger: Ledger) -> None:
    after = update(ledger, TEXTS | {KEY: {"en": "New", "cy": "Newydd"}})
    assert after.root[KEY].state is State.DRAFT


def test_somebody_may_say_that_a_stale_translation_still_stands(ledger: Ledger) -> None:
    stale = update(ledger, changed(KEY, "en", "Universal."))
    assert still_stands(stale, [KEY]).root[KEY].state is State.DRAFT


def test_an_approval_names_a_role_and_falls_with_the_first_change(ledger: Ledger) -> None:
    day = datetime.date(2026, 11, 23)
    approved = approve(ledger, [KEY], "Welsh-speaking safeguarding lead", day)
    assert approved.root[KEY].state is State.APPROVED
    assert approved.root[KEY].role == "Welsh-speaking safeguarding lead"
    assert approved.root["page/about/who"].state is State.DRAFT
    after = update(approved, changed(KEY, "cy", "Arall"))
    assert (after.root[KEY].state, after.root[KEY].role) == (State.STALE, None)


def test_what_is_stale_cannot_be_approved(ledger: Ledger) -> None:
    stale = update(ledger, changed(KEY, "en", "Something else"))
    assert approve(stale, [KEY], "A role", datetime.date(2026, 11, 23)) == stale


def test_an_approval_is_not_written_over_and_can_be_taken_back(ledger: Ledger) -> None:
    once = approve(ledger, [KEY], "First role", datetime.date(2026, 11, 20))
    assert approve(once, [KEY], "Second role", datetime.date(2026, 11, 23)) == once
    assert withdraw(once, list(TEXTS)) == ledger


def test_a_section_without_a_twin_is_missing(ledger: Ledger) -> None:
    after = update(ledger, TEXTS | {"page/about/new": {"cy": "Adran newydd."}})
    assert after.root["page/about/new"].state is State.MISSING
    assert after.root["page/about/new"].made_from == "cy"
    assert "missing: page/about/new has no English." in report(ledger, after)


def test_an_item_that_moves_keeps_its_state() -> None:
    before = {"x/1": {"en": "one", "cy": "un"}, "x/2": {"en": "two", "cy": "dau"}}
    ledger = approve(update(Ledger({}), before), before, "A role", datetime.date(2026, 11, 23))
    after = update(ledger, {"x/1": {"en": "nought", "cy": "dim"}, "x/2": before["x/1"], "x/3": before["x/2"]})
    assert [after.root[key].state for key in ("x/1", "x/2", "x/3")] == [State.DRAFT, State.APPROVED, State.APPROVED]


def test_a_text_says_nothing_of_another_one_with_the_same_words() -> None:
    before = {key: {"en": "Is anyone in danger?", "cy": "A oes rhywun mewn perygl?"} for key in ("a/1", "b/1")}
    ledger = approve(update(Ledger({}), before), ["a/1"], "A role", datetime.date(2026, 11, 23))
    after = update(ledger, before | {"a/1": before["a/1"] | {"en": "Is somebody in danger?"}})
    assert [after.root[key].state for key in ("a/1", "b/1")] == [State.STALE, State.DRAFT]


def test_the_real_ledger_is_in_step_with_the_content() -> None:
    written = read_ledger(ROOT)
    is_in_step = ledger_text(in_step(written, read_texts(ROOT))) == ledger_text(written)
    assert is_in_step, "docs/translations.yml is behind the texts. Run 'make renew' and commit what it makes."


def test_the_file_is_read_back_as_it_was_written(tmp_path: Path, ledger: Ledger) -> None:
    (tmp_path / "docs").mkdir()
    ledger = approve(ledger, [KEY], "Arweinydd diogelu Cymraeg", datetime.date(2026, 11, 23))
    ledger = update(ledger, TEXTS | {"page/about/new": {"cy": "Adran newydd."}})
    write_ledger(tmp_path, ledger)
    assert read_ledger(tmp_path).root.keys() == ledger.root.keys()
    assert ledger_text(read_ledger(tmp_path)) == ledger_text(ledger)
