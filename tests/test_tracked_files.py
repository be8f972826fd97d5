"""No file of the project leads to something that only one machine has, or that a reader cannot find."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.paths import ROOT

ELSEWHERE = {
    # Each pattern is written so that it does not find itself.
    "a paper that is not part of the project": re.compile(r"\bDESIG[N]\b"),
    "a folder of one machine": re.compile(r"(?<![\w.-])/(?:work|root|home/[\w.-]+)(?![\w-])"),
    "the address of a package server": re.compile(
        r"pypi\.org|pythonhosted\.org|registry\.(?:npmjs|yarnpkg)\b|(?:index|find)[-](?:url|links)|\"resolve[d]\":"
    ),
}


def tracked_texts() -> dict[str, str]:
    """Give every text file under version control. Git tells them from pictures; one fixture is not UTF-8 on purpose."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--eol"], cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout
    names = [line.partition("\t")[2] for line in listed.split("\0") if line and not line.startswith("i/-text")]
    return {
        name: path.read_text(encoding="utf-8", errors="replace") for name in names if (path := ROOT / name).is_file()
    }


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    found = tracked_texts()
    assert {"README.md", "docs/strings.yml", "tests/test_tracked_files.py"} <= found.keys()
    return found


@pytest.mark.parametrize("what", ELSEWHERE)
def test_no_file_names(what: str, texts: dict[str, str]) -> None:
    found = [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for name, text in texts.items()
        for match in ELSEWHERE[what].finditer(text)
    ]
    assert found == [], what


@pytest.mark.parametrize(
    ("what", "written"),
    [
        ("a paper that is not part of the project", "as {}IGN says".format("DES")),
        ("a folder of one machine", "see {}work/notes".format("/")),
        ("a folder of one machine", "in {}home/somebody/".format("/")),
        ("the address of a package server", "https://{}.org/simple".format("pypi")),
    ],
)
def test_the_patterns_find_what_they_are_for(what: str, written: str) -> None:
    assert ELSEWHERE[what].search(written)


def test_an_address_of_a_page_is_no_folder_of_a_machine() -> None:
    assert not ELSEWHERE["a folder of one machine"].search("https://board.example/work strings/home/title")
