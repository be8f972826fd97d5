"""The index of the search as files: one for a small site, many for a large one, of which a query needs a few.

Both ways hold the same. What the documentation theme's own script fetches on the search page is a stub
that says which way it is: `STUB`.
"""

from __future__ import annotations

import json
import shutil
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from trothwy.languages.forms import fold

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.site.search.index import SearchIndex, SearchPage

WHOLE_UP_TO: Final = 20
"""Pages. The index of a larger site comes in parts, of which a query fetches fewer bytes than the whole would be."""

FOLDER: Final = "search"
"""The folder of the index, below the language's."""

STUB: Final = "search_index.json"
"""The file that the theme's script asks for, by the theme's name for it."""

WHOLE: Final = "whole.json"
"""The whole index of a small site."""

SHARDS: Final = 256
"""The number of parts that hold the words and where they stand. All are written, empty ones too, so that none is asked
for in vain."""

SECTIONS_TOGETHER: Final = 32
"""The most sections of a page in one part. A query shows few sections of a long page, such as the glossary."""

_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def write_index(index: SearchIndex, site: Path, language: str, *, in_parts: bool | None = None) -> None:
    """Write the index of one language's site; ``in_parts`` decides how, else the site's size does."""
    folder = site / FOLDER
    shutil.rmtree(folder / "parts", ignore_errors=True)
    (folder / WHOLE).unlink(missing_ok=True)
    parts = len(index.pages) > WHOLE_UP_TO if in_parts is None else in_parts
    (folder / "parts" if parts else folder).mkdir(parents=True, exist_ok=True)
    _write(folder / STUB, {"config": {"lang": [language], "count": index.count, "parts": parts}, "docs": []})
    shards, pages = _shards(index), [_page_parts(page) for page in index.pages]
    spellings = " ".join(index.spellings)
    if not parts:
        _write(folder / WHOLE, {"shards": shards, "pages": pages, "spellings": spellings})
        return
    for number, shard in enumerate(shards):
        _write(folder / "parts" / f"words-{number}.json", shard)
    for number, page in enumerate(pages):
        for place, part in enumerate(page):
            _write(folder / "parts" / f"page-{number}-{place}.json", part)
    _write(folder / "parts" / "spellings.json", spellings)


def shard_of(form: str) -> int:
    """Give the number of the part that holds a form: that of all forms with the same first three letters."""
    return _shard(fold(form)[:3])


@cache
def _shard(letters: str) -> int:
    number = 0
    for letter in letters:
        number = (number * 31 + ord(letter)) % SHARDS
    return number


def _page_parts(page: SearchPage) -> list[dict[str, Any]]:
    """Give what a result shows of a page in parts of some sections; each says what page it is of."""
    facts = {"at": page.address, "kind": page.kind, "rank": page.rank, "title": page.sections[0].title}
    sections = [[section.anchor, section.title, section.text] for section in page.sections]
    return [
        facts | {"sections": sections[start : start + SECTIONS_TOGETHER]}
        for start in range(0, len(sections), SECTIONS_TOGETHER)
    ]


def _shards(index: SearchIndex) -> list[dict[str, dict[str, Any]]]:
    shards: list[dict[str, dict[str, Any]]] = [{} for _ in range(SHARDS)]
    words = {form: _short(form, keys) for form, keys in index.words.items()}
    for name, entries in (("words", words), ("keys", index.keys), ("forms", index.forms), ("names", index.names)):
        for entry, value in sorted(entries.items()):
            shards[shard_of(entry)].setdefault(name, {})[entry] = value
    return shards


def _short(form: str, keys: list[str]) -> list[str] | str | int:
    """Write a form's keys with few characters: 1 for the form itself, 0 for none, a single key without its list."""
    if keys == [form]:
        return 1
    return 0 if not keys else keys[0] if len(keys) == 1 else keys


def _write(path: Path, value: object) -> None:
    path.write_bytes(_JSON.encode(value).encode())
