"""Alphabetical order in each language's own alphabet."""

from __future__ import annotations

import random

import pytest

from trothwy.languages.sorting import initial, sort_key

WELSH = (
    "adroddiad",
    "angen",
    "bang",
    "banc",
    "ban.gor",
    "bargen",
    "cam-drin",
    "camdriniaeth",
    "camfanteisio",
    "cyd-destun",
    "cydgysylltydd",
    "cydsyniad",
    "cyngor",
    "chwaer",
    "dyletswydd",
    "ddoe",
    "esgeulustod",
    "fi",
    "ffurflen",
    "gofal",
    "gŵr",
    "gwrandawiad",
    "ngwaith",
    "hawl",
    "iechyd",
    "lefel",
    "llais",
    "llesiant",
    "llong",
    "llon.gyfarch",
    "mam",
    "niwed",
    "ôl",
    "olwyn",
    "plentyn",
    "plentyn sy’n derbyn gofal",
    "plentyn sy’n wynebu risg",
    "plentyn sydd ar goll",
    "pwyllgor",
    "phlentyn",
    "risg",
    "rhiant",
    "teulu",
    "tŷ",
    "thema",
    "wyth",
    "ymholiad",
    "Ynys Môn",
    "ysgol",
)
"""Words in the order that ICU 78.2 gives them for Welsh (`Intl.Collator("cy")`). A pair of letters that is one letter
stands after the whole of its first; a dot keeps two letters apart, where ICU wants U+034F."""


@pytest.mark.parametrize("seed", range(5))
def test_welsh_words_stand_as_in_a_dictionary(seed: int) -> None:
    shuffled = random.Random(seed).sample(WELSH, len(WELSH))  # not for secrets
    assert sorted(shuffled, key=lambda word: sort_key(word, "cy")) == list(WELSH)


def test_english_words_stand_by_single_letters() -> None:
    assert sorted(["duty", "child", "care", "Consent"], key=lambda word: sort_key(word, "en")) == [
        "care",
        "child",
        "Consent",
        "duty",
    ]


def test_a_shorter_first_word_comes_first() -> None:
    for code in ("en", "cy"):
        assert sort_key("care and support", code) < sort_key("carer", code)


def test_accents_and_case_do_not_move_a_word() -> None:
    assert sort_key("Tŷ", "cy") == sort_key("ty", "cy")


def test_a_word_stands_under_the_letter_of_its_own_alphabet() -> None:
    assert (initial("chwaer", "cy"), initial("child", "en")) == ("CH", "C")


def test_a_dot_keeps_two_letters_apart() -> None:
    assert sort_key("Ban.gor", "cy") != sort_key("Bangor", "cy")
    assert sort_key("Ban.gor", "cy") > sort_key("Bangor", "cy")
