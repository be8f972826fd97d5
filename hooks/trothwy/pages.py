"""All pages of the site: planned by the features, then rendered in one language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from trothwy.briefings.pages import plan_briefings
from trothwy.contacts.directory import Contacts
from trothwy.contacts.pages import plan_contacts
from trothwy.content.fields import Address, WebAddresses
from trothwy.content.problems import Place
from trothwy.finding import search_facts
from trothwy.glossary.explaining import Explainer
from trothwy.glossary.pages import plan_glossary
from trothwy.guides.assurance import checked_guides, plan_assurance
from trothwy.guides.pages import plan_guides
from trothwy.guides.player_file import player_file
from trothwy.guides.result_pages import ResultTexts, plan_results
from trothwy.guides.texts_page import plan_texts
from trothwy.languages import LANGUAGES, date_in_words
from trothwy.site.page import Addresses, Page, file_path
from trothwy.site.planning import Planner
from trothwy.site.rendering import Renderer, environment, words_in_language
from trothwy.site.translations import plan_translations
from trothwy.thresholds.pages import plan_indicators, plan_levels
from trothwy.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trothwy.library import Library
    from trothwy.site.adoption import Adoption
    from trothwy.site.handwritten import HandWritten
    from trothwy.site.page import RenderedPage
    from trothwy.site.rendering import CompiledTemplates

QUICK_CHECK: Final = "guide/quick-check"
"""The page of the quick check, which home leads to if the site has one."""

ACT: Final = "act"
"""The section of hand-written pages for readers who already know what is happening."""

FIRST_TO_ACT: Final = ("telling-me", "must-report")
"""Pages of that section whose readers have the least time: they stand first."""

LEAVE: Final = WebAddresses(en="https://www.bbc.co.uk/weather", cy="https://www.bbc.co.uk/cymrufyw")
"""Where the Leave link goes: an ordinary page that tells an onlooker nothing."""

STANDING: Final = ("about", "privacy", "accessibility")
"""The hand-written pages below whose text stands who answers for the site, in words of their own."""

_FOLDERS: Final = ("site", "thresholds", "guides", "glossary", "briefings", "contacts")


def plan_pages(library: Library) -> tuple[Page, ...]:
    """Plan every page of the site, in no language yet."""
    planner = Planner(library.sections, library.words)
    texts = ResultTexts(library.levels, library.outcomes, library.advice, library.steps, library.duties)
    pages = [
        plan_levels(planner, library.levels, library.themes),
        plan_indicators(planner, library.levels, library.themes, library.protective_factors, library.modifiers),
        *plan_guides(planner, library.guides, texts),
        *plan_results(planner, texts),
        plan_texts(planner, texts),
        *plan_briefings(planner, library.briefings, {term.id: term.word for term in library.terms}),
        plan_glossary(planner, library.terms),
        plan_contacts(planner, _contacts(library), library.national_lines),
        *(_plan_hand_written(planner, page, library.adoption) for page in library.hand_written),
    ]
    checked = checked_guides(library.guides, library.evidence, library.adoption)
    pages += plan_assurance(planner, {page.id: page for page in pages}, checked, texts)
    pages.append(plan_translations(planner, library.ledger))
    pages.append(_plan_sources(planner, library, [page for page in pages if page.id.startswith("guide/")]))
    return (_plan_home(planner, library, pages), *pages, _plan_search(planner, library, pages))


def script_files(library: Library, language: str) -> Iterator[tuple[str, str]]:
    """Give what scripts fetch beside the pages of one language: each path below its folder, with the text."""
    addresses = Addresses(library.pages, language)
    words = words_in_language(library.words, language)["player"]
    for guide in library.guides:
        yield player_file(guide, addresses.page(f"guide/{guide.id}"), addresses, words, VERSION)


def render_pages(library: Library, language: str, compiled: CompiledTemplates | None = None) -> list[RenderedPage]:
    """Render every page in one language; ``compiled`` spares the next language the same work on the templates."""
    pages = library.pages
    package = Path(__file__).parent
    templates = {folder: package / folder / "templates" for folder in _FOLDERS}
    sources = {source.id: source for source in library.sources}
    site = {"sources": sources, "adoption": library.adoption, "version": VERSION}
    renderer = Renderer(pages, language, library.words, site, environment(templates, compiled))
    return _with_terms(library, language, renderer, pages)


def _with_terms(library: Library, language: str, renderer: Renderer, pages: Sequence[Page]) -> list[RenderedPage]:
    """Render every page with its terms explained; the glossary last, for it says where each term is used."""
    glossary = next(page for page in pages if page.id == "glossary")
    words = words_in_language(library.words, language)
    explainer = Explainer(library.terms, language, words, glossary.address[language])
    rendered = {page.id: renderer.render_page(page) for page in pages if page is not glossary}
    listed = replace(glossary, data={**glossary.data, "used_in": explainer.used_in(rendered.values())})
    return [
        renderer.render_page(listed) if page is glossary else explainer.explain_page(rendered[page.id])
        for page in pages
    ]


def build_nav(library: Library, language: str) -> list[dict[str, str]]:
    """Give the navigation: home and one page for each section, so that it does not grow with the site."""
    pages = {page.id: page for page in library.pages}
    return [
        {page.title.in_language(language): file_path(page, language)}
        for page in (pages["home"], *_first_pages(library, library.pages))
    ]


def theme_facts(library: Library, language: str) -> dict[str, object]:
    """Give what the theme's own templates show: words, links by page id, and the state of the site.

    A link is the address below the language's folder, with a slash at its end.
    """
    pages = library.pages
    adoption = library.adoption
    procedures = {source.id: source for source in library.sources}["wsp"].address
    return {
        "words": words_in_language(library.words, language),
        "links": {page.id: _folder(page.address[language]) for page in pages},
        "titles": {page.id: page.title.in_language(language) for page in pages},
        "act": [
            {"title": page.title.in_language(language), "link": _folder(page.address[language])}
            for page in _to_act(pages)
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
            "leave": LEAVE.in_language(language),
            "procedures": procedures.in_language(language) if procedures else "",
            "adoption": {
                "state": adoption.state,
                "example": adoption.example,
                "body": adoption.body.in_language(language) if adoption.body else "",
                "minute": adoption.minute or "",
                "date": date_in_words(adoption.date, language) if adoption.date else "",
            },
        },
    }


def _contacts(library: Library) -> Contacts:
    adopted = library.adoption.state == "adopted"
    return Contacts(library.boards, library.councils, library.calendar, adopted, library.today)


def _folder(address: str) -> str:
    return f"{address}/" if address else "./"


def _to_act(pages: Sequence[Page]) -> list[Page]:
    """Give the pages for readers who already know what is happening, the most hurried first."""
    act = [page for page in pages if page.section == ACT and page.id != QUICK_CHECK]
    return sorted(act, key=lambda page: FIRST_TO_ACT.index(page.id) if page.id in FIRST_TO_ACT else len(FIRST_TO_ACT))


def _first_pages(library: Library, pages: Sequence[Page]) -> list[Page]:
    """Give the first page of each section that has any."""
    firsts = (next((page for page in pages if page.section == section.id), None) for section in library.sections)
    return [page for page in firsts if page]


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
            "has_quick_check": QUICK_CHECK in ids,
            "act": _to_act(pages),
            "guides": [page for page in pages if page.id.startswith("guide/") and page.id != QUICK_CHECK],
            "learn": [page for page in pages if page.id in {"briefings", "glossary", "contacts", "indicators"}],
            "about": [page for page in pages if page.section == "about"],
            "levels": library.levels,
        },
    )


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
        },
        markdown={code: twin.text for code, twin in page.twins.items()},
        markdown_place={code: twin.place for code, twin in page.twins.items()},
        section=page.section,
        anchors=frozenset(anchor for twin in page.twins.values() for anchor in twin.anchors),
    )


def _plan_sources(planner: Planner, library: Library, guides: Sequence[Page]) -> Page:
    """Plan the page of every source, and of what each guide rests on, which a guide itself has no room for."""
    anchors = {source.id for source in library.sources} | {guide.id.replace("/", "-") for guide in guides}
    return Page(
        id="sources",
        title=planner.words("sources", "title"),
        summary=planner.words("sources", "summary"),
        address=planner.in_section("about", "sources", Address(cy="ffynonellau")),
        place=Place("docs/sources.yml"),
        template="site/sources.html",
        data={"listed": library.sources, "guides": guides},
        section="about",
        anchors=frozenset(anchors),
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
