"""What an entry of the glossary may be called."""

from __future__ import annotations

import pytest

from trothwy.content.checking import check_record
from trothwy.content.reading import read_text
from trothwy.glossary.model import Term

ENTRY = """\
id: hub
word: {en: "hub", cy: "hyb"}
variants: {en: ["front door"]}
abbreviations: {en: ["MASH"]}
means: {en: "Where reports go.", cy: "Lle mae adroddiadau’n mynd."}
status: draft
sources: [wsp]
"""


@pytest.mark.parametrize(
    ("old", "new"), [('"hub"', '"&"'), ('"front door"', '"&"'), ('"MASH"', '"("')], ids=["word", "variant", "short"]
)
def test_a_term_is_called_by_words(old: str, new: str) -> None:
    for text, expected in ((ENTRY, []), (ENTRY.replace(old, new), ["empty-text"])):
        value, problems = read_text(text, "docs/glossary.yml")
        check_record(value, Term, "docs/glossary.yml", problems)
        assert [problem.code for problem in problems] == expected
