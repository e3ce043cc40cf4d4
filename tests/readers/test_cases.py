"""Markdown documents, one construct each, with the blocks and links that they hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from commlint.readers import read_document

_CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(Path(__file__).with_name("cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def test_there_are_enough_documents() -> None:
    assert len(_CASES) >= 150


@pytest.mark.parametrize("case", _CASES)
def test_blocks_and_links(case: dict[str, Any]) -> None:
    document = read_document(case["source"].encode(), "case.md")
    blocks = [{block.kind.value: block.text} for block in document.blocks]
    assert blocks == case["blocks"]
    links = [
        block.text[link.start_char : link.end_char]
        for block in document.blocks
        for link in block.links
    ]
    assert links == case.get("links", [])
