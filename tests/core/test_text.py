"""Places in a text: what editors and programs count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commlint.core.text import LineIndex, TextSpan


@pytest.mark.parametrize(
    ("source", "offset", "expected"),
    [
        ("å\nä", 2, (2, 1)),
        ("å\r\nä", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\u2028b", 2, (1, 3)),  # no editor starts a new line there
        ("👩‍👩‍👧 hej", 6, (1, 7)),
        ("", 0, (1, 1)),
        ("a\n", 2, (2, 1)),
    ],
)
def test_line_and_column_count_as_editors_do(
    source: str, offset: int, expected: tuple[int, int]
) -> None:
    assert LineIndex(source).line_and_column(offset) == expected


@given(st.text(alphabet="aå\r\n\t😀\u0301", max_size=40), st.data())
def test_every_offset_lies_on_its_line(source: str, data: st.DataObject) -> None:
    index = LineIndex(source)
    offset = data.draw(st.integers(0, len(source)))
    line, column = index.line_and_column(offset)
    assert index.line_start(line) + column - 1 == offset


def test_a_span_is_half_open_and_never_backwards() -> None:
    assert not TextSpan(0, 3).overlaps(TextSpan(3, 5))
    assert TextSpan(0, 5).contains(TextSpan(3, 5))
    with pytest.raises(ValueError, match="not a span"):
        TextSpan(3, 2)
