"""The settings for servers: all say the same, and no page stops working under them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Final

import pytest

from tests.paths import ROOT
from trothwy.site.building.finishing import content_policy
from trothwy.site.building.markup import Markup

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTING: Final = ROOT / "hosting"

REPEATED: Final = {"_headers": 1, "htaccess": 1, "nginx.conf": 2, "web.config": 1}
"""How often a file says each header: nginx wants them in each block anew."""

QUOTED: Final = re.compile(r'^\s*(?:Header always set|add_header) (\S+) "([^"]*)"', re.MULTILINE)


def _of_iis(text: str) -> list[tuple[str, str]]:
    return [(found.attrib["name"], found.attrib["value"]) for found in ET.fromstring(text).iter("add")]  # noqa: S314  # our own file


READERS: Final[dict[str, Callable[[str], list[tuple[str, str]]]]] = {
    "_headers": re.compile(r"^  ([\w-]+): (.*)$", re.MULTILINE).findall,
    "htaccess": QUOTED.findall,
    "nginx.conf": QUOTED.findall,
    "web.config": _of_iis,
}


def headers(name: str) -> list[tuple[str, str]]:
    return READERS[name]((HOSTING / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", READERS)
def test_every_server_is_told_the_same(name: str) -> None:
    wanted = headers("_headers")
    assert len(wanted) > 8
    assert headers(name) == wanted * REPEATED[name]


@pytest.mark.parametrize("name", sorted(set(READERS) - {"_headers"}))
def test_servers_of_ones_own_know_module_scripts_and_the_page_for_missing_ones(name: str) -> None:
    text = (HOSTING / name).read_text(encoding="utf-8")
    assert "mjs" in text
    assert "text/javascript" in text
    assert "404.html" in text


def test_headers_add_to_the_policy_of_each_page_and_loosen_nothing() -> None:
    """A browser keeps both policies. What the header names, no page can say of itself."""
    said = dict(headers("_headers"))
    own = {rule.split()[0] for rule in content_policy(Markup()).split("; ")}
    assert {rule.split()[0] for rule in said["Content-Security-Policy"].split("; ")} & own == set()
    assert said["Referrer-Policy"] == "no-referrer"
    assert said["Cache-Control"] == "no-cache"
