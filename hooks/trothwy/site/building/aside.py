"""The whole way from checked content to the published folder, so that no reader ever sees half a site.

The site is built in a folder aside, finished and checked there, and swapped in by renaming. A
build that fails, or is killed at any moment, leaves the published folder as it was, to the byte.
The generator alone cannot do this: it empties the folder first, and it counts its own warnings
only after the last moment at which a hook could act.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from trothwy.content.problems import refuse
from trothwy.site.building.checking import Site, check_site
from trothwy.site.building.finishing import finish_page
from trothwy.site.building.scripts import slim, with_imports
from trothwy.site.failures import NotBuilt
from trothwy.site.generator.configuration import FRONT_DOOR, QUIET, mkdocs_command, published_address
from trothwy.site.generator.handover import hand_over
from trothwy.site.generator.processes import run_side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from trothwy.site.building.markup import Markup
    from trothwy.site.generator.handover import LanguageSite
    from trothwy.site.page import Page

SITE: Final = "site"
"""The published folder, in the project's folder."""

ASIDE: Final = "site.aside"
"""Where the next site is built; on the same disk as the published one, since renaming needs that."""


def build_site(
    root: Path, sites: Mapping[str, LanguageSite], planned: Iterable[Page], tell: Callable[[str], None]
) -> None:
    """Build the project's site and put it in the place of the published one.

    ``planned`` are the pages that the finished site must have; ``tell`` is told of each stage.

    Raises:
        NotBuilt: when anything is wrong; the published folder is then as it was.
        ContentError: when the finished site has broken links and the like.
    """
    site, aside = root / SITE, root / ASIDE
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotBuilt(f"'{SITE}' is not an ordinary folder. Move it away; the site will be put in its place.")
    with _alone(aside):
        _tidy(site, aside)
        new = aside / "new"
        try:
            tell(f"Building both languages side by side, in {ASIDE}/new.")
            run_generator(root, sites, new)
            tell("Finishing every page: its content policy, and what no template reaches.")
            built = finish_tree(new, published_address(root))
            tell(f"Checking every link and anchor on {len(built.pages)} pages.")
            refuse(check_site(built, planned))
            _swap(new, site, aside / "old")
        finally:
            shutil.rmtree(new, ignore_errors=True)
    tell(f"The site is in {SITE}/.")


def run_generator(root: Path, sites: Mapping[str, LanguageSite], folder: Path) -> None:
    """Let MkDocs build the front door, and with it both languages, into a folder.

    Raises:
        NotBuilt: with everything that MkDocs had to say, when it did not succeed.
    """
    command = mkdocs_command("build", "--config-file", FRONT_DOOR, "--site-dir", str(folder))
    with tempfile.TemporaryDirectory(prefix="trothwy-") as files:
        variables = QUIET | hand_over(sites, Path(files))
        finished = run_side_by_side({"mkdocs": command}, root, variables)["mkdocs"]
    said = [line for line in finished.log.splitlines() if not line.startswith("INFO ")]
    if finished.returncode:
        raise NotBuilt("\n".join([*said, f"The site was not built: {finished.ending}."]).strip())


def finish_tree(folder: Path, address: str) -> Site:
    """Finish every page below a folder, in place, and give what the last check needs."""
    pages: dict[str, Markup] = {}
    texts: dict[str, str] = {}
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        texts[path], pages[path] = finish_page(file.read_text(encoding="utf-8"))
        file.write_text(texts[path], encoding="utf-8", newline="\n")
    scripts = [file for file in folder.rglob("*.*js") if not file.name.endswith(".min.js")]  # which is the theme's own
    for file in scripts:
        file.write_text(slim(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    for file in folder.rglob("*.css"):
        file.write_text(with_imports(file), encoding="utf-8", newline="\n")
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    return Site(address, files, pages, texts)


def _tidy(site: Path, aside: Path) -> None:
    """Clear up after a build that was killed, even one killed between the two renames of the swap."""
    old = aside / "old"
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (old, aside / "new"):
        shutil.rmtree(leftover, ignore_errors=True)


def _swap(new: Path, site: Path, old: Path) -> None:
    """Put the new site in the place of the published one."""
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextlib.contextmanager
def _alone(aside: Path) -> Iterator[None]:
    """Let one build at a time use the folder aside. The system lets go of the lock when we end, however we end."""
    aside.mkdir(exist_ok=True)
    with (aside / "lock").open("w") as lock:
        try:
            _lock(lock.fileno())
        except OSError:
            raise NotBuilt("Another build is under way in this folder. Wait until it has ended.") from None
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
