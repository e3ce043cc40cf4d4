"""All patterns of a rule set in one place a kind, so a `Doc` is walked once, not once a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.matcher import DependencyMatcher

from commlint.errors import RuleError
from commlint.language.grammar import GRAMMARS
from commlint.language.patterns.blame import impossible_pattern
from commlint.language.patterns.clause import ClauseTest, compile_clause
from commlint.language.patterns.index import PhraseIndex
from commlint.language.patterns.phrase import compile_phrase
from commlint.language.patterns.tokens import TokenPatterns

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from commlint.language.annotations import Context
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens
    from commlint.rules.lexicon import Lexicon
    from commlint.rules.schema import LanguageRules, Pattern, Rule
    from commlint.rules.source import YamlSource

_MORE_COMMON = {
    "sv": "och i på att en ett är av som med för till har inte den det de om kan från så var blir",
    "en": "the a an of to and in is are be been for on with it that this at by as was not 's have",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a pattern fits, before its contexts are looked at; token indexes.

    `clause` is the clause that a clause pattern fits; other patterns look for theirs later.
    """

    rule: Rule
    pattern: Pattern
    number: int
    start: int
    end: int
    clause: int | None = None


class CompiledRules:
    """The patterns of all rules that speak one language.

    Raises:
        RuleError: A pattern is impossible; names the rule.
    """

    def __init__(
        self, rules: tuple[Rule, ...], nlp: Language, lexicon: Lexicon, files: dict[str, YamlSource]
    ) -> None:
        common = _common_words(str(nlp.lang))
        self._phrases = PhraseIndex(common)
        self._exempt = PhraseIndex(common)
        self._tokens = TokenPatterns(nlp.vocab)
        self._relations = DependencyMatcher(nlp.vocab, validate=True)
        self._marks: dict[str, tuple[int, ...]] = {}
        self._patterns: dict[str, tuple[Rule, Pattern, int]] = {}
        self.clauses: list[tuple[Rule, Pattern, int, ClauseTest]] = []
        for rule in rules:
            spoken = rule.for_language(str(nlp.lang))
            if spoken is None:
                continue
            try:
                self._add(rule, spoken, nlp, lexicon)
            except (ValueError, RuleError) as error:
                raise impossible_pattern(
                    rule,
                    error,
                    files.get(rule.id),
                    str(nlp.lang),
                    lambda part: CompiledRules((part,), nlp, lexicon, {}),
                ) from error

    @property
    def needs_whole_parse(self) -> bool:
        """True where a pattern asks spaCy for relations anywhere in a text."""
        return len(self._relations) > 0

    def _add(self, rule: Rule, spoken: LanguageRules, nlp: Language, lexicon: Lexicon) -> None:
        for number, pattern in enumerate(spoken.patterns):
            key = f"{rule.id}#{number}"
            self._patterns[key] = (rule, pattern, number)
            if pattern.clause is not None:
                test = compile_clause(pattern.clause, GRAMMARS[str(nlp.lang)], lexicon)
                self.clauses.append((rule, pattern, number, test))
            elif pattern.dependency is not None:
                self._relations.add(key, [[dict(node) for node in pattern.dependency]])
                names = [node["RIGHT_ID"] for node in pattern.dependency]
                marked = pattern.mark_nodes or tuple(names)
                self._marks[key] = tuple(names.index(name) for name in marked)
            elif pattern.tokens is not None:
                self._tokens.add(key, pattern.tokens)
            else:
                for phrase in pattern.phrases:
                    self._phrases.add(key, compile_phrase(phrase, nlp, lexicon))
        for line in spoken.unless_phrase:
            self._exempt.add(rule.id, compile_phrase(line, nlp, lexicon))

    def in_words(self, doc: Doc, tokens: Tokens) -> Iterator[Candidate]:
        """Every place where a phrase, token or dependency pattern fits, in no particular order."""
        for key, start, end in self._phrases.find(tokens):
            yield Candidate(*self._patterns[key], start, end)
        for key, start, end in self._tokens.find(doc, tokens):
            yield Candidate(*self._patterns[key], start, end)
        if self.needs_whole_parse:
            for match_id, token_ids in self._relations(doc):
                key = doc.vocab.strings[match_id]
                marked = [token_ids[place] for place in self._marks[key]]
                yield Candidate(*self._patterns[key], min(marked), max(marked) + 1)

    def in_clauses(self, doc: Doc, context: Context) -> Iterator[Candidate]:
        """Every clause that a clause pattern fits."""
        for index, clause in enumerate(context.clauses):
            sentence = context.sentences[clause.sentence]
            for rule, pattern, number, test in self.clauses:
                if test.fits(doc, clause, sentence):
                    start, end = test.span(clause, sentence)
                    yield Candidate(rule, pattern, number, start, end, index)

    def exempt_spans(
        self, tokens: Tokens, rules: Container[str]
    ) -> dict[str, list[tuple[int, int]]]:
        """Per id of `rules`, the token ranges of fixed expressions that it leaves alone."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for rule_id, start, end in self._exempt.find(tokens, rules):
            spans.setdefault(rule_id, []).append((start, end))
        return spans


def _common_words(language: str) -> frozenset[str]:
    grammar: Grammar = GRAMMARS[language]
    return frozenset(
        {
            *grammar.modals,
            *grammar.modals.values(),
            *grammar.subjects,
            *grammar.objects,
            *grammar.negations,
            *grammar.coordinators,
            *grammar.wh_words,
            *_MORE_COMMON[language].split(),
        }
    )
