"""The tree of errors: what stops commlint from doing its job, never what it thinks of a text.

CommlintError
├── UsageError     the command line asks for something that does not exist
├── ConfigError    a settings file cannot be understood
├── RuleError      a rule file cannot be understood, or no rule is left to run
├── ReadError      a file cannot be read as text or records
└── ModelError     a language pipeline is missing, damaged or of the wrong kind
"""

from __future__ import annotations


class CommlintError(Exception):
    """Something kept commlint from doing its job; the message is one sentence for a person.

    Args:
        message: What happened and what would help, without the place.
        path: The file concerned, as the person named it.
        line: 1-based line in that file, where known.
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class UsageError(CommlintError):
    """The command line asks for something that does not exist."""


class ConfigError(CommlintError):
    """A settings file cannot be understood."""


class RuleError(CommlintError):
    """A rule file cannot be understood, or no rule is left to run."""


class ReadError(CommlintError):
    """A file cannot be read as text or records."""


class ModelError(CommlintError):
    """A language pipeline is missing, damaged or lacks what the rules need."""
