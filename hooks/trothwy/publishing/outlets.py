"""The site as the generators get it: everything of each language, made from the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.languages import CODES
from trothwy.publishing.pages import build_nav, render_pages, script_files, theme_facts
from trothwy.site.handover import LanguageSite
from trothwy.site.rendering import CompiledTemplates

if TYPE_CHECKING:
    from trothwy.library.loading import Library


def make_sites(library: Library) -> dict[str, LanguageSite]:
    """Make the site of every language."""
    compiled = CompiledTemplates()
    return {
        code: LanguageSite(
            tuple(render_pages(library, code, compiled)),
            list(build_nav(library, code)),
            dict(theme_facts(library, code)),
            dict(script_files(library, code)),
        )
        for code in CODES
    }
