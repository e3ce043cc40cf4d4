"""Whether commlint finds who a predicate is about, on clauses labelled by reading.

The labels are `labels/subjects_{sv,en}.tsv`; `labels/README.md` says what they mean.

    python benchmarks/subjects.py --treebanks DIR [--language sv] [--half odd]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import spacy  # noqa: E402
from training.docs import to_doc  # noqa: E402
from training.sources import LANGUAGES, paragraphs_of  # noqa: E402

import commlint.language.components.context  # noqa: E402, F401 - registers the factory
from commlint.language.annotations import context_of  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language
    from training.augment import Paragraph

    from commlint.language.annotations import Clause

LABELS = Path(__file__).resolve().parent / "labels"
DEV = {"sv": "sv_talbanken-ud-dev.conllu", "en": "en_ewt-ud-dev.conllu"}
HALVES = ("odd", "even")
MISSING = "missing"  # no clause was found at the labelled token


@dataclass(frozen=True, slots=True)
class Label:
    """The subject class that a reader gave one predicate; `line` counts labels from 1."""

    line: int
    sent_id: str
    place: int
    subject: str

    @property
    def half(self) -> str:
        """`odd` lines are developed on, `even` ones only counted."""
        return HALVES[(self.line + 1) % 2]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label and what commlint made of it."""

    label: Label
    predicted: str

    @property
    def right(self) -> bool:
        """Whether the classes agree."""
        return self.label.subject == self.predicted


def read_labels(language: str) -> list[Label]:
    """The labels of one language, in order."""
    path = LABELS / f"subjects_{language}.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [Label(n, row[0], int(row[1]), row[2]) for n, row in enumerate(rows, 1)]


def judge(nlp: Language, paragraphs: Iterable[Paragraph], labels: Sequence[Label]) -> list[Verdict]:
    """Run the pipeline and `commlint_context` on the raw text and compare.

    Tokens are matched by their place in the text, as the tokenizer cuts otherwise than the file.

    Raises:
        KeyError: The file does not hold a labelled sentence.
    """
    wanted = {label.sent_id for label in labels}
    chosen = [p for p in paragraphs if any(s.sent_id in wanted for s in p)]
    annotate = nlp.create_pipe("commlint_context")
    found: dict[tuple[str, int], str] = {}
    for paragraph in chosen:
        gold = to_doc(nlp, paragraph)
        doc = annotate(nlp(gold.text))
        place_of = {offset: token.i for token in doc for offset in _offsets(token.idx, len(token))}
        clause_at = _by_token(context_of(doc).clauses)
        first = 0
        for sentence in paragraph:
            for place in range(1, len(sentence.words) + 1):
                index = place_of.get(gold[first + place - 1].idx, -1)
                clause = clause_at.get(index)
                found[sentence.sent_id, place] = clause.subject if clause else MISSING
            first += len(sentence.words)
    return [Verdict(label, found[label.sent_id, label.place]) for label in labels]


def accuracy(verdicts: Sequence[Verdict]) -> float:
    """Share of right classes, in percent."""
    return 100 * sum(verdict.right for verdict in verdicts) / len(verdicts)


def print_subjects(verdicts: Sequence[Verdict], *, misses: bool, half: str = "") -> None:
    """Print accuracy in all and per half, who was taken for whom, and where if asked.

    Sentences of the treebank are named, not quoted.
    """
    parts = [(name, [v for v in verdicts if v.label.half == name]) for name in HALVES]
    shares = "  ".join(f"{name} lines {accuracy(part):.1f}" for name, part in parts)
    print(f"subject class: {accuracy(verdicts):.1f} of {len(verdicts)} clauses  ({shares})")
    counts = Counter((v.label.subject, v.predicted) for v in verdicts if not v.right)
    for (gold, predicted), count in counts.most_common():
        print(f"  {count:3} {gold} → {predicted}")
    for verdict in verdicts if misses else ():
        label = verdict.label
        if not verdict.right and half in ("", label.half):
            change = f"{label.subject} → {verdict.predicted}"
            print(f"    {label.half:4} {label.sent_id} {label.place}: {change}")
    print()


def _offsets(start: int, length: int) -> range:
    return range(start, start + length)


def _by_token(clauses: Iterable[Clause]) -> dict[int, Clause]:
    """Clauses by their finite token, and by their main verb where no other clause has it."""
    by_token = {clause.finite: clause for clause in clauses}
    for clause in clauses:
        by_token.setdefault(clause.verb, clause)
    return by_token


def main() -> None:
    """Print the figures and every miss of the half asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="default: both")
    parser.add_argument("--half", choices=HALVES, default="odd", help="whose misses are listed")
    options = parser.parse_args()
    for language in options.language or LANGUAGES:
        nlp = spacy.load(ROOT / "src" / "commlint" / "models" / language)
        verdicts = judge(
            nlp, paragraphs_of(options.treebanks / DEV[language]), read_labels(language)
        )
        print(f"# {language}")
        print_subjects(verdicts, misses=True, half=options.half)


if __name__ == "__main__":
    main()
