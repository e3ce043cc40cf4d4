"""The wiring: one document, many files or a stream of records through all stages."""

from commlint.engine.linter import Linter, lint_text
from commlint.engine.runner import lint_paths
from commlint.engine.scanner import scan_records

__all__ = ["Linter", "lint_paths", "lint_text", "scan_records"]
