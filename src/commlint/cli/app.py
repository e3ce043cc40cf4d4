"""Puts the commands together and turns errors into one sentence; knows no command's business."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from commlint.cli import streams
from commlint.cli.check import check
from commlint.cli.exit_codes import ExitCode
from commlint.cli.rules_list import rules_list
from commlint.cli.rules_new import rules_new
from commlint.cli.rules_schema import rules_schema
from commlint.cli.rules_show import rules_show
from commlint.cli.rules_test import rules_test
from commlint.cli.scan import scan
from commlint.core.version import __version__
from commlint.errors import CommlintError

if TYPE_CHECKING:
    from collections.abc import Sequence


def _group(name: str, purpose: str | None = None) -> typer.Typer:
    # Plain help: it starts quicker than boxes and reads the same in a pipe.
    return typer.Typer(
        name=name,
        help=purpose,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )


app = _group("commlint")
rules = _group("rules", "Look at rules, try them and write your own.")
app.command()(check)
app.command()(scan)
app.add_typer(rules)
rules.command("list")(rules_list)
rules.command("show")(rules_show)
rules.command("test")(rules_test)
rules.command("new")(rules_new)
rules.command("schema")(rules_schema)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        with streams.open_output("-") as write:
            write(f"commlint {__version__}\n")
        raise typer.Exit


@app.callback()
def commlint(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """See where a draft informs and where it communicates, in Swedish and English."""
    del version  # the callback has answered


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit.

    Args:
        arguments: What stands after the program's name; those of the process unless given.

    Raises:
        SystemExit: Always, with an `ExitCode`.
    """
    streams.use_utf8()
    try:
        app(args=arguments, prog_name="commlint")
    except CommlintError as error:
        streams.complain(str(error))
        sys.exit(ExitCode.UNABLE)
    except BrokenPipeError:
        streams.silence_stdout()
        sys.exit(ExitCode.UNABLE)
