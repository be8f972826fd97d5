"""JSON Schemas for editors: generated from the models, committed, and proved fresh by a test.

An editor with YAML support offers the keys, explains them from the models' docstrings and marks
what is wrong while the author types. The checks of the library go further and stay the truth.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel


def schema_text(name: str, model: type[BaseModel]) -> str:
    """Give the JSON Schema of one kind of file, as it is kept on disk."""
    schema = model.model_json_schema(mode="validation")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = name
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
