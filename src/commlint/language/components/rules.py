"""`commlint_rules`: writes a span labelled with its id to `doc.spans` wherever a rule fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Span, SpanGroup

from commlint.config.settings import RuleSettings, Settings
from commlint.language.annotations import context_of
from commlint.language.patterns.compiled import Candidate, CompiledRules
from commlint.rules.loader import RuleSet, load_rules

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from commlint.language.annotations import Context
    from commlint.rules.schema import LanguageRules

SPANS_KEY = "commlint"


class RuleTagger:
    """The component: `match` finds, `__call__` writes."""

    def __init__(self, nlp: Language, rule_set: RuleSet, settings: Settings) -> None:
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

    def __call__(self, doc: Doc) -> Doc:
        """Write the matches to `doc.spans["commlint"]`."""
        doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Span]:
        """Spans in order of place, then rule id; the `Doc` stays as it is.

        `span_id` holds the number of the pattern within its rule.
        """
        context = context_of(doc)
        if not context.sentences:
            return []
        exempt = self.compiled.exempt_spans(doc)
        found: dict[tuple[int, int, str], int] = {}
        for candidate in self.compiled.candidates(doc, context):
            rule_id = candidate.rule.id
            if not _is_whole(candidate, context) or not holds(candidate, context, doc):
                continue
            if any(
                start < candidate.end and candidate.start < end
                for start, end in exempt.get(rule_id, ())
            ):
                continue
            text = doc[candidate.start : candidate.end].text.casefold()
            if any(phrase in text for phrase in self.allowed.get(rule_id, ())):
                continue
            key = (candidate.start, candidate.end, rule_id)
            found[key] = min(found.get(key, candidate.number), candidate.number)
        return [
            Span(doc, start, end, label=rule_id, span_id=str(number))
            for (start, end, rule_id), number in sorted(found.items())
        ]


def holds(candidate: Candidate, context: Context, doc: Doc) -> bool:
    """True where subject, `when` and `unless` of the pattern and its rule allow the match."""
    pattern = candidate.pattern
    clause = None if candidate.clause is None else context.clauses[candidate.clause]
    if pattern.subject and (clause.subject if clause else "none") not in pattern.subject:
        return False
    spoken = candidate.rule.for_language(doc.lang_)
    unless = (*pattern.unless, *_rule_unless(spoken))
    facts = _facts(candidate, context)
    return all(facts[name] for name in pattern.when) and not any(facts[name] for name in unless)


def _rule_unless(spoken: LanguageRules | None) -> tuple[str, ...]:
    # What somebody else said is never the writer's own stance.
    return ("quoted", *(spoken.unless if spoken is not None else ()))


def _facts(candidate: Candidate, context: Context) -> dict[str, bool]:
    start, end = candidate.start, candidate.end
    sentence = context.sentences[context.sentence_of[start]]
    clause = None if candidate.clause is None else context.clauses[candidate.clause]
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
