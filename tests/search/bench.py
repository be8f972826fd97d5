"""Measures the search against stock Material and Pagefind on the same pages: ``python -m tests.search.bench``.

Each is asked in a fresh Chromium with nothing cached, through its own worker or its own script, on the real pages and
on 500 and 2,000 made from their sentences. Bytes are what the server sent, by gzip.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import material  # type: ignore[import-untyped]
from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, launch_arguments
from tests.paths import ROOT
from tests.search.asking import read_queries
from trothwy.languages.search import search_language
from trothwy.library import load_library
from trothwy.pages import theme_facts
from trothwy.site.clock import today
from trothwy.site.search_files import write_index
from trothwy.site.search_index import SearchPage, build_index
from trothwy.site.search_sections import Section
from trothwy.site.searching import MOST_SECTIONS, read_pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIZES: Final = (None, 500, 2000)
QUERIES: Final = 40
ENGINES: Final = ("ours", "stock", "pagefind")

TALK: Final = """
async ([engine, base, queries]) => {
  const started = performance.now();
  const times = [];
  let ask;
  if (engine === "pagefind") {
    const pagefind = await import(base + "pagefind/pagefind.js");
    ask = async (query) => {
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, 5).map((result) => result.data()));
    };
  } else {
    const index = await (await fetch(base + "search/search_index.json")).json();
    const workers = { ours: "assets/search/worker.js", stock: "assets/javascripts/workers/search.js" };
    const worker = new Worker(base + workers[engine]);
    const send = (message, type) => new Promise((resolve) => {
      worker.onmessage = ({ data }) => data.type === type && resolve(data.data);
      worker.postMessage(message);
    });
    await send({ type: 0, data: { ...index, options: {} } }, 1);
    ask = (query) => send({ type: 2, data: query }, 3);
  }
  const before = await (await fetch(base + "sent")).json();
  await ask(queries[0]);
  const first = performance.now() - started;
  const after = await (await fetch(base + "sent")).json();
  for (const query of queries.slice(1)) {
    const asked = performance.now();
    await ask(query);
    times.push(performance.now() - asked);
  }
  return { before, first, after, times };
}
"""


class _Counting(http.server.SimpleHTTPRequestHandler):
    """Serves by gzip and counts what it sends; asked for ``sent``, it tells."""

    sent = 0

    def do_GET(self) -> None:
        """Serve one file."""
        if self.path.endswith("/sent"):
            body = str(type(self).sent).encode()
        else:
            file = Path(self.translate_path(self.path))
            if not file.is_file():
                self.send_error(404)
                return
            body = gzip.compress(file.read_bytes(), 6)
            type(self).sent += len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(body)))
        if not self.path.endswith("/sent"):
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def counted(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs, counting from zero."""
    handler = type("Counting", (_Counting,), {"sent": 0})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0),
        lambda *known: handler(*known, directory=str(folder)),
    )
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def enlarged(pages: Sequence[SearchPage], size: int) -> list[SearchPage]:
    """Make as many pages as wanted from the sentences of real ones, the same on every run."""
    chance = random.Random(size)
    sentences = [part for page in pages for section in page.sections for part in section.text.split(". ") if part]
    titles = [section.title for page in pages for section in page.sections]

    def section(anchor: str) -> Section:
        return Section(anchor, chance.choice(titles), ". ".join(chance.choices(sentences, k=8)), [anchor])

    return [
        SearchPage(
            f"made/page-{number}", "", number % 7, [section(""), *(section(f"part-{part}") for part in range(5))]
        )
        for number in range(size)
    ]


def make_ours(folder: Path, pages: Sequence[SearchPage], code: str) -> None:
    """Write our index and our scripts."""
    shutil.copytree(ROOT / "docs" / "theme" / "assets" / "search", folder / "assets" / "search")
    write_index(build_index(pages, [], search_language(code), MOST_SECTIONS), folder, code)


def make_stock(folder: Path, pages: Sequence[SearchPage]) -> None:
    """Write the index that Material's plugin would, and take its worker."""
    scripts = Path(str(material.__file__)).parent / "templates" / "assets" / "javascripts"
    shutil.copytree(scripts, folder / "assets" / "javascripts")
    worker = next((scripts / "workers").glob("search.*.min.js"))
    shutil.copy(worker, folder / "assets" / "javascripts" / "workers" / "search.js")
    docs = [
        {
            "location": f"{page.address}/" + (f"#{part.anchor}" if part.anchor else ""),
            "title": part.title,
            "text": part.text,
        }
        for page in pages
        for part in page.sections
    ]
    fields = {"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}}
    config = {"lang": ["en"], "separator": "[\\s\\-]+", "pipeline": ["stopWordFilter"], "fields": fields}
    (folder / "search").mkdir()
    (folder / "search" / "search_index.json").write_text(json.dumps({"config": config, "docs": docs}), encoding="utf-8")


def make_pagefind(folder: Path, pages: Sequence[SearchPage], code: str, program: str) -> None:
    """Write the pages as plain HTML and let Pagefind index them."""
    for page in pages:
        file = folder / page.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = "".join(
            f'<h2 id="{part.anchor or "top"}">{escape(part.title)}</h2><p>{escape(part.text)}</p>'
            for part in page.sections
        )
        file.write_text(
            f'<!doctype html><html lang="{code}"><title>x</title><body><main>{parts}</main>', encoding="utf-8"
        )
    subprocess.run([program, "--site", str(folder)], check=True, capture_output=True)


def measure(folder: Path, engine: str, queries: Sequence[str]) -> dict[str, float]:
    """Ask in a fresh browser; give bytes, milliseconds and MiB."""
    (folder / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    with counted(folder) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        page = browser.new_page()
        page.goto(f"{base}index.html")
        told: dict[str, Any] = page.evaluate(TALK, [engine, base, list(queries)])
        processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        memory = max(_memory(process["id"]) for process in processes if process["type"] == "renderer")
        browser.close()
    times = sorted(told["times"])
    return {
        "before": told["before"],
        "first_bytes": told["after"],
        "first_ms": told["first"],
        "p50": statistics.median(times),
        "p95": times[int(len(times) * 0.95)],
        "mib": memory,
    }


def _memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main() -> int:
    """Measure everything; print one line each."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=Path, help="the built site")
    options.add_argument("--pagefind", help="Pagefind's program; without it, Pagefind is left out")
    chosen = options.parse_args()
    library = load_library(ROOT, today())
    print("language pages engine | bytes before, until first result | first ms | p50 p95 ms | MiB")  # noqa: T201
    for code in ("en", "cy"):
        real = read_pages(chosen.site / code, theme_facts(library, code))
        queries = [query["query"] for query in read_queries(f"queries-{code}.yml")][:: 3 if code == "en" else 7][
            :QUERIES
        ]
        for size in SIZES:
            pages = real if size is None else enlarged(real, size)
            for engine in ENGINES:
                if engine == "pagefind" and not chosen.pagefind:
                    continue
                with tempfile.TemporaryDirectory() as made:
                    folder = Path(made)
                    if engine == "ours":
                        make_ours(folder, pages, code)
                    elif engine == "stock":
                        make_stock(folder, pages)
                    else:
                        make_pagefind(folder, pages, code, chosen.pagefind)
                    runs = [measure(folder, engine, queries) for _ in range(3)]
                found = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
                sys.stdout.write(
                    f"{code} {len(pages):5} {engine:8} | {found['before']:9.0f} {found['first_bytes']:9.0f}"
                    f" | {found['first_ms']:6.0f} | {found['p50']:5.1f} {found['p95']:6.1f} | {found['mib']:5.0f}\n"
                )
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
