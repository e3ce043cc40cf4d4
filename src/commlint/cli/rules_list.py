"""`commlint rules list`: which rules there are and which run here."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from commlint.cli import choices, streams
from commlint.cli.project import project_settings
from commlint.reports.options import ReportOptions


def rules_list(
    *,
    list_format: Annotated[
        choices.ListFormatChoice, typer.Option("--format", help="How to list them.")
    ] = choices.ListFormatChoice.TEXT,
    output: choices.Output = "-",
    config: choices.ConfigFile = None,
) -> None:
    """List all rules: category, severity, languages, and whether they run with these settings."""
    from commlint.reports.rules import render_list, render_list_json  # noqa: PLC0415 - quick help
    from commlint.rules import load_measured, load_rules  # noqa: PLC0415

    settings = project_settings([], config)
    running = {rule.id for rule in load_rules(settings).rules}
    rules = load_rules(replace(settings, select=(), ignore=(), preview=True)).rules
    options = ReportOptions(
        width=streams.page_width(output), color=streams.wants_color("auto", output)
    )
    if list_format is choices.ListFormatChoice.JSON:
        listed = render_list_json(rules, running, load_measured())
    else:
        listed = render_list(rules, running, options)
    with streams.open_output(output) as write:
        write(listed)
