"""The search page as a reader uses it: typed into, by keyboard, failing, and reached from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.test_accessibility import faults
from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from trothwy.library.loading import Library

PAGES: Final = {"cy": "cy/chwilio/", "en": "en/search/"}
WORDS: Final = {"cy": "gleisiau", "en": "bruises"}
HITS: Final = "#search-results > li"

TYPED: Final = {
    "a missing accent": ("grwp craidd", "glossary"),
    "a soft mutation": ("y gronoleg", "glossary"),
    "a nasal mutation": ("fy mhreifatrwydd", "privacy"),
    "an aspirate mutation": ("ei thagu", "guide/domestic-abuse"),
    "a plural": ("llosgiadau", "guide/injury"),
    "a form of a verb": ("tagodd", "guide/domestic-abuse"),
    "an abbreviation": ("CRhB", "glossary"),
    "a misspelling": ("esgelustod", "guide/neglect"),
    "a name of the term bank": ("llinellau cyffuriau", "glossary"),
    "its English name": ("county lines", "glossary"),
}


def search(page: Page, words: str) -> None:
    page.fill("#search-words", "")
    page.focus("#search-words")
    page.keyboard.insert_text(words)  # At once: letter by letter, the results could still be those of the beginning.
    page.wait_for_selector(HITS)
    page.wait_for_function("/[0-9]/.test(document.querySelector('#search-status').textContent)")


def test_the_right_page_comes_first(browser: Browser, address: str, library: Library) -> None:
    addresses = {page.id: page.address["cy"] for page in plan_pages(library)}
    page = browser.new_page()
    wrong = []
    for what, (words, wanted) in TYPED.items():
        page.goto(address + PAGES["cy"])
        search(page, words)
        first = page.locator(f"{HITS} a").first.get_attribute("href") or ""
        if not first.split("#")[0].endswith(f"/{addresses[wanted]}/"):
            wrong.append((what, words, first))
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_fetched_before_the_first_query(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page()
    fetched: list[str] = []
    page.context.on("request", lambda request: fetched.append(request.url.removeprefix(f"{address}{code}/")))
    page.goto(address + PAGES[code], wait_until="networkidle")
    page.focus("#search-words")
    search_files = [url for url in fetched if url.startswith(("search/", "assets/search/")) and "." in url]
    assert sorted(search_files) == [
        "assets/search/page.js",
        "assets/search/search.css",
        "assets/search/worker.js",
        "search/search_index.json",
    ]
    size = page.evaluate(
        "async url => (await (await fetch(url)).arrayBuffer()).byteLength", f"{address}{code}/search/search_index.json"
    )
    assert size < 200
    page.close()


@pytest.mark.parametrize("code", CODES)
def test_results_can_be_used_by_everyone(browser: Browser, address: str, code: str) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(bypass_csp=True, color_scheme="dark" if scheme == "dark" else "light")
        page = context.new_page()
        page.goto(address + PAGES[code])
        search(page, WORDS[code])
        assert faults(page) == []
        context.close()


@pytest.mark.parametrize("code", CODES)
def test_the_keyboard_is_enough(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page()
    page.goto(address + PAGES[code])
    search(page, WORDS[code])
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('#search-results') !== null")
    page.focus("#search-words")
    page.keyboard.press("Tab")
    assert page.locator(HITS).first.is_visible()
    page.locator(f"{HITS} a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: PAGES[code] not in url)
    assert WORDS[code] not in page.url
    page.close()


@pytest.mark.parametrize("code", CODES)
def test_a_search_that_could_not_load_says_so_and_tries_again(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page()
    page.context.route("**/search/parts/*", lambda route: route.abort())
    page.goto(address + PAGES[code])
    page.type("#search-words", WORDS[code])
    failed = page.get_attribute("#search-status", "data-failed")
    page.wait_for_function("words => document.querySelector('#search-status').textContent === words", arg=failed)
    page.context.unroute("**/search/parts/*")
    page.keyboard.press("Backspace")
    page.wait_for_selector(HITS)
    page.close()


@pytest.mark.parametrize("code", CODES)
def test_a_word_stands_there_while_the_search_loads(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page()
    page.context.route("**/search/parts/*", lambda _: None)
    page.goto(address + PAGES[code])
    page.focus("#search-words")
    page.keyboard.insert_text(WORDS[code])
    page.wait_for_function("document.querySelector('#search-status').textContent !== ''")
    assert page.text_content("#search-status") == page.get_attribute("#search-status", "data-searching")
    page.context.unroute("**/search/parts/*")  # Lets go of what is held.
    page.wait_for_selector(HITS)
    page.close()


@pytest.mark.parametrize("code", CODES)
def test_999_and_leave_are_beside_the_search(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page()
    page.goto(address + PAGES[code])
    assert page.locator("a[href='tel:999']").first.is_visible()
    assert page.locator("a[data-leave]").is_visible()
    page.close()


def test_a_mutated_word_is_marked(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + PAGES["cy"])
    search(page, "cleisiau")
    marked = {mark.text_content() for mark in page.locator("#search-results mark").all()}
    assert {"gleisiau", "glais"} & marked
    assert page.locator(".md-search-result__terms").count() == 0
    page.close()
