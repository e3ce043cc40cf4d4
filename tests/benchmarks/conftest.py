"""Made-up hits; nothing here reads data from outside the checkout."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # `benchmarks` is in no wheel

from benchmarks.rule_hits import Hit
from benchmarks.texts import Kind

MakeHit = Callable[..., Hit]


@pytest.fixture
def hit() -> MakeHit:
    """A hit of which only what matters needs saying."""

    def make(
        rule: str = "thanks",
        start: int = 0,
        end: int = 6,
        *,
        text_id: str = "corp:1",
        kind: Kind = Kind.DEVELOPMENT,
    ) -> Hit:
        return Hit(text_id, kind, rule, start, end, "Before.", "[[Thanks]] a lot.", "It thanks.")

    return make
