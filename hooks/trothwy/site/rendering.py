"""From planned pages to rendered ones: Jinja2 templates with autoescape, one language at a time.

Templates see page data, words of the interface and a few helpers. They never see files, and they
take no decisions of policy: what a page shows was decided when it was planned.
"""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup

from trothwy.content.fields import Bilingual
from trothwy.languages import LANGUAGES, date_in_words, grouped, rounded
from trothwy.site.markdown import PAGE_LINK
from trothwy.site.page import Addresses, Page, RenderedPage, file_path

if TYPE_CHECKING:
    import datetime
    import re
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from types import CodeType

    from trothwy.content.fields import Prose


class CompiledTemplates(jinja2.BytecodeCache):
    """The templates of one build, compiled once for all languages. Jinja2 names each by a hash of its text."""

    def __init__(self) -> None:
        """Start with none."""
        self._code: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give Jinja2 the code of a template, if it has been compiled."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code of a template."""
        self._code[bucket.key, bucket.checksum] = bucket.code


class Renderer:
    """Renders planned pages in one language."""

    def __init__(
        self,
        pages: Iterable[Page],
        language: str,
        words: Mapping[str, Mapping[str, Bilingual]],
        site: Mapping[str, object],
        templates: jinja2.Environment,
    ) -> None:
        """Prepare the templates.

        ``words`` are the interface's words by group and name; ``site`` is what every template may
        show of the site as a whole; ``templates`` are an `environment` for this renderer alone.
        """
        self._pages = tuple(pages)
        self._language = language
        self._addresses = Addresses(self._pages, language)
        self._words = words_in_language(words, language)
        self._site = site
        self._templates = templates
        self._templates.filters["t"] = self._text
        self._templates.filters["day"] = self._day
        self._templates.filters["number"] = lambda number: grouped(number, language)
        self._templates.filters["roughly"] = lambda number: rounded(number, language)
        self._prose = macros(templates, "site/prose.html").prose

    def render_page(self, page: Page) -> RenderedPage:
        """Render one page."""
        return RenderedPage(
            id=page.id,
            language=self._language,
            path=file_path(page, self._language),
            text=f"{self._front_matter(page)}\n{self._body(page)}\n",
            source=self._source(page),
        )

    def _body(self, page: Page) -> str:
        if page.markdown:
            written = self._linked(page, page.markdown[self._language])
            return f"{written}\n\n{self._from_template(page)}" if page.template else written
        return self._from_template(page)

    def _from_template(self, page: Page) -> str:
        def link(page_id: str, anchor: str = "") -> str:
            return self._addresses.url(page, page_id, anchor)

        def prose(text: Prose) -> Markup:
            return Markup(self._prose(text.blocks(self._language), link))  # noqa: S704  # escaped by the template

        return self._templates.get_template(page.template).render(
            **page.data,
            page=page,
            language=self._language,
            words=self._words,
            site=self._site,
            prose=prose,
            link=link,
            page_of=self._addresses.page,
        )

    def _text(self, text: Bilingual | str) -> str:
        return text.in_language(self._language) if isinstance(text, Bilingual) else text

    def _day(self, day: datetime.date) -> str:
        return date_in_words(day, self._language)

    def _linked(self, page: Page, markdown: str) -> str:
        def resolve(found: re.Match[str]) -> str:
            return f"]({self._addresses.file(page, found['page'], found['anchor'] or '')})"

        return PAGE_LINK.sub(resolve, markdown)

    def _source(self, page: Page) -> str:
        place = page.markdown_place.get(self._language, page.place)
        return place.path

    def _front_matter(self, page: Page) -> str:
        """Tell the theme what it needs, as JSON, which is YAML too and needs no quoting rules."""
        known = {
            "title": page.title.in_language(self._language),
            "description": page.summary.in_language(self._language),
            "template": page.shell,
            "page_id": page.id,
            "alternates": [
                {
                    "code": other.code,
                    "name": other.name,
                    "url": self._addresses.url(page, page.id, language=other.code),
                    "path": posixpath.join(other.code, page.address[other.code], ""),
                }
                for other in LANGUAGES
            ],
        } | ({} if page.searchable else {"search": {"exclude": True}})
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in known.items()]
        return "\n".join(["---", *lines, "---", ""])


def words_in_language(words: Mapping[str, Mapping[str, Bilingual]], language: str) -> dict[str, dict[str, str]]:
    """Give the interface's words of one language, by group and name."""
    return {
        group: {name: text.in_language(language) for name, text in entries.items()} for group, entries in words.items()
    }


def environment(templates: Mapping[str, Path], compiled: CompiledTemplates | None = None) -> jinja2.Environment:
    """Prepare the templates in each feature's folder."""
    loaders = {feature: jinja2.FileSystemLoader(folder) for feature, folder in templates.items()}
    environment = jinja2.Environment(
        loader=jinja2.PrefixLoader(loaders),
        bytecode_cache=compiled,
        optimized=False,  # It would write what a filter makes of a constant, in one language, into the code for all.
        auto_reload=False,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    return environment


def macros(templates: jinja2.Environment, name: str) -> Any:  # noqa: ANN401  # the macros of a template have no type
    """Give a template's macros, for what is shown thousands of times: calling one costs less than a whole template."""
    return templates.get_template(name).module
