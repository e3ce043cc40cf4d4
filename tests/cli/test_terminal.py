"""On a terminal: colours, its width, and a progress bar for many files that leaves no trace."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.text import Text

if TYPE_CHECKING:
    from pathlib import Path

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")
termios = pytest.importorskip("termios")

DRAFT = "Thank you for all your letters. You must register by Friday.\n"
SHOW_CURSOR = "\x1b[?25h"


def _on_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """What a terminal of 70 columns gets to see from `commlint`."""
    parent, child = pty.openpty()
    termios.tcsetwinsize(child, (24, 70))
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "commlint", *arguments],
        cwd=folder,
        stdout=child,
        stderr=child,
        stdin=child,
        env={**env, "TERM": "xterm", **environment},
    ) as process:
        os.close(child)
        shown = b""
        while True:
            try:
                part = os.read(parent, 4096)
            except OSError:  # Linux says so once the other side is closed
                break
            if not part:
                break
            shown += part
        process.wait(timeout=120)
    os.close(parent)
    return shown.decode("utf-8")


@pytest.fixture
def few(tmp_path: Path) -> Path:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_colours_and_width(few: Path) -> None:
    shown = _on_terminal(few, "check", "draft.md")
    assert "\x1b[" in shown
    assert SHOW_CURSOR not in shown
    widest = max(cell_len(Text.from_ansi(line).plain) for line in shown.splitlines())
    assert 60 < widest <= 70


def test_no_color(few: Path) -> None:
    assert "\x1b" not in _on_terminal(few, "check", "draft.md", NO_COLOR="1")


def test_many_files_show_how_far_it_has_come(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.md").write_text(DRAFT, encoding="utf-8")
    shown = _on_terminal(tmp_path, "check", "--quiet", NO_COLOR="1")
    before, after = shown.split(SHOW_CURSOR)
    assert "/12" in before
    assert "/12" not in after
    assert after.count("reader-obligation") == 12
