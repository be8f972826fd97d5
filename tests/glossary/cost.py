"""What explaining terms costs a build: `python -m tests.glossary.cost` prints it."""

from __future__ import annotations

import resource
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.paths import ROOT
from tests.today import TODAY
from trothwy.glossary.explaining import Explainer
from trothwy.languages import CODES
from trothwy.library.loading import Library, load_library
from trothwy.publishing.outlets import make_sites, render_pages
from trothwy.publishing.pages import plan_pages
from trothwy.site.building.aside import run_generator
from trothwy.site.rendering import words_in_language

if TYPE_CHECKING:
    from trothwy.glossary.model import Term

TERMS: Final = 150
RUNS: Final = 5


def explaining(library: Library) -> float:
    """Give the processor time that explaining 150 terms takes on every page of both languages, in seconds."""
    addresses = {page.id: page.address for page in plan_pages(library)}
    total = 0.0
    for code in CODES:
        pages = render_pages(library, plan_pages(library), code)
        explainer = Explainer(
            _terms(library), code, words_in_language(library.words, code), addresses["glossary"][code]
        )
        times = []
        for _ in range(RUNS):
            begun = time.process_time()
            explainer.used_in(pages)
            for page in pages:
                explainer.explain_page(page)
            times.append(time.process_time() - begun)
        total += min(times)
    return total


def building(library: Library) -> float:
    """Give the processor time of rendering and building the site as it is, in seconds."""
    own, children = time.process_time(), _children()
    with tempfile.TemporaryDirectory() as folder:
        run_generator(ROOT, make_sites(library, plan_pages(library)), Path(folder) / "site")
    return time.process_time() - own + _children() - children


def _terms(library: Library) -> list[Term]:
    """Give 150 terms, however many the glossary has: the first ones come again under other names."""
    return [
        entry if number < len(library.terms) else replace_id(entry, f"{entry.id}-{number}")
        for number, entry in enumerate(islice(cycle(library.terms), TERMS))
    ]


def replace_id(entry: Term, name: str) -> Term:
    """Give the same term under another id."""
    return entry.model_copy(update={"id": name})


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the cost."""
    library = load_library(ROOT, TODAY)
    without = building(library)
    cost = explaining(library)
    share = (without + cost) / without
    print(f"{TERMS} terms: {cost:.2f} s added to a build of {without:.2f} s: {share:.3f} times")  # noqa: T201  # the report


if __name__ == "__main__":
    main()
