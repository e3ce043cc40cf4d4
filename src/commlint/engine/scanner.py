"""Records of an archive, one at a time: memory does not grow with the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.core.result import Failure, LintedDocument, ScannedRecord
from commlint.engine.linter import Linter
from commlint.readers.plain import read_plain
from commlint.readers.records import Record, read_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from commlint.config.settings import Settings

_BATCH = 128


def scan_records(
    path: Path | None,
    settings: Settings,
    *,
    text_field: str,
    id_field: str | None,
    name: str,
    on_note: Callable[[str], None] | None = None,
) -> Iterator[ScannedRecord | Failure]:
    """Lint the records of a CSV or JSON Lines file in their order.

    Args:
        path: The file; None for standard input.
        settings: Of the run; `language` None detects each record's.
        text_field: Column or key that holds the text.
        id_field: Column or key that names a record; None numbers them from 1.
        name: The file's name, for messages and the reader.
        on_note: Told, at the end, what holds for the run as a whole.

    Yields:
        A `ScannedRecord` a record, and a `Failure` for each that cannot be read.

    Raises:
        ReadError: The file cannot be read, or has no such column.
    """
    linter = Linter(settings)
    waiting: list[Record] = []
    for item in read_records(path, text_field=text_field, id_field=id_field, name=name):
        if isinstance(item, Record):
            waiting.append(item)
            if len(waiting) == _BATCH:
                yield from _lint(linter, waiting)
                waiting = []
        else:
            yield from _lint(linter, waiting)
            waiting = []
            yield item
    yield from _lint(linter, waiting)
    if on_note is not None:
        for note in linter.notes:
            on_note(note)


def _lint(linter: Linter, records: list[Record]) -> Iterator[ScannedRecord]:
    documents = [read_plain(record.text, record.id) for record in records]
    for record, result in zip(records, linter.lint_many(documents), strict=True):
        if isinstance(result, LintedDocument):
            yield ScannedRecord(record.id, result)
        else:
            yield ScannedRecord(record.id, None, result)
