"""A figure from 0 to 100 as a bar; knows nothing of what the figure means."""

from __future__ import annotations

from rich.text import Text

_FULL, _EMPTY = "█", "░"


def bar(value: float, cells: int, style: str) -> Text:
    """A bar `cells` wide, filled in proportion to `value`, 0 to 100.

    Any value above 0 shows at least one cell and any below 100 leaves at least one, so that a bar
    never says "none" or "all" where that is not so.
    """
    filled = round(min(max(value, 0.0), 100.0) / 100 * cells)
    if 0 < value < 100:  # noqa: PLR2004 - a percentage
        filled = min(max(filled, 1), cells - 1)
    return Text.assemble((_FULL * filled, style), (_EMPTY * (cells - filled), "dim"))
