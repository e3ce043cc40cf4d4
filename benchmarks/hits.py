"""Hits of rules on real text for a person to judge, and the judged ones taken in.

    python benchmarks/hits.py --data DIR --treebanks DIR --language sv --count 300 > OUTSIDE.tsv
    python benchmarks/hits.py --language sv --add OUTSIDE.tsv

The list holds other people's text, so it is kept outside the project; `labels/HITS.md` says how
to judge.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.judgements import (
    COLUMNS,
    labels_path,
    read_judgements,
    write_judgements,
)
from benchmarks.rule_hits import find_hits
from benchmarks.sampling import MOST_A_RULE, to_judge
from benchmarks.texts import LANGUAGES, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.rule_hits import Hit

CONTEXT = ("previous", "sentence", "message")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print hits to judge, or add judged ones."""
    parser = _parser()
    options = parser.parse_args(arguments)
    labels = labels_path(options.language)
    if options.add:
        known = read_judgements(labels)
        added = read_judgements(options.add)
        together = known.with_added(added.rows)
        write_judgements(together, labels)
        new = len(together.rows) - len(known.rows)
        print(f"{new} new, {len(added.rows) - new} judged anew, {len(together.rows)} in all")
        return 0
    if options.data is None:
        parser.error("--data is needed to find hits")
    found = find_hits(texts_of(options.language, options.data, options.treebanks), options.language)
    hits = [hit for hit in found.hits if options.rule in (None, hit.rule)]
    # Whoever asks for one rule wants as many of its hits as they say.
    most = options.count if options.rule else options.most
    chosen = to_judge(hits, read_judgements(labels), count=options.count, most=most)
    sys.stdout.writelines(f"{line}\n" for line in table(chosen))
    return 0


def table(hits: Sequence[Hit]) -> Iterator[str]:
    """Tab-separated lines with an empty label for the person to fill in."""
    yield "\t".join((*COLUMNS, *CONTEXT))
    for hit in hits:
        cells = (hit.text_id, hit.rule, str(hit.start_char), str(hit.end_char), "")
        yield "\t".join((*cells, hit.before, hit.sentence, hit.message))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--language", choices=LANGUAGES, required=True)
    parser.add_argument("--data", type=Path, help="folder of the labelled sets")
    parser.add_argument("--treebanks", type=Path, help="folder of the treebanks")
    parser.add_argument("--count", type=int, default=300, help="how many hits")
    parser.add_argument("--most", type=int, default=MOST_A_RULE, help="how many of one rule")
    parser.add_argument("--rule", metavar="ID", help="hits of this rule only")
    parser.add_argument("--add", type=Path, metavar="FILE", help="take in the judged rows of FILE")
    return parser


if __name__ == "__main__":
    sys.exit(main())
