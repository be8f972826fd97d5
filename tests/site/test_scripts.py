"""Scripts are published without their comments, and nothing else is taken from them."""

from __future__ import annotations

from trothwy.site.scripts import without_comments


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
