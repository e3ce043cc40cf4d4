"""`commlint check`: drafts in, an annotated report out."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from commlint.cli import choices, streams
from commlint.cli.exit_codes import exit_code, severity_from
from commlint.cli.progress import progress_bar
from commlint.cli.project import project_settings
from commlint.reports import REPORTS, ReportOptions


def check(  # noqa: PLR0913 - one parameter an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS]...",
            help="Files and folders; - reads standard input. This folder unless given.",
        ),
    ] = None,
    *,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="A name for standard input; its ending tells the format."
        ),
    ] = None,
    language: choices.Language = None,
    profile: choices.ProfileName = None,
    report_format: Annotated[
        choices.FormatChoice, typer.Option("--format", help="How to report.")
    ] = choices.FormatChoice.TEXT,
    output: choices.Output = "-",
    select: choices.Select = None,
    ignore: choices.Ignore = None,
    preview: choices.Preview = None,
    fail_on: Annotated[
        choices.FailOnChoice | None,
        typer.Option(help="Severity that gives exit status 1; warning unless set."),
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(
            min=0, max=100, metavar="SCORE", help="Score under which a text gives exit status 1."
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Only what fails, one line each.")
    ] = False,
    summary_only: Annotated[
        bool, typer.Option("--summary-only", help="No findings, only what they come to.")
    ] = False,
    show_credits: Annotated[
        bool, typer.Option("--credits/--no-credits", help="Also show what already works.")
    ] = True,
    config: choices.ConfigFile = None,
    color: Annotated[
        choices.ColorChoice, typer.Option(help="Colours in the text report.")
    ] = choices.ColorChoice.AUTO,
) -> None:
    """Show where drafts inform and where they communicate.

    Exit status: 0 where nothing is at or above --fail-on and no score under --fail-under, 1
    otherwise, 2 where the job could not be done.
    """
    from commlint.config.loader import with_overrides  # noqa: PLC0415 - `--help` stays quick
    from commlint.engine import lint_paths  # noqa: PLC0415 - brings in spaCy

    paths = paths or ["."]
    named = [path for path in paths if path != "-"]
    if stdin_filename and not named:
        named = [stdin_filename]
    settings = with_overrides(
        project_settings(named, config),
        language=language,
        profile=profile,
        select=choices.names(select),
        ignore=choices.names(ignore),
        preview=preview,
        fail_on=fail_on,
        fail_under=fail_under,
    )
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    with progress_bar() as on_progress:
        result = lint_paths(
            paths, settings, stdin=stdin, stdin_filename=stdin_filename, on_progress=on_progress
        )

    failing = severity_from(settings.fail_on)
    options = ReportOptions(
        width=streams.page_width(output),
        color=streams.wants_color(color, output),
        quiet=quiet,
        summary_only=summary_only,
        credits=show_credits,
        fail_on=failing,
    )
    report = REPORTS[report_format](result, options)
    with streams.open_output(output, [document.path for document in result.documents]) as write:
        write(report)
    streams.complain_about(result, skipped=report_format == choices.FormatChoice.JSONL or quiet)
    raise typer.Exit(exit_code(result, failing, settings.fail_under))
