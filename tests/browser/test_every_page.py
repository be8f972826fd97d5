"""Every single page, opened once on a narrow screen: nothing fetched from elsewhere, kept, complained of or cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

LEFT_BEHIND = "() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)"


def test_every_page_keeps_to_itself(
    browser: Browser, address: str, built_site: Path, covered: Callable[[str], None]
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda wrong: complaints.append(str(wrong)))
    # What a page was still fetching when the next one was opened has not failed.
    page.on("requestfailed", lambda lost: complaints.append(lost.url) if lost.failure != "net::ERR_ABORTED" else None)
    paths = [path.relative_to(built_site).as_posix() for path in sorted(built_site.rglob("*.html"))]
    assert len(paths) > 3
    # Pages for missing addresses name their own files from the top of the host, which a test does not have.
    for path in (path for path in paths if not path.endswith("404.html")):
        page.goto(address + path.removesuffix("index.html"), wait_until="load")
        policy = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") or ""
        assert policy.startswith("default-src 'none'"), path
        assert "unsafe" not in policy, path
        assert page.evaluate(LEFT_BEHIND) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert complaints == [], path
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert context.cookies() == []
    covered(
        f"Every page: {len(paths) - 3} opened, {len(requests)} requests, 0 outside the site, 0 cookies, 0 stored, "
        "0 complaints of the browser, a policy without unsafe-inline and unsafe-eval on each"
    )
    context.close()
