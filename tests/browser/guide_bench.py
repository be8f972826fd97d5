"""What a guide costs in a browser: bytes and requests, work to open, and the time of a step.

Work and time are compared with other pages in the same run, in turn, because machines differ and so do hours: opening
with the same page as plain Material builds it, a step with a page written by hand that does nothing but show the next
question. Run by ``python -m tests.browser.guide_bench``, which `make bench` calls.
"""

from __future__ import annotations

import datetime
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import yaml

from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.browser.weighing import needed_first, scripts, size
from tests.paths import ROOT
from trothwy.library.loading import load_library
from trothwy.publishing.outlets import make_sites
from trothwy.publishing.pages import plan_pages
from trothwy.site.building.aside import finish_tree, run_generator
from trothwy.site.generator.staging import stage_site

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from playwright.sync_api import Browser, CDPSession, Page

    from trothwy.library.loading import Library

GUIDE: Final = "injury"
"""The guide that is measured: the one with the longest question."""

REPEATS: Final = 9
STEPS: Final = 5

QUIET: Final = 700
"""Milliseconds until an empty tab has started: its own work, and the end of the tab before, are no cost of the page."""

SLOWED: Final = 20
"""Times that the processor is slowed for steps, so that the browser's 8 ms of precision count for little."""

_QUESTIONS: Final = """() => [...document.querySelectorAll(".question:has([data-ask])")].map((one) => ({
  ask: one.querySelector("[data-ask]").textContent,
  any: one.querySelector(".any") !== null,
  says: [...one.querySelectorAll(".answers > li:not(.together)")].map((line) => line.childNodes[1].textContent),
}))"""

_WATCH: Final = """() => {
  globalThis.events = [];
  new PerformanceObserver((list) => globalThis.events.push(...list.getEntries()))
    .observe({ type: "event", durationThreshold: 16 });
}"""

_STEP: Final = """() => {
  const form = document.querySelector(".player form");
  const inputs = [...form.querySelectorAll("input")];
  (inputs.find((input) => input.value === "none") ?? inputs[0]).click();
  const start = performance.now();
  form.querySelector("button.button").click();
  return performance.now() - start;
}"""

_LONGEST: Final = (
    "() => Math.max(16, ...globalThis.events.filter((one) => one.interactionId).map((one) => one.duration))"
)


def main() -> None:
    """Build what is compared, measure, and print."""
    library = load_library(ROOT, datetime.datetime.now(tz=datetime.UTC).date())
    places = {page.id: page.address for page in plan_pages(library)}
    with tempfile.TemporaryDirectory(prefix="trothwy-guides-") as name:
        top = Path(name)
        build(library, top)
        with served(top) as address, chromium() as browser:
            weigh(browser, address, top, {id_: place for id_, place in places.items() if id_.startswith("guide/")})
            place = places[f"guide/{GUIDE}"]["en"]
            write_bare(browser, f"{address}site/en/{place}/", top / "bare.html")
            tell(
                "Main-thread work to open",
                "ms",
                [f"{address}site/en/{place}/", f"{address}plain/{place}/"],
                opening,
                browser,
            )
            pages = [f"{address}site/en/{place}/", f"{address}bare.html"]
            tell(f"Handler of one step, processor slowed {SLOWED}x", "ms", pages, handler, browser)
            tell(f"Longest interaction of {STEPS} steps, slowed {SLOWED}x", "ms", pages, interaction, browser)


def build(library: Library, top: Path) -> None:
    """Build the site, and the English pages from their staged files with plain Material."""
    sites = make_sites(library, plan_pages(library))
    run_generator(ROOT, sites, top / "site")
    finish_tree(top / "site", "")
    stage_site(ROOT, top / "staged", sites)
    staged = top / "staged" / "en"
    shutil.rmtree(staged / "theme")
    settings = yaml.safe_load((staged / "mkdocs.yml").read_text(encoding="utf-8"))
    del settings["theme"]["custom_dir"]
    (staged / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    for page in (staged / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"(?m)^template: .*\n", "", text, count=1), encoding="utf-8")
    settings_file, plain = str(staged / "mkdocs.yml"), str(top / "plain")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", settings_file, "--site-dir", plain]
    subprocess.run(command, check=True, capture_output=True)


def weigh(browser: Browser, address: str, top: Path, guides: Mapping[str, Mapping[str, str]]) -> None:
    """Print what a guide fetches before its first question can be answered, and the sizes of all its scripts."""
    say("Before the first question of a guide can be answered, by gzip")
    for id_, places in guides.items():
        for code, place in places.items():
            needed = needed_first(browser, f"{address}site/", top / "site", f"{code}/{place}/")
            total = sum(size(file) for file in needed)
            say(f"  {code} {id_:28} {total:7,} bytes, {len(needed)} requests; the page {size(needed[0]):6,}")
    files = scripts(top / "site")
    each = sum(size(file) for file in files)
    say(f"  all {len(files)} scripts of the guides: {size(*files):,} bytes together, {each:,} file by file")


def write_bare(browser: Browser, guide: str, path: Path) -> None:
    """Write the page by hand, with the questions of the guide."""
    page = browser.new_page()
    page.goto(guide)
    questions = json.dumps(page.evaluate(_QUESTIONS)).replace("<", "\\u003c")
    page.close()
    text = (ROOT / "tests/browser/bare.html").read_text(encoding="utf-8")
    path.write_text(text.replace("QUESTIONS", questions), encoding="utf-8")


def tell(name: str, unit: str, urls: Sequence[str], measure: Callable[[Page, str], float], browser: Browser) -> None:
    """Measure two pages in turn; print the medians, and the median of the ratios of the pairs."""
    pairs = [[fresh(browser, measure, url) for url in urls] for _ in range(REPEATS + 1)][1:]
    ours, base = (statistics.median(pair[index] for pair in pairs) for index in (0, 1))
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    say(f"{name:56} {ours:8.1f} {unit}, beside it {base:8.1f} {unit}: {ratio:.2f} x")


def fresh(browser: Browser, measure: Callable[[Page, str], float], url: str) -> float:
    """Measure in a browser that knows nothing yet."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    try:
        return measure(context.new_page(), url)
    finally:
        context.close()


def opening(page: Page, url: str) -> float:
    """Give the milliseconds that the main thread works until a page is open and quiet."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.wait_for_timeout(QUIET)
    before = task_time(session)
    page.goto(url, wait_until="networkidle")
    return task_time(session) - before


def task_time(session: CDPSession) -> float:
    """Give the milliseconds of all tasks of the main thread so far."""
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"]) * 1000


def slowed(page: Page, url: str) -> None:
    """Open a page whose processor is slow."""
    page.goto(url, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})


def handler(page: Page, url: str) -> float:
    """Give the milliseconds of the page's own work for one step, in the median."""
    slowed(page, url)
    page.evaluate(_STEP)  # The first step also waits for what is fetched; the ones after it are alike.
    page.wait_for_timeout(500)
    return statistics.median(float(page.evaluate(_STEP)) for _ in range(STEPS))


def interaction(page: Page, url: str) -> float:
    """Give the milliseconds from the slowest press to the next picture, as the browser tells them."""
    slowed(page, url)
    page.evaluate(_WATCH)
    for _ in range(STEPS):
        page.locator(".player input").first.click()
        page.locator(".player button.button").first.click()
        page.wait_for_timeout(300)
    return float(page.evaluate(_LONGEST))


def say(words: str) -> None:
    """Print a line at once, since the next one takes a while."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
