"""The web addresses of all pages together: each its own, and one that every system can keep as a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trothwy.content.problems import Problem
from trothwy.content.references import check_unique
from trothwy.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.content.problems import Place
    from trothwy.site.page import Page

LONGEST: Final = 80
"""Letters in one part of an address. Some systems refuse a path of more than 260 in all."""

_OTHERS: Final = {
    "assets": "holds the files of the site's look",
    "search": "holds the index of the search",
}
"""What lies beside the pages in a language's folder."""

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that Windows gives to devices and refuses to folders."""


def check_pages(pages: Sequence[Page]) -> Iterator[Problem]:
    """Give a problem for an id or an address that two pages share, and for an address that cannot be kept."""
    yield from check_unique([("page", page.id, page.place) for page in pages])
    taken: dict[tuple[str, str], Page] = {}
    for page in pages:
        for language in LANGUAGES:
            address = page.address[language.code]
            place = _place(page, language.code)
            first = taken.setdefault((language.code, address), page)
            if first is not page:
                yield Problem(
                    place,
                    "duplicate-address",
                    f"'{address}' is the {language.english_name} address of two pages: of '{page.id}' here, and of "
                    f"'{first.id}' in {_place(first, language.code).path}, line {_place(first, language.code).line}.",
                    "Give the newer of the two another address; one that was published stays.",
                )
            for reason in _reasons(page.id, address):
                yield Problem(
                    place, "bad-address", f"'{address}' cannot be a page's address: {reason}.", "Choose another."
                )


def _place(page: Page, code: str) -> Place:
    """Give the place where a page's address in a language is written."""
    return page.markdown_place.get(code, page.place)


def _reasons(page_id: str, address: str) -> Iterator[str]:
    first, *_ = parts = address.split("/")
    if first in _OTHERS and page_id != first:
        yield f"the folder '{first}' {_OTHERS[first]}"
    for part in parts:
        if part in _DEVICES:
            yield f"Windows has no folder called '{part}'"
        if part == "index":
            yield "'index' stands for the folder itself"
        if len(part) > LONGEST:
            yield f"a part of it has more than {LONGEST} letters"
