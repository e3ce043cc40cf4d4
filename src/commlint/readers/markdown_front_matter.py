"""Front matter, YAML or TOML: its prose as blocks, its settings as a mapping; knows no Markdown."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml

from commlint.core.document import Block, BlockKind, FrontMatter
from commlint.errors import ReadError
from commlint.readers.prose import build_blocks
from commlint.readers.scalars import scalar_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KINDS: Final = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.DESCRIPTION,
    "description": BlockKind.DESCRIPTION,
    "excerpt": BlockKind.DESCRIPTION,
    "summary": BlockKind.DESCRIPTION,
    "ingress": BlockKind.DESCRIPTION,
}
_LANGUAGE_KEYS: Final = ("lang", "language")
_SETTINGS_KEY: Final = "commlint"

# A fence with a blank line after it is a rule across the page, as Markdown itself has it.
_YAML: Final = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])(.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)",
    re.DOTALL | re.MULTILINE,
)
_TOML: Final = re.compile(
    r"\+\+\+[ \t]*(?:\r\n|\n|\r)(.*?)^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE
)
_TOML_TABLE: Final = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TOML_STRING: Final = (
    r"\"{3}.*?\"{3}|'{3}.*?'{3}|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'"  # long ones first
)
_TOML_FLAGS: Final = re.DOTALL | re.MULTILINE
_TOML_PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Front:
    """What stands above a document: its settings, its prose, and where the text itself begins."""

    front_matter: FrontMatter
    blocks: tuple[Block, ...]
    body_start: int


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A key's words: what they say and where they are written."""

    key: str
    value: str
    start: int
    end: int


def read_front_matter(source: str, path: str) -> Front:
    """What is above the text, empty where the source begins with the text.

    Raises:
        ReadError: The front matter cannot be parsed, or `commlint` in it is no mapping.
    """
    match = _YAML.match(source)
    if match:
        return _read_yaml(source, match, path)
    match = _TOML.match(source)
    if match:
        return _read_toml(source, match, path)
    return Front(FrontMatter(), (), 0)


def _read_yaml(source: str, match: re.Match[str], path: str) -> Front:
    loader = None
    try:
        loader = yaml.SafeLoader(match[1])
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            # A paragraph between two rules, or nothing at all: text, whatever its frame.
            return Front(FrontMatter(), (), match.end() if root is None else 0)
        nodes = {key.value: value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
        settings = _settings_of(loader, nodes.get(_SETTINGS_KEY), path)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _broken_yaml(error, path) from error
    finally:
        if loader is not None:
            loader.dispose()
    base = match.start(1)
    scalars = [
        _Scalar(key, node.value, base + node.start_mark.index, base + node.end_mark.index)
        for key, node in nodes.items()
        if isinstance(node, yaml.ScalarNode)
    ]
    languages = {scalar.key: scalar.value for scalar in scalars}
    return Front(FrontMatter(_language(languages), settings), _blocks(source, scalars), match.end())


def _settings_of(loader: yaml.SafeLoader, node: yaml.Node | None, path: str) -> dict[str, object]:
    value = {} if node is None else loader.construct_object(node, deep=True)
    if isinstance(value, dict):
        return {str(key): item for key, item in value.items()}
    line = None if node is None else node.start_mark.line + 2
    raise _no_mapping(path, line)


def _no_mapping(path: str, line: int | None) -> ReadError:
    return ReadError(
        "'commlint' in the front matter holds settings, so commlint looks for a mapping there, "
        "such as 'profile: notice' on a line of its own",
        path=path,
        line=line,
    )


def _broken_yaml(error: Exception, path: str) -> ReadError:
    # A quotation that never closes is noticed at the end; where it opens is what helps.
    opened = "quoted scalar" in (getattr(error, "context", None) or "")
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or error
    # The mark counts from zero and from the line below the fence.
    line = mark.line + 2 if mark is not None else 1
    return ReadError(f"the front matter is not YAML: {problem}", path=path, line=line)


def _read_toml(source: str, match: re.Match[str], path: str) -> Front:
    try:
        values = tomllib.loads(match[1].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) + 1 if place and place[1] else source.count("\n", 0, match.end(1)) + 1
        problem = _TOML_PLACE.sub("", str(error))
        raise ReadError(f"the front matter is not TOML: {problem}", path=path, line=line) from error
    settings = values.get(_SETTINGS_KEY, {})
    if not isinstance(settings, dict):
        raise _no_mapping(path, None)
    scalars = list(_toml_scalars(match, values))
    return Front(FrontMatter(_language(values), settings), _blocks(source, scalars), match.end())


def _toml_scalars(match: re.Match[str], values: Mapping[str, object]) -> Iterator[_Scalar]:
    """The words of the top-level keys, which stand above the first table."""
    table = _TOML_TABLE.search(match[1])
    top = match[1][: table.start()] if table else match[1]
    for key in _KINDS:
        value = values.get(key)
        place = re.search(rf"^[ \t]*\"?{key}\"?[ \t]*=[ \t]*({_TOML_STRING})", top, _TOML_FLAGS)
        if isinstance(value, str) and place:
            base = match.start(1)
            yield _Scalar(key, value, base + place.start(1), base + place.end(1))


def _language(values: Mapping[str, object]) -> str | None:
    for key in _LANGUAGE_KEYS:
        value = values.get(key)
        if isinstance(value, str) and value.strip():
            return re.split(r"[-_]", value.strip().lower(), maxsplit=1)[0]
    return None


def _blocks(source: str, scalars: list[_Scalar]) -> tuple[Block, ...]:
    """The prose among `scalars`, in order of place; the same words twice are one block."""
    seen: set[str] = set()
    blocks: list[Block] = []
    for scalar in sorted(scalars, key=lambda scalar: scalar.start):
        kind = _KINDS.get(scalar.key)
        words = " ".join(scalar.value.split())
        if kind is None or words in seen:
            continue
        seen.add(words)
        pieces = scalar_pieces(source, scalar.value, scalar.start, scalar.end)
        blocks.extend(build_blocks(pieces, kind))
    return tuple(blocks)
