"""`commlint scan`: a line a record, in order, ids as strings."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Commlint = Callable[..., Outcome]

TEXTS = [
    "You must register by Friday, and you must bring the form.",
    "Der Ausschuss hat gestern beschlossen, dass die Straße im Frühjahr gesperrt wird.",
    "Thank you for all your letters.\nWhat would you like to see in the park?",
]


def _write_table(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text"])
        writer.writerows(enumerate(TEXTS))


def test_a_table(commlint: Commlint, folder: Path) -> None:
    _write_table(folder / "posts.csv")
    outcome = commlint(
        "scan", "posts.csv", "--text-field", "text", "--id-field", "id",
        "--language", "auto", "--format", "jsonl", "--output", "-",
    )  # fmt: skip
    records = [json.loads(line) for line in outcome.out.splitlines()]

    assert (outcome.status, outcome.err) == (0, "")
    assert [record["id"] for record in records] == ["0", "1", "2"]
    assert list(records[0])[:2] == ["id", "path"]
    assert records[0]["score"] < records[2]["score"]
    assert set(records[1]) == {"id", "skipped"}
    assert "reader-obligation" in {finding["rule"] for finding in records[0]["findings"]}


def test_standard_input_and_a_file_for_the_lines(commlint: Commlint, folder: Path) -> None:
    stdin = "".join(json.dumps({"key": i, "body": text}) + "\n" for i, text in enumerate(TEXTS))
    outcome = commlint(
        "scan", "-", "--stdin-filename", "posts.jsonl", "--text-field", "body",
        "--id-field", "key", "--language", "en", "-o", "out.jsonl",
        stdin=stdin.encode(),
    )  # fmt: skip
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    written = (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in written] == ["0", "1", "2"]
    assert {json.loads(line)["language"] for line in written} == {"en"}


def test_an_archive_is_never_written_over(commlint: Commlint, folder: Path) -> None:
    _write_table(folder / "posts.csv")
    before = (folder / "posts.csv").read_bytes()
    outcome = commlint("scan", "posts.csv", "--text-field", "text", "-o", "posts.csv")
    assert outcome.status == 2
    assert (folder / "posts.csv").read_bytes() == before


def test_nothing_to_score_is_no_success(commlint: Commlint, folder: Path) -> None:
    (folder / "posts.csv").write_text("id,text\n", encoding="utf-8")
    outcome = commlint("scan", "posts.csv", "--text-field", "text", "--id-field", "id")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
