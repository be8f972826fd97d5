"""All pages of the site, planned: those of the features joined, and those that belong to none of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from trothwy.briefings.pages import plan_briefings
from trothwy.contacts.directory import Contacts
from trothwy.contacts.pages import plan_contacts
from trothwy.content.fields import Address
from trothwy.content.problems import Place
from trothwy.glossary.pages import plan_glossary
from trothwy.guides.checks.s15_reach import ANY_WORRY
from trothwy.guides.pages.assurance import checked_guides, plan_assurance
from trothwy.guides.pages.guide import plan_guides
from trothwy.guides.pages.result import ResultTexts, plan_results
from trothwy.guides.pages.texts import plan_texts
from trothwy.languages import CODES, LANGUAGES
from trothwy.site.adoption import status_line
from trothwy.site.page import Page
from trothwy.site.page_ids import Family, anchor_of
from trothwy.site.planning import Planner
from trothwy.site.translations import plan_translations
from trothwy.thresholds.pages import Thresholds, plan_indicators, plan_levels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.library.loading import Library
    from trothwy.site.adoption import Adoption
    from trothwy.site.handwritten import HandWritten

QUICK_CHECK: Final = Family.GUIDE.page_id(ANY_WORRY)
"""The page of the quick check, which home leads to if the site has one."""

ACT: Final = "act"
"""The section of hand-written pages for readers who already know what is happening."""

FIRST_TO_ACT: Final = ("telling-me", "must-report")
"""Pages of that section whose readers have the least time: they stand first."""

STANDING: Final = ("about", "privacy", "accessibility")
"""The hand-written pages below whose text stands who answers for the site, in words of their own."""


def plan_pages(library: Library) -> tuple[Page, ...]:
    """Plan every page of the site, in no language yet."""
    planner = Planner(library.sections, library.words)
    hand_written = [_plan_hand_written(planner, page, library.adoption) for page in library.hand_written]
    texts = ResultTexts(library.levels, library.outcomes, library.advice, library.steps, library.duties)
    pages = [
        plan_levels(planner, library.levels),
        plan_indicators(
            planner,
            Thresholds(library.levels, library.themes, library.protective_factors, library.modifiers, library.overlay),
        ),
        *plan_guides(planner, library.guides, texts),
        *plan_results(planner, texts),
        plan_texts(planner, texts, _status(planner, library.adoption)),
        *plan_briefings(planner, library.briefings, {term.id: term.word for term in library.terms}),
        plan_glossary(planner, library.terms),
        plan_contacts(planner, _contacts(library), library.national_lines),
        _plan_act(planner, hand_written),
        *hand_written,
    ]
    checked = checked_guides(library.guides, library.evidence, library.adoption)
    pages += plan_assurance(planner, {page.id: page for page in pages}, checked, texts)
    pages.append(plan_translations(planner, library.ledger))
    pages.append(_plan_sources(planner, library, [page for page in pages if Family.GUIDE.holds(page.id)]))
    pages = [_listing_its_section(page, pages) for page in pages]
    return (_plan_home(planner, library, pages), *pages, _plan_search(planner, library, pages))


def _status(planner: Planner, adoption: Adoption) -> dict[str, str]:
    return {code: status_line(adoption, partial(planner.words, "status"), code) for code in CODES}


def _contacts(library: Library) -> Contacts:
    adopted = library.adoption.state == "adopted"
    return Contacts(library.boards, library.councils, library.calendar, adopted, library.today)


def pages_to_act(pages: Sequence[Page]) -> list[Page]:
    """Give the pages for readers who already know what is happening, the most hurried first."""
    act = [page for page in pages if page.section == ACT and page.id not in {ACT, QUICK_CHECK}]
    return sorted(act, key=lambda page: FIRST_TO_ACT.index(page.id) if page.id in FIRST_TO_ACT else len(FIRST_TO_ACT))


def _plan_home(planner: Planner, library: Library, pages: Sequence[Page]) -> Page:
    ids = {page.id for page in pages}
    return Page(
        id="home",
        title=planner.words("home", "title"),
        summary=planner.words("home", "summary"),
        address={language.code: "" for language in LANGUAGES},
        place=Place("docs/strings.yml"),
        template="site/home.html",
        data={
            "quick_check": QUICK_CHECK if QUICK_CHECK in ids else None,
            "act": pages_to_act(pages),
            "guides": [page for page in pages if Family.GUIDE.holds(page.id) and page.id != QUICK_CHECK],
            "learn": [page for page in pages if page.id in {"briefings", "glossary", "contacts", "indicators"}],
            "about": [page for page in pages if page.section == "about"],
            "levels": library.levels,
        },
    )


def _plan_act(planner: Planner, hand_written: Sequence[Page]) -> Page:
    """Plan the page that lists what to do for readers who already know what is happening."""
    return Page(
        id=ACT,
        title=planner.words("act", "title"),
        summary=planner.words("act", "summary"),
        address=planner.at_section(ACT),
        place=Place("docs/strings.yml"),
        template="site/act.html",
        data={"listed": pages_to_act(hand_written)},
        section=ACT,
    )


def _listing_its_section(page: Page, pages: Sequence[Page]) -> Page:
    """Let a hand-written page that stands for its section lead to the others of it."""
    if not page.markdown or page.id != page.section:
        return page
    others = [other for other in pages if other.section == page.section and other is not page]
    return replace(page, data={**page.data, "others": others})


def _plan_hand_written(planner: Planner, page: HandWritten, adoption: Adoption) -> Page:
    heads = {code: twin.head for code, twin in page.twins.items()}
    first = next(iter(heads.values()))
    return Page(
        id=page.id,
        title=page.title,
        summary=page.summary,
        address=planner.in_section(
            page.section, page.id, Address(**{code: twin.address for code, twin in page.twins.items()})
        ),
        place=next(iter(page.twins.values())).place,
        template="site/written.html",
        data={
            "review_by": first.review_by,
            "source_ids": first.sources,
            "standing": planner.words("standing", f"{page.id}_{adoption.state}") if page.id in STANDING else None,
            "others": (),
        },
        markdown={code: twin.text for code, twin in page.twins.items()},
        markdown_place={code: twin.place for code, twin in page.twins.items()},
        section=page.section,
        anchors=frozenset(anchor for twin in page.twins.values() for anchor in twin.anchors),
    )


def _plan_sources(planner: Planner, library: Library, guides: Sequence[Page]) -> Page:
    """Plan the page of every source, and of what each guide rests on, which a guide itself has no room for."""
    by_guide = {anchor_of(guide.id): guide for guide in guides}
    return Page(
        id="sources",
        title=planner.words("sources", "title"),
        summary=planner.words("sources", "summary"),
        address=planner.in_section("about", "sources", Address(cy="ffynonellau")),
        place=Place("docs/sources.yml"),
        template="site/sources.html",
        data={"listed": library.sources, "by_guide": by_guide},
        section="about",
        anchors=frozenset({source.id for source in library.sources} | by_guide.keys()),
    )


def _plan_search(planner: Planner, library: Library, pages: Sequence[Page]) -> Page:
    """Plan the search page. Without scripts it is the list of every page."""
    by_section = [
        (section.title, tuple(page for page in pages if page.section == section.id)) for section in library.sections
    ]
    return Page(
        id="search",
        title=planner.words("search", "title"),
        summary=planner.words("search", "summary"),
        address=planner.at_root("search", Address(cy="chwilio")),
        place=Place("docs/strings.yml"),
        template="site/search.html",
        data={"by_section": [(title, listed) for title, listed in by_section if listed]},
        shell="search.html",
        searchable=False,
    )
