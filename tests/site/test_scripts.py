"""Scripts are published without their comments, and nothing else is taken from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trothwy.site.building.finishing import drop_comments
from trothwy.site.building.scripts import with_imports, without_comments

if TYPE_CHECKING:
    from pathlib import Path


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
    assert without_comments(script) == (
        'import { make } from "./making.mjs";\n'
        "export function go(one) {\n"
        "(one).hidden = true;\n"
        'const way = "https://example.org//a";\n'
        "return (way);\n"
        "}\n"
    )


def test_code_between_two_comments_stays() -> None:
    assert without_comments("/** One. */\na();\n/** Two. */\nb();\n") == "a();\nb();\n"


def test_a_sheet_brings_those_that_it_imports_and_no_comments(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "button.css").write_text("/* Buttons. */\n.button{color:red}\n")
    sheet = tmp_path / "player.css"
    sheet.write_text('/* The player. */\n@import "site/button.css";\n.tick{color:blue} /* Why. */\n')
    assert with_imports(sheet).split() == [".button{color:red}", ".tick{color:blue}"]


def test_code_in_a_page_loses_its_comments_and_the_page_keeps_its_own_words() -> None:
    page = (
        "<head><style>/* Why. */\na{color:red}</style>"
        '<script type="module">\n// Why.\nif (1 < 2) a();\n/** How. */\nb();\n</script></head>'
        "<body><p>/* Said. */</p></body>"
    )
    assert drop_comments(page) == (
        "<head><style>a{color:red}</style>"
        '<script type="module">if (1 < 2) a();\nb();\n</script></head>'
        "<body><p>/* Said. */</p></body>"
    )
