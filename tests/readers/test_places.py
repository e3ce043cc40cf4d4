"""Where words of a block stand in the source, down to the code point."""

from __future__ import annotations

import pytest

from commlint.core.text import LineIndex
from commlint.readers import read_document


def _written(source: str, words: str, *, path: str = "draft.md") -> str:
    """The source that `words` of the first block with them stand for."""
    document = read_document(source.encode(), path)
    block = next(block for block in document.blocks if words in block.text)
    start = block.text.index(words)
    span = block.to_source(start, start + len(words))
    return document.source[span.start_char : span.end_char]


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ("Vi hör **åäö** här.\n", "åäö", "åäö"),
        ("Cafe\u0301 *pa\u030a* torget.\n", "pa\u030a torget", "pa\u030a* torget"),
        ("👩‍👩‍👧‍👦 och 🏳️‍🌈 *bor här* nu.\n", "bor här", "bor här"),
        ("# 🎉\r\n\r\nRad *ett*\r\nrad två\r\n", "ett rad", "ett*\r\nrad"),
        ("> citat som\n> går *vidare*\n", "som går vidare", "som\n> går *vidare"),
        ("-\tPunkt\tett\n", "Punkt\tett", "Punkt\tett"),
        ("Fisk &amp; skaldjur\n", "& skaldjur", "&amp; skaldjur"),
        ("Kostar 5 \\* 3\n", "5 * 3", "5 \\* 3"),
        ("Öppna `a.yml` nu\n", "Öppna X nu", "Öppna `a.yml` nu"),
        ("Se https://exempel.se/å. Sen\n", "X. Sen", "https://exempel.se/å. Sen"),
        ("Läs [vår rapport](r) nu\n", "vår rapport", "vår rapport"),
        ("Läs [vår rapport](r) nu\n", "rapport nu", "rapport](r) nu"),
        ("Du ~~måste~~ kan svara\n", "Du kan", "Du ~~måste~~ kan"),
        ('---\ntitle: "Säg \\"hej\\" åt Åsa"\n---\nText\n', '"hej" åt Åsa', '\\"hej\\" åt Åsa'),
        ("---\nsummary: >\n  Rad ett\n  rad två\n---\n", "ett rad", "ett\n  rad"),
        ("---\r\ntitle: Ny skola\r\n---\r\nText\r\n", "Ny skola", "Ny skola"),
        ('+++\ntitle = "Ny skola"\n+++\nText\n', "Ny skola", "Ny skola"),
        ("<p>Sk&aring;l\n  på er</p>\n", "Skål på", "Sk&aring;l\n  på"),
        ("{{< x >}}Hej {{ namn }} du{{< /x >}}\n", "Hej X du", "Hej {{ namn }} du"),
        ("| Namn |\n|---|\n| ja \\| nej |\n", "ja | nej", "ja \\| nej"),
    ],
)
def test_markdown(source: str, words: str, written: str) -> None:
    assert _written(source, words) == written


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ("Hej på er\r\noch välkomna\r\n", "er\noch", "er\r\noch"),
        ("• Punkt ett\n• Punkt två\n", "Punkt två", "Punkt två"),
        ("> citat\n> mer\n", "citat\nmer", "citat\n> mer"),
        ("Se www.exempel.se nu\n", "X nu", "www.exempel.se nu"),
    ],
)
def test_plain(source: str, words: str, written: str) -> None:
    assert _written(source, words, path="draft.txt") == written


@pytest.mark.parametrize("path", ["draft.md", "draft.txt"])
def test_byte_order_mark_takes_no_place(path: str) -> None:
    document = read_document(b"\xef\xbb\xbf" + "Åsa skriver. Hej!".encode(), path)
    assert document.source == "Åsa skriver. Hej!"
    span = document.blocks[0].to_source(0, 3)
    assert (span.start_char, span.end_char) == (0, 3)
    assert LineIndex(document.source).line_and_column(span.start_char) == (1, 1)


def test_front_matter_after_a_byte_order_mark() -> None:
    document = read_document(b"\xef\xbb\xbf---\ntitle: Hej\n---\nText.\n", "draft.md")
    assert [block.text for block in document.blocks] == ["Hej", "Text."]


def test_line_and_column_below_front_matter_and_emoji() -> None:
    source = "---\ntitle: 🎉\n---\n\nRad ett 👨‍👩‍👧\nrad **två**\n"
    document = read_document(source.encode(), "draft.md")
    block = document.blocks[-1]
    start = block.text.index("två")
    location = LineIndex(document.source).location(block.to_source(start, start + 3))
    assert (location.line, location.column, location.end_column) == (6, 7, 10)
