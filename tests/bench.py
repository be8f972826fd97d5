"""What the bilingual build costs beside plain MkDocs and Material building the same pages from ready Markdown.

Both are run in turn, so that a busy machine slows both; the ratio of each pair counts, not the
seconds. Run by `make bench`.

Plain MkDocs builds one language after the other from what ``trothwy stage`` wrote: it reads no
YAML of ours, checks nothing and renders no template of ours but the theme's. Its settings are cut down to what that
theme shows; its search is the theme's own. What the bilingual build does beside that is measured apart, so that it can
be seen what the ratio is made of.
"""

from __future__ import annotations

import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.site.projects import copy_project
from trothwy.languages import CODES
from trothwy.library.loading import load_library
from trothwy.publishing.outlets import make_sites
from trothwy.publishing.pages import plan_pages
from trothwy.site.clock import today
from trothwy.site.search.publishing import publish_search

PAGES = 300
"""The size to which the site is blown up, in pages a language."""

MKDOCS = [sys.executable, "-m", "mkdocs", "build"]
TROTHWY = [sys.executable, "-m", "trothwy"]


@dataclass(frozen=True)
class Cost:
    """What a run cost."""

    cpu: float
    """Seconds of all processors, of the program and everything that it started."""

    wall: float
    """Seconds on the clock."""


def main() -> None:
    """Measure at the real size and blown up, and print both."""
    with tempfile.TemporaryDirectory(prefix="trothwy-bench-") as name:
        folder = Path(name)
        real = copy_project(folder / "real", own_hooks=True)
        say("Real size")
        bytes_real = measure(real, pairs=5)
        large = copy_project(folder / "large", own_hooks=True)
        blow_up(large, PAGES - pages_of(real))
        say(f"Blown up to {PAGES} pages a language, with copies of briefings")
        bytes_large = measure(large, pairs=3)
        say("HTML bytes of one briefing, which must not grow with the site:")
        say(f"  {bytes_real} at the real size, {bytes_large} blown up ({bytes_large / bytes_real:.3f} x)")


def blow_up(project: Path, pages: int) -> None:
    """Add copies of the briefings, each with an id and addresses of its own."""
    originals = sorted((project / "docs/briefings").glob("*.yml"))
    for number in range(pages):
        original = originals[number % len(originals)]
        text = original.read_text(encoding="utf-8")
        text = re.sub(r"^id: .*$", rf"\g<0>-{number}", text, count=1, flags=re.MULTILINE)
        text = re.sub(r"^(address: .*?cy: *\"?[a-z0-9-]+)", rf"\g<1>-{number}", text, count=1, flags=re.MULTILINE)
        original.with_name(f"{original.stem}-{number}.yml").write_text(text, encoding="utf-8")


def measure(project: Path, pairs: int) -> int:
    """Run both ways in turn, print what they cost, and give the HTML bytes of one briefing."""
    staged, ours, plain = (project.with_name(f"{project.name}-{name}") for name in ("staged", "ours", "plain"))
    run([*TROTHWY, "stage", str(staged)], project)
    for code in CODES:
        keep_what_is_shown(staged / code)
    costs: dict[str, list[Cost]] = {"ours": [], "plain": [], "site": []}
    for _ in range(pairs):
        costs["ours"].append(run([*MKDOCS, "--site-dir", str(ours)], project))
        each = [
            run([*MKDOCS, "--config-file", f"{code}/mkdocs.yml", "--site-dir", str(plain / code)], staged)
            for code in CODES
        ]
        costs["plain"].append(Cost(sum(cost.cpu for cost in each), sum(cost.wall for cost in each)))
        costs["site"].append(run([*TROTHWY, "build"], project))
    tell("mkdocs build, both languages", costs["ours"], costs["plain"])
    tell("make site: the same, finished and checked", costs["site"], costs["plain"])
    tell("plain MkDocs and Material, ready Markdown", costs["plain"], costs["plain"])
    tell_shares(project, ours, statistics.median(cost.cpu for cost in costs["plain"]))
    html = [path.stat().st_size for code in CODES for path in (ours / code).rglob("*.html")]
    say(f"  {len(html) // len(CODES)} pages a language, {statistics.mean(html):,.0f} HTML bytes a page in the mean")
    return (ours / "en/briefings/the-childs-voice/index.html").stat().st_size


def keep_what_is_shown(staged: Path) -> None:
    """Leave in a staged site's settings only what its theme names: a plain site reads no others at each build."""
    theme = "".join(path.read_text(encoding="utf-8") for path in (staged / "theme").rglob("*.html"))
    named = set(re.findall(r"\b(?:words|links)\.([a-z_]+)", theme))
    settings = yaml.safe_load((staged / "mkdocs.yml").read_text(encoding="utf-8"))
    for facts in (settings["extra"]["words"], settings["extra"]["links"]):
        for name in facts.keys() - named:
            del facts[name]
    (staged / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def tell_shares(project: Path, built: Path, plain: float) -> None:
    """Print what the bilingual build does and plain MkDocs does not, in processor time."""
    check = run([*TROTHWY, "check"], project).cpu
    library = load_library(project, today())
    start = time.process_time()
    sites = make_sites(library, plan_pages(library))
    rendered = time.process_time()
    for code, site in sites.items():
        publish_search(built / code, site.facts)
    indexed = time.process_time()
    say("  CPU for what plain MkDocs is given ready-made, or does not do:")
    for name, cpu in (
        ("reading the content, checking all of it", check),
        ("rendering the pages, marking the terms", rendered - start),
        ("indexing the finished pages for the search", indexed - rendered),
    ):
        say(f"    {name:43} CPU {cpu:6.2f} s ({cpu / plain:4.2f} x)")


def run(command: list[str], folder: Path) -> Cost:
    """Run a program to its end, and give what it cost."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    variables = {**os.environ, "PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def say(words: str) -> None:
    """Print a line at once, since the next one takes a while."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def tell(name: str, costs: list[Cost], plain: list[Cost]) -> None:
    """Print medians: seconds, and the ratio within each pair."""
    cpu = statistics.median(cost.cpu for cost in costs)
    wall = statistics.median(cost.wall for cost in costs)
    cpu_ratio = statistics.median(cost.cpu / base.cpu for cost, base in zip(costs, plain, strict=True))
    wall_ratio = statistics.median(cost.wall / base.wall for cost, base in zip(costs, plain, strict=True))
    say(f"  {name:45} CPU {cpu:6.2f} s ({cpu_ratio:4.2f} x)   wall {wall:6.2f} s ({wall_ratio:4.2f} x)")


def pages_of(project: Path) -> int:
    """Give the number of pages a language that the last measured build of a project had."""
    return len(list(project.with_name(f"{project.name}-ours").joinpath(CODES[0]).rglob("*.html")))


if __name__ == "__main__":
    main()
