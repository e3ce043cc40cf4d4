"""The texts that rules are measured on, each with an id that stays; knows nothing of rules.

The test files of Talbanken and EWT are never read: nothing is tuned on them.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from benchmarks.treebank_texts import documents_of, paragraphs_of, sample, tens_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LANGUAGES = ("sv", "en")
EWT_TRAIN_WORDS = 300_000  # more than there are


class Kind(StrEnum):
    """What a text is taken from: edited and everyday prose, or the labelled development sets."""

    TREEBANK = "treebank"
    DEVELOPMENT = "development"


@dataclass(frozen=True, slots=True)
class Text:
    """One text: `id` is `source:name`, `before` the sentence before it where that is known."""

    id: str
    kind: Kind
    text: str
    before: str = ""

    @property
    def source(self) -> str:
        """The corpus it belongs to."""
        return source_of(self.id)


def source_of(text_id: str) -> str:
    """The corpus that a text id names."""
    return text_id.partition(":")[0]


def texts_of(language: str, data: Path, treebanks: Path | None) -> list[Text]:
    """All texts of one language.

    Args:
        language: `sv` or `en`.
        data: Folder of the development sets.
        treebanks: Folder of the treebanks; None leaves them out.

    Raises:
        OSError: A file is missing.
        ValueError: Two texts share an id.
    """
    texts = list(_development(language, data))
    if treebanks is not None:
        texts += _treebank(language, treebanks)
    if len({text.id for text in texts}) < len(texts):
        raise ValueError(f"two {language} texts share an id")
    return texts


def _treebank(language: str, folder: Path) -> Iterator[Text]:
    if language == "sv":
        sources = {
            "talbanken-train": tens_of(folder / "sv_talbanken-r1.0-train.conllu"),
            "talbanken-dev": paragraphs_of(folder / "sv_talbanken-ud-dev.conllu"),
            "pud": paragraphs_of(folder / "sv_pud-ud-test.conllu"),
        }
    else:
        train = documents_of(folder / "en_ewt-ud-train.conllu")
        sources = {
            "ewt-train": sample(train, EWT_TRAIN_WORDS),
            "ewt-dev": documents_of(folder / "en_ewt-ud-dev.conllu"),
        }
    for source, named in sources.items():
        for name, text in named:
            yield Text(f"{source}:{name}", Kind.TREEBANK, text)


def _development(language: str, folder: Path) -> Iterator[Text]:
    path = folder / f"sentences_{language}_dev.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = f"sentences-{language}:{row['id']}"
        yield Text(name, Kind.DEVELOPMENT, row["text"], row.get("prev") or "")
    if language == "sv":
        return
    for source, field in (("corp", "text_own"), ("receptiveness", "text"), ("offers", "text")):
        for row in read_csv(folder / f"{source}_dev.csv"):
            if row.get("dup") != "1":
                yield Text(f"{source}:{row['id']}", Kind.DEVELOPMENT, row[field])


def read_csv(path: Path) -> list[dict[str, str]]:
    """All rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_jsonl(path: Path) -> list[dict[str, str]]:
    """All records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
