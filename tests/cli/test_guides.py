"""What the guides to writing a rule say, done: files written, commands run, output as shown."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Outcome

    Commlint = Callable[..., Outcome]

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FILE_NAME = re.compile(r"(?:# |<!-- )([\w./-]+)(?: -->)?\n")


@pytest.mark.parametrize("guide", ["write-a-rule.md", "skriv-en-regel.md"])
def test_a_guide_does_what_it_says(commlint: Commlint, folder: Path, guide: str) -> None:
    blocks = BLOCK.findall((DOCS / guide).read_text(encoding="utf-8"))
    printed = ""
    kinds = []
    for kind, text in blocks:
        kinds.append(kind)
        if kind == "sh":
            for line in text.splitlines():
                program, *arguments = shlex.split(line)
                assert program == "commlint"
                outcome = commlint(*arguments)
                assert (outcome.status, outcome.err) == (0, ""), line
                printed = outcome.out
        elif kind == "text":
            for line in text.splitlines():
                assert line in printed
        else:
            name = FILE_NAME.match(text)
            assert name is not None, "the first line of a file is its name"
            path = folder / name[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            if kind == "toml":
                assert tomllib.loads(text)
    assert kinds.count("sh") == 4
    assert kinds.count("text") == 2
    assert {"yaml", "toml", "markdown"} <= set(kinds)
