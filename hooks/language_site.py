"""MkDocs hook of one language: hands our pages, navigation and words to MkDocs.

Traps:
    Everything is done in ``on_files``: MkDocs reads ``nav`` after it, and nothing needs to be kept
    between two events, in a module that MkDocs keeps in memory.
    A page outside the navigation has to be declared so, or strict mode takes it for forgotten.
    Two pages with one address are not noticed by MkDocs; our plan of pages refuses them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import File, InclusionLevel

from trothwy.site.failures import explain
from trothwy.site.nesting import language_address, log
from trothwy.site.processes import end_with_parent
from trothwy.sites import language_sites

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from trothwy.site.handover import LanguageSite


def on_startup(**_: object) -> None:
    """Do not outlive the front door's build."""
    end_with_parent()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stand below the front door's address."""
    config.site_url = language_address(config.site_url, config.theme["language"])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put our pages in the place of the hand-written originals; pictures and the like stay."""
    sites = language_sites(Path(config.config_file_path).parent)
    return _with_our_pages(files, config, sites[config.theme["language"]])


def on_build_error(error: Exception) -> None:
    """Say what went wrong without a traceback."""
    if not isinstance(error, MkDocsException):
        log.error(explain(error))
        raise Abort("The pages were not built.") from None


def _with_our_pages(files: Files, config: MkDocsConfig, site: LanguageSite) -> Files:
    config.nav = site.nav
    config.extra.update(site.facts)
    for original in files.documentation_pages():
        files.remove(original)
    for page in site.pages:
        inclusion = InclusionLevel.UNDEFINED if page.path in site.listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.path, content=page.text, inclusion=inclusion)
        file.edit_uri = page.source
        files.append(file)
    return files
