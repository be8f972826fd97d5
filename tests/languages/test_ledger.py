"""The ledger's shape: only a change of words makes a text another one."""

from __future__ import annotations

from trothwy.languages.ledger import Ledger, State, text_hash


def test_spaces_and_the_coding_of_letters_do_not_count_but_words_do() -> None:
    assert text_hash("Tŷ  y\nplentyn ") == text_hash("Ty\u0302 y plentyn")
    assert text_hash("A child.") != text_hash("A child")


def test_an_entry_is_read_from_plain_data() -> None:
    ledger = Ledger.model_validate({"levels/universal/title": {"made_from": "cy", "text": "0", "state": "draft"}})
    assert ledger.root["levels/universal/title"].state is State.DRAFT
