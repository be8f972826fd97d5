"""What the last check finds in a built site, and what it lets pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trothwy.content.fields import Line
from trothwy.content.problems import Place
from trothwy.site.building.checking import Site, check_site
from trothwy.site.building.finishing import finish_page
from trothwy.site.building.markup import read_markup
from trothwy.site.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trothwy.content.problems import Problem

NAME = Line(en="Injury", cy="Anaf")
PLANNED = (Page("injury", NAME, NAME, {"en": "injury", "cy": "anaf"}, Place("guide.yml")),)
HEADS = {
    "en": '<link rel="alternate" hreflang="en" href="./"><link rel="alternate" hreflang="cy" href="../../cy/anaf/">',
    "cy": '<link rel="alternate" hreflang="en" href="../../en/injury/"><link rel="alternate" hreflang="cy" href="./">',
}
WHOLE = {
    "index.html": '<a href="en/injury/">E</a>',
    "en/injury/index.html": HEADS["en"] + '<h2 id="burns">Burns</h2>',
    "cy/anaf/index.html": HEADS["cy"] + '<h2 id="burns">Llosgiadau</h2>',
    "style.css": "",
}


def check(changes: Mapping[str, str | None], address: str = "/") -> list[Problem]:
    """Check a whole little site with some of its files changed, or taken away."""
    files = {path: text for path, text in {**WHOLE, **changes}.items() if text is not None}
    pages = {path: text for path, text in files.items() if path.endswith(".html")}
    return check_site(
        Site(address, set(files), {path: read_markup(text) for path, text in pages.items()}, pages), PLANNED
    )


def test_a_whole_site_has_no_problems() -> None:
    assert check({}) == []


@pytest.mark.parametrize(
    "address",
    [
        "en/injury/",
        "en/injury/#burns",
        "en/injury/index.html?from=door#burns",
        "/en/injury/",
        "./",
        ".",
        "#top",
        "#",
        "",
        "style.css",
        "en/../style.css",
        "https://example.org/nothing/of/ours/",
        "//example.org/x",
        "tel:999",
        "mailto:a@example.org",
        "data:image/svg+xml,x",
        "en/injury/#burn%73",
    ],
)
def test_addresses_that_lead_somewhere_pass(address: str) -> None:
    assert check({"index.html": f'<a href="{address}">x</a>'}) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("en/injuries/", "broken-link"),
        ("en/injury", "broken-link"),
        ("../outside.html", "broken-link"),
        ("/cy/injury/", "broken-link"),
        ("styles.css", "broken-link"),
        ("#burns", "broken-anchor"),
        ("en/injury/#bruises", "broken-anchor"),
    ],
)
def test_addresses_that_lead_nowhere_are_found(address: str, code: str) -> None:
    (problem,) = check({"index.html": f'<p>\n\n<a href="{address}">x</a>'})
    assert problem.code == code
    assert problem.place == Place("site/index.html", 3)
    assert f"'{address}'" in problem.message


@pytest.mark.parametrize("attribute", ["src", "poster", "action", "srcset"])
def test_every_kind_of_address_is_followed(attribute: str) -> None:
    assert [problem.code for problem in check({"index.html": f'<x {attribute}="lost.png">'})] == ["broken-link"]


def test_a_srcset_holds_several_addresses() -> None:
    (problem,) = check({"index.html": '<img srcset="style.css 1x, lost.png 2x">'})
    assert "'lost.png'" in problem.message


def test_addresses_below_the_published_one_are_followed_too() -> None:
    home = "https://example.org/trothwy/"
    for good in (f"{home}en/injury/", "/trothwy/en/injury/#burns", home, "https://example.org/other/"):
        assert check({"index.html": f'<a href="{good}">x</a>'}, home) == []
    for bad in (f"{home}en/lost/", "/en/injury/", "/trothwy/lost/"):
        assert [problem.code for problem in check({"index.html": f'<a href="{bad}">x</a>'}, home)] == ["broken-link"]


def test_two_things_of_one_name_are_found() -> None:
    (problem,) = check({"index.html": '<p id="a"></p><p id="b"></p><p id="a"></p>'})
    assert problem.code == "duplicate-anchor"
    assert "'a'" in problem.message


@pytest.mark.parametrize(
    "code",
    [
        'style="color:red"',
        'onclick="x()"',
        'href="javascript:x()"',
        "ONLOAD=x()",
        'src=" JavaScript:x()"',
        'href="java&#9;script:x()"',
    ],
)
def test_code_in_attributes_is_found(code: str) -> None:
    assert [problem.code for problem in check({"index.html": f"<a {code}>x</a>"})] == ["code-in-attribute"]


@pytest.mark.parametrize("code", ["<script>a()</script>", "<SCRIPT type=module>a()</SCRIPT>", "<style>a{}</style>"])
def test_code_in_the_body_is_found_and_no_policy_names_it(code: str) -> None:
    page, markup = finish_page(f"<head><style>b{{}}</style></head><body>{code}</body>")
    assert page.count("'sha256-") == 1
    assert len(markup.inline) == 1
    assert "code-in-page" in {problem.code for problem in check({"index.html": f"<body>{code}</body>"})}


def test_code_that_is_only_spoken_of_passes() -> None:
    assert check({"index.html": '<!-- <a href="lost/" id="top"> --><p title="a > onclick=b">x</p>'}) == []


def test_a_missing_page_is_found_with_what_pointed_to_it() -> None:
    problems = check({"cy/anaf/index.html": None})
    assert {(problem.place.path, problem.code) for problem in problems} == {
        ("site/cy/anaf/index.html", "page-not-built"),
        ("site/en/injury/index.html", "broken-link"),
    }


def test_a_page_without_its_twin_in_the_head_is_found() -> None:
    (problem,) = check({"cy/anaf/index.html": HEADS["cy"].replace("../../en/injury/", "./") + '<h2 id="burns"></h2>'})
    assert (problem.place.path, problem.code) == ("site/cy/anaf/index.html", "no-language-pair")
    assert "English" in problem.message


def test_a_page_that_nobody_planned_is_found() -> None:
    (problem,) = check({"en/stray/index.html": "<p>Lost.</p>", "en/404.html": "<p>Planned by the theme.</p>"})
    assert (problem.place.path, problem.code) == ("site/en/stray/index.html", "unplanned-page")


def test_finishing_drops_only_the_attributes_that_are_invalid() -> None:
    page, _ = finish_page(
        '<head></head><input class="a" type="checkbox" id="b" autocomplete="off"><input type="text" autocomplete="off">'
    )
    assert '<input class="a" type="checkbox" id="b">' in page
    assert '<input type="text" autocomplete="off">' in page


def test_the_policy_stands_first_but_for_the_character_set() -> None:
    page, _ = finish_page('<html><head>\n <meta charset="utf-8">\n<script>a()</script></head>')
    assert page.index("charset") < page.index("Content-Security-Policy") < page.index("<script>")


def test_a_page_that_keeps_its_address_private_already_is_left_alone() -> None:
    page, _ = finish_page('<head><meta name="referrer" content="no-referrer"></head>')
    assert page.count("referrer") == 2
