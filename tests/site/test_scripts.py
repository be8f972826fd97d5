"""Scripts are published without their comments and spare spaces, and nothing else is taken from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT
from trothwy.site.building.finishing import drop_comments
from trothwy.site.building.scripts import slim, with_imports

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = sorted((ROOT / "docs" / "theme" / "assets").rglob("*.*js"))


def test_comments_go_and_code_stays() -> None:
    script = """// @ts-check
/**
 * What it does.
 */
import { make } from "./making.mjs";

/** @param {Element} one */
export function go(one) {
  /** @type {HTMLElement} */ (one).hidden = true;
  const way = "https://example.org//a"; // Why.
  // A line of its own.
  return /** @type {string} */ (way);
}
"""
    assert slim(script) == (
        'import{make}from"./making.mjs";export function go(one){(one).hidden=true;'
        'const way="https://example.org//a";return(way);}'
    )


def test_code_between_two_comments_stays() -> None:
    assert slim("/** One. */\na();\n/** Two. */\nb();\n") == "a();b();"


def test_texts_and_patterns_keep_their_spaces() -> None:
    script = """const one = "a ( b )" + 'c , d';
const two = one.replace(/[("] , /g, `x ; ${one} = y`);
count += 1 - -1;
if (one) {go(two)}
else stop();
"""
    assert slim(script) == (
        """const one="a ( b )"+'c , d';const two=one.replace(/[("] , /g,`x ; ${one} = y`);"""
        """count+=1- -1;if(one){go(two)}\nelse stop();"""
    )


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_nothing_but_spaces_is_taken_and_no_two_words_run_together(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = "\n".join(line for line in lines if not re.match(r"\s*(//|\*|/\*\*(?!.*\*/))", line))
    code = re.sub(r"/\*\*.*?\*/|(?<=[;{}]) // .*$", "", bare, flags=re.MULTILINE)
    assert re.findall(r"\S", slim(path.read_text(encoding="utf-8"))) == re.findall(r"\S", code)
    assert re.findall(r"\w+", slim(path.read_text(encoding="utf-8"))) == re.findall(r"\w+", code)


def test_a_sheet_brings_those_that_it_imports_and_no_comments(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "button.css").write_text("/* Buttons. */\n.button{color:red}\n")
    sheet = tmp_path / "player.css"
    sheet.write_text('/* The player. */\n@import "site/button.css";\n.tick{color:blue} /* Why. */\n')
    assert with_imports(sheet) == ".button{color:red}.tick{color:blue}"


def test_code_in_a_page_loses_its_comments_and_the_page_keeps_its_own_words() -> None:
    page = (
        "<head><style>/* Why. */\na{color:red}</style>"
        '<script type="module">\n// Why.\nif (1 < 2) a();\n/** How. */\nb();\n</script></head>'
        "<body><p>/* Said. */</p></body>"
    )
    assert drop_comments(page) == (
        "<head><style>a{color:red}</style>"
        '<script type="module">if(1<2)a();b();</script></head>'
        "<body><p>/* Said. */</p></body>"
    )
