"""`commlint_context`: annotates a `Doc` with clauses, their subjects, quotation and questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from commlint.language.annotations import Context, context_of
from commlint.language.clauses import ClauseFinder
from commlint.language.conditions import conditional_tokens
from commlint.language.grammar import GRAMMARS
from commlint.language.imperatives import Imperatives
from commlint.language.lazy_parsing import SentenceParser
from commlint.language.quotation import quoted_tokens
from commlint.language.sentences import describe_sentence
from commlint.language.subject_class import People
from commlint.language.tokens import TokenReader, with_parses
from commlint.rules.folders import rule_folders
from commlint.rules.lexicon import merge_lexicons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.pipeline import DependencyParser
    from spacy.tokens import Doc

    from commlint.language.tokens import Parse
    from commlint.rules.lexicon import Lexicon


class ContextAnnotator:
    """The component; the same `Doc` gives the same annotation.

    Args:
        language: `sv` or `en`.
        lexicon: Open word lists of that language.
        reader: Reads the `Doc`s of the pipeline's vocabulary.
        audience: Further role nouns (lemmas).
        sender: Names of the sender.
    """

    def __init__(
        self,
        language: str,
        lexicon: Lexicon,
        reader: TokenReader,
        *,
        audience: list[str],
        sender: list[str],
    ) -> None:
        self._reader = reader
        self._parser: SentenceParser | None = None
        self.language = language
        self.lexicon = lexicon
        self.grammar = GRAMMARS[language]
        roles = frozenset(lexicon.get("roles", ())) | {role.lower() for role in audience}
        self.finder = ClauseFinder(
            grammar=self.grammar,
            people=People(roles, frozenset(name.lower() for name in sender)),
            deponents=frozenset(lexicon.get("deponents", ())),
            speech_verbs=frozenset(lexicon.get("speech_verbs", ())),
            imperatives=Imperatives(
                self.grammar,
                never=frozenset(lexicon.get("not_imperatives", ())),
                listed=frozenset(lexicon.get("imperatives", ())),
                openers=frozenset(lexicon.get("opening_verbs", ())),
            ),
        )

    def __call__(self, doc: Doc) -> Doc:
        """Write the annotation to `doc._.commlint`."""
        doc._.commlint = self.describe(doc)
        return doc

    def parse_on_demand(self, parser: DependencyParser) -> None:
        """From now on leave clauses out until `complete` is asked for them."""
        self._parser = SentenceParser(parser, self._reader)

    @property
    def is_eager(self) -> bool:
        """True where every clause is found at once."""
        return self._parser is None

    def describe(self, doc: Doc) -> Context:
        """The annotation of `doc`, which stays as it is."""
        tokens = self._reader.read(doc)
        block_kind = doc._.commlint_block
        sentence_of = tuple(
            number
            for number, (start, end) in enumerate(tokens.sentences)
            for _ in range(start, end)
        )
        context = Context(
            clauses=(),
            sentences=tuple(
                describe_sentence(
                    tokens,
                    self.grammar,
                    self.lexicon,
                    bounds,
                    language=self.language,
                    block_kind=block_kind,
                )
                for bounds in tokens.sentences
            ),
            sentence_of=sentence_of,
            quoted=quoted_tokens(
                tokens, block_kind=block_kind, speech_verbs=self.finder.speech_verbs
            ),
            conditional=conditional_tokens(tokens, self.grammar, language=self.language),
            by_token={},
            tokens=tokens,
            block_kind=block_kind,
        )
        return (
            self._with_clauses(context, range(len(tokens.sentences)), ())
            if self.is_eager
            else context
        )

    def complete(self, wanted: Sequence[tuple[Doc, Sequence[int]]]) -> None:
        """Find the clauses of some sentences, where they were left out.

        Args:
            wanted: A `Doc` that was described, and the numbers of the sentences.
        """
        if self._parser is None:
            return
        asked = [(doc, context_of(doc), numbers) for doc, numbers in wanted if numbers]
        parses = self._parser.parse(
            [(doc, context.tokens, numbers) for doc, context, numbers in asked]
        )
        for (doc, context, numbers), parsed in zip(asked, parses, strict=True):
            doc._.commlint = self._with_clauses(context, numbers, parsed)

    def _with_clauses(
        self, context: Context, numbers: Sequence[int], parses: Sequence[Parse]
    ) -> Context:
        tokens = with_parses(context.tokens, parses) if parses else context.tokens
        clauses = self.finder.find(tokens, context.conditional, numbers)
        by_token: dict[int, int] = {}
        for number, clause in enumerate(clauses):
            for index in range(clause.start, clause.end):
                by_token.setdefault(index, number)
        for number, clause in enumerate(clauses):
            by_token[clause.verb] = number
        return replace(context, clauses=clauses, by_token=by_token, tokens=tokens)


@Language.factory(
    "commlint_context",
    assigns=["doc._.commlint"],
    requires=["token.pos", "token.morph", "token.lemma"],
    default_config={"audience": [], "sender": [], "rule_dirs": []},
)
def create_context(
    nlp: Language,
    name: str,  # noqa: ARG001 - spaCy hands every factory its name
    audience: list[str],
    sender: list[str],
    rule_dirs: list[str],
) -> ContextAnnotator:
    """Make the component for the pipeline's language, with commlint's word lists and a project's.

    Raises:
        RuleError: The word lists are not there or broken.
        KeyError: The pipeline's language is neither Swedish nor English.
    """
    language = str(nlp.lang)
    lexicon = merge_lexicons(rule_folders(rule_dirs), language)
    reader = TokenReader(nlp.vocab.strings)
    return ContextAnnotator(language, lexicon, reader, audience=audience, sender=sender)
