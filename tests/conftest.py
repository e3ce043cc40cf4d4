"""Pipelines are loaded once a session: they are what costs time."""

from __future__ import annotations

import pytest

from commlint.config.settings import Settings
from commlint.engine import Linter


@pytest.fixture(scope="session")
def swedish_linter() -> Linter:
    return Linter(Settings(language="sv", preview=True))


@pytest.fixture(scope="session")
def english_linter() -> Linter:
    return Linter(Settings(language="en", preview=True))


@pytest.fixture(scope="session")
def linters(swedish_linter: Linter, english_linter: Linter) -> dict[str, Linter]:
    return {"sv": swedish_linter, "en": english_linter}
