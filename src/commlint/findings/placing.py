"""Conditions on a match's surroundings: other rules near it, its block, how many there are."""

from __future__ import annotations

from collections import Counter
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from commlint.core.document import BlockKind
from commlint.findings.overlap import pattern_of
from commlint.rules.references import named_nearby

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from commlint.core.document import Block
    from commlint.core.finding import Match
    from commlint.core.result import Sentence
    from commlint.rules.lexicon import Lexicon
    from commlint.rules.schema import Near, Rule

_HEADS = frozenset({BlockKind.TITLE, BlockKind.DESCRIPTION, BlockKind.HEADING})
_SEVERAL = 4  # blocks of prose


def keep_placed(
    matches: Sequence[Match],
    rules: Mapping[str, Rule],
    blocks: Sequence[Block],
) -> list[Match]:
    """Matches in the blocks that their rule's `position` asks for."""
    return [
        match
        for match in matches
        if not rules[match.rule].position
        or _positions(match.block, blocks) & set(rules[match.rule].position)
    ]


def keep_near(
    matches: Sequence[Match],
    rules: Mapping[str, Rule],
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
    language: str,
) -> list[Match]:
    """Matches whose pattern's `near` holds.

    What stands near is what stays itself: rules are settled after those that they name.
    """
    hits: dict[str, list[Match]] = {}
    for match in matches:
        hits.setdefault(match.rule, []).append(match)
    named = {rule_id: named_nearby(rules[rule_id], language) for rule_id in hits}
    places: dict[str, set[int]] = {}
    kept = []
    for rule_id in TopologicalSorter(named).static_order():
        for match in hits.get(rule_id, ()):
            near = pattern_of(match, rules, language).near
            if near is None or _is_near(match, near, places, sentences, lexicon) is not near.absent:
                places.setdefault(rule_id, set()).add(match.sentence)
                kept.append(match)
    return kept


def keep_frequent(matches: Sequence[Match], rules: Mapping[str, Rule]) -> list[Match]:
    """Matches of rules with `min_count`, where there are that many in their `per`."""
    counts = Counter(_bucket(match, rules[match.rule]) for match in matches)
    return [
        match
        for match in matches
        if counts[_bucket(match, rules[match.rule])] >= rules[match.rule].min_count
    ]


def keep_outnumbering(
    matches: Sequence[Match], rules: Mapping[str, Rule], sentences: Sequence[Sentence]
) -> list[Match]:
    """The first match of each rule with `outnumbers`, where its hits do; all of the other rules."""
    own = [sentence for sentence in sentences if not sentence.quoted]
    words = sum(sentence.words for sentence in own)
    addressed = sum(sentence.second for sentence in own)
    counts = Counter(match.rule for match in matches)
    shown: set[str] = set()
    kept = []
    for match in sorted(matches, key=lambda match: match.span):
        asked = rules[match.rule].outnumbers
        if asked is not None:
            few = words < asked.words or counts[match.rule] <= asked.second_person * max(
                1, addressed
            )
            if few or match.rule in shown:
                continue
            shown.add(match.rule)
        kept.append(match)
    return kept


def emphasised(blocks: Sequence[Block]) -> frozenset[int]:
    """Title, first and last block of a text of several: they set the frame and carry the loop.

    Headings inside the text are none of them. In fewer than four blocks of prose nothing
    stands out: they are beginning and end.
    """
    prose = _prose(blocks)
    if len(prose) < _SEVERAL:
        return frozenset()
    titles = {number for number, block in enumerate(blocks) if block.kind is BlockKind.TITLE}
    return frozenset(titles | {prose[0], prose[-1]})


def _bucket(match: Match, rule: Rule) -> tuple[str, int]:
    places = {"sentence": match.sentence, "paragraph": match.block, "document": 0}
    return match.rule, places[rule.per]


def _positions(number: int, blocks: Sequence[Block]) -> set[str]:
    positions = set()
    if blocks[number].kind in {BlockKind.TITLE, BlockKind.HEADING}:
        positions.add("title")
    prose = _prose(blocks)
    if prose and number == prose[0]:
        positions.add("first")
    if prose and number == prose[-1]:
        positions.add("last")
    return positions


def _prose(blocks: Sequence[Block]) -> list[int]:
    """Numbers of the blocks that are neither title, description nor heading."""
    return [number for number, block in enumerate(blocks) if block.kind not in _HEADS]


def _is_near(
    match: Match,
    near: Near,
    places: Mapping[str, set[int]],
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
) -> bool:
    first = match.sentence if near.after else max(0, match.sentence - near.within)
    last = min(len(sentences) - 1, match.sentence + near.within)
    window = range(first, last + 1)
    for rule in near.rule:
        if places.get(rule, set()) & set(window):
            return True
    words = [word for name in near.lexicon for word in lexicon.get(name, ())]
    text = " ".join(f" {sentences[index].text.lower()} " for index in window)
    return any(_has_word(text, word) for word in words)


def _has_word(text: str, word: str) -> bool:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        start = text.find(word, start + 1)
    return False
