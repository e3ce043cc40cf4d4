"""`commlint scan`: the records of an archive, one JSON line each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from commlint.cli import choices, streams
from commlint.cli.exit_codes import ExitCode
from commlint.cli.project import project_settings


def scan(  # noqa: PLR0913 - one parameter an option
    file: Annotated[str, typer.Argument(help="A CSV or JSON Lines file; - reads standard input.")],
    *,
    text_field: Annotated[
        str, typer.Option(metavar="FIELD", help="Column or key that holds the text.")
    ],
    id_field: Annotated[
        str | None,
        typer.Option(metavar="FIELD", help="Column or key that names a record; else numbers do."),
    ] = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="A name for standard input; its ending tells the format."
        ),
    ] = None,
    language: choices.Language = None,
    profile: choices.ProfileName = None,
    report_format: Annotated[
        choices.RecordFormatChoice, typer.Option("--format", help="How to report.")
    ] = choices.RecordFormatChoice.JSONL,
    output: choices.Output = "-",
    select: choices.Select = None,
    ignore: choices.Ignore = None,
    preview: choices.Preview = None,
    config: choices.ConfigFile = None,
) -> None:
    """Score every record of an export, as a stream.

    Exit status: 0 where every record was read, 2 where one or more could not be or none was there.
    """
    from commlint.config.loader import with_overrides  # noqa: PLC0415 - `--help` stays quick
    from commlint.core.result import Failure  # noqa: PLC0415
    from commlint.engine import scan_records  # noqa: PLC0415 - brings in spaCy
    from commlint.reports.json import render_record  # noqa: PLC0415

    del report_format  # there is one so far
    settings = with_overrides(
        project_settings([] if file == "-" else [file], config),
        language=language,
        profile=profile,
        select=choices.names(select),
        ignore=choices.names(ignore),
        preview=preview,
    )
    records = scan_records(
        None if file == "-" else Path(file),
        settings,
        text_field=text_field,
        id_field=id_field,
        name=file if file != "-" else stdin_filename or "<stdin>",
        on_note=streams.complain,
    )
    failed = linted = 0
    with streams.open_output(output, [file]) as write:
        for record in records:
            if isinstance(record, Failure):
                failed += 1
                streams.complain(f"{record.path}: {record.message}")
                continue
            linted += record.document is not None
            if not write(render_record(record)):
                break
        else:
            if not linted:
                streams.complain(f"{file}: holds no record in a language that commlint reads")
    raise typer.Exit(ExitCode.UNABLE if failed or not linted else ExitCode.FINE)
