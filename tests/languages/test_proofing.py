"""Proofing: the real content is clean, errors put into it are found, and what is right is not reported."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.languages.measure import NO_MUTATIONS, count, together
from tests.languages.seeding import outcome, seeds
from tests.languages.trial import OTHER
from tests.paths import ROOT
from trothwy.content.problems import Place
from trothwy.glossary.bank import TermBank
from trothwy.languages.proofing.lexicon import base_forms
from trothwy.languages.proofing.mutations import check_mutations
from trothwy.languages.proofing.parity import differences
from trothwy.languages.proofing.refused import bare_yes_no
from trothwy.library.texts import Form, Text, read_texts
from trothwy.verbs.proof import Proofer, proof, proofer_of

if TYPE_CHECKING:
    from trothwy.library.loading import Library


@pytest.fixture(scope="module")
def proofer(library: Library) -> Proofer:
    """Every rule, with the real word lists and glossary."""
    return proofer_of(library)


def text(en: str, cy: str, form: Form = Form.LINE) -> Text:
    places = {code: Place("docs/x.yml", 7) for code in ("en", "cy")}
    return Text("x/y", {"en": en, "cy": cy}, places, form)


def codes(proofer: Proofer, en: str, cy: str, form: Form = Form.LINE) -> list[str]:
    return [problem.code for problem in proofer.check(text(en, cy, form))]


def test_the_real_content_is_clean(library: Library) -> None:
    assert "\n".join(map(str, proof(library))) == ""


def test_seeded_errors_are_found(proofer: Proofer) -> None:
    texts = read_texts(ROOT)
    outcomes = [outcome(seed, texts, proofer) for seed in seeds(texts)]
    total = Counter(one.seed.kind for one in outcomes)
    found = Counter(one.seed.kind for one in outcomes if one.found)
    assert sum(total.values()) == 40
    assert found["spelling"] == total["spelling"]
    assert found["english"] == total["english"]
    assert found["mutation"] >= 0.9 * total["mutation"]


def test_mistakes_put_in_at_random_are_found(library: Library, proofer: Proofer) -> None:
    counts = count(library, proofer)
    spelt, english = counts["misspelt words"], counts["English left in Welsh"]
    asked, mutations = together(counts, leave_out=NO_MUTATIONS | {OTHER}), together(counts, leave_out=NO_MUTATIONS)
    assert mutations[1] > 3000
    assert mutations[0] >= 0.9 * mutations[1], counts
    assert asked[0] >= 0.93 * asked[1], counts
    assert spelt[0] == spelt[1]
    assert english[0] >= 0.96 * english[1]


@pytest.mark.parametrize(
    "right",
    [
        "Ffoniwch y gwasanaethau cymdeithasol yng Nghaerdydd.",
        "Gallwch gael cyngor gan yr heddlu.",
        "Mae dyletswydd gyfreithiol ar eich bwrdd.",
        "Peidiwch byth ag aros.",
        "Gofynnwch beth ddigwyddodd, a phwy welodd hynny.",
        "Mae’r plentyn yn byw gyda’i nain ac yn chwarae’n dda.",
        "Ni ddylech ofyn; ni chewch wybod.",
        "2 ddiwrnod, 3 diwrnod, 6 chwestiwn, dwy ferch a thri phlentyn.",
        "Rhaid i chi wneud hynny neu gofynnwch am gyngor.",
        "Mae o bach yn hwyr, ond clywais i bod pawb yn iawn.",
        "Yr wythnos diwethaf, ymhen dwy flynedd a phum mlynedd, yn 47 mlwydd oed.",
        "Yr un fath o gymorth, un math arall, y ddau a’r ddwy, y bobloedd hynny.",
        "Mae’r cwcis yn mesur defnydd ac yn cyd-fynd â’r rheolau.",
        "Dewiswch p’un a ydych am fynd i’r afael â hyn, a nodwch pam.",
        "Y person diogelu yw’r un sydd fwyaf cyfleus; dyna pryd y gall ateb.",
        "Gall plentyn fod mewn perygl yn nhŷ rhywun, ym mhob man ac ym mha ffordd bynnag.",
        "Gofynnwch i Llinos, i Gethin neu i Pero gyda Cai.",
    ],
)
def test_right_welsh_is_not_reported(right: str) -> None:
    assert list(check_mutations(right)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "yn Caerdydd",
        "Gallwch cael cyngor",
        "Mae dyletswydd cyfreithiol",
        "eich fwrdd",
        "Ni dylech",
        "2 diwrnod",
        "tri plant",
        "i chi gwneud",
        "yn gweld neu’n weld",
        "y gynllun",
        "unrhyw pryder",
        "Pwy bydd",
        "wedi’i copïo",
        "i phlentyn",
        "am mhlentyn",
        "gyda blentyn",
        "yng Gaerdydd",
        "yn niogel",
        "ei ngham-drin",
        "fy plentyn",
        "a pryd",
        "y tudalen",
        "y gwasanaethau a’r phlant",
        "gallai plentyn bod",
    ],
)
def test_wrong_mutations_are_reported(wrong: str) -> None:
    assert [finding.code for finding in check_mutations(wrong)] == ["welsh-mutation"]


@pytest.mark.parametrize(
    ("en", "cy", "code"),
    [
        ("Phone 101 now.", "Ffoniwch nawr.", "translation-differs"),
        ("On 3 May 2026.", "Ar 3 Mehefin 2026.", "translation-differs"),
        ("He is a mud clock.", "Mae e’n gloc pridd.", ""),
        ("He is.", "Ydy, mae’r gwbygaeth yno.", "welsh-spelling"),
        ("The plentyn said.", "Dywedodd y plentyn.", "welsh-in-english"),
        ("The childd said.", "Dywedodd y plentyn.", "english-spelling"),
        ("Yes", "Ie", "bare-yes-no"),
        ("It is attention-seeking.", "Mae hyn yn wir.", "refused-words"),
        ("It is so.", "Mae’n geisio sylw, ac yn ystrywgar.", "refused-words"),
    ],
)
def test_each_rule_speaks(proofer: Proofer, en: str, cy: str, code: str) -> None:
    found = codes(proofer, en, cy)
    assert code in found if code else not found


def test_lists_and_links_have_to_agree() -> None:
    english, welsh = "- One\n- Two\n\nSee [this](levels).", "- Un\n\nGweler hwn."
    lacking = {what for _, what in differences({"en": english, "cy": welsh}, {"en": "One\nTwo", "cy": "Un"})}
    assert lacking == {"a list item that the English has", "the link to levels that the English has"}


def test_a_bare_yes_is_reported_only_at_the_beginning() -> None:
    assert [finding.code for finding in bare_yes_no("Na, nid yw.")] == ["bare-yes-no"]
    assert list(bare_yes_no("Nid hwn na hwnnw, na neb.")) == []


def test_a_text_that_nobody_translated_is_named_and_a_name_is_not(proofer: Proofer) -> None:
    assert "not-translated" in codes(proofer, "A child in Powys.", "A child in Powys.")
    assert "not-translated" in codes(proofer, "Fan", "Fan")
    for same in ("Rhondda Cynon Taf", "MASSH", "999"):
        assert codes(proofer, same, same) == []


def test_a_term_has_to_be_called_what_the_glossary_calls_it(library: Library) -> None:
    bank = TermBank(library.terms, "en", "cy", base_forms)
    good = {"en": "Is it early help?", "cy": "Ai cymorth cynnar yw hyn, neu gymorth cynnar?"}
    bad = {"en": "Is it early help?", "cy": "Ai help buan yw hyn?"}
    assert list(bank.check(good)) == []
    assert [found.term for found in bank.check(bad)] == ["early-help"]


def test_a_problem_in_markdown_has_its_own_line(proofer: Proofer) -> None:
    page = text("## One { #one }\n\nFine.\n\nAll.", "## Un { #one }\n\nIawn.\n\nGwbygaeth.", Form.MARKDOWN)
    assert [problem.place.line for problem in proofer.check(page) if problem.code == "welsh-spelling"] == [11]


def test_an_accepted_word_that_no_text_needs_is_refused(library: Library) -> None:
    fresh = proofer_of(library)
    list(fresh.check(text("A child.", "Plentyn.")))
    assert {problem.code for problem in fresh.unused()} == {"unused-word"}


def test_a_term_rendered_by_none_of_its_words_is_found_and_a_variant_is_not(proofer: Proofer) -> None:
    assert codes(proofer, "A child at risk.", "Plentyn ar y ffordd.") == ["term-not-used"]
    assert codes(proofer, "A child at risk.", "Plentyn sy’n wynebu risg.") == []
