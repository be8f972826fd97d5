"""The schemas that editors read are the ones the models give, and editors are told of all of them."""

from __future__ import annotations

import json

import pytest

from tests.paths import ROOT
from trothwy.content.schema import schema_text
from trothwy.library.kinds import KINDS, Kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_committed_schema_is_fresh(kind: Kind) -> None:
    path = ROOT / kind.schemas / f"{kind.name}.json"
    is_fresh = path.read_text(encoding="utf-8") == schema_text(kind.name, kind.model)
    assert is_fresh, "The model has changed. Run 'make renew' and commit what it makes."


def test_every_kind_of_file_is_completed_in_the_editor() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"{kind.schemas}/{kind.name}.json": kind.files for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_explained_to_the_author(kind: Kind) -> None:
    schema = json.loads(schema_text(kind.name, kind.model))
    unexplained = [
        f"{name}.{key}"
        for name, record in {kind.name: schema, **schema.get("$defs", {})}.items()
        for key, field in record.get("properties", {}).items()
        if not field.get("description")
    ]
    assert unexplained == []
