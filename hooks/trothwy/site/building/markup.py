"""What a finished HTML page holds: its anchors, its links, its code. Read once, used by every check.

The pages come from our own templates and are well formed, so two patterns read them, five times
as fast as the standard library's parser. A test holds the two to the same answers on every page.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ATTRIBUTES: Final = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
"""The part of a pattern that takes the attributes of a tag."""

_TAG: Final = re.compile(
    rf"<!--.*?-->|<(?P<code>script|style)\b(?P<switches>{ATTRIBUTES})>(?P<text>.*?)</(?P=code)\s*>"
    rf"|<(?P<name>[a-z][^\s>/]*)(?P<attributes>{ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)

_ATTRIBUTE: Final = re.compile(
    r"""[\s"'/](?P<name>[^\s=>"'/]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>"']+)))?"""
)

_ANCHOR: Final = re.compile(r'\sid="([^"]+)"')

_ADDRESSES: Final = frozenset({"href", "src", "action", "formaction", "poster", "data", "xlink:href", "srcset"})
"""The attributes that hold the address of something."""

_SPACES: Final = re.compile(r"[\x00-\x20]")
"""What a browser leaves out when it looks for the scheme of an address."""

_DATA_TYPES: Final = ("application/json", "application/ld+json")
"""Scripts of these types are data: a browser never runs them."""


@dataclass(frozen=True)
class Mention:
    """Something that a page names: an address, or a piece of code in an attribute."""

    text: str
    offset: int
    """Where it stands, in characters from the start of the page."""


@dataclass
class Markup:
    """What one page holds."""

    anchors: Counter[str] = field(default_factory=Counter)
    """Each id with the number of times it is used."""

    links: list[Mention] = field(default_factory=list)
    languages: dict[str, str] = field(default_factory=dict)
    """The address of the same page in each language that the head names (``hreflang``)."""

    scripts: list[str] = field(default_factory=list)
    """The code of inline scripts in the head, to the letter. Only our templates write into the head."""

    styles: list[str] = field(default_factory=list)
    """The text of inline style sheets in the head, to the letter."""

    inline: list[Mention] = field(default_factory=list)
    """Inline scripts and style sheets in the body, where texts stand. The content policy blocks them."""

    unsafe: list[Mention] = field(default_factory=list)
    """Code in attributes. The content policy blocks it, so a page that needs it would not work."""


def anchors_in(text: str) -> set[str]:
    """Give the anchors of HTML from our templates, whose texts are escaped: each quotation mark is an attribute’s."""
    return set(_ANCHOR.findall(text))


def read_markup(text: str) -> Markup:
    """Read a page."""
    markup = Markup()
    body = text.find("<body")
    for found in _TAG.finditer(text):
        attributes = found["attributes"] or found["switches"]
        known = dict(read_attributes(attributes)) if attributes else {}
        _take_attributes(known, found.start(), markup)
        if found["name"] == "link" and known.get("rel") == "alternate" and "hreflang" in known:
            markup.languages[known["hreflang"]] = known.get("href", "")
        code = (found["code"] or "").lower()
        if code == "style" or (code and "src" not in known and known.get("type") not in _DATA_TYPES):
            if found.start() < body:
                (markup.styles if code == "style" else markup.scripts).append(found["text"])
            else:
                markup.inline.append(Mention(found["text"], found.start()))
    return markup


def read_attributes(text: str) -> Iterator[tuple[str, str]]:
    """Give the name and the value of each attribute in the inside of a tag."""
    for found in _ATTRIBUTE.finditer(text):
        value = found["double"] or found["single"] or found["bare"] or ""
        yield found["name"].lower(), html.unescape(value) if "&" in value else value


def _take_attributes(known: dict[str, str], offset: int, markup: Markup) -> None:
    for name, value in known.items():
        if name == "id":
            markup.anchors[value] += 1
        elif name in _ADDRESSES:
            for address in _addresses(name, value):
                runs_code = _SPACES.sub("", address).lower().startswith(("javascript:", "vbscript:", "data:text"))
                (markup.unsafe if runs_code else markup.links).append(Mention(address, offset))
        elif name == "style" or name.startswith("on"):
            markup.unsafe.append(Mention(f"{name}={value}", offset))


def _addresses(name: str, value: str) -> Iterator[str]:
    """Give the one address an attribute holds, or the several of a ``srcset``."""
    if name != "srcset":
        yield value.strip()
        return
    yield from (part.split()[0] for part in value.split(",") if part.strip())
