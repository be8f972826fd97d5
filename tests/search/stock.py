"""The search as the documentation theme ships it: its own plugin's index, asked in its own worker, untouched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

import material
from material.plugins.search.plugin import SearchIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

SCRIPTS: Final = Path(str(material.__file__)).parent / "templates" / "assets" / "javascripts"

WORKER: Final = "assets/javascripts/workers/search.js"
"""Where `write_stock` puts the worker: beside the scripts that it loads, and without the number in its name."""

CONFIG: Final = {
    "lang": ["en"],
    "separator": "[\\s\\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
}
"""What the plugin settles on for English, and for Welsh as well, of which it knows nothing."""


def write_stock(folder: Path, pages: Iterable[tuple[str, str, str]]) -> None:
    """Write worker and index of pages, each an address with a slash at its end, a title, and its content's HTML."""
    index = SearchIndex(**CONFIG)
    for url, title, content in pages:
        index.add_entry_from_context(SimpleNamespace(url=url, title=title, content=content, meta={}, toc=[]))
    shutil.copytree(SCRIPTS, folder / "assets" / "javascripts")
    shutil.copy(next((SCRIPTS / "workers").glob("search.*.min.js")), folder / WORKER)
    (folder / "search").mkdir()
    written = index.generate_search_index(None)
    assert json.loads(written)["docs"], "the plugin found nothing to index"
    (folder / "search" / "search_index.json").write_text(written, encoding="utf-8")
