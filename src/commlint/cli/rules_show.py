"""`commlint rules show`: one rule in full."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from commlint.cli import choices, streams
from commlint.cli.project import project_settings
from commlint.reports.options import ReportOptions


def rules_show(
    rule_id: Annotated[
        str, typer.Argument(metavar="ID", help="The rule, as `rules list` names it.")
    ],
    *,
    config: choices.ConfigFile = None,
) -> None:
    """Tell why a rule is there, what it finds and leaves alone, and where that comes from."""
    from commlint.reports.rules import render_rule  # noqa: PLC0415 - quick help
    from commlint.rules import load_measured, load_rules  # noqa: PLC0415

    settings = project_settings([], config)
    rule = load_rules(replace(settings, select=(), ignore=(), preview=True)).get(rule_id)
    options = ReportOptions(width=streams.page_width("-"), color=streams.wants_color("auto", "-"))
    with streams.open_output("-") as write:
        write(render_rule(rule, options, load_measured()))
