"""Settings in front matter, and front matter that cannot be understood."""

from __future__ import annotations

import pytest

from commlint.errors import ReadError
from commlint.readers import read_document


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("---\nlang: sv-SE\n---\nText.\n", "sv"),
        ("---\nlanguage: EN\n---\nText.\n", "en"),
        ('+++\nlang = "en_GB"\n+++\nText.\n', "en"),
        ("---\ntitle: Hej\n---\nText.\n", None),
        ("Text.\n", None),
    ],
)
def test_language(source: str, language: str | None) -> None:
    assert read_document(source.encode(), "draft.md").front_matter.language == language


@pytest.mark.parametrize(
    "source",
    [
        "---\ncommlint:\n  profile: notice\n  ignore: [hedge]\n---\nText.\n",
        '+++\n[commlint]\nprofile = "notice"\nignore = ["hedge"]\n+++\nText.\n',
    ],
)
def test_settings(source: str) -> None:
    settings = read_document(source.encode(), "draft.md").front_matter.settings
    assert settings == {"profile": "notice", "ignore": ["hedge"]}


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("---\ntitle: Hej\ntags: [a, b\n---\nText.\n", 4, "not YAML"),
        ("---\ntitle: 'Hej\n---\nText.\n", 2, "not YAML"),
        ("---\ntitle: Hej: du\n---\nText.\n", 2, "not YAML"),
        ("---\ntitle: Hej\ncommlint: notice\n---\nText.\n", 3, "mapping"),
        ("+++\ntitle = Hej\n+++\nText.\n", 2, "not TOML"),
        ('+++\ntitle = "a"\ntitle = "b"\n+++\nText.\n', 3, "not TOML"),
    ],
)
def test_broken_front_matter_names_its_line(source: str, line: int, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        read_document(source.encode(), "draft.md")
    assert (caught.value.path, caught.value.line) == ("draft.md", line)


def test_block_language_from_html() -> None:
    source = '<div lang="en-GB">\n\nHello there.\n\n</div>\n\nHej igen.\n'
    blocks = read_document(source.encode(), "draft.md").blocks
    assert [block.language for block in blocks] == ["en", None]
