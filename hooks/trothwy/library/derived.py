"""What is worked out from the content and kept in files, and which of it is behind.

Nothing published waits for these files: the ledger is brought into step in memory each time that the content is read,
and a page of a guide without evidence says so. So whoever changes a word has nothing to renew, and is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trothwy.library.loading import Library


def behind(library: Library) -> Iterator[str]:
    """Give a note on each file made from the content that no longer agrees with it. Nothing is refused for it."""
    written, now = library.written_ledger.root, library.ledger.root
    changed = sum(written.get(key) != now.get(key) for key in written.keys() | now.keys())
    if changed:
        texts = "1 text was" if changed == 1 else f"{changed} texts were"
        yield (
            f"{texts} changed, added or deleted since docs/translations.yml was renewed. The site counts each as it "
            "now is: where one language changed, the other is stale."
        )
    lacking = [guide for guide, found in library.evidence.items() if found is None]
    if lacking:
        yield (
            f"decision_trees/evidence holds nothing of these guides as they now are: {', '.join(lacking)}. Their pages "
            "say that they have not been tried in this version."
        )
