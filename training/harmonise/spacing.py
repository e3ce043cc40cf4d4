"""Restore the spaces of a file that has only tokens, by the rules of Swedish typesetting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.harmonise.tree import Tree

NO_SPACE_BEFORE = set(".,;:?!)]%…") | {"...", "?!", "!!"}
NO_SPACE_AFTER = set("([")
QUOTES = set("'\"”“»«")


def set_spaces(tree: Tree) -> None:
    """Set `space_after` of every node."""
    open_quotes: set[str] = set()
    opening: dict[int, bool] = {}
    for node in tree:
        if node.form in QUOTES:
            opening[node.place] = node.form not in open_quotes
            open_quotes ^= {node.form}
    for node in tree:
        following = tree.at(node.place + 1)
        if following is None:
            continue
        glued_left = following.form in NO_SPACE_BEFORE and following.xpos[:3] in (
            "MAD",
            "MID",
            "PAD",
        )
        closing = following.form in QUOTES and not opening[following.place]
        glued_right = node.form in NO_SPACE_AFTER or opening.get(node.place, False)
        slash = "/" in (node.form, following.form)
        node.space_after = not (glued_left or closing or glued_right or slash)
