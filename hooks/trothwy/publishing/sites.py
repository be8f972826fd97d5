"""What the two hooks ask for: the sites, as they were handed over, or else made here and now."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from trothwy.languages import CODES
from trothwy.site.generator.configuration import PREVIEW
from trothwy.site.generator.handover import handed_over

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from trothwy.site.generator.handover import LanguageSite


def language_sites(root: Path, codes: Iterable[str] = CODES) -> dict[str, LanguageSite]:
    """Give the site of every language, or at least of those that are wanted.

    Raises:
        ContentError: with every problem in the content, when it is read here; and for an adopted site that is not
            approved in both languages, except where it is only looked at: to be approved, it has to be read.
    """
    sites = handed_over(codes)
    if sites is not None:
        return sites
    # Not above: half of a small build's time would go into importing what it has no need of.
    from trothwy.library.approvals import check_publishable  # noqa: PLC0415
    from trothwy.library.loading import load_library  # noqa: PLC0415
    from trothwy.publishing.checking import checked_pages  # noqa: PLC0415
    from trothwy.publishing.outlets import make_sites  # noqa: PLC0415
    from trothwy.site.clock import today  # noqa: PLC0415

    library = load_library(root, today())
    pages = checked_pages(library)
    if PREVIEW not in os.environ:
        check_publishable(library)
    return make_sites(library, pages)
