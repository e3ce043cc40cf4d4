"""Lines of styled text, wrapped and indented, gathered into a string; knows no findings."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from rich.console import Console
from rich.text import Text

MAX_WIDTH = 100
MIN_WIDTH = 40


@dataclass(frozen=True)
class Page:
    """A report being written, `width` cells wide, with ANSI colours or without."""

    width: int
    color: bool
    _console: Console = field(init=False, repr=False)

    def __post_init__(self) -> None:
        width = min(max(self.width, MIN_WIDTH), MAX_WIDTH)
        console = Console(
            file=io.StringIO(),
            width=width,
            force_terminal=self.color,
            color_system="standard" if self.color else None,
            no_color=not self.color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )
        object.__setattr__(self, "width", width)
        object.__setattr__(self, "_console", console)

    def blank(self) -> None:
        """An empty line."""
        self.line(Text())

    def rule(self) -> None:
        """A thin line across, between one document and the next."""
        self.line(Text("─" * self.width, style="dim"))

    def line(self, text: Text) -> None:
        """One line as it is; the caller sees to its width."""
        text = text.copy()
        text.rstrip()
        self._console.print(text, soft_wrap=True)

    def paragraph(self, text: Text, *, indent: int = 0, hanging: int = 0) -> None:
        """Text wrapped at words, `indent` cells in, and all but the first line `hanging` more."""
        room = max(10, self.width - indent - hanging)
        for number, wrapped in enumerate(text.wrap(self._console, room)):
            self.line(Text(" " * (indent + (hanging if number else 0))) + wrapped)

    def __str__(self) -> str:
        buffer = self._console.file
        return buffer.getvalue() if isinstance(buffer, io.StringIO) else ""
