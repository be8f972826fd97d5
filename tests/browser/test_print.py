"""What comes out of a printer: every kind of page, as a PDF, read back."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING

import pypdf
import pytest

from tests.browser.serving import served
from tests.site.adopted import BODY, DATE, FOLDER, MINUTE, adopt
from tests.today import BUILT_ON
from trothwy.languages import CODES, date_in_words, language_of, other_languages
from trothwy.library.loading import load_library
from trothwy.publishing.outlets import make_sites
from trothwy.publishing.pages import plan_pages
from trothwy.site.building.aside import finish_tree, run_generator
from trothwy.version import VERSION

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from tests.browser.kinds_of_page import Shown
    from trothwy.library.loading import Library

ADOPTED_KINDS = ("door", "home", "guide", "briefing")


def run_together(text: str) -> str:
    """Give a text without its spaces and joined letters: a PDF keeps words, not where their lines were broken."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def languages_of(one: Shown) -> tuple[str, ...]:
    return CODES if one.name == "door" else (one.name.rpartition("-")[2],)


def printed(browser: Browser, url: str) -> tuple[list[str], list[str]]:
    """Print a page; give the text of each sheet, and the addresses of the links in its main part to other sites."""
    page = browser.new_page()
    page.goto(url, wait_until="load")
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    page.emulate_media(media="print")
    links = page.evaluate(
        "[...document.querySelectorAll('#main a[href^=http]')]"
        ".filter(link => link.checkVisibility()).map(link => link.getAttribute('href'))"
    )
    page.close()
    return sheets, [str(link) for link in links]


def navigation(library: Library, code: str) -> set[str]:
    """Give the words that would stand on lines of their own if navigation were printed."""
    frame = library.words["frame"]
    words = {frame[name].in_language(code) for name in ("skip", "search", "leave", "home", "danger")}
    return words | {language.name for language in other_languages(code)}


@pytest.mark.parametrize("code", [*CODES, "door"])
def test_every_kind_of_page_prints_whole(  # noqa: PLR0913, PLR0917  # fixtures
    browser: Browser,
    address: str,
    shown: tuple[Shown, ...],
    library: Library,
    covered: Callable[[str], None],
    code: str,
) -> None:
    count = addresses = 0
    own = [one for one in shown if one.name.endswith(code)]
    assert own
    for one in own:
        sheets, links = printed(browser, address + one.path)
        text = run_together("".join(sheets))
        count, addresses = count + len(sheets), addresses + len(links)
        for number, sheet in enumerate(sheets, start=1):
            assert run_together(f"{number} / {len(sheets)}") in run_together(sheet), (one.name, number)
        for link in links:
            assert run_together(link) in text, (one.name, link)
        for language in languages_of(one):
            assert run_together(library.words["status"]["draft_text"].in_language(language)) in text, one.name
            assert run_together(date_in_words(BUILT_ON, language)) in text, one.name
        assert VERSION in text, one.name
        if not one.name.startswith(
            ("door", "search")
        ):  # The one has no navigation, the other is called like a part of it.
            lines = {line.strip() for sheet in sheets for line in sheet.splitlines()}
            assert lines & navigation(library, languages_of(one)[0]) == set(), one.name
    covered(
        f"Print, {code}: {len(own)} pages on {count} sheets, each with the draft band, version, date and number; "
        f"{addresses} addresses of links; no navigation"
    )


@pytest.fixture(scope="module")
def adopted_address(tmp_path_factory: pytest.TempPathFactory, library: Library, today: datetime.date) -> Iterator[str]:
    """Where the project is served as a made-up body adopts it."""
    folder = tmp_path_factory.mktemp("adopted").resolve()
    project = adopt(folder / "project", library.guides)
    site = folder / "host" / FOLDER
    found = load_library(project, today)
    run_generator(project, make_sites(found, plan_pages(found)), site)
    finish_tree(site, "")
    with served(folder / "host") as host:
        yield f"{host}{FOLDER}/"


def test_an_adopted_site_prints_by_whom_and_no_draft(
    browser: Browser,
    adopted_address: str,
    shown: tuple[Shown, ...],
    library: Library,
    covered: Callable[[str], None],
) -> None:
    tried = [one for one in shown if one.name.partition("-")[0] in ADOPTED_KINDS]
    assert len(tried) == 1 + len(CODES) * (len(ADOPTED_KINDS) - 1)
    for one in tried:
        text = run_together("".join(printed(browser, adopted_address + one.path)[0]))
        for code in languages_of(one):
            for fact in (BODY[code], MINUTE, DATE[code]):
                assert run_together(fact) in text, (one.name, fact)
            assert run_together(library.words["status"]["draft_text"].in_language(code)) not in text, one.name
    names = " and ".join(language_of(code).english_name for code in CODES)
    covered(f"Print, adopted: {len(tried)} pages in {names}, each with body, minute and date, none with a draft band")
