"""The same project adopted and not: what each page says of itself, in both languages, and what is refused."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from tests.site.adopted import BODY, DATE, MINUTE, PAGE
from tests.site.projects import copy_project, run
from trothwy.languages import CODES
from trothwy.publishing.pages import STANDING, plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trothwy.library.loading import Library

DRAFT_BAND = re.compile(r'class="status[^"]*\bdraft\b')


def pages(project: Path) -> dict[str, str]:
    """Give every page with its entities put back, by path."""
    site = project / "site"
    return {
        path.relative_to(site).as_posix(): unescape(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")
    }


def languages_of(path: str) -> tuple[str, ...]:
    """Give the languages that stand on a page: one, or both on the door."""
    folder = path.partition("/")[0]
    return (folder,) if folder in CODES else CODES


def said_without_adoption(library: Library) -> list[tuple[str, str]]:
    """Give each text, with its language, that may stand on a site only while nobody has adopted it."""
    lines = [library.words["status"]["draft_text"], *(library.words["standing"][f"{page}_none"] for page in STANDING)]
    return [found for line in lines for found in line.texts()]


def test_an_adopted_site_says_by_whom_on_every_page(adopted: Path, covered: Callable[[str], None]) -> None:
    found = pages(adopted)
    assert {path for path in found if path.endswith("404.html")} == {"404.html", "en/404.html", "cy/404.html"}
    for path, text in found.items():
        assert "noindex" not in text, path
        assert not DRAFT_BAND.search(text), path
        for code in languages_of(path):
            for fact in (BODY[code], MINUTE, DATE[code]):
                assert fact in text, (path, fact)
    covered(f"Adopted: {len(found)} pages open to search engines, each with body, minute and date; no draft band")


def test_a_site_that_nobody_adopted_says_so_on_every_page(
    built: Path, library: Library, covered: Callable[[str], None]
) -> None:
    found = pages(built)
    for path, text in found.items():
        assert '<meta name="robots" content="noindex">' in text, path
        assert DRAFT_BAND.search(text), path
        for code in languages_of(path):
            assert library.words["status"]["draft_text"].in_language(code) in text, path
    covered(f"Not adopted: {len(found)} pages closed to search engines, each with the draft band")


def test_nothing_that_holds_only_before_adoption_is_said_after_it(adopted: Path, built: Path, library: Library) -> None:
    before, after = pages(built), pages(adopted)
    for code, text in said_without_adoption(library):
        assert [path for path, page in before.items() if text in page], text
        assert [path for path, page in after.items() if text in page] == [], (code, text)


def test_pages_about_the_site_name_who_answers_for_it_and_where(adopted: Path, library: Library) -> None:
    found = pages(adopted)
    planned = {page.id: page for page in plan_pages(library)}
    for page_id in STANDING:
        for code in CODES:
            text = found[f"{code}/{planned[page_id].address[code]}/index.html"]
            assert f'href="{PAGE[code]}"' in text, (page_id, code)
            assert library.words["standing"][f"{page_id}_adopted"].in_language(code) in text, (page_id, code)


def test_an_incomplete_adoption_is_refused_with_all_that_is_missing(tmp_path: Path, library: Library) -> None:
    project = copy_project(tmp_path)
    (project / "docs" / "adoption.yml").write_text("state: adopted\n", encoding="utf-8")
    returncode, printed = run(project, "build")
    assert returncode == 1
    assert not (project / "site").exists()
    named = [line for line in printed.splitlines() if "adoption-incomplete" in line]
    assert all(line.startswith("docs/adoption.yml:1:") for line in named)
    for key in ("body", "minute", "date", "role", "page"):
        assert any(f"'{key}'" in line for line in named), key
    for guide in library.guides:
        assert sum(f"'{guide.id}'" in line for line in named) == len(CODES), guide.id
    assert len(named) == 5 + len(CODES) + len(CODES) * len(library.guides)
    assert "Traceback" not in printed
