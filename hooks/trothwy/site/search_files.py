"""The index of the search as files: one for a small site, many for a large one, of which a query needs a few.

Both ways hold the same. What the documentation theme's own script fetches on the search page is a stub
that says which way it is: `STUB`.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from trothwy.languages.forms import fold

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.site.search_index import SearchIndex

WHOLE_UP_TO: Final = 20
"""Pages. Up to here the whole index comes in one file, later in parts: from then on a query needs fewer bytes so."""

FOLDER: Final = "search"
STUB: Final = "search_index.json"
WHOLE: Final = "whole.json"


def write_index(index: SearchIndex, site: Path, language: str, *, in_parts: bool | None = None) -> None:
    """Write the index of one language's site; ``in_parts`` decides how, else the site's size does."""
    folder = site / FOLDER
    shutil.rmtree(folder / "parts", ignore_errors=True)
    (folder / WHOLE).unlink(missing_ok=True)
    parts = len(index.pages) > WHOLE_UP_TO if in_parts is None else in_parts
    _write(folder / STUB, {"config": {"lang": [language], "count": index.count, "parts": parts}, "docs": []})
    shards = _shards(index)
    spellings = " ".join(index.spellings)
    if not parts:
        _write(folder / WHOLE, {"shards": shards, "pages": index.pages, "spellings": spellings})
        return
    for name, shard in shards.items():
        _write(folder / "parts" / f"words-{name}.json", shard)
    for number, page in enumerate(index.pages):
        _write(folder / "parts" / f"page-{number}.json", page)
    _write(folder / "parts" / "spellings.json", spellings)
    _write(folder / "parts" / "shards.json", sorted(shards))


def shard_of(form: str) -> str:
    """Give the name of the part that holds a form: its first two letters, without accents."""
    return fold(form)[:2]


def _shards(index: SearchIndex) -> dict[str, dict[str, dict[str, Any]]]:
    shards: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for name, entries in (("words", index.words), ("keys", index.keys), ("forms", index.forms), ("names", index.names)):
        for entry, value in sorted(entries.items()):
            shards[shard_of(entry)].setdefault(name, {})[entry] = value
    return {
        name: shard | {"words": {form: _short(form, keys) for form, keys in shard.get("words", {}).items()}}
        for name, shard in sorted(shards.items())
    }


def _short(form: str, keys: list[str]) -> list[str] | str | int:
    """Write a form's keys with few characters: 1 for the form itself, 0 for none, a single key without its list."""
    if keys == [form]:
        return 1
    return 0 if not keys else keys[0] if len(keys) == 1 else keys


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    path.write_text(text, encoding="utf-8", newline="\n")
