"""`commlint rules new`: a rule file to begin with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from commlint.cli import choices, streams
from commlint.cli.project import project_settings
from commlint.core.finding import Category
from commlint.reports.new_rule import render_new_rule


def rules_new(
    rule_id: Annotated[
        str, typer.Argument(metavar="ID", help="What the rule finds, such as our-greeting.")
    ],
    *,
    category: Annotated[
        str,
        typer.Option("--category", metavar="NAME", help=f"One of {', '.join(Category)}."),
    ],
    folder: Annotated[
        str, typer.Option("--dir", metavar="FOLDER", help="The folder of rules it goes into.")
    ] = "rules",
    config: choices.ConfigFile = None,
) -> None:
    """Make a rule file with working examples in both languages, ready to change."""
    from commlint.rules import load_rules  # noqa: PLC0415 - `--help` needs no pydantic
    from commlint.rules.folders import is_read  # noqa: PLC0415
    from commlint.rules.new_rule import write_new_rule  # noqa: PLC0415

    settings = project_settings([folder], config)
    known = load_rules(replace(settings, select=(), ignore=(), preview=True, rules={}))
    path = write_new_rule(rule_id, category, Path(folder), known)
    # Read again: a folder that the command has just made may be one that settings look for.
    found = is_read(path, project_settings([folder], config).rule_dirs)
    with streams.open_output("-") as write:
        write(render_new_rule(path, Path(folder), found=found))
