"""From a read file to a checked record, and from pydantic's complaints to plain words."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import ValidationError

from trothwy.content.annotations import record_types
from trothwy.content.problems import Place, Problem
from trothwy.content.reading import place_at, read_file
from trothwy.languages import CODES, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails


_NEAR: Final = 0.75
"""How alike, from 0 to 1, a wrong word and a right one are if it is offered. High, for many ids share whole parts."""

_BOTH: Final = '{en: "...", cy: "..."}'

Model = TypeVar("Model", bound="BaseModel")


def read_record(root: Path, relative: str, model: type[Model], problems: list[Problem]) -> Model | None:
    """Read one file as one record. Adds every problem to ``problems``; gives ``None`` if unusable."""
    value, found = read_file(root, relative)
    problems.extend(found)
    if value is None:
        if not found:
            problems.append(
                Problem(Place(relative), "empty-file", "The file is empty.", "Write its content, or delete it.")
            )
        return None
    return check_record(value, model, relative, problems)


def check_record(value: object, model: type[Model], relative: str, problems: list[Problem]) -> Model | None:
    """Check a value that has been read against its model."""
    try:
        return model.model_validate(value)
    except ValidationError as wrong:
        problems.extend(_explain(error, value, model, relative) for error in wrong.errors())
        return None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Offer the nearest known word, or name what there is when that is short."""
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=_NEAR)
    if near:
        return f"Did you mean '{near[0]}'?"
    if 0 < len(names) <= 12:
        return "It can be: " + ", ".join(names) + "."
    return "Check the spelling, or add it."


def has_near(word: str, known: Iterable[str]) -> bool:
    """Say whether a known word is so near that it may be meant."""
    return bool(difflib.get_close_matches(word, known, n=1, cutoff=_NEAR))


def _explain(error: ErrorDetails, value: object, model: type[BaseModel], relative: str) -> Problem:
    kind = error["type"]
    steps = error["loc"]
    place = place_at(value, steps, Place(relative))
    name = next((str(step) for step in reversed(steps) if isinstance(step, str)), "this")
    owner = next((str(step) for step in reversed(steps[:-1]) if isinstance(step, str)), "this")
    if kind == "missing":
        return _missing(name, owner, place, steps)
    if kind == "extra_forbidden":
        known = _keys_at(model, steps)
        return Problem(place, "unknown-key", f"'{name}' is not a key that can stand here.", did_you_mean(name, known))
    remedy = (error.get("ctx") or {}).get("remedy")
    if remedy:
        return Problem(place, kind, f"'{name}': {error['msg']}", str(remedy))
    if kind in {"model_type", "model_attributes_type"} and isinstance(error["input"], str):
        names = _keys_at(model, (*steps, ""))
        if set(CODES) <= set(names):
            return Problem(place, "wrong-shape", f"'{name}' is to be in both languages.", f"Write {_BOTH}.")
    return Problem(place, *_shape(kind, name, error))


def _missing(name: str, owner: str, place: Place, steps: tuple[str | int, ...]) -> Problem:
    if name in CODES and steps and steps[-1] == name:
        language = language_of(name).english_name
        return Problem(
            place,
            f"missing-{language.lower()}",
            f"'{owner}' has no {language} ('{name}').",
            f"Add the {language} text beside the other language.",
        )
    return Problem(place, "missing-key", f"'{name}' is missing.", "Add it.")


def _shape(kind: str, name: str, error: ErrorDetails) -> tuple[str, str, str]:
    """Give code, message and remedy for the faults of shape that pydantic itself finds."""
    context: Mapping[str, Any] = error.get("ctx") or {}
    if kind == "string_pattern_mismatch":
        return (
            "bad-id",
            f"'{error['input']}' cannot be an id.",
            "Use lower-case English words joined by hyphens, beginning with a letter.",
        )
    if kind in {"literal_error", "enum"}:
        known = [part.strip().strip("'") for part in str(context.get("expected", "")).replace(" or ", ", ").split(",")]
        word = str(error["input"])
        if error["input"] is None:
            return "unknown-word", f"Nothing stands after '{name}:'.", did_you_mean("", known)
        return "unknown-word", f"'{word}' is not a word that '{name}' can have.", did_you_mean(word, known)
    wanted = {
        "string_type": "text in quotes",
        "bool_type": "true or false",
        "int_type": "a whole number",
        "tuple_type": "a list, each item after '- '",
        "dict_type": "a mapping of names to values",
        "model_type": f"a mapping of names to values, such as {_BOTH}",
        "model_attributes_type": f"a mapping of names to values, such as {_BOTH}",
    }.get(kind)
    if wanted:
        wrong = f"Nothing stands after '{name}:'." if error["input"] is None else f"'{name}' is not what it should be."
        return "wrong-shape", wrong, f"Write {wanted}."
    return "wrong-value", f"'{name}': {error['msg']}.", "Correct it."


def _keys_at(model: type[BaseModel], steps: tuple[str | int, ...]) -> list[str]:
    """Give the keys that may stand beside an unknown one, as far as they can be told.

    They are found by following the steps through the models' own annotations.
    """
    models: list[type[BaseModel]] = [model]
    for step in steps[:-1]:
        if isinstance(step, str):
            following: list[type[BaseModel]] = [
                found
                for candidate in models
                for key, info in candidate.model_fields.items()
                if step in {key, info.alias}
                for found in record_types(info.annotation)
            ]
            models = following or models
    return sorted({info.alias or key for candidate in models for key, info in candidate.model_fields.items()})
