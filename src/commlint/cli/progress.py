"""A progress bar on standard error, where somebody sits and waits; knows no documents."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress, TaskID

_FROM = 10


@contextlib.contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None]]:
    """A function to call with things done and things in all.

    The bar appears only on a terminal and for more than ten, and is gone at the end.
    """
    if not sys.stderr.isatty():
        yield _ignore
        return
    running: list[tuple[Progress, TaskID]] = []
    with contextlib.ExitStack() as stack:

        def advance(done: int, total: int) -> None:
            if total <= _FROM:
                return
            if not running:
                progress = stack.enter_context(_new_bar())
                running.append((progress, progress.add_task("", total=total)))
            progress, task = running[0]
            progress.update(task, completed=done, total=total)

        yield advance


def _ignore(_done: int, _total: int) -> None:
    """Nobody is looking."""


def _new_bar() -> Progress:
    from rich.console import Console  # noqa: PLC0415 - only on a terminal, only for many files
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415

    return Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
