"""Paths that a person names to the files to read; opens no file but `.gitignore`."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pathspec import GitIgnoreSpec

from commlint.core.result import Failure, Skipped
from commlint.readers import READABLE_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN: Final = "-"
# Left out of every walk, ignored by git or not; hidden folders are left out by their name.
_NEVER: Final = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read, by the name its person would know it by; ``-`` is standard input."""

    path: str


@dataclass(frozen=True, slots=True)
class Discovered:
    """What the named paths come to: files in order of name, and what is not among them."""

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(slots=True)
class _Findings:
    sources: dict[str, str] = field(default_factory=dict)  # real path to name
    skipped: list[Skipped] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def add(self, path: Path) -> None:
        self.sources.setdefault(os.path.realpath(path), path.as_posix())


def find_sources(paths: Sequence[str], *, exclude: Sequence[str] = ()) -> Discovered:
    """The files to read, each once, in order of name.

    Folders are walked: files with a readable suffix count, what `.gitignore` or `exclude` names
    and what is hidden does not, and links to folders are not followed. A file named by itself is
    read even where git ignores it.

    Args:
        paths: Files, folders, or ``-`` for standard input, as the person wrote them.
        exclude: Patterns as in `.gitignore`, from the working folder.

    Returns:
        Sources; what was left out by `exclude`; what could not be used, with a reason.
    """
    excluded = GitIgnoreSpec.from_lines(exclude)
    found = _Findings()
    for path in dict.fromkeys(paths):
        if path == STDIN:
            found.sources[STDIN] = STDIN
        elif Path(path).is_dir():
            _take_folder(Path(path), excluded, found)
        else:
            _take_file(Path(path), excluded, found)
    return Discovered(
        sources=tuple(Source(name) for name in sorted(found.sources.values())),
        skipped=tuple(found.skipped),
        failures=tuple(found.failures),
    )


def _take_file(path: Path, excluded: GitIgnoreSpec, found: _Findings) -> None:
    name = path.as_posix()
    if not path.exists():
        found.failures.append(Failure(name, "there is no such file or folder"))
    elif path.suffix and path.suffix.lower() not in READABLE_SUFFIXES:
        readable = ", ".join(sorted(READABLE_SUFFIXES))
        found.failures.append(
            Failure(name, f"'{path.suffix}' is no format that commlint reads; it reads {readable}")
        )
    elif excluded.match_file(_from_here(path)):
        found.skipped.append(Skipped(name, "left out by the 'exclude' setting"))
    else:
        found.add(path)


def _take_folder(folder: Path, excluded: GitIgnoreSpec, found: _Findings) -> None:
    errors: list[OSError] = []
    before = len(found.failures)
    files = list(_walk(folder, excluded, errors))
    for error in errors:
        place = Path(error.filename or folder).as_posix()
        found.failures.append(Failure(place, f"the folder cannot be opened: {error.strerror}"))
    for path in files:
        found.add(path)
    if not files and len(found.failures) == before:
        readable = ", ".join(sorted(READABLE_SUFFIXES))
        found.failures.append(
            Failure(folder.as_posix(), f"no drafts in this folder; commlint reads {readable}")
        )


def _walk(folder: Path, excluded: GitIgnoreSpec, errors: list[OSError]) -> Iterator[Path]:
    ignores = _Ignores(folder)
    for here, folders, files in os.walk(folder, onerror=errors.append):
        base = Path(here)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _NEVER
            and not excluded.match_file(_from_here(base / name) + "/")
            and not ignores.match(base / name, is_folder=True)
        )
        for name in sorted(files):
            path = base / name
            if (
                not name.startswith(".")
                and path.suffix.lower() in READABLE_SUFFIXES
                and path.is_file()
                and not excluded.match_file(_from_here(path))
                and not ignores.match(path, is_folder=False)
            ):
                yield path


class _Ignores:
    """The `.gitignore` files that hold for a folder: its own, those below, those above it."""

    def __init__(self, folder: Path) -> None:
        top = folder.resolve()
        self._root = next((up for up in (top, *top.parents) if (up / ".git").exists()), top)

    def match(self, path: Path, *, is_folder: bool) -> bool:
        """True where git would ignore the path; the deepest file that decides, decides."""
        place = path.parent.resolve() / path.name
        for folder in place.parents:
            spec = _ignore_file(folder)
            if spec is not None:
                inside = place.relative_to(folder).as_posix() + ("/" if is_folder else "")
                result = spec.check_file(inside)
                if result.include is not None:
                    return result.include
            if folder == self._root:
                break
        return False


@lru_cache(maxsize=4096)
def _ignore_file(folder: Path) -> GitIgnoreSpec | None:
    try:
        text = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return GitIgnoreSpec.from_lines(text.splitlines())


def _from_here(path: Path) -> str:
    """The path from the working folder, in the form that patterns are written in."""
    return Path(os.path.relpath(path)).as_posix()
