"""Confirmation of what rests on a draft: what ``trothwy confirm`` writes into the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.content.checking import did_you_mean
from trothwy.content.sources import Confidence
from trothwy.library.drafts import by_file, confirm
from trothwy.site.failures import NotDone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.library.loading import Library


def confirm_drafts(library: Library, names: Sequence[str], source: str) -> str:
    """Write a body's own document in place of the drafts in some files. Gives what to tell whoever asked.

    Raises:
        NotDone: for a file without drafts, or a source that is not there or is a draft itself.
    """
    known = {one.id for one in library.sources if one.confidence is not Confidence.DRAFT}
    if source not in known:
        raise NotDone(
            f"'{source}' is not the id of a document that was read. {did_you_mean(source, known)} "
            "Add the minute or document of the body that confirms to docs/sources.yml first."
        )
    files = by_file(library.drafts)
    paths = [name.replace("\\", "/").removeprefix("./") for name in names]
    for path in paths:
        if path not in files:
            raise NotDone(f"Nothing in '{path}' rests on a draft. {did_you_mean(path, files)}")
    confirmed = {path: files[path] for path in paths}
    confirm(library.root, confirmed, source)
    number = sum(map(len, confirmed.values()))
    return f"{number} of {len(library.drafts)} statements that rested on a draft now rest on '{source}'."
