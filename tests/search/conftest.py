"""The finished site and a browser, as the browser's own tests have them."""

from tests.browser.conftest import address, browser, built_site, chromium_path

__all__ = ["address", "browser", "built_site", "chromium_path"]
