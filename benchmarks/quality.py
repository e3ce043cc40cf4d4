"""How well commlint's judgement agrees with people's, on labelled data that is not part of it.

    python benchmarks/quality.py --data DIR [--json FILE]
    python benchmarks/quality.py --data DIR --rules [--treebanks DIR] [--json FILE] [--record]

With `--rules`: hits per 10,000 words, precision of judged hits, and hits gained or lost since the
recorded run, per rule and language. `--record` makes this run the recorded one.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.agreement import agreement
from benchmarks.judgements import labels_path, read_judgements
from benchmarks.rule_figures import figures_of
from benchmarks.rule_hits import find_hits
from benchmarks.rule_record import (
    Record,
    changes,
    read_record,
    write_measured,
    write_record,
)
from benchmarks.rule_table import rule_rows, rule_table
from benchmarks.texts import LANGUAGES, texts_of
from commlint.config.settings import Settings
from commlint.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = dict[str, object]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures asked for as a table."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.record and not (options.rules and options.treebanks):
        parser.error("--record goes with --rules and --treebanks, or the record would be a part")
    if options.rules:
        rows = _rules(options.data, options.treebanks, record=options.record)
    else:
        rows = _agreement(options.data)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0


def _agreement(data: Path) -> list[Row]:
    rows = []
    for item in agreement(data):
        interval = f"[{item.low:.3f}, {item.high:.3f}]"
        print(f"{item.data:14} {item.measure:20} {item.value:6.3f} {interval}  n={item.rows}")
        rows.append(asdict(item))
    return rows


def _rules(data: Path, treebanks: Path | None, *, record: bool) -> list[Row]:
    rules = load_rules(Settings(preview=True)).rules
    recorded = read_record()
    founds, figures = [], {}
    rows: list[Row] = []
    for language in LANGUAGES:
        speaking = [rule for rule in rules if rule.for_language(language) is not None]
        ids = [rule.id for rule in speaking]
        found = find_hits(texts_of(language, data, treebanks), language)
        own = figures_of(found, read_judgements(labels_path(language)), ids)
        moved = changes(found, recorded, ids) if recorded else {}
        statuses = {rule.id: rule.status.value for rule in speaking}
        for line in rule_table(language, found.words, own, moved, statuses):
            print(line)
        rows += rule_rows(language, own, moved, statuses)
        founds.append(found)
        figures[language] = own
    if record:
        write_record(Record.of(founds))
        write_measured(figures)
    return rows


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled sets")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    parser.add_argument("--rules", action="store_true", help="figures per rule")
    parser.add_argument("--treebanks", type=Path, help="folder of the treebanks, for --rules")
    parser.add_argument("--record", action="store_true", help="make this the recorded run")
    return parser


if __name__ == "__main__":
    sys.exit(main())
