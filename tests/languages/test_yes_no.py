"""Yes and no: Welsh echoes the verb of the question, and says no with the mutation that *na* brings."""

from __future__ import annotations

import pytest

from trothwy.languages.welsh.mutations import ASPIRATE, SOFT, mutate
from trothwy.languages.yes_no import VERBS, is_bare, yes_and_no

OF_ITS_OWN = {"ie": ("Ie", "Nage")} | dict.fromkeys(("do", "buodd", "cafodd"), ("Do", "Naddo"))
"""What is not echoed: the answer to an emphatic question, and to any that asks what happened."""


def test_yes_agrees_and_no_denies() -> None:
    yes, no = yes_and_no("oes")
    assert (yes, no) == ({"en": "Yes", "cy": "Oes"}, {"en": "No", "cy": "Nac oes"})


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_is_echoed(verb: str) -> None:
    mutated = mutate(verb, ASPIRATE) or mutate(verb, SOFT) or verb
    no = f"Nac {verb}" if verb[0] in "aeiouwy" else f"Na {mutated}"
    yes, denied = yes_and_no(verb)
    assert (yes["cy"], denied["cy"]) == OF_ITS_OWN.get(verb, (verb.capitalize(), no))


@pytest.mark.parametrize(("answer", "bare"), [("Na.", True), ("IE", True), ("nage!", True), ("Nac oes", False)])
def test_a_bare_yes_or_no_is_told_whatever_stands_round_it(answer: str, *, bare: bool) -> None:
    assert is_bare(answer) is bare
