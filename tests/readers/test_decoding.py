"""Bytes that are no UTF-8 text: each gets a sentence that names what it looks like."""

from __future__ import annotations

import codecs

import pytest

from commlint.errors import ReadError
from commlint.readers import decode, read_document, read_text

_SWEDISH = "Vi möter er gärna på torget i Åmål.\nKom när ni vill, säger kommunalrådet.\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \n\t\r\n", "white space"),
        ("\u00a0\u2003\n".encode(), "white space"),
        (_SWEDISH.encode("latin-1"), "Latin-1"),
        (_SWEDISH.encode("cp1252"), "Latin-1"),
        (_SWEDISH.encode("mac-roman"), "Mac Roman"),
        (_SWEDISH.encode("cp850"), "looks like"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 40 + b"\x03\0\x3e\0" * 9, "binary"),
        (_SWEDISH.encode("utf-16"), "UTF-16"),
        (_SWEDISH.encode("utf-16-le"), "UTF-16"),
        (_SWEDISH.encode("utf-16-be"), "UTF-16"),
        (codecs.BOM_UTF32_LE + _SWEDISH.encode("utf-32-le"), "UTF-32"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "binary"),
        (b"%PDF" + bytes(range(1, 32)) * 3, "binary"),
        (b"text\0text", "binary"),
    ],
)
def test_unreadable(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        decode(data, "draft.md")
    assert caught.value.path == "draft.md"


def test_encoding_message_says_what_helps_and_where() -> None:
    with pytest.raises(ReadError, match="saving it as UTF-8") as caught:
        decode("Hej.\nPå torget.\n".encode("latin-1"), "draft.md")
    assert caught.value.line == 2


def test_line_endings_stay() -> None:
    assert decode(b"a\r\nb\rc\n", "draft.md") == "a\r\nb\rc\n"


def test_text_from_a_caller() -> None:
    document = read_text("\ufeffHej \ud83d du", "<text>")
    assert document.source == "Hej \ufffd du"
    with pytest.raises(ReadError, match="empty"):
        read_text("", "<text>")


def test_suffix_decides_the_format_unless_told() -> None:
    assert read_document(b"# Hej", "a.MD").blocks[0].text == "Hej"
    assert read_document(b"# Hej", "a.txt").blocks[0].text == "# Hej"
    assert read_document(b"# Hej", "a.unknown").blocks[0].text == "# Hej"
    assert read_document(b"# Hej", "-", format="markdown").blocks[0].text == "Hej"
