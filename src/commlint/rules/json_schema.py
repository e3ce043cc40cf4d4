"""The JSON Schema of a rule file, for editors: completion, and what each key is for."""

from __future__ import annotations

from typing import Any

from commlint.core.finding import Category, Pole
from commlint.rules.schema import Rule

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ID = "urn:commlint:rule.schema.json"


def rule_schema() -> dict[str, Any]:
    """The schema, as committed in `docs/rule.schema.json`.

    What it says is what pydantic checks, less what needs another file or a pipeline.
    """
    schema = Rule.model_json_schema()
    informing = [each.value for each in Category if each.pole is Pole.INFORMING]
    return {
        "$schema": _DRAFT,
        "$id": _ID,
        **schema,
        "title": "A rule file of commlint",
        "if": {"properties": {"category": {"enum": informing}}},
        "then": {"required": ["severity"]},
        "else": {"properties": {"severity": False}},
    }
