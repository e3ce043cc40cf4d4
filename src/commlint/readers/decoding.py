"""Bytes to text, or a sentence on why not; knows no document format."""

from __future__ import annotations

import codecs
import re
from typing import Final

from commlint.errors import ReadError

# Bytes looked at when naming an encoding: enough to be sure, little enough to be quick.
_SAMPLE: Final = 64 * 1024
# More control characters than this share of the text, and no person wrote it.
_CONTROL_SHARE: Final = 0.02
_LAST_ASCII: Final = 0x7F
_CONTROL: Final = re.compile(r"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# What Swedish and English are written with beyond ASCII. Few letters fool a statistical guess, so
# the three old encodings people here meet are told apart by which one gives these.
_EXPECTED: Final = frozenset("åäöÅÄÖéÉèàüÜæøÆØ\u00a0§«»°´‘’“”–—…•€£")
_FAMILIAR: Final = ("cp1252", "mac_roman", "cp850")
_CANDIDATES: Final = [
    *("cp1252", "cp850", "mac_roman", "cp1250", "cp1251", "iso8859_2", "iso8859_7"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]
_NAMES: Final = {
    "cp1252": "Latin-1 (Windows-1252)",
    "latin_1": "Latin-1",
    "cp850": "the DOS code page 850",
    "mac_roman": "Mac Roman",
    "gb18030": "GB 18030",
    "shift_jis": "Shift JIS",
}
_BOMS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes, path: str) -> str:
    """The text of a file, with its line endings as they are and without a byte order mark.

    Offsets count from the first character after the mark: an editor shows the first letter at
    line 1, column 1, and a program that decodes the file as text finds the same places.

    Args:
        data: The whole file.
        path: Its name, for the message.

    Raises:
        ReadError: The file is empty, holds only white space, is no text, or is not UTF-8.
    """
    problem = not_text(data)
    if problem:
        raise ReadError(problem, path=path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(not_utf8(data), path=path, line=line) from error
    return require_prose(text, path)


def require_prose(text: str, path: str) -> str:
    """`text` with lone surrogates replaced, one code point for one, so that it can be written out.

    Raises:
        ReadError: There is nothing to read, or what there is is mostly control characters.
    """
    if not text.strip():
        state = "empty" if not text else "all white space"
        raise ReadError(f"the file is {state}, so there is nothing to read", path=path)
    if len(_CONTROL.findall(text[:_SAMPLE])) > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise ReadError("the file looks binary, not like text", path=path)
    return without_surrogates(text)


def without_surrogates(text: str) -> str:
    """`text` with each lone surrogate as U+FFFD; lengths and offsets stay as they are."""
    return _SURROGATE.sub("\ufffd", text)


def not_text(data: bytes) -> str | None:
    """A sentence on why these bytes are no UTF-8 text at all, None where they may be.

    Sees UTF-16 and UTF-32, with or without a byte order mark, and binary data.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _saving(name)
    head = data[:_SAMPLE]
    if b"\0" not in head:
        return None
    return _saving("UTF-16") if _alternates(head) else "the file looks binary, not like text"


def not_utf8(data: bytes) -> str:
    """A sentence that names the encoding these bytes look like and what would help."""
    return _saving(_likely_encoding(data))


def _saving(name: str) -> str:
    return f"this looks like {name}; saving it as UTF-8 lets commlint read it"


def _alternates(head: bytes) -> bool:
    # Western text in UTF-16 has a zero in nearly every other byte, always on the same side.
    # A program is full of zeros on both sides.
    pairs = len(head) // 2
    fewer, more = sorted((head[::2].count(0), head[1::2].count(0)))
    return pairs > 0 and more > 0.7 * pairs and fewer < 0.1 * pairs


def _likely_encoding(data: bytes) -> str:
    high = bytes(byte for byte in data if byte > _LAST_ASCII)
    for encoding in _FAMILIAR:
        letters = high.decode(encoding, errors="replace")
        if sum(letter in _EXPECTED for letter in letters) >= 0.9 * len(letters):
            return _NAMES[encoding]
    # Imported here: only a file that cannot be read pays for it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    first_high = next(index for index, byte in enumerate(data) if byte > _LAST_ASCII)
    start = max(0, first_high - _SAMPLE // 2)
    best = from_bytes(data[start : start + _SAMPLE], cp_isolation=_CANDIDATES).best()
    if best is None:
        return "something other than UTF-8"
    return _NAMES.get(best.encoding, best.encoding.replace("_", "-"))
