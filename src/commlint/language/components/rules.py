"""`commlint_rules`: writes a span labelled with its id to `doc.spans` wherever a rule fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Span, SpanGroup
from spacy.util import minibatch

from commlint.config.settings import RuleSettings, Settings
from commlint.language.annotations import context_of
from commlint.language.patterns.compiled import Candidate, CompiledRules
from commlint.language.patterns.interest import ClauseInterest
from commlint.rules.loader import RuleSet, load_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from commlint.language.annotations import Clause, Context
    from commlint.language.components.context import ContextAnnotator
    from commlint.rules.schema import LanguageRules

SPANS_KEY = "commlint"


class RuleTagger:
    """The component."""

    def __init__(self, nlp: Language, rule_set: RuleSet, settings: Settings) -> None:
        self._annotator: ContextAnnotator | None = None
        self.use(nlp, rule_set, settings)

    def use(self, nlp: Language, rule_set: RuleSet, settings: Settings) -> None:
        """Run these rules from now on; the engine hands over those it has already read.

        Raises:
            RuleError: A pattern is impossible.
        """
        self.language = str(nlp.lang)
        self.compiled = CompiledRules(
            rule_set.rules, nlp, rule_set.lexicons.get(self.language, {}), rule_set.files
        )
        self.allowed = {
            rule_id: tuple(phrase.casefold() for phrase in changed.allow)
            for rule_id, changed in settings.rules.items()
        }

    def complete_with(self, annotator: ContextAnnotator) -> None:
        """Ask `annotator` for the clauses of those sentences in which a rule needs them."""
        self._annotator = annotator

    def __call__(self, doc: Doc) -> Doc:
        """Write the matches to `doc.spans["commlint"]`."""
        return next(self.pipe(iter([doc])))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """The same for many, so that sentences which need a parse are parsed together."""
        for batch in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            found = [list(self.compiled.in_words(doc, context_of(doc).tokens)) for doc in batch]
            if self._annotator is not None:
                interest = ClauseInterest(self._annotator.finder)
                self._annotator.complete(
                    [
                        (doc, self._wanted(doc, candidates, interest))
                        for doc, candidates in zip(batch, found, strict=True)
                    ]
                )
            for doc, candidates in zip(batch, found, strict=True):
                spans = self._judge(doc, candidates)
                doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=spans)
                yield doc

    def _wanted(
        self, doc: Doc, candidates: Sequence[Candidate], interest: ClauseInterest
    ) -> list[int]:
        """Numbers of the sentences whose clauses can change what is found."""
        context = context_of(doc)
        numbers = []
        by_sentence: dict[int, list[Candidate]] = {}
        for candidate in candidates:
            by_sentence.setdefault(context.sentence_of[candidate.start], []).append(candidate)
        for number, bounds in enumerate(context.tokens.sentences):
            words = interest.words_of(context.tokens, bounds)
            condition = any(context.conditional[slice(*bounds)])
            if any(
                interest.needed_for(
                    candidate.rule,
                    candidate.pattern,
                    words,
                    language=self.language,
                    condition=condition,
                )
                for candidate in by_sentence.get(number, ())
            ) or any(interest.may_fit(test, words) for *_, test in self.compiled.clauses):
                numbers.append(number)
        return numbers

    def _judge(self, doc: Doc, in_words: Sequence[Candidate]) -> list[Span]:
        """Spans in order of place, then rule id; `span_id` is the pattern's number in its rule."""
        context = context_of(doc)
        found: dict[tuple[int, int, str, int], int] = {}
        held = [
            candidate
            for candidate in (*in_words, *self.compiled.in_clauses(doc, context))
            if _is_whole(candidate, context) and holds(candidate, context, doc)
        ]
        ids = {candidate.rule.id for candidate in held}
        exempt = self.compiled.exempt_spans(context.tokens, ids) if held else {}
        for candidate in held:
            rule_id = candidate.rule.id
            if any(
                start < candidate.end and candidate.start < end
                for start, end in exempt.get(rule_id, ())
            ):
                continue
            if rule_id in self.allowed:
                text = doc[candidate.start : candidate.end].text.casefold()
                if any(phrase in text for phrase in self.allowed[rule_id]):
                    continue
            # What is near is known only later, so a pattern that asks for it silences no other.
            asks = candidate.pattern.near is not None
            key = (candidate.start, candidate.end, rule_id, candidate.number if asks else -1)
            found[key] = min(found.get(key, candidate.number), candidate.number)
        return [
            Span(doc, start, end, label=rule_id, span_id=str(number))
            for (start, end, rule_id, _), number in sorted(found.items())
        ]


def holds(candidate: Candidate, context: Context, doc: Doc) -> bool:
    """True where subject, `when` and `unless` of the pattern and its rule allow the match."""
    pattern = candidate.pattern
    clause = _clause_of(candidate, context)
    if pattern.subject and (clause.subject if clause else "none") not in pattern.subject:
        return False
    spoken = candidate.rule.for_language(doc.lang_)
    unless = (*pattern.unless, *_rule_unless(spoken))
    facts = _facts(candidate, context, clause)
    return all(facts[name] for name in pattern.when) and not any(facts[name] for name in unless)


def _rule_unless(spoken: LanguageRules | None) -> tuple[str, ...]:
    # What somebody else said is never the writer's own stance.
    return ("quoted", *(spoken.unless if spoken is not None else ()))


def _clause_of(candidate: Candidate, context: Context) -> Clause | None:
    """The clause of a clause pattern, else the first that owns a word of the match."""
    if candidate.clause is not None:
        return context.clauses[candidate.clause]
    for index in range(candidate.start, candidate.end):
        number = context.by_token.get(index)
        if number is not None:
            return context.clauses[number]
    return None


def _facts(candidate: Candidate, context: Context, clause: Clause | None) -> dict[str, bool]:
    start, end = candidate.start, candidate.end
    sentence = context.sentences[context.sentence_of[start]]
    conditional = clause is not None and clause.conditional
    return {
        "quoted": bool(context.quoted[start]),
        "question": bool(sentence.question),
        "negated": clause is not None and clause.negated,
        "reported": clause is not None and clause.reported,
        "conditional": bool(context.conditional[start]) or conditional,
        "heading": context.block_kind in {"heading", "title", "table_cell", "caption"},
        "step": context.block_kind == "step",
        "softened": sentence.softened,
        "reasoned": sentence.reasoned,
        "contrast": sentence.contrast,
        "first_person": sentence.first > 0,
        "second_person": sentence.second > 0,
        "sentence_start": start == sentence.start,
        "sentence_end": end >= sentence.end - 1,
    }


def _is_whole(candidate: Candidate, context: Context) -> bool:
    """A match that crosses a sentence boundary is an accident of the pattern."""
    same = context.sentence_of[candidate.start] == context.sentence_of[candidate.end - 1]
    return candidate.start < candidate.end and same


@Language.factory(
    "commlint_rules",
    assigns=["doc.spans"],
    requires=["doc._.commlint"],
    default_config={
        "rule_dirs": [],
        "select": [],
        "ignore": [],
        "preview": False,
        "allow": {},
        "load": True,
    },
)
def create_rules(
    nlp: Language,
    name: str,  # noqa: ARG001 - spaCy hands every factory its name
    rule_dirs: list[str],
    select: list[str],
    ignore: list[str],
    preview: bool,  # noqa: FBT001 - spaCy passes configuration by name
    allow: dict[str, list[str]],
    load: bool,  # noqa: FBT001 - the same
) -> RuleTagger:
    """Make the component; without configuration it runs commlint's own stable rules.

    `load` false leaves it without rules until `RuleTagger.use`.

    Raises:
        RuleError: A rule file is broken or a pattern impossible.
        UsageError: A selected rule does not exist.
    """
    settings = Settings(
        rule_dirs=tuple(rule_dirs),
        select=tuple(select),
        ignore=tuple(ignore),
        preview=preview,
        rules={rule: RuleSettings(allow=tuple(phrases)) for rule, phrases in allow.items()},
    )
    return RuleTagger(nlp, load_rules(settings) if load else RuleSet(()), settings)
