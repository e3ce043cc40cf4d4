"""Bytes to documents, a reader a format, found by suffix; knows neither languages nor rules."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from commlint.readers.decoding import decode, require_prose
from commlint.readers.markdown import read_markdown
from commlint.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from commlint.core.document import Document

__all__ = ["READABLE_SUFFIXES", "decode", "format_of", "read_document", "read_text"]

_READERS: Final[dict[str, Callable[[str, str], Document]]] = {
    "markdown": read_markdown,
    "plain": read_plain,
}
_FORMATS: Final = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".txt": "plain",
    ".text": "plain",
}
READABLE_SUFFIXES: Final = frozenset(_FORMATS)


def format_of(path: str) -> str:
    """The format that a file's suffix stands for; plain text where it stands for none."""
    return _FORMATS.get(PurePath(path).suffix.lower(), "plain")


def read_document(data: bytes, path: str, *, format: str | None = None) -> Document:  # noqa: A002
    """A file as a document.

    Args:
        data: The whole file.
        path: Its name; the suffix decides the format where `format` does not.
        format: `markdown` or `plain`.

    Returns:
        The document; offsets are code points of its `source`, which has no byte order mark.

    Raises:
        ReadError: Not UTF-8 text, nothing in it, or front matter that cannot be understood.
    """
    return _READERS[format or format_of(path)](decode(data, path), path)


def read_text(text: str, path: str, *, format: str | None = None) -> Document:  # noqa: A002
    """Text that is decoded already (a record, a caller's string) as a document.

    Args:
        text: The text; a byte order mark in front is dropped.
        path: Its name; the suffix decides the format where `format` does not.
        format: `markdown` or `plain`.

    Raises:
        ReadError: Nothing in it, or front matter that cannot be understood.
    """
    source = require_prose(text.removeprefix("\ufeff"), path)
    return _READERS[format or format_of(path)](source, path)
