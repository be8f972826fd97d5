"""What each verb does, from its parts: content, pages, and the kernel's ways of putting them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.schema import schema_text
from trothwy.kinds import KINDS
from trothwy.languages import LANGUAGES
from trothwy.library import Library, load_library
from trothwy.outlets import make_sites
from trothwy.pages import plan_pages
from trothwy.site.building import build_site
from trothwy.site.clock import today
from trothwy.site.serving import serve_site
from trothwy.site.staging import stage_site

if TYPE_CHECKING:
    from pathlib import Path


def check(root: Path) -> None:
    """Check all content. Raises ``ContentError`` when anything is wrong."""
    _checked(root)


def serve(root: Path, port: int) -> None:
    """Serve the site on this computer until Ctrl-C."""
    serve_site(root, port, _tell)


def build(root: Path) -> None:
    """Build, finish and check the site aside; then swap it in."""
    library = _checked(root)
    build_site(root, make_sites(library), plan_pages(library), _tell)


def stage(root: Path, folder: Path) -> None:
    """Write the site for another generator: pages as Markdown, settings, theme."""
    stage_site(root, folder, make_sites(_checked(root)))
    _tell(f"Both languages are in {folder}; each builds by itself: zensical build --config-file <language>/mkdocs.yml")


def schema(root: Path) -> None:
    """Write the schema of every kind of content file."""
    for kind in KINDS:
        path = root / kind.schemas / f"{kind.name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(kind.name, kind.model), encoding="utf-8", newline="\n")
        _tell(f"Wrote {path.relative_to(root).as_posix()}.")


def _checked(root: Path) -> Library:
    library = load_library(root, today())
    names = " and ".join(language.english_name for language in LANGUAGES)
    _tell(f"The content is consistent: {len(plan_pages(library))} pages, each in {names}.")
    return library


def _tell(words: str) -> None:
    print(words, flush=True)  # noqa: T201  # this is what a verb is for
