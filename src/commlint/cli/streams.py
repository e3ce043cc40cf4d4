"""Standard output, standard error and output files as UTF-8; knows nothing of what is written."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from commlint.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from commlint.core.result import RunResult

_MAX_WIDTH = 100
_PIPE_WIDTH = 80


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says: reports hold å, ä, ö and typographic quotes.

    A file name that is no valid Unicode is shown with escapes rather than refused.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(message: str) -> None:
    """One sentence on standard error."""
    with contextlib.suppress(BrokenPipeError):
        print(f"commlint: {message}", file=sys.stderr, flush=True)  # noqa: T201 - this is the place


def complain_about(result: RunResult, *, skipped: bool) -> None:
    """What could not be done, a sentence each; silence is never success.

    Args:
        result: The run.
        skipped: Also name files left out on purpose, where the report does not.
    """
    for failure in result.failures:
        complain(f"{failure.path}: {failure.message}")
    for note in result.notes:
        complain(note)
    for left_out in result.skipped if skipped else ():
        complain(f"{left_out.path}: left out ({left_out.reason})")
    if not result.documents and not result.failures:
        complain(
            "there is nothing to check: every file was left out"
            if result.skipped
            else "there is nothing to check: no drafts were found"
        )


@contextlib.contextmanager
def open_output(output: str, inputs: Iterable[str] = ()) -> Iterator[Callable[[str], bool]]:
    """A function that writes text to `output`, `-` being standard output.

    It returns False once nobody reads any more (`commlint … | head`), which is no fault.

    Args:
        output: A file name or `-`.
        inputs: Files that were or will be read, which a report never takes the place of.

    Raises:
        UsageError: The file cannot be written, or is one of `inputs`.
    """
    if output == "-":
        yield _write_stdout
        return
    if Path(output).resolve() in {Path(name).resolve() for name in inputs}:
        raise UsageError("is read in this run, so writing there would lose it", path=output)
    try:
        file = Path(output).open("w", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115 - closed below
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", path=output) from error
    with file:

        def write(text: str) -> bool:
            try:
                file.write(text)
            except OSError as error:
                raise UsageError(f"cannot be written ({error.strerror})", path=output) from error
            return True

        yield write


def _write_stdout(text: str) -> bool:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
        return False
    return True


def silence_stdout() -> None:
    """Send what is still to come nowhere, so that the interpreter's own last flush is quiet."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def wants_color(choice: str, output: str) -> bool:
    """Whether to colour: as chosen, else only on a terminal and without NO_COLOR."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return output == "-" and sys.stdout.isatty()


def page_width(output: str) -> int:
    """Cells a line may take: the terminal's, at most 100; 80 in a pipe or a file."""
    if output != "-" or not sys.stdout.isatty():
        return _PIPE_WIDTH
    with contextlib.suppress(OSError, ValueError):
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or _PIPE_WIDTH, _MAX_WIDTH)
    return _PIPE_WIDTH
