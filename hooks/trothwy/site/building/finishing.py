"""The last steps over a page, which no template reaches.

They run on the HTML of every page of the built site, those that only the documentation theme
makes (``404.html``) among them.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Final

from trothwy.site.building.markup import Markup, read_markup
from trothwy.site.building.scripts import slim, slim_style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_HEAD: Final = re.compile(r"<head\b[^>]*>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)

_REFERRER: Final = '<meta name="referrer"'

_INLINE: Final = re.compile(r'(?P<tag><style>|<script type="module">)\s*(?P<text>[^<]*(?:<(?!/)[^<]*)*)')
"""The code that our own templates put into a page: a light page brings its look with it."""

_STRAY_AUTOCOMPLETE: Final = re.compile(
    r'(?P<before><input\b[^>]*\btype="(?:checkbox|radio)"[^>]*?)\s+autocomplete="[^"]*"', re.IGNORECASE
)


def finish_page(html: str) -> tuple[str, Markup]:
    """Take a page as built; give it as published, with what it holds."""
    for step in STEPS:
        html = step(html)
    markup = read_markup(html)
    return _into_head(html, [_meta("http-equiv", "Content-Security-Policy", content_policy(markup))]), markup


def drop_invalid_attributes(html: str) -> str:
    """Drop an attribute that the documentation theme writes where the HTML standard knows none."""
    return _STRAY_AUTOCOMPLETE.sub(r"\g<before>", html)


def keep_addresses_private(html: str) -> str:
    """Tell the browser, unless a template did, to name no page of ours to the sites that a reader goes on to."""
    if _REFERRER in html:
        return html
    return _into_head(html, [_meta("name", "referrer", "no-referrer")])


def drop_comments(html: str) -> str:
    """Drop from a page's own code what is for those who read the source."""

    def bare(found: re.Match[str]) -> str:
        clean = slim_style if found["tag"] == "<style>" else slim
        return found["tag"] + clean(found["text"])

    return _INLINE.sub(bare, html)


STEPS: Final[tuple[Callable[[str], str], ...]] = (drop_invalid_attributes, keep_addresses_private, drop_comments)
"""What is done to every page, in order, before its content policy is written."""


def content_policy(markup: Markup) -> str:
    """Give the policy under which a page loads nothing from elsewhere and runs no code but its own.

    Code that our templates put into the head is named by its hash. None in the body is, so a script that slips into a
    text does not run.
    Source: https://www.w3.org/TR/CSP3/
    """
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(["script-src 'self'", *_hashes(markup.scripts)]),
            " ".join(["style-src 'self'", *_hashes(markup.styles)]),
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hashes(texts: Iterable[str]) -> list[str]:
    """Give each different text's hash as a policy names it, in a stable order."""
    digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts}
    return [f"'sha256-{digest}'" for digest in sorted(digests)]


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{content}">'


def _into_head(html: str, tags: Iterable[str]) -> str:
    """Put tags first in the head, behind nothing but the name of the character set.

    First, because a policy does not hold for what stands before it; behind the character set,
    because browsers look for that one in the first 1024 bytes only.
    """
    found = _HEAD.search(html)
    if found is None:
        return html
    return html[: found.end()] + "".join(tags) + html[found.end() :]
