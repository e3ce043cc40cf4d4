"""Where rules stand: commlint's own, those of installed packages, and a project's; reads none."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from commlint.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import EntryPoint

ENTRY_POINT_GROUP = "commlint.rules"
DATA_FOLDERS = frozenset({"lexicon", "profiles"})  # beside the rules; their files are no rules


@dataclass(frozen=True, slots=True)
class RuleFolder:
    """A folder of rules, and the installed package that brings it, where one does."""

    path: Path
    package: str | None = None

    @contextlib.contextmanager
    def named_in_errors(self) -> Iterator[None]:
        """Whoever reads an error about a file learns which package the file came with."""
        try:
            yield
        except RuleError as error:
            if self.package is None:
                raise
            raise RuleError(
                f"{error.message} (a rule file of the package `{self.package}`)",
                path=error.path,
                line=error.line,
            ) from error

    def rule_files(self) -> list[Path]:
        """The rule files at any depth, in a fixed order.

        Raises:
            RuleError: The folder is not there, or a file in it would be passed over for its name.
        """
        if not self.path.is_dir():
            raise RuleError("there is no such folder of rules", path=str(self.path))
        files = [
            file
            for file in sorted(self.path.rglob("*"))
            if file.suffix in {".yaml", ".yml"} and file.parent.name not in DATA_FOLDERS
        ]
        for file in files:
            if file.suffix == ".yml":
                raise RuleError("a rule file ends in `.yaml`", path=str(file))
        return files


def builtin_rules_dir() -> Path:
    """The folder of commlint's own rules: in the installed package, else in the checkout.

    A wheel carries them as `commlint/_rules`; an editable install sees only the checkout.

    Raises:
        RuleError: Neither place has them.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_rules", package.parent.parent / "rules"):
        if folder.is_dir():
            return folder
    raise RuleError("commlint's own rules are not there; installing commlint anew brings them back")


def rule_folders(rule_dirs: Iterable[str]) -> tuple[RuleFolder, ...]:
    """Every folder of rules that a run reads, each once: commlint's, packages', the project's.

    Args:
        rule_dirs: The project's folders. Where one of them is another by a different name, as
            `./rules` is in commlint's own checkout, the first of them stays.

    Raises:
        RuleError: commlint's own rules are not there, or a package does not keep its word.
    """
    folders = (
        RuleFolder(builtin_rules_dir()),
        *_package_folders(),
        *(RuleFolder(Path(name)) for name in rule_dirs),
    )
    return tuple({folder.path.resolve(): folder for folder in reversed(folders)}.values())[::-1]


def is_read(path: Path, rule_dirs: Iterable[str]) -> bool:
    """Whether a rule file stands in one of the folders of a run."""
    here = path.resolve()
    return any(here.is_relative_to(folder.path.resolve()) for folder in rule_folders(rule_dirs))


def _package_folders() -> Iterator[RuleFolder]:
    named = [(_package_of(each), each) for each in entry_points(group=ENTRY_POINT_GROUP)]
    for package, entry_point in sorted(named, key=lambda each: (each[0], each[1].name)):
        folder = RuleFolder(_folder_of(package, entry_point), package)
        if not any(folder.path.rglob("*.yaml")):
            raise RuleError(
                f"the package `{package}` offers rules in {folder.path}, and there are none"
            )
        yield folder


def _package_of(entry_point: EntryPoint) -> str:
    return entry_point.name if entry_point.dist is None else entry_point.dist.name


def _folder_of(package: str, entry_point: EntryPoint) -> Path:
    """The folder that an entry point names, found without running any code of the package.

    Raises:
        RuleError: It names no folder; names the package.
    """
    top, *parts = entry_point.value.partition(":")[0].strip().split(".")
    try:
        spec = find_spec(top)
    except (ImportError, ValueError):
        spec = None
    for location in (spec and spec.submodule_search_locations) or ():
        place = Path(location, *parts)
        if place.is_dir():
            return place
        if place.with_suffix(".py").is_file():
            return place.parent
    raise RuleError(
        f"the package `{package}` offers rules in `{entry_point.value}`, and no folder of that "
        "name is there"
    )
