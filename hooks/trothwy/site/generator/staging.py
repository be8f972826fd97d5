"""The site as plain files, for another generator: pages as Markdown, settings, theme. No hook, no Python.

The documentation theme's support ends on 5 May 2027. The generator its makers offer in its place,
Zensical, runs no hooks; staged, the site builds with it as it is, one language at a time.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any, Final

import yaml

from trothwy.site.failures import NotBuilt
from trothwy.site.generator.configuration import language_file, read_configuration
from trothwy.site.generator.nesting import language_address

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trothwy.site.generator.handover import LanguageSite

_OURS_ALONE: Final = ("exclude_docs", "hooks", "watch")
"""Settings that mean something to the live site only."""

_NOT_SHOWN: Final = ("search", "titles")
"""Facts that no page of one language shows: for the index of our search, and for the front door."""


def stage_site(root: Path, folder: Path, sites: Mapping[str, LanguageSite]) -> None:
    """Write each language's site into a folder of its own below ``folder``.

    Raises:
        NotBuilt: when the folder has something in it already, which might be somebody's work.
    """
    if folder.exists() and any(folder.iterdir()):
        raise NotBuilt(f"{folder} is not empty. Name a new folder, or empty this one.")
    for code, site in sites.items():
        _stage_language(root, folder / code, code, site)


def _stage_language(root: Path, folder: Path, code: str, site: LanguageSite) -> None:
    settings = read_configuration(root, language_file(code))
    theme = settings["theme"]
    shutil.copytree(root / theme["custom_dir"], folder / "theme")
    shutil.copytree(root / settings["docs_dir"], folder / "docs", ignore=shutil.ignore_patterns("*.md"))
    for name, text in ({page.path: page.text for page in site.pages} | site.files).items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    shown = {name: fact for name, fact in site.facts.items() if name not in _NOT_SHOWN}
    staged: dict[str, Any] = {key: value for key, value in settings.items() if key not in _OURS_ALONE} | {
        "site_url": language_address(settings["site_url"], code) if settings.get("site_url") else "",
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {**theme, "custom_dir": "theme"},
        # Zensical looks for anchors in a page's own text and not in what the theme puts round it.
        "validation": {"links": {"anchors": "ignore"}},
        "nav": site.nav,
        "not_in_nav": "*",
        # Templates ask for this where Zensical's templates know less, or need less, than Material's.
        "extra": {**settings.get("extra", {}), **shown, "staged": True},
    }
    text = yaml.safe_dump(staged, allow_unicode=True, sort_keys=False, width=120)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8", newline="\n")
