"""Read and write CoNLL-U as frozen records; knows nothing of spaCy or of any one treebank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` is the 1-based place of its head, 0 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and whether a new paragraph begins with it."""

    sent_id: str
    words: tuple[Word, ...]
    starts_paragraph: bool = False

    @property
    def text(self) -> str:
        """The sentence as written, without trailing space."""
        return "".join(w.form + " " * w.space_after for w in self.words).strip()


def parse_feats(feats: str) -> dict[str, str]:
    """Turn `A=x|B=y` (or `_`) into a dictionary."""
    if feats in ("", "_"):
        return {}
    return dict(pair.split("=", 1) for pair in feats.split("|"))


def join_feats(feats: dict[str, str]) -> str:
    """Turn a dictionary into the sorted `A=x|B=y` form, `_` if empty."""
    return "|".join(f"{k}={feats[k]}" for k in sorted(feats, key=str.lower)) or "_"


def read(path: Path) -> list[Sentence]:
    """Read a CoNLL-U file.

    Multiword tokens give their words without space between them, empty nodes are left out.

    Raises:
        ValueError: a line has not ten columns; the message names file and line.
    """
    sentences: list[Sentence] = []
    with path.open(encoding="utf-8") as lines:
        for number, block in enumerate(_blocks(lines, path), 1):
            sentences.append(_sentence(block, f"{path.stem}-{number}"))
    return sentences


def _blocks(lines: Iterable[str], path: Path) -> Iterator[list[list[str]]]:
    """Yield sentences as lists of rows; a comment is a row of one column."""
    block: list[list[str]] = []
    for number, raw in enumerate(lines, 1):
        line = raw.rstrip("\n")
        if not line.strip():
            if any(len(row) == COLUMNS for row in block):
                yield block
                block = []
            continue
        row = [line] if line.startswith("#") else line.split("\t")
        if len(row) not in (1, COLUMNS) or (len(row) == 1 and not line.startswith("#")):
            raise ValueError(f"{path}:{number}: expected {COLUMNS} tab-separated columns")
        block.append(row)
    if any(len(row) == COLUMNS for row in block):
        yield block


def _sentence(block: list[list[str]], fallback_id: str) -> Sentence:
    sent_id, starts = fallback_id, False
    words: list[Word] = []
    inside_until, space_of_range = 0, True
    for row in block:
        if len(row) == 1:
            if row[0].startswith("# sent_id"):
                sent_id = row[0].split("=", 1)[1].strip()
            starts = starts or row[0].startswith(("# newpar", "# newdoc"))
            continue
        ident, space = row[0], "SpaceAfter=No" not in row[9]
        if "-" in ident:
            inside_until, space_of_range = int(ident.split("-")[1]), space
        elif "." not in ident:
            place = int(ident)
            if place <= inside_until:
                space = space_of_range if place == inside_until else False
            words.append(_word(row, space_after=space))
    return Sentence(sent_id, tuple(words), starts)


def _word(row: list[str], *, space_after: bool) -> Word:
    return Word(
        form=row[1].replace(" ", "\u00a0"),
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats=row[5],
        head=int(row[6]),
        deprel=row[7],
        space_after=space_after,
    )


def write(sentences: Iterable[Sentence], path: Path) -> None:
    """Write sentences as CoNLL-U."""
    with path.open("w", encoding="utf-8") as out:
        for sentence in sentences:
            if sentence.starts_paragraph:
                out.write("# newpar\n")
            out.write(f"# sent_id = {sentence.sent_id}\n# text = {sentence.text}\n")
            for place, word in enumerate(sentence.words, 1):
                misc = "_" if word.space_after else "SpaceAfter=No"
                row = (word.form, word.lemma, word.upos, word.xpos, word.feats)
                tail = (str(word.head), word.deprel, "_", misc)
                out.write("\t".join((str(place), *row, *tail)) + "\n")
            out.write("\n")


def paragraphs(sentences: Iterable[Sentence]) -> list[tuple[Sentence, ...]]:
    """Group sentences into the paragraphs their `starts_paragraph` marks."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.starts_paragraph or not groups:
            groups.append([])
        groups[-1].append(sentence)
    return [tuple(group) for group in groups]


def grouped(sentences: Iterable[Sentence], sizes: Iterator[int]) -> list[Sentence]:
    """Mark paragraph starts where a file has none.

    A sentence without final punctuation is taken for a heading and stands alone; other
    sentences fill paragraphs of the lengths that `sizes` gives.
    """
    marked: list[Sentence] = []
    left = 0
    for sentence in sentences:
        heading = sentence.words[-1].upos != "PUNCT"
        marked.append(replace(sentence, starts_paragraph=heading or left == 0))
        left = 0 if heading else (left or next(sizes)) - 1
    return marked
