"""The hours at which an office is open and the days that are worked out, to the minute and to the day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.guides.using import CHRISTMAS_DAY, FRIDAY_EVENING, MONDAY, REPORT
from tests.today import BUILT_ON
from trothwy.languages import date_in_words
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.guides.using import Using
    from trothwy.library.loading import Library

    Start = Callable[..., Using]

ASK = """async ([scripts, contacts, at, what]) => {
  const days = await import(scripts + 'dates.mjs');
  const hours = await import(scripts + 'contacts.mjs');
  const { councils, calendar } = await hours.directory({ contacts });
  const moment = days.inWales(calendar, new Date(at));
  const county = councils.find(({ id }) => id === 'example-county');
  return {
    moment: () => moment,
    open: () => hours.officeIsOpen(county, moment, calendar),
    usual: () => hours.officeIsOpen(undefined, moment, calendar),
    deadlines: () => days.deadlines(moment, calendar),
    hear: () => days.plusWorkingDays(days.deadlines(moment, calendar).written, 7, calendar),
    review: () => days.reviewDay(moment.day, 2, calendar),
  }[what]();
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, example_address: str) -> Iterator[Page]:
    opened = browser.new_page(timezone_id="Pacific/Auckland")
    opened.goto(f"{example_address}en/guides/")
    yield opened
    opened.close()


def ask(page: Page, library: Library, at: str, what: str) -> Any:  # noqa: ANN401  # whatever the script gives
    address = page.url.removesuffix("guides/")
    contacts = next(one.address["en"] for one in plan_pages(library) if one.id == "contacts")
    return page.evaluate(ASK, [f"{address}assets/guides/", f"{address}{contacts}/", at, what])


@pytest.mark.parametrize(
    ("at", "own", "usual"),
    [
        ("2026-11-23T08:29:59Z", False, False),
        ("2026-11-23T08:30:00Z", True, False),
        ("2026-11-23T09:00:00Z", True, True),
        ("2026-11-23T16:59:59Z", True, True),
        ("2026-11-23T17:00:00Z", False, False),
        ("2026-11-27T16:29:59Z", True, True),
        ("2026-11-27T16:30:00Z", False, True),
        ("2026-11-28T10:00:00Z", False, False),
        ("2026-11-29T10:00:00Z", False, False),
        ("2026-12-25T10:00:00Z", False, False),
        ("2026-12-28T10:00:00Z", False, False),
        ("2027-07-05T07:30:00Z", True, False),
    ],
    ids=str,
)
def test_an_office_is_open_from_its_first_minute_to_its_last(
    page: Page, library: Library, at: str, *, own: bool, usual: bool
) -> None:
    assert ask(page, library, at, "open") is own
    assert ask(page, library, at, "usual") is usual


@pytest.mark.parametrize(("days", "sound"), [(-2, False), (-1, True), (0, True), (3 * 365, True), (3 * 365 + 1, False)])
def test_a_clock_is_believed_from_the_day_before_the_build_for_three_years(
    page: Page, library: Library, days: int, *, sound: bool
) -> None:
    day = BUILT_ON + datetime.timedelta(days=days)
    moment = ask(page, library, f"{day}T10:00:00Z", "moment")
    assert (moment["day"], moment["sound"]) == (str(day), sound)
    limits = ask(page, library, f"{day}T10:00:00Z", "deadlines")
    assert sound or limits == {"written": "", "latest": None}


@pytest.mark.parametrize(
    ("at", "limits"),
    [
        ("2026-11-23T10:00:00Z", ("2026-11-24", "2026-11-24", "2026-12-03")),
        ("2026-11-27T10:00:00Z", ("2026-11-28", "2026-11-30", "2026-12-08")),
        ("2026-12-24T10:00:00Z", ("2026-12-25", "2026-12-29", "2027-01-07")),
        ("2027-12-20T10:00:00Z", ("2027-12-21", "2027-12-21", None)),
        ("2027-12-31T10:00:00Z", ("2028-01-01", None, None)),
    ],
)
def test_days_are_counted_as_far_as_the_bank_holidays_are_known(
    page: Page, library: Library, at: str, limits: tuple[str, str | None, str | None]
) -> None:
    written, latest, hear = limits
    assert ask(page, library, at, "deadlines") == {"written": written, "latest": latest}
    assert ask(page, library, at, "hear") == hear


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-11-23T10:00:00Z", "2026-12-07"),
        ("2026-11-28T10:00:00Z", "2026-12-11"),
        ("2026-12-14T10:00:00Z", "2026-12-24"),
    ],
)
def test_somebody_looks_again_on_the_last_working_day_by_then(page: Page, library: Library, at: str, day: str) -> None:
    assert ask(page, library, at, "review") == day


def test_the_days_are_counted_in_working_days(using: Start, example_address: str, code: str) -> None:
    expected = {
        MONDAY: ("2026-11-24", "2026-12-03"),
        FRIDAY_EVENING: ("2026-11-28", "2026-12-08"),
        CHRISTMAS_DAY: ("2026-12-26", "2027-01-07"),
    }
    for at, days in expected.items():
        sitting = using("injury", code, address=example_address, at=at)
        sitting.answer_all(**REPORT)
        for day in days:
            assert date_in_words(datetime.date.fromisoformat(day), code) in sitting.text(), at


def test_nobody_is_to_look_again_on_a_day_when_offices_are_closed(using: Start, code: str) -> None:
    sitting = using("injury", code, at="2026-11-27T10:00:00")  # Four weeks on is Christmas Day.
    sitting.answer_all()
    said = {day: date_in_words(datetime.date(2026, 12, day), code) for day in (24, 25)}
    assert said[24] in sitting.text()
    assert said[25] not in sitting.text()
    assert said[24] in sitting.page.locator(".actions .button.second").last.inner_text()


def test_dates_are_wales_time_wherever_the_device_thinks_it_is(using: Start, example_address: str) -> None:
    sitting = using("injury", "en", address=example_address, at="2027-07-03T23:30:00+00:00")
    sitting.answer_all(**REPORT)
    assert "Monday 5 July 2027, 0:30" in sitting.text()
