"""Measures the search against stock Material and Pagefind on the same pages in one run. Run by `make bench`.

Each is asked in a fresh Chromium with nothing cached and no worker started, through its own worker or its own script,
on the real pages and on 500 and 2,000 made from their sentences. The three take turns, so that a busy machine slows
all; the ratio within each turn counts, not the milliseconds. Bytes are what the server sent, by gzip.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.browser.chromium import chromium
from tests.paths import ROOT
from tests.search.asking import read_queries
from tests.search.bench_site import counted, enlarged, make_ours, make_pagefind, make_stock, pack
from tests.search.stock import WORKER
from trothwy.languages import CODES
from trothwy.library.loading import load_library
from trothwy.publishing.outlets import make_sites
from trothwy.publishing.pages import plan_pages
from trothwy.publishing.theme import theme_facts
from trothwy.site.building.aside import finish_tree, run_generator
from trothwy.site.clock import today
from trothwy.site.search.publishing import read_pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trothwy.site.search.index import SearchPage

SIZES: Final = (0, 500, 2000)
"""Pages; 0 for the real ones."""

QUERIES: Final = 40
ROUNDS: Final = 7
ENGINES: Final = ("ours", "stock", "pagefind")
FIGURES: Final = ("before", "bytes", "first", "p50", "p95", "memory")

TALK: Final = """
async ([engine, base, workers, queries]) => {
  const started = performance.now();
  const times = [];
  let ask;
  if (engine === "pagefind") {
    const pagefind = await import(base + "pagefind/pagefind.js");
    await pagefind.init();
    ask = async (query) => {
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, 5).map((result) => result.data()));
    };
  } else {
    const index = await (await fetch(base + "search/search_index.json")).json();
    const worker = new Worker(base + workers[engine]);
    const send = (message, type) => new Promise((resolve) => {
      worker.onmessage = ({ data }) => data.type === type && resolve(data.data);
      worker.postMessage(message);
    });
    await send({ type: 0, data: { ...index, options: {} } }, 1);
    ask = async (query) => {
      if ((await send({ type: 2, data: query }, 3)).failed) throw new Error(`${query}: the search failed`);
    };
  }
  const before = await (await fetch(base + "sent")).json();
  await ask(queries[0]);
  const first = performance.now() - started;
  const bytes = await (await fetch(base + "sent")).json();
  for (const query of queries.slice(1)) {
    const asked = performance.now();
    await ask(query);
    times.push(performance.now() - asked);
  }
  return { before, bytes, first, times };
}
"""


def measure(packed: dict[str, bytes], engine: str, queries: Sequence[str]) -> dict[str, float]:
    """Ask in a fresh browser; give bytes, milliseconds and MiB."""
    with counted(packed) as base, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{base}index.html")
        workers = {"ours": "assets/search/worker.js", "stock": WORKER}
        told: dict[str, Any] = page.evaluate(TALK, [engine, base, workers, list(queries)])
        processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        memory = max(_memory(process["id"]) for process in processes if process["type"] == "renderer")
    times = sorted(told.pop("times"))
    return told | {"p50": statistics.median(times), "p95": times[int(len(times) * 0.95)], "memory": memory}


def _memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def compare(pages: Sequence[SearchPage], site: Path, pagefind: Path, rounds: int) -> None:
    """Measure every search on the same pages, each round with another first query, and print medians."""
    code = site.name
    every = [query["query"] for query in read_queries(f"queries-{code}.yml")]
    queries = every[:: len(every) // QUERIES][:QUERIES]
    packed = {}
    for engine in ENGINES:
        with tempfile.TemporaryDirectory() as made:
            if engine == "ours":
                make_ours(Path(made), pages, site)
            elif engine == "stock":
                make_stock(Path(made), pages)
            else:
                make_pagefind(Path(made), pages, code, pagefind)
            packed[engine] = pack(Path(made))
    runs: dict[str, list[dict[str, float]]] = {engine: [] for engine in ENGINES}
    for turn in range(rounds):
        for engine in ENGINES:
            runs[engine].append(measure(packed[engine], engine, [*queries[turn * 5 :], *queries[: turn * 5]]))
    for engine in ENGINES:
        found = [statistics.median(run[name] for run in runs[engine]) for name in FIGURES]
        _say(f"{code} {len(pages):5} {engine:11}", "{:8.0f} {:8.0f} {:7.0f} {:7.1f} {:7.1f} {:7.0f}".format(*found))
    for engine in ENGINES[1:]:
        _say(f"{code} {len(pages):5} to {engine:8}", " ".join(_ratio(runs, engine, name) for name in FIGURES))


def _ratio(runs: dict[str, list[dict[str, float]]], engine: str, name: str) -> str:
    pairs = zip(runs[ENGINES[0]], runs[engine], strict=True)
    width = 8 if name in {"before", "bytes"} else 7
    return f"{statistics.median(one[name] / other[name] for one, other in pairs):{width}.3f}"


def _say(name: str, figures: str) -> None:
    sys.stdout.write(f"{name} {figures}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure everything."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("pagefind", type=Path, help="Pagefind's program")
    options.add_argument("--language", choices=CODES, action="append")
    options.add_argument("--pages", type=int, action="append", help="how many; 0 for the real ones")
    options.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = options.parse_args()
    library = load_library(ROOT, today())
    _say("language, pages,    ", "  before    bytes   first     p50     p95  memory")
    _say("search              ", "search B  until B    1. ms      ms      ms     MiB")
    with tempfile.TemporaryDirectory() as made:
        built = Path(made) / "site"
        run_generator(ROOT, make_sites(library, plan_pages(library)), built)
        finish_tree(built, "")
        for code in chosen.language or CODES:
            real = read_pages(built / code, theme_facts(library, plan_pages(library), code))
            for size in SIZES if chosen.pages is None else chosen.pages:
                compare(enlarged(real, size) if size else real, built / code, chosen.pagefind, chosen.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
