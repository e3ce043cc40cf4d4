"""What holds for every reader and every text: each character of a block knows its place."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from commlint.errors import ReadError
from commlint.readers import decode, read_document, read_text
from commlint.readers.byte_offsets import ByteOffsets

if TYPE_CHECKING:
    from commlint.core.document import Block, Document

_FOLDER = Path(__file__).parents[1] / "readers" / "cases"
_SOURCES = [
    case["source"]
    for path in sorted(_FOLDER.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
_BITS = [
    *(
        "du måste",
        "Vi hör er.",
        "o\u0308",
        "👩‍👩‍👧",
        "🎉",
        "\t",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
    ),
    *(
        "# ",
        "- ",
        "1. ",
        "> ",
        ">> ",
        "    ",
        "* ",
        "**",
        "*",
        "_",
        "`",
        "``",
        "~~",
        "---\n",
        "+++\n",
    ),
    *("[a](b)", "![alt](c)", "[^1]", "[^1]: not", "[", "]", "(", ")", "<b>", "</b>", "<br>", "<p>"),
    *("<blockquote>", "</blockquote>", "<script>", "</script>", "<!-- ", " -->", "<img alt='å'>"),
    *(
        "<code>",
        "</code>",
        "<ul><li>",
        '<div lang="en">',
        "</div>",
        "&amp;",
        "&aring;",
        "&#x1F600;",
    ),
    *(
        "\\*",
        "\\",
        "https://exempel.se/å?b=c.",
        "www.a.se",
        "<https://a.se>",
        "| a | b |\n|---|---|\n",
    ),
    *(
        "| å | 12 |",
        "{{ x }}",
        "{{< y >}}",
        "{% z %}",
        "{{",
        "\ue0d0",
        "\u2028",
        "\u00a0",
        "\u200b",
    ),
    *(
        "title: Hej",
        'title: "å \\"b\\""',
        "summary: >\n  a\n  b\n",
        "= ",
        "- [ ] ",
        "– ",
        "• ",
        "a) ",
    ),
]
_TEXTS = st.one_of(
    st.lists(st.sampled_from(_BITS), max_size=30).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
)
_FRONT = st.lists(st.sampled_from(_BITS), max_size=8).map(
    lambda bits: "---\ntitle: " + "".join(bits) + "\n---\nText.\n"
)


def _check_block(block: Block, source: str) -> None:
    assert block.text.strip() == block.text != ""
    text_end = source_end = 0
    for segment in block.segments:
        assert segment.text_start == text_end < segment.text_end
        assert source_end <= segment.source_start <= segment.source_end <= len(source)
        if segment.exact:
            written = source[segment.source_start : segment.source_end]
            assert written == block.text[segment.text_start : segment.text_end]
        text_end, source_end = segment.text_end, segment.source_end
    assert text_end == len(block.text)
    link_end = 0
    for link in block.links:
        assert link_end <= link.start_char < link.end_char <= len(block.text)
        link_end = link.end_char
    before = 0
    for index in range(len(block.text)):
        span = block.to_source(index, index + 1)
        assert before <= span.start_char <= span.end_char <= len(source)
        before = span.start_char


def _check(document: Document) -> None:
    starts = [block.segments[0].source_start for block in document.blocks]
    assert starts == sorted(starts)
    for block in document.blocks:
        _check_block(block, document.source)


@pytest.mark.parametrize("path", ["draft.md", "draft.txt"])
@pytest.mark.parametrize("source", _SOURCES)
def test_every_document_of_ours(source: str, path: str) -> None:
    _check(read_text(source, path))


@pytest.mark.parametrize("path", ["draft.md", "draft.txt"])
@pytest.mark.parametrize("change", ["crlf", "indented", "quoted", "wide"])
def test_every_document_of_ours_changed(change: str, path: str) -> None:
    for source in _SOURCES:
        changed = {
            "crlf": source.replace("\r\n", "\n").replace("\n", "\r\n"),
            "indented": "".join(f"  {line}" for line in source.splitlines(keepends=True)),
            "quoted": "".join(f"> {line}" for line in source.splitlines(keepends=True)),
            "wide": source.replace("e", "é").replace("a", "🎉"),
        }[change]
        try:
            document = read_text(changed, path)
        except ReadError:
            continue  # front matter that the change has broken
        _check(document)


@settings(deadline=None, max_examples=150)
@given(_TEXTS | _FRONT)
def test_markdown(source: str) -> None:
    try:
        document = read_text(source, "draft.md")
    except ReadError:
        return
    _check(document)


@settings(deadline=None, max_examples=80)
@given(_TEXTS)
def test_plain(source: str) -> None:
    try:
        document = read_text(source, "draft.txt")
    except ReadError:
        return
    _check(document)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=80))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "draft.md")
    except ReadError:
        return
    assert text.encode() == data.removeprefix(b"\xef\xbb\xbf")


@settings(deadline=None, max_examples=60)
@given(st.text("aå€🎉\u0308\n", max_size=30))
def test_byte_offsets(text: str) -> None:
    offsets = ByteOffsets(text)
    for index in range(len(text) + 1):
        assert offsets.to_code_point(len(text[:index].encode())) == index


@settings(deadline=None, max_examples=60)
@given(st.text("ab å🎉.\n", min_size=1, max_size=60))
def test_byte_order_mark_moves_nothing(source: str) -> None:
    if not source.strip():
        return
    plain = read_document(source.encode(), "draft.md")
    marked = read_document(b"\xef\xbb\xbf" + source.encode(), "draft.md")
    assert plain == marked


@pytest.mark.parametrize(
    "source",
    [
        "https://exempel.se/" + ")" * 60_000,
        "http://a" + "." * 60_000 + "b",
        "<div>" * 12_000 + "text",
        "<div>\n" + '<a x="1 ' * 8_000,
        "{% " * 20_000,
        "---\nsummary: >\n" + "  ett ord till\n" * 4_000 + "---\nHej.\n",
    ],
    ids=["brackets", "dots", "nesting", "quotes", "braces", "scalar"],
)
def test_time_grows_with_the_text_not_with_its_square(source: str) -> None:
    begin = time.process_time()
    read_text(source, "draft.md")
    # Linear work is far below this; work that grew with the square was far above it.
    assert time.process_time() - begin < 5
