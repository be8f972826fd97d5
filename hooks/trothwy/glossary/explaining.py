"""Terms explained where they occur: marked in a finished page, once a section, in one pass.

A term becomes a link to the glossary, and after its paragraph stands a hidden aside with its meaning. A script turns
the link into a button that opens the aside; without one the link does its work. Headings, links and the line under
them, labels and controls are left alone: there a second meaning of a tap would be in the way.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from trothwy.glossary.terms_in_text import TermFinder, used_in
from trothwy.languages import other_languages
from trothwy.site.page import READING
from trothwy.site.page_ids import Family
from trothwy.site.rendering import environment, macros

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from trothwy.glossary.model import Term
    from trothwy.site.page import RenderedPage

_TAG: Final = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL
)
_UNSEEN: Final = re.compile(r"<(script|template)\b.*?</\1>", re.DOTALL)
"""What stands on a page for its script alone."""

_BODY: Final = re.compile(r"<div class=\"page[ \"].*?</h1>", re.DOTALL)
_UNMARKED: Final = frozenset(
    """
        a aside blockquote button code dt fieldset figure form footer h1 h2 h3 h4 h5 h6 header label legend
        nav option output pre script select small style summary svg template textarea th title
        """.split()
)
"""Elements in which nothing is marked."""

_LEFT_ALONE: Final = re.compile(r"!?\[[^\]]*\]\([^)]*\)|`[^`]*`|\{[^}]*\}|<[^>]+>")
"""Parts of a line of Markdown in which nothing is marked: links, code, anchors."""

_UNMARKED_LINE: Final = re.compile(r"\s*[#>|<]")
_LIST: Final = re.compile(r"\s+\S|\s*(?:[-*]|\d+\.)\s")
_GAP: Final = re.compile(r"(\n\s*\n)")

MOST_PAGES: Final = 6
"""The most pages that an entry of the glossary names as using the term."""

_NO_USES: Final = frozenset({"sources", "search", "translations", "glossary"})
"""Pages that only repeat what stands on others, so that the glossary does not name them. (Nor does it name results.)"""

_SECTION: Final = frozenset({"h2", "section"})
"""Elements that begin a section, in which a term is explained once."""

_AFTER: Final = frozenset({"p"})
"""Elements after whose end the asides of the terms inside them are put."""

_BEFORE: Final = frozenset({"li", "td", "dd", "div", "section", "ul", "ol", "details", "main"})
"""Elements before whose tags asides that still wait are put: their text stood in no paragraph."""


class Explainer:
    """Marks the terms of finished pages in one language."""

    def __init__(self, terms: Sequence[Term], code: str, words: Mapping[str, Mapping[str, str]], glossary: str) -> None:
        """Prepare the terms.

        ``words`` are the interface's words in this language; ``glossary`` is the glossary's address below the
        language's folder.
        """
        self._terms = {term.id: term for term in terms if not term.everyday}
        self._meanings = {term.id: _meaning(term, code) for term in self._terms.values()}
        self._finder = TermFinder(self._terms.values(), code)
        self._everywhere = TermFinder(terms, code)
        self._code = code
        self._words = words
        self._glossary = glossary

    def explain_page(self, page: RenderedPage) -> RenderedPage:
        """Mark the terms of a reading page. A task page is for somebody in a hurry, and the glossary needs no marks."""
        address = page.path.removesuffix(".md").removesuffix("index").strip("/")
        head, _, body = page.text.partition("\n---\n")
        if address == self._glossary or f'"{READING}"' not in head:
            return page
        explain = self.explain if _BODY.search(body) else self.explain_markdown
        return replace(page, text=f"{head}\n---\n{explain(body, address)}")

    def used_in(self, pages: Iterable[RenderedPage]) -> dict[str, list[str]]:
        """Give for each term the ids of the reading and task pages that name it, at most `MOST_PAGES` of them."""
        texts = {
            page.id: _TAG.sub(" ", _UNSEEN.sub(" ", page.text.partition("\n---\n")[2]))
            for page in pages
            if page.id not in _NO_USES and not Family.RESULT.holds(page.id)
        }
        return {term: names[:MOST_PAGES] for term, names in used_in(self._everywhere, texts).items()}

    def explain(self, body: str, address: str) -> str:
        """Give the HTML of a page with its terms marked, from its first heading on.

        ``address`` is the page's own address below the language's folder.
        """
        begin = _BODY.search(body)
        return body[: begin.end()] + self._marking(address).run(body[begin.end() :]) if begin else body

    def explain_markdown(self, text: str, address: str) -> str:
        """Give the Markdown of a hand-written page with its terms marked."""
        return self._marking(address).run_markdown(text)

    def _marking(self, address: str) -> _Marking:
        glossary = posixpath.relpath(f"/{self._glossary}", f"/{address}") + "/"
        return _Marking(self._finder, self._mark_of(glossary), self._aside_of(glossary))

    def _mark_of(self, glossary: str) -> Callable[[str, int, str], str]:
        """Give what renders a term where it occurs on one page."""
        macro = _macros().mark

        def mark(term: str, number: int, text: str) -> str:
            return str(macro(self._terms[term], glossary, number, Markup(text)))  # noqa: S704  # it stood in the page

        return mark

    def _aside_of(self, glossary: str) -> Callable[[str, int], str]:
        """Give what renders the aside of a term on one page."""
        macro, code, words = _macros().aside, self._code, self._words["glossary"]
        others = other_languages(code)

        def aside(term: str, number: int) -> str:
            meaning = self._meanings[term]
            return str(macro(self._terms[term], glossary, number, code, others, meaning, words))

        return aside


def _meaning(term: Term, code: str) -> str:
    return " ".join(span.words for block in term.means.blocks(code) for line in block.lines for span in line)


class _Marking:
    """One pass over one page."""

    def __init__(
        self, finder: TermFinder, mark: Callable[[str, int, str], str], aside: Callable[[str, int], str]
    ) -> None:
        self._finder, self._mark, self._aside = finder, mark, aside
        self._unmarked = 0
        """How many elements are open in which nothing is marked."""

        self._explained: set[str] = set()
        """The terms that this section has explained."""

        self._waiting: list[str] = []
        """The asides of the terms marked since the last place where asides can stand."""

        self._count = 0
        """The terms marked so far, which number the asides."""

        self._out: list[str] = []

    def run(self, body: str) -> str:
        """Go through HTML, tag by tag."""
        position = 0
        for tag in _TAG.finditer(body):
            if tag.start() > position:
                self._text(body[position : tag.start()])
            self._tag(tag)
            position = tag.end()
        self._text(body[position:])
        return "".join(self._out)

    def run_markdown(self, text: str) -> str:
        """Go through blocks of Markdown. The asides of a list stand after the whole list."""
        blocks = _GAP.split(text.strip("\n"))
        for number in range(0, len(blocks), 2):
            for line in blocks[number].splitlines(keepends=True):
                self._line(line)
            following = blocks[number + 2] if number + 2 < len(blocks) else ""
            if self._waiting and not (_LIST.match(blocks[number]) and _LIST.match(following)):
                self._out.append("\n\n" + "\n\n".join(self._waiting))
                self._waiting.clear()
            self._out.extend(blocks[number + 1 : number + 2])
        return "".join(self._out)

    def _line(self, line: str) -> None:
        if _UNMARKED_LINE.match(line):
            if line.startswith("## "):
                self._explained.clear()
            self._out.append(line)
            return
        position = 0
        for left_alone in _LEFT_ALONE.finditer(line):
            self._text(line[position : left_alone.start()])
            self._out.append(left_alone.group())
            position = left_alone.end()
        self._text(line[position:])

    def _tag(self, tag: re.Match[str]) -> None:
        name, closing = (tag["name"] or "").lower(), bool(tag["close"])
        if name in _UNMARKED:
            self._unmarked += -1 if closing else 1
        if name in _SECTION and not closing:
            self._explained.clear()
        if self._waiting and (name in _BEFORE or (name in _UNMARKED - {"a", "code"} and not closing)):
            self._flush()
        self._out.append(tag.group())
        if name in _AFTER and closing:
            self._flush()

    def _flush(self) -> None:
        self._out.extend(self._waiting)
        self._waiting.clear()

    def _text(self, text: str) -> None:
        if self._unmarked or not text or text.isspace():
            self._out.append(text)
            return
        position = 0
        for named in self._finder.find(text):
            if named.term in self._explained:
                continue
            self._explained.add(named.term)
            self._count += 1
            self._out.append(text[position : named.start])
            self._out.append(self._mark(named.term, self._count, text[named.start : named.end]))
            self._waiting.append(self._aside(named.term, self._count))
            position = named.end
        self._out.append(text[position:])


@cache
def _macros() -> Any:  # noqa: ANN401  # the macros of a template have no type
    return macros(environment({"glossary": Path(__file__).parent / "templates"}), "glossary/explained.html")
