"""What of a page the search reads, and into which parts it falls."""

from __future__ import annotations

from trothwy.site.search.sections import EXCLUDED, Section, read_sections


def read(main: str, *, whole: bool = False) -> list[Section]:
    return read_sections(f'<body><header>Bar</header><main id="main">{main}</main>', whole=whole)


def test_each_heading_and_each_list_item_with_an_anchor_is_a_section() -> None:
    first, heading, item = read(
        '<h1>Page</h1><p>About it.</p><h2 id="h">Heading</h2><p>Under it.</p><ul><li id="i">Item</li></ul><p>Again.</p>'
    )
    assert (first.title, first.text) == ("Page", "About it.")
    assert (heading.anchor, heading.title, heading.text) == ("h", "Heading", "Under it. Again.")
    assert (item.anchor, item.title) == ("i", "Item")


def test_a_page_that_is_used_from_its_beginning_is_one_section() -> None:
    (only,) = read('<h1>Page</h1><h2 id="h">Heading</h2><p>Under it.</p>', whole=True)
    assert (only.text, only.anchors) == ("Heading Under it.", ["main", "h"])


def test_frame_forms_drawings_and_what_is_excluded_are_not_read() -> None:
    (only,) = read(
        f"<h1>Page</h1><form>Form</form><svg><title>Drawing</title></svg><p {EXCLUDED}>Left out</p><p>Text</p>"
    )
    assert only.text == "Text"


def test_what_serves_paper_only_is_not_read() -> None:
    (only,) = read('<h1>Page</h1><ul><li><b>1a</b> Yes<span class="mark">At least: report</span></li></ul>')
    assert only.text == "Yes"


def test_words_of_neighbouring_elements_stay_apart() -> None:
    (only,) = read('<h1>Page</h1><p><a href="a">One</a><a href="b">Two</a>, <em>th</em>ree<span>Four</span></p>')
    assert only.text == "One Two, three Four"
