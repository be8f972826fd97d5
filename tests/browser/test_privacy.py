"""Nothing leaves the reader's computer, and nothing stays on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.kinds_of_page import Shown
    from trothwy.library.loading import Library

STORED: Final = "() => ({local: {...localStorage}, session: {...sessionStorage}, cookie: document.cookie})"
NOTHING: Final = {"local": {}, "session": {}, "cookie": ""}


def walk(page: Page, address: str, shown: tuple[Shown, ...]) -> None:
    """Open every page and use what there is to use on it."""
    for one in shown:
        page.goto(address + one.path, wait_until="networkidle")
        for select in page.locator("select").all():
            select.select_option(index=1)
        if page.locator("#search-words").count():
            page.fill("#search-words", "999")
            page.wait_for_selector("#search-results li")


def test_no_request_leaves_the_site_and_nothing_is_stored(
    browser: Browser, address: str, shown: tuple[Shown, ...]
) -> None:
    context = browser.new_context()
    page = context.new_page()
    requests: list[str] = []
    failures: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    # A request that the walk itself cut short by going on to the next page is no failure of the page.
    page.on("requestfailed", lambda one: None if one.failure == "net::ERR_ABORTED" else failures.append(one.url))
    page.on("console", lambda said: failures.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda wrong: failures.append(str(wrong)))
    walk(page, address, shown)
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert failures == []
    assert page.evaluate(STORED) == NOTHING
    assert context.cookies() == []
    assert page.evaluate("async () => (await indexedDB.databases()).length + (await caches.keys()).length") == 0
    context.close()


def test_words_that_were_searched_for_stand_in_no_address(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/search/")
    before = page.evaluate("[location.href, history.length]")
    page.fill("#search-words", "bruise")
    page.wait_for_selector("#search-results li")
    assert page.evaluate("[location.href, history.length]") == before
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("/search/"))
    assert "bruise" not in page.url
    page.close()


def test_an_address_with_words_searches_for_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/search/?q=bruise", wait_until="networkidle")
    assert page.input_value("#search-words") == ""
    assert page.locator("#search-results li").count() == 0
    page.close()


def elsewhere(page: Page, library: Library, code: str) -> str:
    """Give where Leave goes, with a page made up here: a test asks nothing of other sites."""
    leave = library.leave.in_language(code)
    page.route(leave, lambda route: route.fulfill(body="elsewhere", content_type="text/html"))
    return leave


def test_back_does_not_return_to_a_page_that_was_left(browser: Browser, address: str, library: Library) -> None:
    page = browser.new_page()
    leave = elsewhere(page, library, "en")
    page.goto(f"{address}en/levels/")
    page.goto(f"{address}en/guides/injury/", wait_until="networkidle")
    page.click("[data-leave]")
    page.wait_for_url(leave)
    page.go_back()
    assert page.url == f"{address}en/levels/"
    page.close()


def test_leave_works_without_a_script(browser: Browser, address: str, library: Library) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    leave = elsewhere(page, library, "cy")
    page.goto(f"{address}cy/")
    page.click("[data-leave]")
    assert page.url == leave
    context.close()


def test_no_script_is_needed_to_read_anything(browser: Browser, address: str, shown: tuple[Shown, ...]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for one in shown:
        page.goto(address + one.path)
        assert page.locator("h1").count() == 1, one.name
        assert page.locator("main a").count() > 0, one.name
        hidden = page.locator("main [hidden]:not(.search, .search *, label, .def)")
        assert [element.evaluate("e => e.tagName") for element in hidden.all()] in ([], ["FORM"]), one.name
    context.close()
