"""Records of an archive, CSV or JSON Lines, one at a time; knows no prose format."""

from __future__ import annotations

import csv
import json
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, Final

from commlint.core.result import Failure
from commlint.errors import ReadError
from commlint.readers.decoding import not_text, not_utf8, without_surrogates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_JSON_SUFFIXES: Final = frozenset({".jsonl", ".ndjson", ".json"})
_CSV_SUFFIXES: Final = frozenset({".csv", ".tsv", ".tab"})
_DELIMITERS: Final = ",;\t|"
_BOM: Final = b"\xef\xbb\xbf"
# No post is longer. A field that is comes from a quote that nobody closed, a line from a file
# that is no JSON Lines; a bound keeps either from filling the memory.
_LONGEST_FIELD: Final = 16 * 1024 * 1024
_LONGEST_LINE: Final = 64 * 1024 * 1024
_HEADER_LINES: Final = 100


@dataclass(frozen=True, slots=True)
class Record:
    """One text of an archive; `line` is the 1-based line it begins on, `text` may be empty."""

    id: str
    text: str
    line: int


def read_records(
    path: Path | None, *, text_field: str, id_field: str | None, name: str
) -> Iterator[Record | Failure]:
    """The records of a file or of standard input, each read when it is asked for.

    The suffix tells CSV (.csv, .tsv) from JSON Lines (.jsonl, .ndjson, .json); on standard input
    and for other suffixes a first character ``{`` tells JSON Lines. A record without text comes
    with an empty `text`, so that every record can be answered for.

    Args:
        path: The file; None for standard input.
        text_field: The column or key that holds the text.
        id_field: The column or key that names a record; None numbers them from 1.
        name: What messages call the file.

    Yields:
        Records, and a failure for each line that holds none, with its number.

    Raises:
        ReadError: The file cannot be opened, is empty, is not UTF-8 CSV, or lacks a column.
    """
    with _opened(path, name) as stream:
        lines = _byte_lines(stream)
        first = next(lines, b"").removeprefix(_BOM)
        while first and not first.strip():
            # Keeps the numbers right: blank lines above the header still count.
            following = next(lines, b"")
            if not following:
                first = b""
                break
            first += following
        if not first:
            raise ReadError("the file is empty, so there is nothing to read", path=name)
        problem = not_text(first)
        if problem:
            raise ReadError(problem, path=name)
        everything = chain([first], lines)
        if _is_json(path, first):
            if first.lstrip().startswith(b"["):
                raise ReadError(
                    "this is one JSON array; commlint reads JSON Lines, one object a line",
                    path=name,
                )
            yield from _json_records(everything, text_field, id_field, name)
        else:
            yield from _csv_records(everything, text_field, id_field, name)


@contextmanager
def _opened(path: Path | None, name: str) -> Iterator[BinaryIO]:
    if path is None:
        yield sys.stdin.buffer
        return
    try:
        stream = path.open("rb")
    except OSError as error:
        raise ReadError(f"the file cannot be opened: {error.strerror}", path=name) from error
    with stream:
        yield stream


def _byte_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; one beyond all measure comes in parts of the longest length."""
    while line := stream.readline(_LONGEST_LINE):
        yield line


def _is_json(path: Path | None, first: bytes) -> bool:
    suffix = path.suffix.lower() if path else ""
    if suffix in _JSON_SUFFIXES:
        return True
    return suffix not in _CSV_SUFFIXES and first.lstrip().startswith((b"{", b"["))


def _json_records(
    lines: Iterable[bytes], text_field: str, id_field: str | None, name: str
) -> Iterator[Record | Failure]:
    number = 0
    line_number = 1
    for line in lines:
        count = line.count(b"\n")
        here = line_number + (line[: len(line) - len(line.lstrip())].count(b"\n"))
        line_number += count
        if not line.strip():
            continue
        number += 1
        try:
            yield _json_record(line, number, here, text_field, id_field)
        except ReadError as error:
            yield Failure(name, f"line {here}: {error.message}")


def _json_record(
    line: bytes, number: int, place: int, text_field: str, id_field: str | None
) -> Record:
    try:
        fields = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ReadError(not_utf8(line)) from error
    except json.JSONDecodeError as error:
        raise ReadError(f"not JSON: {error.msg} at column {error.colno}") from error
    except (RecursionError, ValueError) as error:
        raise ReadError("JSON too deep or with a number too long to read") from error
    if not isinstance(fields, dict):
        raise ReadError("no JSON object on this line")
    text = _json_value(fields, text_field)
    if text is not None and not isinstance(text, str):
        raise ReadError(f"'{text_field}' holds no text here")
    record_id: object = number if id_field is None else _json_value(fields, id_field)
    if isinstance(record_id, (dict, list, bool)) or record_id is None:
        raise ReadError(f"'{id_field}' holds no id here")
    return Record(without_surrogates(str(record_id)), without_surrogates(text or ""), place)


def _json_value(fields: dict[str, object], key: str) -> object:
    if key not in fields:
        raise ReadError(f"no '{key}' here; there is {_listed(fields)}")
    return fields[key]


def _csv_records(
    lines: Iterator[bytes], text_field: str, id_field: str | None, name: str
) -> Iterator[Record | Failure]:
    header, delimiter, used = _csv_header(lines, text_field, name)
    text_index = _column(header, text_field, name)
    id_index = None if id_field is None else _column(header, id_field, name)
    csv.field_size_limit(_LONGEST_FIELD)
    rows = csv.reader(_decoded(lines, name, used), delimiter=delimiter)
    number = 0
    while True:
        line = used + rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise _broken_csv(error, name, line) from error
        if row is None:
            return
        if not row:
            continue
        number += 1
        if len(row) <= max(text_index, id_index or 0):
            yield Failure(name, f"line {line}: fewer fields here than there are columns")
            continue
        record_id = str(number) if id_index is None else row[id_index]
        yield Record(record_id, row[text_index], line)


def _broken_csv(error: csv.Error, name: str, line: int) -> ReadError:
    if "field limit" in str(error) or "field larger" in str(error):
        return ReadError(
            "a field from this line on has no end; a quotation mark may be missing",
            path=name,
            line=line,
        )
    return ReadError(f"this is not CSV: {error}", path=name, line=line)


def _csv_header(lines: Iterator[bytes], text_field: str, name: str) -> tuple[list[str], str, int]:
    """The column names, the delimiter, and how many lines they took."""
    decoded = _decoded(lines, name, 0)
    text = next(decoded, "")
    used = text.count("\n")
    declared = text.strip()
    if declared.lower().startswith("sep=") and len(declared) == len("sep=,"):
        text = next(decoded, "")
        return _split(text, declared[-1]), declared[-1], used + 1
    # A column name may run over lines inside its quotation marks.
    while text.count('"') % 2 and used < _HEADER_LINES:
        following = next(decoded, "")
        if not following:
            break
        text += following
        used += 1
    headers = {delimiter: _split(text, delimiter) for delimiter in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda mark: (text_field in headers[mark], len(headers[mark])))
    return headers[best], best, used


def _split(text: str, delimiter: str) -> list[str]:
    rows = csv.reader(text.lstrip("\r\n").splitlines(keepends=True), delimiter=delimiter)
    return [field.strip() for field in next(rows, [])]


def _decoded(lines: Iterator[bytes], name: str, used: int) -> Iterator[str]:
    number = used
    for line in lines:
        number += 1
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ReadError(not_utf8(line), path=name, line=number) from error


def _column(header: list[str], field: str, name: str) -> int:
    if field in header:
        return header.index(field)
    raise ReadError(f"no column '{field}'; there is {_listed(header)}", path=name, line=1)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names) or "nothing"
