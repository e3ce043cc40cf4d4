"""YAML with line numbers: what a file holds and where each key stands; knows no rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from commlint.errors import RuleError

if TYPE_CHECKING:
    from pathlib import Path

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class YamlSource:
    """Parsed YAML and the 1-based line of every key and item in it."""

    path: str
    data: Any
    lines: dict[KeyPath, int]

    def line_of(self, where: KeyPath) -> int:
        """The line of a key path, or of its nearest parent that the file has."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def error(self, where: KeyPath, message: str) -> RuleError:
        """An error at the line of a key path, for the caller to raise."""
        return RuleError(message, path=self.path, line=self.line_of(where))


def read_yaml(path: Path) -> YamlSource:
    """Read one YAML file.

    Raises:
        RuleError: The file is no UTF-8 YAML, or says one key twice; with the line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"cannot be read as UTF-8 text ({error})", path=str(path)) from error
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        data = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        problem = error.problem or "not valid YAML"
        raise RuleError(f"not valid YAML: {problem}", path=str(path), line=line) from error
    except yaml.YAMLError as error:
        raise RuleError(f"not valid YAML: {error}", path=str(path)) from error
    lines: dict[KeyPath, int] = {}
    if node is not None:
        _record_lines(node, (), lines, str(path))
    return YamlSource(str(path), data, lines)


def _record_lines(node: yaml.Node, where: KeyPath, lines: dict[KeyPath, int], path: str) -> None:
    lines.setdefault(where, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            key = (*where, key_node.value)
            if key in lines:
                raise RuleError(
                    f"the key `{key_node.value}` stands here a second time",
                    path=path,
                    line=key_node.start_mark.line + 1,
                )
            lines[key] = key_node.start_mark.line + 1
            _record_lines(value_node, key, lines, path)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _record_lines(item, (*where, index), lines, path)
