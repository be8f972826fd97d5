"""What a reader takes away from a result: text for their own record, paper, and a day for the calendar."""

from __future__ import annotations

import datetime
import io
import re
import unicodedata
from typing import TYPE_CHECKING

import pypdf

from tests.browser.guides.using import REPORT
from trothwy.languages import date_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]


def test_the_record_holds_the_questions_as_worded_and_blanks_for_the_rest(using: Start, code: str) -> None:
    sitting = using("injury", code)
    page = sitting.page
    sitting.answer_all(**REPORT)
    record = sitting.copied_record()
    for question in page.locator(".side dt").all_inner_texts():
        assert question in record
    assert sitting.data["hash"] in record
    assert sitting.data["version"] in record
    assert record.count("________") >= 8
    assert " ".join(page.locator(".status").inner_text().split()) in record
    for days in (datetime.date(2026, 11, 24), datetime.date(2026, 12, 3)):
        assert re.search(rf"(?m)^[^\n:]+: .*{date_in_words(days, code)}", record), "what is due then is said"
    assert page.locator("textarea[readonly]").input_value() == record


def test_where_copying_is_not_allowed_the_text_is_marked_to_copy_by_hand(using: Start) -> None:
    sitting = using("injury", "en")
    page = sitting.page
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    sitting.answer_all(**REPORT)
    page.click(".actions .button:not(.second)")
    page.wait_for_selector("textarea[readonly]")
    assert page.evaluate("(t => t.selectionEnd - t.selectionStart)(document.querySelector('textarea[readonly]'))") > 500


def test_the_day_to_chase_can_be_kept_in_a_calendar(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**REPORT)
    with sitting.page.expect_download() as waiting:
        sitting.page.locator(".actions .button.second").last.click()
    file = waiting.value.path().read_bytes()
    lines = file.split(b"\r\n")
    assert b"DTSTART;VALUE=DATE:20261203" in lines
    assert b"DTEND;VALUE=DATE:20261204" in lines
    assert all(len(line) <= 75 for line in lines)
    unfolded = file.replace(b"\r\n ", b"").removesuffix(b"\r\n").split(b"\r\n")
    assert all(re.match(rb"[A-Z-]+[:;][^\r\n]+$", line) for line in unfolded)
    assert waiting.value.suggested_filename == "2026-12-03.ics"


def test_a_printed_result_is_a_record(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(**REPORT)
    page = sitting.page
    page.fill("#decision", "what I decided")
    page.emulate_media(media="print")
    shown = sitting.text("main")
    assert sitting.data["hash"] in shown
    assert "what I decided" in shown
    assert page.locator(".player select").is_hidden()
    assert page.locator(".player .button").first.is_hidden()
    assert page.locator(".side dt").first.is_visible()
    assert page.locator(".status").is_visible()


def test_a_question_can_be_printed_at_any_point(using: Start) -> None:
    sitting = using("injury", "en")
    sitting.answer(sitting.mildest())
    sitting.page.check("#answer-doctor")
    sitting.page.emulate_media(media="print")
    assert sitting.page.locator(".player h1").is_visible()
    assert sitting.page.locator("#answer-doctor").is_visible()


def test_nothing_that_was_typed_or_answered_is_left_behind(using: Start, code: str) -> None:
    sitting = using("injury", code)
    before = sitting.left_behind()
    sitting.answer_all(**REPORT)
    sitting.page.fill("#decision", "something private")
    sitting.page.click(".actions .button:not(.second)")
    assert sitting.left_behind() == before
    sitting.complaints.clear()


def test_the_record_names_the_council_and_whom_else_to_tell(using: Start, library: Library, code: str) -> None:
    sitting = using("injury", code)
    sitting.answer_all(social_worker_involved="open-case", **REPORT)
    sitting.choose("cardiff")
    lines = sitting.copied_record().splitlines()
    council = next(one.title.in_language(code) for one in library.councils if one.id == "cardiff")
    duty = next(one.title.in_language(code) for one in library.duties if one.id == "allocated-social-worker")
    for named in (council, duty):
        assert [line for line in lines if line.endswith(f": {named}")], named


def test_what_is_folded_away_opens_on_paper_and_folds_again(using: Start) -> None:
    sitting = using("injury", "en")
    sitting.answer_all(**REPORT)
    folded = sitting.page.locator(".player details:not([open])")
    before = folded.count()
    assert before > 0
    hidden = sitting.page.locator(".player details .text p").first.text_content() or ""
    assert len(hidden) > 20
    sheets = pypdf.PdfReader(io.BytesIO(sitting.page.pdf())).pages
    printed = "".join("".join(sheet.extract_text() for sheet in sheets).split())
    assert "".join(unicodedata.normalize("NFKC", hidden).split()) in unicodedata.normalize("NFKC", printed)
    assert folded.count() == before
    # A browser whose style sheets cannot show what is closed has it opened.
    sitting.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.count() == 0
    sitting.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded.count() == before


def test_a_result_is_printed_by_its_own_button(using: Start, code: str) -> None:
    sitting = using("injury", code)
    sitting.page.evaluate("globalThis.print = () => { globalThis.printed = true; }")
    sitting.answer_all(**REPORT)
    sitting.page.locator(".actions .button.second").first.click()
    assert sitting.page.evaluate("globalThis.printed") is True
