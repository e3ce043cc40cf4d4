"""The shape of a rule file, checked in one place; knows neither files nor spaCy.

A pattern is exactly one of `phrase`, `tokens`, `dependency` or `clause`, with constraints that
every kind shares. Unknown keys are refused, so a typing slip is never a silent no-op.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from commlint.core.finding import Category, Pole, Severity

RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Subject = Literal["audience", "sender", "role", "generic", "other", "none"]
Context = Literal[
    "negated",
    "question",
    "quoted",
    "reported",
    "conditional",
    "heading",
    "step",
    "softened",
    "reasoned",
    "sentence_start",
    "sentence_end",
    "first_person",
    "second_person",
    "contrast",
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Status(StrEnum):
    """How far a rule has come; preview rules are off until measured."""

    STABLE = "stable"
    PREVIEW = "preview"


class Clause(_Strict):
    """Who does what: conditions on one predicate as `commlint_context` describes it.

    A key left out matches anything. Lemma lists may name a lexicon list as `@name`.
    """

    subject: tuple[Subject, ...] = ()
    modal: tuple[Text, ...] = ()
    mood: Literal["imperative", "indicative", "infinitive"] | None = None
    voice: Literal["active", "passive"] | None = None
    verb: tuple[Text, ...] = ()
    not_verb: tuple[Text, ...] = ()
    particle: tuple[Text, ...] = ()
    object: tuple[Subject, ...] = ()
    negated: bool | None = None
    initial: bool | None = None
    tense: Literal["present", "past"] | None = None
    contains: tuple[Text, ...] = ()
    lacks: tuple[Text, ...] = ()
    mark: Literal["predicate", "verb", "clause"] = "predicate"


class Pattern(_Strict):
    """One way in which a rule shows itself.

    Attributes:
        phrase: Words in the phrase language (see docs/rules.md), one or several alternatives.
        tokens: spaCy Matcher token patterns.
        dependency: spaCy DependencyMatcher nodes; `mark_nodes` names those to underline.
        clause: Conditions on a predicate.
        subject: Subject class of the predicate that the match belongs to.
        when: Contexts that must hold for the match.
        unless: Contexts in which the match is left alone.
        weight: Replaces the rule's weight for this pattern.
    """

    name: str = ""
    phrase: tuple[Text, ...] | Text | None = None
    tokens: tuple[dict[str, Any], ...] | None = None
    dependency: tuple[dict[str, Any], ...] | None = None
    mark_nodes: tuple[Text, ...] = ()
    clause: Clause | None = None
    subject: tuple[Subject, ...] = ()
    when: tuple[Context, ...] = ()
    unless: tuple[Context, ...] = ()
    near: Near | None = None
    weight: float | None = Field(default=None, ge=0, le=10)

    @model_validator(mode="after")
    def _exactly_one_kind(self) -> Self:
        kinds = [self.phrase, self.tokens, self.dependency, self.clause]
        if sum(kind is not None for kind in kinds) != 1:
            raise ValueError("a pattern has exactly one of phrase, tokens, dependency or clause")
        return self

    @property
    def kind(self) -> str:
        """Which of the four kinds this pattern is."""
        return next(
            kind
            for kind in ("phrase", "tokens", "dependency", "clause")
            if getattr(self, kind) is not None
        )

    @property
    def phrases(self) -> tuple[str, ...]:
        """The alternatives of a phrase pattern."""
        if self.phrase is None:
            return ()
        return (self.phrase,) if isinstance(self.phrase, str) else self.phrase


class Near(_Strict):
    """Another rule's hit (or a lexicon list) within some sentences of this one.

    Attributes:
        rule: Rules of which one must be near; empty for any.
        lexicon: Lexicon lists of which a word must be near.
        within: Sentences on either side; 0 is the same sentence.
        after: Only what follows counts.
        absent: The match counts only where nothing of it is near.
    """

    rule: tuple[RuleId, ...] = ()
    lexicon: tuple[Text, ...] = ()
    within: int = Field(default=1, ge=0, le=50)
    after: bool = False
    absent: bool = False

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not self.rule and not self.lexicon:
            raise ValueError("near names a rule or a lexicon list")
        return self


class Examples(_Strict):
    """Texts that run as tests: `[[…]]` marks the exact span; `allows` stay silent."""

    flags: tuple[Text, ...] = Field(min_length=1)
    allows: tuple[Text, ...] = Field(min_length=1)


class LanguageRules(_Strict):
    """A rule in one language."""

    message: Text
    rewrites: tuple[Text, ...] = Field(default=(), max_length=3)
    patterns: tuple[Pattern, ...] = Field(min_length=1)
    unless: tuple[Context, ...] = ()
    unless_phrase: tuple[Text, ...] = ()
    examples: Examples

    @model_validator(mode="after")
    def _as_many_allows_as_flags(self) -> Self:
        if len(self.examples.allows) < len(self.examples.flags):
            raise ValueError("examples need at least as many `allows` as `flags`")
        return self


class Languages(_Strict):
    """Both languages; one may be left out only with the rule's `one_language` reason."""

    sv: LanguageRules | None = None
    en: LanguageRules | None = None


class Rule(_Strict):
    """One thing that can be switched on.

    Attributes:
        id: Kebab-case name of the pattern found; the file name without `.yaml`.
        weight: Share in the score before density and caps; 0 shows without counting.
        cap_per_paragraph: Hits in one block that count; the rest are shown, not scored.
        min_count: Hits in `per` before any is reported.
        position: Blocks in which the rule holds; empty for all.
        why: One paragraph for `rules show`, with the effect measured where it was.
        conflicts_with: Rules of other linters that say the opposite.
    """

    id: RuleId
    category: Category
    severity: Literal["error", "warning", "suggestion", "info"] | None = None
    weight: float = Field(ge=0, le=10)
    status: Status = Status.STABLE
    cap_per_paragraph: int = Field(default=3, ge=1)
    min_count: int = Field(default=1, ge=1)
    per: Literal["sentence", "paragraph", "document"] = "document"
    position: tuple[Literal["title", "first", "last"], ...] = ()
    why: Text
    sources: tuple[Text, ...] = Field(min_length=1)
    conflicts_with: tuple[Text, ...] = ()
    one_language: Text | None = None
    languages: Languages

    @model_validator(mode="after")
    def _poles_and_languages(self) -> Self:
        informing = self.category.pole is Pole.INFORMING
        if informing and self.severity is None:
            raise ValueError("an informing rule has a severity")
        if not informing and self.severity is not None:
            raise ValueError("a communicating rule is a credit and has no severity")
        both = self.languages.sv is not None and self.languages.en is not None
        if not both and self.one_language is None:
            raise ValueError("a rule speaks Swedish and English, or says why not in one_language")
        if self.languages.sv is None and self.languages.en is None:
            raise ValueError("a rule speaks at least one language")
        return self

    @property
    def default_severity(self) -> Severity | None:
        """The severity as an ordered value; None for a credit."""
        return None if self.severity is None else Severity[self.severity.upper()]

    def for_language(self, language: str) -> LanguageRules | None:
        """The rule in `sv` or `en`, or None where it does not speak that language."""
        return self.languages.sv if language == "sv" else self.languages.en


Pattern.model_rebuild()
