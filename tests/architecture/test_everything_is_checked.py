"""No Python file is beyond the reach of ruff and mypy, and none outgrows a sitting."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Longer than a file is meant to be, each with its reason.
LONG_FILES: dict[str, str] = {}
MOST_LINES = 400
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def _python_files(*folders: str) -> set[Path]:
    return {path for folder in folders for path in (ROOT / folder).rglob("*.py")}


ALL_FILES = sorted(_python_files("src", "tests", "benchmarks", "training"))


def test_ruff_sees_every_file() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--show-files", "."],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if "No module named ruff" in shown.stderr:
        pytest.skip("ruff belongs to the development tools")
    assert set(ALL_FILES) <= {Path(line) for line in shown.stdout.splitlines()}


def test_mypy_sees_every_folder() -> None:
    mypy = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]
    assert mypy["strict"] is True
    assert "exclude" not in mypy
    assert set(ALL_FILES) == _python_files(*mypy["files"])


@pytest.mark.parametrize("path", sorted(_python_files("src")), ids=lambda path: path.stem)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "a module starts with a sentence on its purpose"
    assert path.stem not in VAGUE_NAMES
    name = path.relative_to(ROOT).as_posix()
    assert len(source.splitlines()) <= MOST_LINES or name in LONG_FILES
