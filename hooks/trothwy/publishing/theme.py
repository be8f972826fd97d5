"""What the theme's own templates show around every page: words, links, the navigation, the state of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.languages import LANGUAGES, date_in_words
from trothwy.publishing.finding import search_facts
from trothwy.publishing.pages import QUICK_CHECK, pages_to_act
from trothwy.site.page import file_path
from trothwy.site.rendering import words_in_language
from trothwy.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.library.loading import Library
    from trothwy.site.page import Page


PROCEDURES: Final = "wsp"
"""The source whose address every page of a draft leads to; without it the words stand there alone."""


def build_nav(library: Library, pages: Sequence[Page], language: str) -> list[dict[str, str]]:
    """Give the navigation: home and one page for each section, so that it does not grow with the site."""
    home = next(page for page in pages if page.id == "home")
    return [
        {page.title.in_language(language): file_path(page, language)} for page in (home, *_first_pages(library, pages))
    ]


def theme_facts(library: Library, pages: Sequence[Page], language: str) -> dict[str, object]:
    """Give what the theme's own templates show: words, links by page id, and the state of the site.

    A link is the address below the language's folder, with a slash at its end.
    """
    adoption = library.adoption
    links = {page.id: _folder(page.address[language]) for page in pages}
    procedures = next((source.address for source in library.sources if source.id == PROCEDURES), None)
    return {
        "words": words_in_language(library.words, language),
        "links": links,
        "start": links.get(QUICK_CHECK, links["guides"]),
        "titles": {page.id: page.title.in_language(language) for page in pages},
        "act": [
            {"title": page.title.in_language(language), "link": _folder(page.address[language])}
            for page in pages_to_act(pages)
        ],
        "sections": [
            {"title": page.title.in_language(language), "link": _folder(page.address[language])}
            for page in _first_pages(library, pages)
        ],
        "search": search_facts(library, pages, language),
        "site": {
            "language": language,
            "languages": [{"code": other.code, "name": other.name} for other in LANGUAGES],
            "version": VERSION,
            "built_on": date_in_words(library.today, language),
            "leave": library.leave.in_language(language),
            "procedures": procedures.in_language(language) if procedures else "",
            "findable": adoption.findable,
            "adoption": {
                "status": adoption.status,
                "body": adoption.body.in_language(language) if adoption.body else "",
                "minute": adoption.minute or "",
                "date": date_in_words(adoption.date, language) if adoption.date else "",
            },
        },
    }


def _folder(address: str) -> str:
    return f"{address}/" if address else "./"


def _first_pages(library: Library, pages: Sequence[Page]) -> list[Page]:
    """Give the first page of each section that has any."""
    firsts = (next((page for page in pages if page.section == section.id), None) for section in library.sections)
    return [page for page in firsts if page]
