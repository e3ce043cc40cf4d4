"""From texts to hits, from hits to figures, and from one run to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.hits import table
from benchmarks.judgements import COLUMNS, Judgement, Judgements
from benchmarks.rule_figures import figures_of
from benchmarks.rule_hits import Found, find_hits
from benchmarks.rule_record import (
    Change,
    Record,
    changes,
    read_record,
    write_measured,
    write_record,
)
from benchmarks.rule_table import rule_rows, rule_table
from benchmarks.texts import Kind, Text

from commlint.rules.measured import Figures, load_measured

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.rule_hits import Hit
    from tests.benchmarks.conftest import MakeHit

KINDS = {"corp": Kind.DEVELOPMENT, "ewt-dev": Kind.TREEBANK}


def found(*hits: Hit) -> Found:
    return Found("en", hits, {"corp": 1000, "ewt-dev": 20_000}, KINDS)


def test_a_hit_with_what_is_around_it() -> None:
    texts = [
        Text("corp:1", Kind.DEVELOPMENT, "It rained.\n\nYou must register\ttoday.", ""),
        Text("corp:2", Kind.DEVELOPMENT, "You must register today.", "It rained before."),
        Text("corp:3", Kind.DEVELOPMENT, "  "),
    ]
    seen = find_hits(texts, "en")
    hits = [hit for hit in seen.hits if hit.rule == "reader-obligation"]
    assert seen.words == {"corp": 10}
    assert [(hit.text_id, hit.before) for hit in hits] == [
        ("corp:1", "It rained."),
        ("corp:2", "It rained before."),
    ]
    assert hits[0].sentence == "[[You must register]] today."
    assert (hits[0].start_char, hits[0].end_char) == (12, 29)
    header, row, _ = table(hits)
    assert header.split("\t")[: len(COLUMNS)] == list(COLUMNS)
    assert row.split("\t")[:5] == ["corp:1", "reader-obligation", "12", "29", ""]
    assert len(row.split("\t")) == len(header.split("\t"))


def test_figures_count_only_labels_of_hits_that_are_found(hit: MakeHit) -> None:
    hits = [hit(), hit(start=10, end=16), hit(text_id="ewt-dev:a", kind=Kind.TREEBANK)]
    labels = (
        Judgement("corp:1", "thanks", 0, 6, "right"),
        Judgement("ewt-dev:a", "thanks", 0, 6, "wrong"),
        Judgement("corp:1", "thanks", 90, 96, "wrong"),
    )
    figures = figures_of(found(*hits), Judgements(labels), ["apology", "thanks"])
    assert figures["thanks"] == Figures(hits=3, treebank=0.5, development=20, judged=2, right=1)
    assert figures["apology"] == Figures(hits=0, treebank=0, development=0, judged=0, right=0)


def test_gained_and_lost_since_the_record(hit: MakeHit, tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    old = found(hit(), hit(start=10, end=16), hit("gone"), hit(text_id="ewt-dev:a"))
    write_record(Record.of([old]), path)
    recorded = read_record(path)
    assert recorded == Record.of([old])

    longer, new = hit(end=9), hit(start=50, end=56)
    now = Found("en", (longer, new), {"corp": 1000}, KINDS)
    # The treebank was not read this time, so nothing of it counts as lost.
    assert changes(now, recorded, ["thanks", "apology"]) == {
        "thanks": Change(gained=1, lost=1),
        "apology": Change(gained=0, lost=0),
        "gone": Change(gained=0, lost=1),
    }
    assert read_record(tmp_path / "none.json") is None


def test_figures_are_written_where_the_package_reads_them(tmp_path: Path) -> None:
    own = Figures(hits=3, treebank=0.5, development=20, judged=2, right=1)
    write_measured({"sv": {"thanks": own}, "en": {"thanks": own, "apology": own}}, tmp_path)
    measured = load_measured(tmp_path)
    assert measured.of("thanks") == {"sv": own, "en": own}
    assert measured.of("apology") == {"en": own}


def test_the_table_says_what_is_too_imprecise() -> None:
    figures = {
        "thanks": Figures(hits=30, treebank=0.5, development=20, judged=20, right=15),
        "apology": Figures(hits=0, treebank=0, development=0, judged=0, right=0),
    }
    moved = {"thanks": Change(gained=2, lost=1), "gone": Change(gained=0, lost=4)}
    statuses = dict.fromkeys(figures, "stable")
    page = list(rule_table("en", {"corp": 1000}, figures, moved, statuses))
    assert page[0] == "en: words of corp 1,000"
    assert page[2].split()[:6] == ["thanks", "30", "0.50", "20.00", "2", "1"]
    assert page[2].endswith("0.75  [0.53, 0.89]  too imprecise to be on")
    assert page[4].endswith("4 lost: the rule is gone")
    first, second = rule_rows("en", figures, moved, statuses)
    assert (first["precision"], first["gained"], second["precision"]) == (0.75, 2, None)
