"""The shape of a rule file, checked in one place; knows neither files nor spaCy.

A pattern is exactly one of `phrase`, `tokens`, `dependency` or `clause`, with constraints that
every kind shares. Unknown keys are refused, so a typing slip is never a silent no-op. What a key is
for stands in its `description`, which editors show through the JSON Schema (`rules schema`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from commlint.core.finding import Category, Pole, Severity
from commlint.rules.examples import check_allowed, check_flag
from commlint.rules.expressions import bounded_token
from commlint.rules.templates import fillable_message, fillable_rewrite

RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Token = Annotated[dict[str, Any], AfterValidator(bounded_token)]
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
    """Who does what: conditions on one predicate; a key left out matches anything."""

    subject: tuple[Subject, ...] = Field(
        default=(), description="Who the predicate is said of: any of these classes."
    )
    modal: tuple[str, ...] = Field(
        default=(), description="Modal verbs of which the predicate has one; “” is none."
    )
    mood: Literal["imperative", "indicative", "infinitive"] | None = Field(
        default=None, description="Form of the verb."
    )
    voice: Literal["active", "passive"] | None = Field(
        default=None, description="Active or passive; deponents are active."
    )
    verb: tuple[Text, ...] = Field(
        default=(), description="Lemmas or forms of the verb, or `@list` of the lexicon."
    )
    not_verb: tuple[Text, ...] = Field(
        default=(), description="Lemmas or forms that the verb has not, or `@list`."
    )
    particle: tuple[Text, ...] = Field(default=(), description="Particles of the verb.")
    object: tuple[Subject, ...] = Field(default=(), description="Class of a pronoun object.")
    negated: bool | None = Field(default=None, description="Whether the predicate is negated.")
    initial: bool | None = Field(
        default=None, description="Whether the clause begins with its verb."
    )
    tense: Literal["present", "past"] | None = Field(default=None, description="Tense of the verb.")
    contains: tuple[Text, ...] = Field(
        default=(), description="Words of which the sentence has one, or `@list`."
    )
    lacks: tuple[Text, ...] = Field(
        default=(), description="Words of which the sentence has none, or `@list`."
    )
    mark: Literal["predicate", "verb", "clause"] = Field(
        default="predicate",
        description="What is underlined: subject to verb, the verb, or on to the sentence's end.",
    )


class Pattern(_Strict):
    """One way in which a rule shows itself: exactly one of phrase, tokens, dependency, clause."""

    name: str = Field(default="", description="A name for people who read the rule file.")
    phrase: tuple[Text, ...] | Text | None = Field(
        default=None,
        description="Words in a row in the phrase language of docs/rules.md, or several such.",
    )
    tokens: tuple[Token, ...] | None = Field(
        default=None, description="Token patterns of spaCy's Matcher."
    )
    dependency: tuple[Token, ...] | None = Field(
        default=None, description="Nodes of spaCy's DependencyMatcher."
    )
    mark_nodes: tuple[Text, ...] = Field(
        default=(), description="RIGHT_IDs of the `dependency` nodes to underline; else all."
    )
    clause: Clause | None = Field(default=None, description="Who does what in a predicate.")
    subject: tuple[Subject, ...] = Field(
        default=(), description="Subject class of the predicate that the match belongs to."
    )
    when: tuple[Context, ...] = Field(
        default=(), description="Contexts that all hold where the match counts."
    )
    unless: tuple[Context, ...] = Field(
        default=(), description="Contexts in which the match is left alone."
    )
    near: Near | None = Field(default=None, description="What stands near the match, or does not.")
    weight: float | None = Field(
        default=None, ge=0, le=10, description="Takes the place of the rule's weight."
    )

    @model_validator(mode="after")
    def _exactly_one_kind(self) -> Self:
        kinds = [self.phrase, self.tokens, self.dependency, self.clause]
        if sum(kind is not None for kind in kinds) != 1:
            raise ValueError("a pattern has exactly one of phrase, tokens, dependency or clause")
        return self

    @model_validator(mode="after")
    def _nodes_are_whole_and_marked_by_name(self) -> Self:
        for node in self.dependency or ():
            if not isinstance(node.get("RIGHT_ATTRS"), dict) or "RIGHT_ID" not in node:
                raise ValueError("every node of `dependency` has a RIGHT_ID and RIGHT_ATTRS")
        nodes = [str(node["RIGHT_ID"]) for node in self.dependency or ()]
        for name in self.mark_nodes:
            if name not in nodes:
                raise ValueError(f"`mark_nodes` names `{name}`, which is no RIGHT_ID of the nodes")
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
    """Another rule's hit, or a word of a lexicon list, within some sentences of this match."""

    rule: tuple[RuleId, ...] = Field(default=(), description="Rules of which one is near.")
    lexicon: tuple[Text, ...] = Field(
        default=(), description="Lexicon lists of which a word is near."
    )
    within: int = Field(
        default=1, ge=0, le=50, description="Sentences on either side; 0 is the same sentence."
    )
    after: bool = Field(default=False, description="Only what follows counts.")
    absent: bool = Field(
        default=False, description="The match counts only where nothing of it is near."
    )

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not self.rule and not self.lexicon:
            raise ValueError("near names a rule or a lexicon list")
        return self


class Outnumbers(_Strict):
    """How often the hits stand for each pronoun of the second person; the first hit is shown."""

    second_person: float = Field(
        gt=0, description="More than this many hits for each pronoun of the second person."
    )
    words: int = Field(
        default=80, ge=1, description="Words that the document has at least; fewer say too little."
    )


class Examples(_Strict):
    """Texts that run as tests."""

    flags: tuple[Annotated[Text, AfterValidator(check_flag)], ...] = Field(
        min_length=1, description="Texts that the rule finds something in: [[…]] marks what."
    )
    allows: tuple[Annotated[Text, AfterValidator(check_allowed)], ...] = Field(
        min_length=1, description="Near-misses that the rule leaves alone; as many as `flags`."
    )


class LanguageRules(_Strict):
    """A rule in one language."""

    message: Annotated[Text, AfterValidator(fillable_message)] = Field(
        description="What a writer reads: invites, gives a reason. {match} is the words found."
    )
    rewrites: tuple[Annotated[Text, AfterValidator(fillable_rewrite)], ...] = Field(
        default=(), max_length=3, description="Other ways to say it; {verb} and {rest} are filled."
    )
    patterns: tuple[Pattern, ...] = Field(min_length=1, description="Ways in which it shows.")
    unless: tuple[Context, ...] = Field(
        default=(), description="Contexts in which every match is left alone."
    )
    unless_phrase: tuple[Text, ...] = Field(
        default=(), description="Fixed expressions: a match that overlaps one is left alone."
    )
    examples: Examples = Field(description="What the rule finds and leaves alone, run as tests.")

    @model_validator(mode="after")
    def _as_many_allows_as_flags(self) -> Self:
        if len(self.examples.allows) < len(self.examples.flags):
            raise ValueError("examples need at least as many `allows` as `flags`")
        return self


class Languages(_Strict):
    """Both languages; one may be left out only with the rule's `one_language` reason."""

    sv: LanguageRules | None = Field(default=None, description="The rule in Swedish.")
    en: LanguageRules | None = Field(default=None, description="The rule in English.")


class Rule(_Strict):
    """A rule of commlint: one thing that can be switched on."""

    id: RuleId = Field(description="Kebab-case name of what is found; the file name without .yaml.")
    category: Category = Field(
        description="Informing: directive, pressure, distance, closed, promotion. Communicating: "
        "invitation, choice, acknowledgement, presence, openness."
    )
    severity: Literal["error", "warning", "suggestion", "info"] | None = Field(
        default=None, description="Of informing rules only; a communicating rule is a credit."
    )
    weight: float = Field(
        ge=0, le=10, description="Share in the score; 0 is shown without counting."
    )
    status: Status = Field(
        default=Status.STABLE, description="`preview` is off until the rule is measured."
    )
    cap_per_paragraph: int = Field(
        default=3, ge=1, description="Hits in one block that count; the rest are only shown."
    )
    min_count: int = Field(default=1, ge=1, description="Hits in `per` before any is shown.")
    per: Literal["sentence", "paragraph", "document"] = Field(
        default="document", description="Where `min_count` counts."
    )
    outnumbers: Outnumbers | None = Field(
        default=None, description="Hits of the whole document, weighed against who is addressed."
    )
    position: tuple[Literal["title", "first", "last"], ...] = Field(
        default=(), description="Blocks in which the rule holds; all unless given."
    )
    why: Text = Field(description="One paragraph for `rules show`, with the effect where measured.")
    sources: tuple[Text, ...] = Field(min_length=1, description="Where the rule comes from.")
    conflicts_with: tuple[Text, ...] = Field(
        default=(), description="Rules of other linters that say the opposite."
    )
    one_language: Text | None = Field(
        default=None, description="Why the rule speaks only one of the two languages."
    )
    languages: Languages = Field(description="The rule in Swedish and in English.")

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
