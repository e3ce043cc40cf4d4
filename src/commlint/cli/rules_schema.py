"""`commlint rules schema`: the JSON Schema of a rule file, for editors."""

from __future__ import annotations

import json

from commlint.cli import choices, streams


def rules_schema(*, output: choices.Output = "-") -> None:
    """Print the JSON Schema of a rule file; an editor that reads it explains each key."""
    from commlint.rules.json_schema import rule_schema  # noqa: PLC0415 - `--help` needs no pydantic

    with streams.open_output(output) as write:
        write(json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n")
