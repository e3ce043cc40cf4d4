"""Bars never claim more, or less, than their figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commlint.reports.bars import bar


@pytest.mark.parametrize(
    ("value", "full"),
    [(0, 0), (0.1, 1), (25, 5), (50, 10), (99.9, 19), (100, 20), (-3, 0), (140, 20)],
)
def test_how_much_is_filled(value: float, full: int) -> None:
    assert bar(value, 20, "green").plain == "█" * full + "░" * (20 - full)


@given(st.floats(-1e3, 1e3), st.integers(2, 60))
def test_always_as_wide_as_asked_for(value: float, cells: int) -> None:
    assert bar(value, cells, "green").cell_len == cells
