"""The settings that hold for what a command was given; knows no options by name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commlint.config.settings import Settings


def project_settings(paths: Sequence[str], config: str | None) -> Settings:
    """Settings found upwards from the folder that all `paths` share, or in `config`.

    Raises:
        ConfigError: The settings cannot be understood.
    """
    from commlint.config.loader import load_settings  # noqa: PLC0415 - `--help` needs no pydantic

    start = Path.cwd()
    if paths:
        try:
            start = Path(os.path.commonpath([Path(path).absolute() for path in paths]))
        except ValueError:  # two drives, which have nothing above them both
            start = Path(paths[0])
    return load_settings(start, config=Path(config) if config else None)
