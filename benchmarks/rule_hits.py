"""What the rules find in texts, as records that can be judged, counted and compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.texts import source_of
from benchmarks.treebank_texts import drawn
from commlint.config.settings import Settings
from commlint.core.result import LintedDocument
from commlint.engine import Linter
from commlint.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.texts import Kind, Text
    from commlint.core.finding import Finding

DIGEST = 8  # hexadecimal digits; a rule's hits are thousands at most


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding or credit at a place in a text, with what a person needs to judge it."""

    text_id: str
    kind: Kind
    rule: str
    start_char: int
    end_char: int
    before: str
    sentence: str
    message: str

    @property
    def source(self) -> str:
        """The corpus it stands in."""
        return source_of(self.text_id)

    @property
    def place(self) -> tuple[str, str, int, int]:
        """What it is sorted and known by."""
        return self.text_id, self.rule, self.start_char, self.end_char

    @property
    def digest(self) -> str:
        """Where it begins, in few letters; a mark that only grows at its end stays the same."""
        return drawn(self.text_id, self.rule, str(self.start_char))[:DIGEST]


@dataclass(frozen=True, slots=True)
class Found:
    """All hits in the texts of one language; `words` per corpus, `kinds` of each corpus."""

    language: str
    hits: tuple[Hit, ...]
    words: dict[str, int]
    kinds: dict[str, Kind]


def find_hits(texts: Sequence[Text], language: str) -> Found:
    """Run all rules, those in preview too, once over `texts`.

    Args:
        texts: What to lint, in any number.
        language: `sv` or `en`, taken for granted, so that no text is skipped for it.

    Raises:
        CommlintError: The rules or the pipeline cannot be loaded.
    """
    linter = Linter(Settings(language=language, preview=True))
    results = linter.lint_many(read_plain(text.text, text.id) for text in texts)
    hits: list[Hit] = []
    words = {text.source: 0 for text in texts}
    for text, result in zip(texts, results, strict=True):
        if isinstance(result, LintedDocument):
            words[text.source] += result.words
            hits += (_hit(finding, text, result) for finding in result.findings)
    return Found(language, tuple(hits), words, {text.source: text.kind for text in texts})


def _hit(finding: Finding, text: Text, result: LintedDocument) -> Hit:
    source, start, end = result.source, finding.span.start_char, finding.span.end_char
    touched = [item.span for item in result.sentences if item.span.overlaps(finding.span)]
    first = min([start, *(span.start_char for span in touched)])
    last = max([end, *(span.end_char for span in touched)])
    ended = [item.span for item in result.sentences if item.span.end_char <= first]
    previous = source[ended[-1].start_char : ended[-1].end_char] if ended else text.before
    marked = f"{source[first:start]}[[{source[start:end]}]]{source[end:last]}"
    return Hit(
        text_id=text.id,
        kind=text.kind,
        rule=finding.rule,
        start_char=start,
        end_char=end,
        before=one_line(previous),
        sentence=one_line(marked),
        message=one_line(finding.message),
    )


def one_line(text: str) -> str:
    """A text as one cell of a table: no tabs, no line breaks."""
    return " ".join(text.split())
