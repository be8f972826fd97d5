"""Reading age and length of sentences."""

from __future__ import annotations

import pytest

from tests.paths import ROOT
from trothwy.languages.proofing.readability import measure, syllables
from trothwy.verbs.reading_age import measure_site


@pytest.mark.parametrize(
    ("word", "count"),
    [("child", 1), ("phone", 1), ("early", 2), ("little", 2), ("asked", 1), ("wanted", 2), ("understand", 3)],
)
def test_syllables_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_long_words_in_long_sentences_are_harder() -> None:
    plain = measure(["Is the child safe? Phone now."])
    hard = measure(
        ["Notwithstanding multidisciplinary considerations, practitioners should immediately communicate concerns."]
    )
    assert plain.reading_age < 8
    assert hard.reading_age > 18
    assert (plain.sentences, plain.words, plain.longest) == (2, 6, 4)


def test_questions_and_results_can_be_read_at_thirteen() -> None:
    measured = measure_site(ROOT)
    for part in ("questions", "results"):
        assert measured[part]["en"].words > 500
        assert measured[part]["en"].reading_age <= 13
        assert measured[part]["cy"].words_a_sentence <= 20
