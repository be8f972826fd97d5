"""The two halves of the search, Python for the index and script for the query, held to one list of cases."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tests.paths import ROOT
from trothwy.languages.english import search as english
from trothwy.languages.forms import fold, look_up, words_of
from trothwy.languages.welsh.search import rules as welsh
from trothwy.site.search.files import shard_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VECTORS: Final[dict[str, Any]] = json.loads((ROOT / "tests" / "search" / "vectors.json").read_text(encoding="utf-8"))

IN_THE_BROWSER: Final = """
async ([base, vectors]) => {
  const { fold, lookUp, wordsOf } = await import(base + "forms.mjs");
  const { shardOf } = await import(base + "store.mjs");
  const languages = { cy: await import(base + "welsh.mjs"), en: await import(base + "english.mjs") };
  const own = (code) => {
    const { parts, guesses, radicalsOf, stopWords } = languages[code];
    const { radicals, ...asked } = vectors.languages[code];
    return {
      parts: asked.parts.map(({ word }) => ({ word, parts: parts(word) })),
      guesses: asked.guesses.map(({ form }) => ({ form, guesses: guesses(form).sort() })),
      ...(radicals && { radicals: radicals.map(({ form }) => ({ form, radicals: radicalsOf(form).sort() })) }),
      stop_words: [...stopWords].sort(),
    };
  };
  const { language, known, cases } = vectors.look_up;
  const keys = (form) => lookUp(form, (one) => known[one], languages[language].guesses)?.sort() ?? null;
  return {
    words: vectors.words.map(({ text }) => ({ text, words: wordsOf(text).map(({ word }) => word) })),
    fold: vectors.fold.map(({ text }) => ({ text, folded: fold(text) })),
    shards: vectors.shards.map(({ form }) => ({ form, shard: shardOf(form) })),
    languages: { cy: own("cy"), en: own("en") },
    look_up: { language, known, cases: cases.map(({ form }) => ({ form, keys: keys(form) })) },
  };
}
"""


def in_python() -> dict[str, Any]:
    """Give what Python makes of the cases."""
    known = {form: tuple(keys) for form, keys in VECTORS["look_up"]["known"].items()}
    asked = VECTORS["languages"]

    def keys_of(form: str) -> list[str] | None:
        found = look_up(form, known, welsh.guesses)
        return None if found is None else sorted(found)

    return {
        "words": [{"text": case["text"], "words": list(words_of(case["text"]))} for case in VECTORS["words"]],
        "fold": [{"text": case["text"], "folded": fold(case["text"])} for case in VECTORS["fold"]],
        "shards": [{"form": case["form"], "shard": shard_of(case["form"])} for case in VECTORS["shards"]],
        "languages": {
            code: {
                "parts": [
                    {"word": case["word"], "parts": list(rules.parts(case["word"]))} for case in asked[code]["parts"]
                ],
                "guesses": [
                    {"form": case["form"], "guesses": sorted(rules.guesses(case["form"]))}
                    for case in asked[code]["guesses"]
                ],
                "stop_words": sorted(rules.STOP_WORDS),
            }
            | (
                {"radicals": [{"form": c["form"], "radicals": sorted(welsh.radicals_of(c["form"]))} for c in found]}
                if (found := asked[code].get("radicals"))
                else {}
            )
            for code, rules in (("cy", welsh), ("en", english))
        },
        "look_up": VECTORS["look_up"]
        | {"cases": [{"form": case["form"], "keys": keys_of(case["form"])} for case in VECTORS["look_up"]["cases"]]},
    }


def test_python_gives_what_the_vectors_say() -> None:
    assert in_python() == VECTORS


def test_the_script_gives_what_the_vectors_say(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}cy/")
    assert page.evaluate(IN_THE_BROWSER, [f"{address}cy/assets/search/", VECTORS]) == VECTORS
