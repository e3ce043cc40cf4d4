"""Labels find their hits again, and the right hits are put before people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.judgements import (
    Judgement,
    Judgements,
    labels_path,
    read_judgements,
    write_judgements,
)
from benchmarks.sampling import to_judge
from benchmarks.texts import LANGUAGES

from commlint.config.settings import Settings
from commlint.rules import load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.conftest import MakeHit

RIGHT = Judgement("corp:1", "thanks", 4, 10, "right")
WRONG = Judgement("corp:1", "thanks", 20, 30, "wrong")
HEADER = "text_id\trule\tstart_char\tend_char\tlabel\tsentence\n"


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [(4, 10, "right"), (2, 8, "right"), (9, 22, "wrong"), (10, 20, None), (30, 40, None)],
)
def test_a_label_follows_the_span_it_shares_most_with(
    hit: MakeHit, start: int, end: int, label: str | None
) -> None:
    assert Judgements((RIGHT, WRONG)).label_of(hit(start=start, end=end)) == label


def test_a_label_is_of_one_rule_and_one_text(hit: MakeHit) -> None:
    known = Judgements((RIGHT,))
    assert known.label_of(hit(rule="apology", start=4, end=10)) is None
    assert known.label_of(hit(text_id="corp:2", start=4, end=10)) is None


def test_judged_rows_are_taken_in(tmp_path: Path) -> None:
    judged = tmp_path / "judged.tsv"
    judged.write_text(
        HEADER
        + 'corp:1\tthanks\t4\t10\t Wrong\tSaid "so [[Thanks]]\n'
        + "corp:0\tapology\t0\t5\tright\t[[Sorry]]\n"
        + "corp:9\tapology\t0\t5\t\tnot judged\n",
        encoding="utf-8",
    )
    together = Judgements((RIGHT, WRONG)).with_added(read_judgements(judged).rows)
    written = tmp_path / "hits_sv.tsv"
    write_judgements(together, written)
    assert written.read_text(encoding="utf-8").splitlines()[1:] == [
        "corp:0\tapology\t0\t5\tright",
        "corp:1\tthanks\t4\t10\twrong",
        "corp:1\tthanks\t20\t30\twrong",
    ]
    assert read_judgements(written).rows == together.rows


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (HEADER + "corp:1\tthanks\t4\t10\tmaybe\t", "2: the label `maybe`"),
        (HEADER + "corp:1\tthanks\tfour\t10\tright\t", "2: start_char and end_char"),
        ("text_id\trule\n", "1: no column end_char, label, start_char"),
    ],
)
def test_a_row_that_is_no_judgement(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "bad.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=problem):
        read_judgements(path)


def test_rules_take_turns_and_frequent_ones_stop(hit: MakeHit) -> None:
    hits = [hit(start=9 * n, end=9 * n + 6) for n in range(40)]
    hits += [hit("apology", start, start + 5) for start in (400, 500)]
    judged = Judgements((Judgement("corp:1", "thanks", 0, 6, "right"),))
    chosen = to_judge(hits, judged, count=4)
    assert [item.rule for item in chosen] == ["apology", "apology", "thanks", "thanks"]
    every = to_judge(hits, judged, count=100, most=25)
    assert len(every) == 27
    assert hits[0] not in every
    assert set(chosen) <= set(to_judge(hits[::-1], judged, count=100, most=25)) == set(every)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_in_the_project(language: str) -> None:
    path = labels_path(language)
    rows = read_judgements(path).rows
    spans = [(row.text_id, row.rule, row.start_char, row.end_char) for row in rows]
    assert list(rows) == sorted(rows)
    assert len(set(spans)) == len(spans)
    assert len(path.read_text(encoding="utf-8").splitlines()) == len(rows) + 1
    assert {row.rule for row in rows} <= set(load_rules(Settings(preview=True)).known)
