"""Option types that several commands share, with their help; knows no command."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from commlint.config.settings import Profile


class LanguageChoice(StrEnum):
    """What `--language` takes."""

    AUTO = "auto"
    SV = "sv"
    EN = "en"


class FormatChoice(StrEnum):
    """What `check --format` takes."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class RecordFormatChoice(StrEnum):
    """What `scan --format` takes."""

    JSONL = "jsonl"


class ListFormatChoice(StrEnum):
    """What `rules list --format` takes."""

    TEXT = "text"
    JSON = "json"


class FailOnChoice(StrEnum):
    """What `--fail-on` takes."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    INFO = "info"
    NEVER = "never"


class ColorChoice(StrEnum):
    """What `--color` takes."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


Language = Annotated[
    LanguageChoice | None,
    typer.Option("--language", "-l", help="Language of the texts; detected unless given."),
]
ProfileName = Annotated[
    Profile | None, typer.Option("--profile", help="Genre of texts that name none themselves.")
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="NAME",
        help="Rule or category to run; repeat it or separate with commas.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="NAME", help="Rule or category to leave out; repeat it or use commas."
    ),
]
Preview = Annotated[
    bool | None, typer.Option("--preview/--no-preview", help="Also run rules still being measured.")
]
ConfigFile = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Settings file, instead of looking for one."),
]
Output = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is the terminal.")
]


def names(values: list[str] | None) -> tuple[str, ...]:
    """Repeated and comma-separated values as one tuple."""
    parts = (part.strip() for value in values or () for part in value.split(","))
    return tuple(part for part in parts if part)
