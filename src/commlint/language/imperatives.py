"""Which verbs tell somebody to do something, and which only look as if; knows no rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

BREAKS = frozenset({".", "!", "?", ";", ":", "\n"})
SUPPORT = "do"  # of a negated imperative
_CONJUNCT_REACH = 3
_NOT_BEFORE = frozenset({"DET", "ADP", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})
_BRACKETS = frozenset({"(", "["})
_TAGGED_NOUN = frozenset({"NOUN", "PROPN", "ADJ"})
_NEAR_OBJECTS = frozenset({"DET", "PRON", "ADV", "ADP"})
_OBJECTS = frozenset({"DET", "PRON", "ADV", "PUNCT", "SYM"})
_SOFTENERS = frozenset({"please", "gärna"})
_JOINS_EQUALS = frozenset({"and", "or", "och", "eller", "samt"})


@dataclass(frozen=True, slots=True)
class Imperatives:
    """Tells imperatives in one language.

    Attributes:
        grammar: Function words.
        never: Forms that the tagger takes for imperatives and that direct nobody.
        listed: Forms that open a directive even where the tagger does not see it.
        openers: Forms of verbs that people are asked to do things with; any other word needs an
            object to be a command. A language without them trusts the tagger.
    """

    grammar: Grammar
    never: frozenset[str]
    listed: frozenset[str]
    openers: frozenset[str]

    def holds(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """True where the verb at `index` directs somebody."""
        form = tokens.lower[index]
        if form in self.never:
            return False
        negated = self._has_negated_support(tokens, index, bounds)
        if tokens.dep[index] in {"aux", "aux:pass"} and not negated:
            return False
        tagged = "Mood=Imp" in tokens.morph[index] and tokens.is_verbal(index)
        tagged = tagged or self._is_bare(tokens, index, bounds)
        listed = form in self.listed and self.opens_clause(tokens, index, bounds)
        if not tagged and not negated and not listed:
            return False
        following = tokens.lower[index + 1] if index + 1 < bounds[1] else ""
        if following in self.grammar.nominatives:
            # "Behöver du", "Do you": a verb before its subject asks or supposes
            return False
        if self._is_lookalike(tokens, index, bounds):
            return False
        subject = tokens.child(index, "nsubj")
        return subject is None or subject > index or tokens.pos[subject] != "PRON"

    def opens_clause(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """True where only softeners, greetings or coordinators stand before `index`."""
        if tokens.pos[index] in _TAGGED_NOUN and index > bounds[0]:
            return self._is_asked_for(tokens, index, bounds)
        for before in range(index - 1, bounds[0] - 1, -1):
            if tokens.lower[before] in BREAKS | _BRACKETS:
                return True
            if tokens.lower[before] in _SOFTENERS:
                return True
            if tokens.pos[before] in {"PUNCT", "SYM", "SPACE", "INTJ"}:
                continue
            return tokens.lower[before] in self.grammar.coordinators
        return True

    def implied_subject(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> str:
        """Subject class that an imperative form implies where it directs nobody, or "".

        `Let us see` is about the sender too, `let me know` and a reference `(see page 2)` are
        about the audience, though none of them is a directive.
        """
        form = tokens.lower[index]
        following = tokens.lower[index + 1] if index + 1 < bounds[1] else ""
        if not self.opens_clause(tokens, index, bounds) or following in self.grammar.nominatives:
            return ""
        if form in self.grammar.hortatives and following in self.grammar.joint_objects:
            # "let us know" asks the audience
            asked = index + 2 < bounds[1] and tokens.lower[index + 2] in self.grammar.requests
            return "audience" if asked else "sender"
        tagged = "Mood=Imp" in tokens.morph[index] and tokens.pos[index] == "VERB"
        if not tagged or tokens.child(index, "nsubj", "nsubj:pass") is not None:
            return ""
        return "audience" if form in self.grammar.hortatives or form not in self.never else ""

    def _is_bare(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """A base form tagged infinitive that nothing governs (`take it home and put it up`)."""
        if "VerbForm=Inf" not in tokens.morph[index] or tokens.pos[index] != "VERB":
            return False
        if tokens.child(index, "aux", "aux:pass", "mark", "nsubj", "nsubj:pass") is not None:
            return False
        if tokens.dep[index] == "conj":
            head = tokens.head[index]
            return "Mood=Imp" in tokens.morph[head] and tokens.child(head, "nsubj") is None
        is_root = tokens.dep[index] == "ROOT"
        return (
            is_root and self.grammar.bare_imperatives and self.opens_clause(tokens, index, bounds)
        )

    def _is_asked_for(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`Please complete`, `go to the page and join`: verbs that the tagger takes for nouns."""
        before = index - 1
        while before > bounds[0] and tokens.pos[before] == "PUNCT":
            before -= 1
        if before < bounds[0] or tokens.lower[index] not in self.listed:
            return False
        if tokens.lower[before] in _SOFTENERS:
            return True
        if before < index - 1 and tokens.lower[bounds[0]] in self.grammar.conditionals:
            return tokens.lower[index - 1] == ","  # "If you need help, contact us"
        head = tokens.head[index]
        return (
            tokens.lower[before] in self.grammar.coordinators
            and tokens.dep[index] == "conj"
            and "Mood=Imp" in tokens.morph[head]
        )

    def _is_lookalike(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`Informera innebär …`, `styra och kontrollera`, `a rewrite`: they command nobody."""
        return (
            tokens.dep[index] in {"csubj", "csubj:pass"}
            or _is_name(tokens.text[index])
            or _is_label(tokens, index, bounds)
            or _asks(tokens, index, bounds)
            or _is_before_its_verb(tokens, index, bounds)
            or self._is_a_stranger(tokens, index, bounds)
            or self._follows_a_noun(tokens, index, bounds)
            or self._continues_a_statement(tokens, index, bounds)
            or self._joins_an_infinitive(tokens, index, bounds)
        )

    def _follows_a_noun(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`the rewrite`, `to plan`, `versions follow`, or an aside in brackets."""
        if index == bounds[0]:
            return False
        before = tokens.pos[index - 1]
        if before in _NOT_BEFORE or tokens.lower[index - 1] in _BRACKETS:
            return True
        is_plural = before == "NOUN" and "Number=Plur" in tokens.morph[index - 1]
        if is_plural or before == "ADJ":
            return True
        return before in _NOMINAL and tokens.lower[index] not in self.listed

    def _joins_an_infinitive(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`styra och kontrollera`: the second of two infinitives."""
        joint = index - 1
        if joint <= bounds[0] or tokens.lower[joint] not in self.grammar.coordinators:
            return False
        near = range(max(bounds[0], joint - _CONJUNCT_REACH), joint)
        return any("VerbForm=Inf" in tokens.morph[place] for place in near)

    def _is_a_stranger(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`Citadel to sell`, `POS 94.1`, `Bl a`: no known verb, and it takes no object."""
        form, following = tokens.text[index], index + 1
        known = tokens.lower[index] in self.openers or tokens.lower[index] in self.listed
        if known or not self.openers:
            return False
        if form.isupper():  # an abbreviation, unless the sentence shouts
            return any(word.islower() for word in tokens.text[bounds[0] : bounds[1]])
        if following >= bounds[1]:
            return index > bounds[0]
        return not self._takes_an_object(tokens, following, opens=index == bounds[0])

    def _takes_an_object(self, tokens: Tokens, following: int, *, opens: bool) -> bool:
        """What stands after a verb that nobody knows tells that it is one."""
        if tokens.pos[following] in (_OBJECTS if opens else _NEAR_OBJECTS):
            return True
        # Swedish particles are prepositions, and its nouns say when they are definite.
        is_swedish_object = opens and (
            tokens.pos[following] == "ADP" or "Definite=Def" in tokens.morph[following]
        )
        return self.grammar.verb_second and (
            is_swedish_object or tokens.lower[following] in self.grammar.negations
        )

    def _continues_a_statement(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`I agree and value it`: the second of two verbs that a coordinator alone joins."""
        joint = index - 1
        while joint > bounds[0] and tokens.pos[joint] == "ADV":
            joint -= 1
        head = tokens.head[index]
        return (
            tokens.dep[index] == "conj"
            and bounds[0] < joint
            and tokens.lower[joint] in _JOINS_EQUALS
            and tokens.pos[joint - 1] != "PUNCT"
            and head < joint
            and tokens.is_verbal(head)
            and not self.holds(tokens, head, bounds)
        )

    def _has_negated_support(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`do not` or `don't` opens the clause right before a verb."""
        return (
            index - 2 >= bounds[0]
            and tokens.lower[index - 2] == SUPPORT
            and tokens.lower[index - 1] in self.grammar.negations
            and tokens.is_verbal(index)
            and self.opens_clause(tokens, index - 2, bounds)
        )


def _is_name(form: str) -> bool:
    """`BarclaysStockTrade`, `www.example.org`: a name, a handle or an address."""
    camel_case = not form.isupper() and form[1:] != form[1:].lower()
    return camel_case or len(form) == 1 or not form.replace("-", "").isalpha()


def _is_before_its_verb(tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
    """`Informera innebär …`: a finite verb stands right after it."""
    following = index + 1
    return (
        following < bounds[1]
        and tokens.is_finite(following)
        and tokens.is_verbal(following)
        and "Mood=Imp" not in tokens.morph[following]
    )


def _asks(tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
    """`Want a lift?`: a question that leaves out its `do you`."""
    return index == bounds[0] and tokens.lower[bounds[1] - 1].startswith("?")


def _is_label(tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
    """`Email: …` or `Note:`: what follows is named by it."""
    following = index + 1
    is_first = index == bounds[0] or tokens.lower[index - 1] in BREAKS
    return is_first and following < bounds[1] and tokens.lower[following] == ":"
