"""The site on this computer: built again at every kind of change, and gone without a trace at Ctrl-C."""

from __future__ import annotations

import re
import socket
import urllib.request
from typing import TYPE_CHECKING, Final

from tests.site.projects import Running, changed, copy_project, processes_in, run, wait_for

if TYPE_CHECKING:
    from pathlib import Path

HEAD: Final = r"(?s)\A---\n.*?\n---\n"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(address: str) -> str:
    """Give a page, or nothing while there is no server or no such page."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  # our own server
            return str(answer.read().decode())
    except OSError:
        return ""


def replace_word(path: Path, pattern: str, word: str) -> None:
    """Put a word that stands nowhere else into a file."""
    text, changes = re.subn(pattern, lambda found: found.group() + word, path.read_text(encoding="utf-8"), count=1)
    assert changes, f"{path.name} has no '{pattern}'"
    path.write_text(text, encoding="utf-8")


def test_every_kind_of_change_is_served_and_ctrl_c_leaves_nothing(tmp_path: Path) -> None:
    project = copy_project(tmp_path.resolve(), own_hooks=True)
    port = free_port()
    site = f"http://127.0.0.1:{port}/"
    server = Running(project, "serve", "--port", str(port))
    try:
        wait_for(lambda: "</html>" in fetch(site))
        assert "</html>" in fetch(site + "en/")
        assert "</html>" in fetch(site + "cy/")

        replace_word(project / "docs/en/about.md", HEAD, "Xenglish\n\n")
        wait_for(lambda: "Xenglish" in fetch(site + "en/about/"))
        replace_word(project / "docs/cy/amdanom.md", HEAD, "Xwelsh\n\n")
        wait_for(lambda: "Xwelsh" in fetch(site + "cy/amdanom/"))

        replace_word(project / "docs/theme/partials/foot.html", r"<footer><div[^>]*>", "Xtheme")
        wait_for(lambda: "Xtheme" in fetch(site + "cy/"))

        replace_word(project / "hooks/trothwy/site/templates/home.html", r"<h1[^>]*>", "Xtemplate")
        wait_for(lambda: "Xtemplate" in fetch(site + "cy/"))

        strings = project / "docs/strings.yml"
        right = strings.read_text(encoding="utf-8")
        strings.write_text(right + "\tfault\n", encoding="utf-8")
        wait_for(lambda: "docs/strings.yml:" in server.printed)
        strings.write_text(right, encoding="utf-8")
        replace_word(strings, r'phone_999: *\{ *en: *"', "Xyaml")
        wait_for(lambda: "Xyaml" in fetch(site + "en/"))
    finally:
        server.press_ctrl_c()
    assert server.ended(15) == 0
    assert f"Open {site} in a browser" in server.printed
    assert "Traceback" not in server.printed
    wait_for(lambda: not processes_in(project), seconds=5)


def test_ctrl_c_during_the_first_build_leaves_nothing(built: Path) -> None:
    server = Running(built, "serve", "--port", str(free_port()))
    wait_for(lambda: "mkdocs.cy.yml" in str(processes_in(built)))
    server.press_ctrl_c()
    assert server.ended(10) == 0
    assert "Traceback" not in server.printed
    wait_for(lambda: not processes_in(built), seconds=5)


def test_a_server_killed_outright_takes_everything_with_it(built: Path) -> None:
    server = Running(built, "serve", "--port", str(free_port()))
    wait_for(lambda: "mkdocs.cy.yml" in str(processes_in(built)))
    server.kill()
    wait_for(lambda: not processes_in(built), seconds=5)


def test_a_fault_at_the_start_ends_the_server_with_a_message(built: Path) -> None:
    with changed(built / "docs/adoption.yml", lambda text: text + "\nmood: good\n"):
        returncode, printed = run(built, "serve", "--port", str(free_port()))
    assert returncode == 1
    assert "docs/adoption.yml:" in printed
    assert "unknown-key" in printed
    assert "Traceback" not in printed


def test_a_port_in_use_is_named(built: Path) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        returncode, printed = run(built, "serve", "--port", str(port))
    assert returncode == 1
    assert f"Port {port} " in printed
    assert f"--port {port + 1}" in printed
