"""What the two hooks ask for: the sites, as they were handed over, or else made here and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.site.handover import handed_over

if TYPE_CHECKING:
    from pathlib import Path

    from trothwy.site.handover import LanguageSite


def language_sites(root: Path) -> dict[str, LanguageSite]:
    """Give the site of every language.

    Raises:
        ContentError: with every problem in the content, when it is read here.
    """
    sites = handed_over()
    if sites is not None:
        return sites
    # Not above: half of a small build's time would go into importing what it has no need of.
    from trothwy.library import load_library  # noqa: PLC0415
    from trothwy.outlets import make_sites  # noqa: PLC0415
    from trothwy.site.clock import today  # noqa: PLC0415

    return make_sites(load_library(root, today()))
