"""Runs a pipeline's parser on chosen sentences, for it costs as much as all tagging together.

Knows nothing of rules; who asks decides which sentences are worth it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.pipeline import DependencyParser

    from commlint.language.tokens import Parse, TokenReader, Tokens

_BATCH = 256


@dataclass(frozen=True, slots=True)
class SentenceParser:
    """A trained parser that reads the vectors which its pipeline's tok2vec left on each `Doc`."""

    parser: DependencyParser
    reader: TokenReader

    def parse(self, wanted: Sequence[tuple[Doc, Tokens, Sequence[int]]]) -> list[list[Parse]]:
        """Parses of sentences, in one batch.

        Args:
            wanted: A `Doc`, its columns, and the numbers of its sentences to parse.

        Returns:
            For each `Doc` the parses of its sentences, in the order asked for.
        """
        places = [
            (place, tokens.sentences[number])
            for place, (_, tokens, numbers) in enumerate(wanted)
            for number in numbers
        ]
        sentences = [_alone(*wanted[place][:2], *bounds) for place, bounds in places]
        found: list[list[Parse]] = [[] for _ in wanted]
        parsed = self.parser.pipe(iter(sentences), batch_size=_BATCH)
        for (place, (start, _)), sentence in zip(places, parsed, strict=True):
            found[place].append(self.reader.parse_of(sentence, start))
        return found


def _alone(doc: Doc, tokens: Tokens, start: int, end: int) -> Doc:
    """The sentence as a `Doc` of its own with its share of the vectors."""
    words = list(tokens.text[start:end])
    starts: list[bool | int | None] = [index == start for index in range(start, end)]
    sentence = Doc(doc.vocab, words=words, sent_starts=starts)
    sentence.tensor = doc.tensor[start:end]
    return sentence
