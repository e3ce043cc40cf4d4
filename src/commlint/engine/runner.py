"""Paths to a `RunResult`: reads, lints and collects; a bad file never costs the good ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from commlint.core.result import Failure, LintedDocument, RunResult, Skipped
from commlint.discovery import find_sources
from commlint.engine.linter import Linter
from commlint.errors import CommlintError, ReadError
from commlint.readers import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from commlint.config.settings import Settings
    from commlint.core.document import Document

STDIN = "-"


def lint_paths(
    paths: Sequence[str],
    settings: Settings,
    *,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> RunResult:
    """Lint files and folders; `-` stands for standard input.

    Args:
        paths: As a person names them.
        settings: Of the run.
        stdin: What standard input held, where `-` is among the paths.
        stdin_filename: A name for it, for the report and to choose the reader.
        on_progress: Called with files done and files in all.

    Returns:
        Documents, skipped files and failures, each in the order of the input.

    Raises:
        RuleError, ConfigError, UsageError, ModelError: Nothing could be linted at all.
    """
    linter = Linter(settings)
    discovered = find_sources([path for path in paths if path != STDIN], exclude=settings.exclude)
    documents: list[LintedDocument] = []
    skipped: list[Skipped] = list(discovered.skipped)
    failures: list[Failure] = list(discovered.failures)
    named = [(source.path, None) for source in discovered.sources]
    waiting: list[tuple[str, bytes | None]] = [*named]
    if STDIN in paths:
        waiting.insert(0, (stdin_filename or "<stdin>", stdin or b""))
    for done, (path, data) in enumerate(waiting, start=1):
        try:
            result = linter.lint(_read(path, data))
        except CommlintError as error:
            _keep_or_raise(error, path, failures)
        else:
            (documents if isinstance(result, LintedDocument) else skipped).append(result)  # type: ignore[arg-type]
        if on_progress is not None:
            on_progress(done, len(waiting))
    return RunResult(tuple(documents), tuple(skipped), tuple(failures), linter.notes)


def _read(path: str, data: bytes | None) -> Document:
    if data is None:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            raise ReadError(f"cannot be read ({reason})", path=path) from error
    return read_document(data, path)


def _keep_or_raise(error: CommlintError, path: str, failures: list[Failure]) -> None:
    """A fault of one file is kept; one of the whole run (rules, pipelines) ends it."""
    if error.path != path:
        raise error
    place = f"{error.path}:{error.line}" if error.line else error.path
    failures.append(Failure(place, error.message))
