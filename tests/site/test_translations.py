"""The open page of the ledger: every text is counted, every part has a name, and what is behind is listed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from trothwy.languages.ledger import Ledger, State
from trothwy.publishing.outlets import render_pages
from trothwy.publishing.pages import plan_pages
from trothwy.site.translations import parts_of

if TYPE_CHECKING:
    from trothwy.library.loading import Library


def test_every_text_is_counted_under_a_part_that_has_words(library: Library) -> None:
    parts = parts_of(library.ledger)
    assert sum(sum(part.counts.values()) for part in parts) == len(library.ledger.root)
    assert {part.name for part in parts} <= library.words["part_of_site"].keys()


@pytest.mark.parametrize("code", ["en", "cy"])
def test_the_page_lists_what_is_behind_and_no_state_that_nothing_is_in(library: Library, code: str) -> None:
    key = "levels/universal/title"
    stale = library.ledger.root[key].model_copy(update={"state": State.STALE})
    behind = replace(library, ledger=Ledger(library.ledger.root | {key: stale}))
    before, after = (
        next(page.text for page in render_pages(found, plan_pages(found), code) if page.id == "translations")
        for found in (library, behind)
    )
    assert key not in before
    assert key in after
    for state, shown in ((State.DRAFT, True), (State.STALE, True), (State.MISSING, False)):
        words = library.words["translations"][state.value].in_language(code)
        assert (f'<th scope="col">{words}</th>' in after) is shown
