"""The site in a folder of somebody else's, on a server without any settings: every address on it leads somewhere."""

from __future__ import annotations

import re
import shutil
import urllib.error
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from tests.browser.serving import served
from tests.site.adopted import FOLDER
from trothwy.languages import CODES
from trothwy.publishing.pages import plan_pages
from trothwy.site.building.markup import read_markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from trothwy.library.loading import Library

IN_STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)")
IN_SCRIPT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)["'](\.{1,2}/[^"']+)["']""")


def fetch(address: str) -> tuple[int, str]:
    """Give the status of an address, and its text if it is text."""
    try:
        with urllib.request.urlopen(address) as got:  # noqa: S310  # an address on this computer
            text = got.read().decode("utf-8", "replace") if got.headers.get_content_maintype() != "image" else ""
            return got.status, text
    except urllib.error.HTTPError as wrong:
        with wrong:
            return wrong.code, ""


def addresses_in(address: str, text: str) -> list[str]:
    """Give every address that a file names. The documentation theme's script also names some it never fetches."""
    if "/assets/javascripts/" in address:
        return []
    if address.endswith((".css", ".mjs", ".js")):
        return (IN_STYLE if address.endswith(".css") else IN_SCRIPT).findall(text)
    if not address.endswith(("/", ".html")):
        return []
    styles = "".join(read_markup(text).styles)
    return [*(link.text for link in read_markup(text).links), *IN_STYLE.findall(styles)]


def crawl(top: str, starts: Iterable[str]) -> tuple[set[str], list[str]]:
    """Follow every address from some pages; give what was found, and what was wrong, below or outside the folder."""
    host = re.match(r"https?://[^/]+", top)
    assert host is not None
    waiting, seen, wrong = list(starts), set[str](), list[str]()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        status, text = fetch(address)
        if status != 200:
            wrong.append(f"{status} {address}")
        for named in addresses_in(address, text):
            target = urldefrag(urljoin(address, named)).url
            if not target.startswith(host.group()):
                continue
            if target.startswith(top):
                waiting.append(target)
            else:
                wrong.append(f"outside the folder: {named} on {address}")
    return seen, wrong


def planned_addresses(top: str, library: Library) -> set[str]:
    return {f"{top}{code}/{page.address[code]}".rstrip("/") + "/" for page in plan_pages(library) for code in CODES}


def test_it_works_in_any_folder_without_knowing_its_address(
    built: Path, tmp_path: Path, library: Library, covered: Callable[[str], None]
) -> None:
    shutil.copytree(built / "site", tmp_path / "a" / "council" / "site")
    with served(tmp_path / "a") as host:
        top = f"{host}council/site/"
        seen, wrong = crawl(top, [top])
    assert wrong == []
    assert planned_addresses(top, library) <= seen
    covered(f"In a folder: {len(seen)} addresses followed from the door, pages, styles and scripts of both languages")


def test_pages_for_missing_addresses_find_the_folder_they_were_told_of(
    adopted: Path, tmp_path: Path, library: Library
) -> None:
    """They are shown at addresses of any depth, so they alone have to know where the site is (`site_url`)."""
    shutil.copytree(adopted / "site", tmp_path / "host" / FOLDER)
    with served(tmp_path / "host") as host:
        top = f"{host}{FOLDER}/"
        seen, wrong = crawl(top, [f"{top}{page}" for page in ("404.html", "en/404.html", "cy/404.html")])
    assert wrong == []
    assert planned_addresses(top, library) <= seen
