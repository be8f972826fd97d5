"""The example of an adopted site on this computer: it says on every page that it is one, and leaves nothing behind."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.paths import ROOT
from tests.site.projects import Running, copy_project, processes_in, wait_for
from tests.site.test_serving import fetch, free_port

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_example_is_served_and_gone_with_ctrl_c(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = copy_project(tmp_path.resolve() / "project")
    shutil.copytree(ROOT / "example", project / "example")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    port = free_port()
    demo = Running(project, "demo", "--port", str(port))
    try:
        wait_for(lambda: "</html>" in fetch(f"http://127.0.0.1:{port}/en/contacts/"))
        for path in ("", "en/contacts/", "cy/cysylltiadau/"):
            page = fetch(f"http://127.0.0.1:{port}/{path}")
            assert 'class="status' in page
            assert "example" in page.partition('class="status')[2].partition(">")[0], path
        assert "029 2018 0140" in fetch(f"http://127.0.0.1:{port}/en/contacts/")
    finally:
        demo.press_ctrl_c()
    assert demo.ended(15) == 0
    assert "Traceback" not in demo.printed
    wait_for(lambda: not processes_in(project), seconds=5)
    assert list(tmp_path.glob("trothwy-example-*")) == []
