"""What `import commlint` offers, and what it costs."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import commlint
from commlint.core.finding import Finding, Severity

ROOT = Path(__file__).parents[2]


def test_the_names_that_others_may_rely_on() -> None:
    assert commlint.__all__ == ["Finding", "Severity", "__version__", "lint_paths", "lint_text"]
    assert set(commlint.__all__) <= set(dir(commlint))
    assert commlint.Finding is Finding
    assert commlint.Severity is Severity
    assert callable(commlint.lint_text)
    assert callable(commlint.lint_paths)


def test_any_other_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lint_everything'"):
        _ = commlint.lint_everything


def test_importing_costs_nothing_heavy() -> None:
    code = "import sys, commlint; print({'spacy', 'rich', 'pydantic'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "set()"


def test_one_version_number() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == commlint.__version__
