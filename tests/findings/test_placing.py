"""Where a finding stands, and how many there are, decides whether it counts."""

from __future__ import annotations

from commlint.config.settings import Settings
from commlint.core.document import BlockKind
from commlint.core.finding import Match
from commlint.core.result import Sentence
from commlint.core.text import TextSpan
from commlint.findings.placing import emphasised, keep_outnumbering
from commlint.readers.markdown import read_markdown
from commlint.rules.loader import load_rules

RULES = {rule.id: rule for rule in load_rules(Settings(preview=True)).rules}
LETTER = "---\ntitle: A title\n---\n\n# Heading\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n"


def we(place: int, rule: str = "sender-focus") -> Match:
    return Match(rule, "0", TextSpan(place, place + 2), "we", block=0, sentence=0)


def spoken(words: int, second: int) -> list[Sentence]:
    return [Sentence(TextSpan(0, 1), "…", 0, words=words, second=second)]


def test_the_first_of_many_is_shown_once() -> None:
    many = [we(30), we(0), we(10), we(20)]
    assert keep_outnumbering(many, RULES, spoken(100, 1)) == [we(0)]
    assert keep_outnumbering(many, RULES, spoken(100, 0)) == [we(0)]


def test_few_words_or_many_readers_keep_it_silent() -> None:
    many = [we(0), we(10), we(20), we(30)]
    assert keep_outnumbering(many, RULES, spoken(79, 0)) == []
    assert keep_outnumbering(many, RULES, spoken(100, 2)) == []


def test_rules_without_the_condition_keep_all() -> None:
    both = [we(0, "thanks"), we(10, "thanks")]
    assert keep_outnumbering(both, RULES, spoken(3, 9)) == both


def test_title_first_and_last_block_stand_out() -> None:
    blocks = read_markdown(LETTER, "letter.md").blocks
    chosen = [blocks[number] for number in sorted(emphasised(blocks))]
    assert [block.text for block in chosen] == ["A title", "One.", "Four."]
    assert chosen[0].kind is BlockKind.TITLE


def test_nothing_stands_out_in_a_short_text() -> None:
    blocks = read_markdown("One.\n\nTwo.\n\nThree.\n", "note.md").blocks
    assert emphasised(blocks) == frozenset()
