"""What a new rule file makes possible next, said as an invitation; writes no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def render_new_rule(path: Path, folder: Path, *, found: bool) -> str:
    """A few lines for the terminal.

    Args:
        path: The new file.
        folder: The rules folder that it is in.
        found: Whether `commlint check` reads the folder with the settings that hold there.
    """
    lines = [
        f"{path.as_posix()} is there, and its examples already work in both languages.",
        "The words in it are only a beginning; yours can take their place.",
        "",
        f"  commlint rules test {path.as_posix()}",
        "      shows whether the rule finds what its examples mark, and leaves the rest alone",
        f"  commlint rules schema -o {(folder / 'rule.schema.json').as_posix()}",
        "      lets your editor explain each key",
    ]
    if not found:
        lines += [
            "",
            "`commlint check` reads the folder once a `commlint.toml` above your drafts has the",
            f'line `rule-dirs = ["{folder.as_posix()}"]`.',
        ]
    return "\n".join(lines) + "\n"
