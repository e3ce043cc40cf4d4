"""What holds for a whole sentence: is it a question, softened, reasoned; which persons it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.language.annotations import SentenceContext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_ADVERSATIVE = frozenset({"but", "however", "though", "men", "dock", "däremot", "samtidigt"})
_FIRST = {
    "sv": frozenset(
        {"jag", "mig", "mej", "min", "mitt", "mina", "vi", "oss", "vår", "vårt", "våra"}
    ),
    "en": frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours"}),
}
_SECOND = {
    "sv": frozenset({"du", "dig", "dej", "din", "ditt", "dina", "ni", "er", "ert", "era", "eder"}),
    "en": frozenset({"you", "your", "yours", "u", "ur", "yourself", "yourselves"}),
}
_QUESTION_ENDS = frozenset({"?", "!", "…", "...", '"', "”", "’", "'", ")", "»"})


def describe_sentence(
    tokens: Tokens,
    grammar: Grammar,
    lexicon: Mapping[str, tuple[str, ...]],
    bounds: tuple[int, int],
    *,
    language: str,
    block_kind: str,
) -> SentenceContext:
    """The context of the sentence `tokens[bounds[0]:bounds[1]]`.

    Args:
        tokens: Columns of the `Doc`.
        grammar: Its language's function words.
        lexicon: `softeners` and `reasons` are read; phrases of several words are allowed.
        bounds: First token of the sentence and one past its last.
        language: `sv` or `en`.
        block_kind: A question in a heading has the kind `heading`.
    """
    start, end = bounds
    words = tokens.lower[start:end]
    text = f" {' '.join(words)} "
    present = frozenset(words)
    return SentenceContext(
        start=start,
        end=end,
        question=_question_kind(tokens, grammar, bounds, block_kind),
        softened=_has_any(text, lexicon.get("softeners", ())),
        reasoned=_has_any(text, lexicon.get("reasons", ()))
        or _says_what_follows(tokens, grammar, bounds),
        contrast=bool(present & _ADVERSATIVE),
        first=sum(word in _FIRST[language] for word in words),
        second=sum(word in _SECOND[language] for word in words),
    )


def _says_what_follows(tokens: Tokens, grammar: Grammar, bounds: tuple[int, int]) -> bool:
    """`Ta med ett minne, så hänger vi upp det`: what comes of it, its verb before its subject.

    English says so with words of the lexicon (`so that we`, `so you can`).
    """
    start, end = bounds
    if not grammar.verb_second or "så" not in tokens.lower[start:end]:
        return False
    return any(
        tokens.lower[index] == "så"
        and tokens.is_finite(index + 1)
        and tokens.lower[index + 2] in grammar.nominatives
        for index in range(start + 1, end - 2)
    )


def _has_any(text: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {phrase} " in text for phrase in phrases)


def _question_kind(
    tokens: Tokens, grammar: Grammar, bounds: tuple[int, int], block_kind: str
) -> str:
    start, end = bounds
    last = end - 1
    while last >= start and tokens.lower[last] in _QUESTION_ENDS | {" ", "\n"}:
        if tokens.lower[last].startswith("?"):
            break
        last -= 1
    if last < start or "?" not in tokens.lower[last]:
        return ""
    if block_kind in {"heading", "title"}:
        return "heading"
    body = [tokens.lower[i] for i in range(start, last) if tokens.pos[i] not in {"PUNCT", "SPACE"}]
    for tag in grammar.tags:
        if len(body) > len(tag) + 1 and tuple(body[-len(tag) :]) == tag:
            return "leading"
    opening = [word for word in body[:4] if word not in grammar.coordinators]
    if opening and (opening[0] in grammar.wh_words or set(opening[1:3]) & grammar.wh_words):
        return "open"
    return "closed"
