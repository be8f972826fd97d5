"""MkDocs hook of one language: hands our pages, navigation and words to MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import File, InclusionLevel

from trothwy.publishing.sites import language_sites
from trothwy.site.building.markup import anchors_in
from trothwy.site.failures import explain
from trothwy.site.generator.handover import split_page
from trothwy.site.generator.nesting import language_address, log
from trothwy.site.generator.processes import end_with_parent
from trothwy.site.search.publishing import publish_search

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from trothwy.site.generator.handover import LanguageSite


def on_startup(**_: object) -> None:
    """Do not outlive the front door's build."""
    end_with_parent()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stand below the front door's address; make no index that `on_post_build` would only replace with ours."""
    config.site_url = language_address(config.site_url, config.theme["language"])
    config.plugins["material/search"].config.enabled = False
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put our pages in the place of whatever lies in the folder: nothing else of it is published."""
    code = config.theme["language"]
    return _with_our_pages(files, config, language_sites(Path(config.config_file_path).parent, [code])[code])


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put the HTML of our templates beside what Markdown made."""
    ours = str(config.extra["html"][page.file.src_uri])
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *anchors_in(ours)}
    return html + ours


def on_post_build(config: MkDocsConfig) -> None:
    """Index the finished pages for the search."""
    publish_search(Path(config.site_dir), config.extra)


def on_build_error(error: Exception) -> None:
    """Say what went wrong without a traceback."""
    if not isinstance(error, MkDocsException):
        log.error(explain(error))
        raise Abort("The pages were not built.") from None


def _with_our_pages(files: Files, config: MkDocsConfig, site: LanguageSite) -> Files:
    config.nav = site.nav
    config.extra.update(site.facts, html={})
    for original in [file for file in files if file.src_dir == config.docs_dir]:
        files.remove(original)
    for page in site.pages:
        text, config.extra["html"][page.path] = split_page(page.text)
        # A page outside the navigation has to be declared so, or strict mode takes it for forgotten.
        inclusion = InclusionLevel.UNDEFINED if page.path in site.listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.path, content=text, inclusion=inclusion)
        file.edit_uri = page.source
        files.append(file)
    for path, text in site.files.items():
        files.append(File.generated(config, path, content=text))
    return files
