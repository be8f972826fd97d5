"""The pages as a whole: every page planned, its address and every link by id checked, before anything is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.checking import did_you_mean
from trothwy.content.problems import Problem, refuse
from trothwy.content.prose import links_of
from trothwy.library.texts import Form
from trothwy.publishing.pages import plan_pages
from trothwy.site.addresses import check_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trothwy.content.problems import Place
    from trothwy.content.prose import Target
    from trothwy.library.loading import Library
    from trothwy.site.page import Page


def checked_pages(library: Library) -> tuple[Page, ...]:
    """Plan every page of the site, in no language yet.

    Raises:
        ContentError: with a problem for each address that cannot be kept, and each link that leads nowhere.
    """
    pages = plan_pages(library)
    refuse([*check_pages(pages), *check_links(library, pages)])
    return pages


def check_links(library: Library, planned: Iterable[Page]) -> Iterator[Problem]:
    """Give a problem for a link by id, in Prose or on a hand-written page, that leads nowhere."""
    pages = {page.id: page for page in planned}
    for text in library.texts:
        if text.form is Form.PROSE:
            for code, words in text.words.items():
                for target in links_of(words):
                    yield from _check_target(pages, target, text.places[code])
    for page in library.hand_written:
        for twin in page.twins.values():
            for target, place in twin.links():
                yield from _check_target(pages, target, place)


def _check_target(pages: Mapping[str, Page], target: Target, place: Place) -> Iterator[Problem]:
    page = pages.get(target.page)
    if page is None:
        yield Problem(
            place, "unknown-page", f"'{target.page}' is not the id of a page.", did_you_mean(target.page, pages)
        )
    elif target.anchor and target.anchor not in page.anchors:
        yield Problem(
            place,
            "unknown-anchor",
            f"The page '{target.page}' has no place called '{target.anchor}'.",
            did_you_mean(target.anchor, page.anchors),
        )
