"""Archives of records: every record answered for, every line that holds none named."""

from __future__ import annotations

import io
import sys
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from commlint.core.result import Failure
from commlint.errors import ReadError
from commlint.readers.records import Record, read_records

if TYPE_CHECKING:
    from pathlib import Path


def _read(
    path: Path | None, text: str = "text", record_id: str | None = None
) -> list[Record | Failure]:
    return list(read_records(path, text_field=text, id_field=record_id, name="archive"))


def _file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        "id,text\n7,Hej du\n8,Hej då\n",
        "id;text\n7;Hej du\n8;Hej då\n",
        "id\ttext\n7\tHej du\n8\tHej då\n",
        "\ufeffid;text\r\n7;Hej du\r\n8;Hej då\r\n",
        '"id";"text"\n"7";"Hej du"\n"8";"Hej då"\n',
        "antal, med komma;id;text\n1;7;Hej du\n2;8;Hej då\n",
    ],
)
def test_csv_of_any_make(tmp_path: Path, data: str) -> None:
    records = _read(_file(tmp_path, "a.csv", data), record_id="id")
    assert records == [Record("7", "Hej du", 2), Record("8", "Hej då", 3)]


def test_delimiter_declared_for_a_spreadsheet(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.csv", "sep=;\nid;text\n7;Hej, du\n")
    assert _read(path) == [Record("1", "Hej, du", 3)]


def test_text_over_lines_keeps_the_numbers_right(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.csv", 'text,b\n"rad ett\nrad ""två""",x\n\nHej,y\nkort\n,z\n')
    assert _read(path) == [
        Record("1", 'rad ett\nrad "två"', 2),
        Record("2", "Hej", 5),
        Record("3", "kort", 6),
        Record("4", "", 7),
    ]


def test_row_without_the_column_is_a_failure(tmp_path: Path) -> None:
    good, bad = _read(_file(tmp_path, "a.csv", "a,text\n1,Hej\n2\n"))
    assert good == Record("1", "Hej", 2)
    assert isinstance(bad, Failure)
    assert "line 3" in bad.message


def test_missing_column_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no column 'text'; there is 'id', 'body'"):
        _read(_file(tmp_path, "a.csv", "id,body\n1,Hej\n"))
    with pytest.raises(ReadError, match="no column 'nr'"):
        _read(_file(tmp_path, "b.csv", "id,text\n1,Hej\n"), record_id="nr")


def test_json_lines(tmp_path: Path) -> None:
    data = '\ufeff{"id": 7, "text": "Hej"}\r\n\r\n{"id": "b", "text": null}\n'
    records = _read(_file(tmp_path, "a.jsonl", data), record_id="id")
    assert records == [Record("7", "Hej", 1), Record("b", "", 3)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"text": "Hej"', "not JSON"),
        (b"[1, 2]", "no JSON object"),
        (b'{"body": "Hej"}', "no 'text' here; there is 'body'"),
        (b'{"text": 5}', "'text' holds no text"),
        ('{"text": "på"}'.encode("latin-1"), "Latin-1"),
        (b"[" * 100_000, "JSON"),
    ],
)
def test_broken_line_is_named_and_the_others_go_on(tmp_path: Path, line: bytes, words: str) -> None:
    data = b'{"text": "Ett"}\n' + line + b'\n{"text": "Tre"}\n'
    first, bad, last = _read(_file(tmp_path, "a.jsonl", data))
    assert (first, last) == (Record("1", "Ett", 1), Record("3", "Tre", 3))
    assert isinstance(bad, Failure)
    assert bad.message.startswith("line 2: ")
    assert words in bad.message


def test_record_without_id_is_a_failure(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.jsonl", '{"text": "Hej", "id": null}\n')
    (bad,) = _read(path, record_id="id")
    assert isinstance(bad, Failure)


def test_lone_surrogate_can_be_written_out(tmp_path: Path) -> None:
    (record,) = _read(_file(tmp_path, "a.jsonl", '{"text": "Hej \\ud83d"}\n'))
    assert record == Record("1", "Hej \ufffd", 1)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"", "empty"),
        ("a.jsonl", b"\n \n", "empty"),
        ("a.csv", "id,text\n1,Hej på er\n".encode("utf-16"), "UTF-16"),
        ("a.csv", "id,text\n1,Hej på er\n".encode("latin-1"), "Latin-1"),
        ("a.csv", b"PK\3\4\0\0\0\0\n", "binary"),
        ("a.json", b'[{"text": "Hej"}]\n', "JSON array"),
    ],
)
def test_file_that_holds_no_records(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        _read(_file(tmp_path, name, data))
    assert caught.value.path == "archive"


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be opened"):
        _read(tmp_path / "gone.csv")


@pytest.mark.parametrize("data", ['{"text": "Hej"}\n', "text\nHej\n"])
def test_standard_input_tells_its_format(monkeypatch: pytest.MonkeyPatch, data: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    (record,) = _read(None)
    assert isinstance(record, Record)
    assert record.text == "Hej"


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, name: str) -> None:
    line = '{"text": "' if name == "a.jsonl" else ""
    end = '"}\n' if name == "a.jsonl" else "\n"
    rows = 20_000
    path = tmp_path / name
    with path.open("w", encoding="utf-8") as out:
        out.write("" if name == "a.jsonl" else "text\n")
        out.writelines(f"{line}{'Hej på er. ' * 20}{end}" for _ in range(rows))
    tracemalloc.start()
    try:
        count = sum(1 for _ in read_records(path, text_field="text", id_field=None, name="a"))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == rows
    assert peak < path.stat().st_size / 4
