"""MkDocs hook of the front door: checks the content once, then has both languages built side by side.

Each language is a whole MkDocs build of its own, in a process of its own, below the door's folder:
one ``mkdocs build`` and one ``mkdocs serve`` make the bilingual site.

Traps:
    MkDocs keeps a hook in memory under ``serve``: after a change of Python code, start it anew.
    ``--quiet`` hides warnings from strict mode: never pass it on (`trothwy.site.generator.configuration`).
    The door's links to ``en/`` and ``cy/`` leave this build, so they are HTML and not Markdown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, MkDocsException

from trothwy.publishing.sites import language_sites
from trothwy.site.failures import explain
from trothwy.site.generator.nesting import build_languages, log
from trothwy.site.generator.processes import end_with_parent

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer


def on_startup(**_: object) -> None:
    """Do not outlive the program that started us, if it was ours."""
    end_with_parent()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check all content; keep what it makes of each language, whose words the door's template shows."""
    config.extra["sites"] = language_sites(Path(config.config_file_path).parent)
    config.extra["languages"] = {code: site.facts for code, site in config.extra["sites"].items()}
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Build the languages into their folders below the door's."""
    root, folder = Path(config.config_file_path).parent, Path(config.site_dir)
    build_languages(config.extra["sites"], root, folder, config.site_url, strict=config.strict)


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Watch our templates. Python is not watched: it stays in memory, and a rebuild would ignore the change."""
    for folder in sorted(Path(__file__).parent.rglob("templates")):
        server.watch(str(folder))
    log.info("Open %s in a browser. Ctrl-C ends this.", server.url)
    return server


def on_build_error(error: Exception) -> None:
    """Say what went wrong without a traceback."""
    if not isinstance(error, MkDocsException):
        log.error(explain(error))
        raise Abort("The site was not built.") from None
