"""The command line, called in this process, in a folder of its own."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from commlint.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, far from anybody's settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        "commlint.config.loader.user_config_path", lambda *_, **__: tmp_path / "nobody"
    )
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def commlint(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """Runs `commlint` with these arguments in `folder`."""
    assert folder.is_dir()

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        captured = capfd.readouterr()
        assert isinstance(ended.value.code, int)
        assert "Traceback" not in captured.err
        return Outcome(int(ended.value.code), captured.out, captured.err)

    return run
