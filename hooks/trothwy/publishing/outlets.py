"""The site as the generators get it: everything of each language, made from the library and the planned pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from trothwy.glossary.explaining import Explainer
from trothwy.guides.pages.player_file import player_files
from trothwy.languages import CODES
from trothwy.publishing.theme import build_nav, theme_facts
from trothwy.site.generator.handover import LanguageSite
from trothwy.site.page import Addresses
from trothwy.site.rendering import CompiledTemplates, Renderer, environment, words_in_language
from trothwy.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trothwy.library.loading import Library
    from trothwy.site.page import Page, RenderedPage

_FOLDERS: Final = ("site", "thresholds", "guides", "glossary", "briefings", "contacts")


def make_sites(library: Library, pages: Sequence[Page]) -> dict[str, LanguageSite]:
    """Make the site of every language."""
    compiled = CompiledTemplates()
    return {
        code: LanguageSite(
            tuple(render_pages(library, pages, code, compiled)),
            build_nav(library, pages, code),
            theme_facts(library, pages, code),
            dict(script_files(library, pages, code)),
        )
        for code in CODES
    }


def render_pages(
    library: Library, pages: Sequence[Page], language: str, compiled: CompiledTemplates | None = None
) -> list[RenderedPage]:
    """Render every page in one language; ``compiled`` spares the next language the same work on the templates."""
    package = Path(__file__).parent.parent
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


def script_files(library: Library, pages: Iterable[Page], language: str) -> Iterator[tuple[str, str]]:
    """Give what scripts fetch beside the pages of one language: each path below its folder, with the text."""
    addresses = Addresses(pages, language)
    words = words_in_language(library.words, language)["player"]
    return player_files(library.guides, library.steps, addresses, words, VERSION)
