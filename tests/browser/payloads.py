"""Texts that try to become code. ``hit(0)`` stands for the call by which one says that it ran."""

from __future__ import annotations

from typing import Final

TEXTS: Final = (
    # Elements that run code
    "<script>hit(0)</script>",
    "<ScRiPt>hit(0)</sCrIpT>",
    "<script type=module>hit(0)</script>",
    "<script src='data:text/javascript,hit(0)'></script>",
    "<<script>hit(0)//<</script>",
    "<svg><script>hit(0)</script></svg>",
    "<svg/onload=hit(0)>",
    "<svg><animate onbegin=hit(0) attributeName=x dur=1s></svg>",
    "<svg><a xlink:href='javascript:hit(0)'><text y='20'>x</text></a></svg>",
    "<math><mtext><img src=x onerror=hit(0)></mtext></math>",
    # Event handlers
    "<img src=x onerror=hit(0)>",
    '<img src="x" onerror="hit(0)">',
    "<img/src=x/onerror=hit(0)>",
    "<body onload=hit(0)>",
    "<details open ontoggle=hit(0)>x</details>",
    "<input autofocus onfocus=hit(0)>",
    "<select autofocus onfocus=hit(0)></select>",
    "<video><source onerror=hit(0)></video>",
    "<audio src=x onerror=hit(0)></audio>",
    "<marquee onstart=hit(0)>x</marquee>",
    "<p onclick=hit(0)>x</p>",
    "<p onpointerenter=hit(0)>x</p>",
    "<style onload=hit(0)></style>",
    "<link rel=stylesheet href='data:text/css,' onload=hit(0)>",
    # Frames and what is embedded
    "<iframe src='javascript:parent.hit(0)'></iframe>",
    "<iframe srcdoc='<script>parent.hit(0)</script>'></iframe>",
    "<iframe onload=hit(0)></iframe>",
    "<object data='javascript:hit(0)'></object>",
    "<embed src='javascript:hit(0)'>",
    # Links and forms
    "<a href='javascript:hit(0)'>x</a>",
    "<a href='JaVaScRiPt:hit(0)'>x</a>",
    "<a href='java&#9;script:hit(0)'>x</a>",
    "<a href='&#106;avascript:hit(0)'>x</a>",
    "<a href='javascript&colon;hit(0)'>x</a>",
    "<a href='data:text/html,<script>opener.hit(0)</script>'>x</a>",
    "<form action='javascript:hit(0)'><button>x</button></form>",
    "<form><button formaction='javascript:hit(0)'>x</button></form>",
    "<meta http-equiv=refresh content='0;url=javascript:hit(0)'>",
    "<base href='https://elsewhere.example/'>",
    # Out of the place where a text stands
    "</script><script>hit(0)</script>",
    "</script><svg/onload=hit(0)>",
    "</title><script>hit(0)</script>",
    "</style><script>hit(0)</script>",
    "</textarea><script>hit(0)</script>",
    "--><script>hit(0)</script><!--",
    "]]><script>hit(0)</script>",
    "<!--<script>hit(0)//",
    '"><script>hit(0)</script>',
    "'><script>hit(0)</script>",
    '" onpointerenter="hit(0)',
    "' onpointerenter='hit(0)",
    '" autofocus onfocus="hit(0)" x="',
    'x" onerror="hit(0)',
    "` onclick=`hit(0)`",
    # Out of data in a script
    '";hit(0);//',
    '\\";hit(0);//',
    "'});hit(0);//",
    "${hit(0)}",
    "\\u003cscript\\u003ehit(0)\\u003c/script\\u003e",
    "\\x3cimg src=x onerror=hit(0)\\x3e",
    "\u2028<script>hit(0)</script>",
    "{__proto__}{constructor}{council}",
    # Entities
    "&lt;script&gt;hit(0)&lt;/script&gt;",
    "&#60;img src=x onerror=hit(0)&#62;",
    "&amp;lt;img src=x onerror=hit(0)&amp;gt;",
    # Addresses
    "javascript:hit(0)",
    "data:text/html,<script>opener.hit(0)</script>",
    "vbscript:hit(0)",
    "https://www.example.org/'onclick='hit(0)",
    # Templates: a product says that one was worked out
    "{{ 12345679 * 9 }}",
    "{% if 1 %}{{ 12345679 * 9 }}{% endif %}",
    "{{ config.__class__.__mro__ }}",
    # Style
    "<style>*{background:url(https://elsewhere.example/a)}</style>",
    "<p style='background:url(https://elsewhere.example/b)'>x</p>",
    "<style>@import 'https://elsewhere.example/c';</style>",
    # Text that is turned round, and letters that look like others
    "\u202e<img src=x onerror=hit(0)>\u202c",
    "\u2066<svg/onload=hit(0)>\u2069",
    "\uff1cscript\uff1ehit(0)\uff1c/script\uff1e",
    "<scr\u200bipt>hit(0)</scr\u200bipt>",
    # Markdown on one line
    "[x](javascript:hit(0))",
    "[x](<javascript:hit(0)>)",
    "[x](JAVASCRIPT&colon;hit(0))",
    '![x](x"onerror="hit(0))',
    "![x](https://elsewhere.example/d)",
    '[x](https://www.example.org/"onpointerenter="hit(0))',
    "[x](https://www.example.org/){: onclick=hit(0) }",
    "<javascript:hit(0)>",
)
"""On one line: for every kind of text there is."""

MARKDOWN: Final = (
    "[x][a]\n\n[a]: javascript:hit(0)",
    "[x][b]\n\n> [b]: javascript:hit(0)",
    "[x][c]\n\n- [c]: javascript:hit(0)",
    "[x][d]\n\n1. x\n\n    [d]: javascript:hit(0)",
    "[x](\njavascript:hit(0))",
    "## x { onclick=hit(0) }",
    "x\n{: onclick=hit(0) }",
    "| x |\n|---|\n| <img src=x onerror=hit(0)> |",
    "<div\nonclick=hit(0)>x</div>",
    "> <script>hit(0)</script>",
    "    </code></pre><script>hit(0)</script>",
)
"""On several lines, or only of use there: for hand-written Markdown."""


def numbered(text: str, number: int) -> str:
    """Give a text that says its own number if it runs."""
    return text.replace("hit(0)", f"hit({number})")
