"""Addresses of pages on other sites, which a page of ours may link to."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from trothwy.content.fields import Record, fault


def _https(text: str) -> str:
    if not re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}(/[\w./%~+=&?#,:@!-]*)?", text, re.IGNORECASE):
        raise fault(
            "unsafe-link",
            f"'{text}' is not a plain https address.",
            "Copy the page's address, beginning with https://.",
        )
    return text


WebAddress = Annotated[str, AfterValidator(_https)]
"""The address of a page on another site. Only https."""


class WebAddresses(Record):
    """The address of the same page on another site, in each language it has."""

    en: WebAddress
    """The English page."""

    cy: WebAddress | None = None
    """The Welsh page; where there is none, the reader is sent to the English one."""

    def in_language(self, code: str) -> str:
        """Give the address in a language, or the English one where there is none."""
        return str(getattr(self, self.language_for(code)))

    def language_for(self, code: str) -> str:
        """Give the language of the page to which a reader in a language is sent."""
        having = [name for name in type(self).model_fields if getattr(self, name)]
        return code if code in having else having[0]
