"""All patterns of a rule set in one matcher a kind, so a `Doc` is walked once, not once a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.matcher import DependencyMatcher, Matcher

from commlint.errors import RuleError
from commlint.language.patterns.blame import impossible_pattern
from commlint.language.patterns.clause import ClauseTest, compile_clause
from commlint.language.patterns.phrase import Phrase, compile_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from commlint.language.annotations import Context
    from commlint.rules.lexicon import Lexicon
    from commlint.rules.schema import LanguageRules, Pattern, Rule
    from commlint.rules.source import YamlSource


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a pattern fits, before its contexts are looked at; token indexes."""

    rule: Rule
    pattern: Pattern
    number: int
    start: int
    end: int
    clause: int | None


class CompiledRules:
    """The patterns of all rules that speak one language.

    Raises:
        RuleError: A pattern is impossible; names the rule.
    """

    def __init__(
        self, rules: tuple[Rule, ...], nlp: Language, lexicon: Lexicon, files: dict[str, YamlSource]
    ) -> None:
        self._tokens = Matcher(nlp.vocab, validate=True)
        self._relations = DependencyMatcher(nlp.vocab, validate=True)
        self._exempt = Matcher(nlp.vocab, validate=True)
        self._clauses: list[tuple[Rule, Pattern, int, ClauseTest]] = []
        self._patterns: dict[str, tuple[Rule, Pattern, int]] = {}
        self._marks: dict[str, tuple[int, ...]] = {}
        self._trims: dict[str, tuple[int, int]] = {}
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

    def _add(self, rule: Rule, spoken: LanguageRules, nlp: Language, lexicon: Lexicon) -> None:
        for number, pattern in enumerate(spoken.patterns):
            key = f"{rule.id}#{number}"
            self._patterns[key] = (rule, pattern, number)
            if pattern.clause is not None:
                self._clauses.append(
                    (rule, pattern, number, compile_clause(pattern.clause, lexicon))
                )
            elif pattern.dependency is not None:
                self._relations.add(key, [[dict(node) for node in pattern.dependency]])
                names = [node["RIGHT_ID"] for node in pattern.dependency]
                marked = pattern.mark_nodes or tuple(names)
                self._marks[key] = tuple(names.index(name) for name in marked)
            elif pattern.tokens is not None:
                self._tokens.add(key, [[dict(token) for token in pattern.tokens]], greedy="LONGEST")
            else:
                for place, phrase in enumerate(pattern.phrases):
                    self._add_phrase(f"{key}#{place}", key, compile_phrase(phrase, nlp, lexicon))
        if spoken.unless_phrase:
            for place, line in enumerate(spoken.unless_phrase):
                exempt = compile_phrase(line, nlp, lexicon)
                key = f"{rule.id}#unless#{place}"
                self._exempt.add(key, [list(exempt.pattern)], greedy="LONGEST")

    def _add_phrase(self, key: str, pattern_key: str, phrase: Phrase) -> None:
        self._tokens.add(key, [list(phrase.pattern)], greedy="LONGEST")
        self._patterns[key] = self._patterns[pattern_key]
        self._trims[key] = (phrase.before, phrase.after)

    def candidates(self, doc: Doc, context: Context) -> Iterator[Candidate]:
        """Every place where a pattern fits, in no particular order."""
        strings = doc.vocab.strings
        for match_id, start, end in self._tokens(doc):
            key = strings[match_id]
            before, after = self._trims.get(key, (0, 0))
            yield self._candidate(key, start + before, end - after, context)
        if len(self._relations):
            for match_id, token_ids in self._relations(doc):
                key = strings[match_id]
                marked = [token_ids[place] for place in self._marks[key]]
                yield self._candidate(key, min(marked), max(marked) + 1, context)
        for index, clause in enumerate(context.clauses):
            sentence = context.sentences[clause.sentence]
            for rule, pattern, number, test in self._clauses:
                if test.fits(doc, clause, sentence):
                    start, end = test.span(clause, sentence)
                    yield Candidate(rule, pattern, number, start, end, index)

    def exempt_spans(self, doc: Doc) -> dict[str, list[tuple[int, int]]]:
        """Per rule id, the token ranges of fixed expressions that it leaves alone."""
        spans: dict[str, list[tuple[int, int]]] = {}
        if len(self._exempt):
            for match_id, start, end in self._exempt(doc):
                rule_id = doc.vocab.strings[match_id].partition("#")[0]
                spans.setdefault(rule_id, []).append((start, end))
        return spans

    def _candidate(self, key: str, start: int, end: int, context: Context) -> Candidate:
        rule, pattern, number = self._patterns[key]
        owners = [context.by_token[i] for i in range(start, end) if i in context.by_token]
        return Candidate(rule, pattern, number, start, end, owners[0] if owners else None)
