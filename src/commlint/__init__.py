"""commlint shows where a draft informs and where it communicates, in Swedish and English.

The Python interface is small: `lint_text` for a string, `lint_paths` for files and folders, and the
records they give. Nothing heavy is imported before one of them is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from commlint.core.version import __version__

if TYPE_CHECKING:
    from commlint.core.finding import Finding, Severity
    from commlint.engine import lint_paths, lint_text

__all__ = ["Finding", "Severity", "__version__", "lint_paths", "lint_text"]

_HOMES = {
    "Finding": "commlint.core.finding",
    "Severity": "commlint.core.finding",
    "lint_paths": "commlint.engine",
    "lint_text": "commlint.engine",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a function or a class, as the name says
    if name not in _HOMES:
        raise AttributeError(f"module 'commlint' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - paid for only when something is used

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
