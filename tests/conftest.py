"""Pipelines are loaded once a session: they are what costs time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commlint.config.settings import Settings
from commlint.engine import Linter
from commlint.language.pipeline import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def swedish_linter() -> Linter:
    return Linter(Settings(language="sv", preview=True))


@pytest.fixture(scope="session")
def english_linter() -> Linter:
    return Linter(Settings(language="en", preview=True))


@pytest.fixture(scope="session")
def linters(swedish_linter: Linter, english_linter: Linter) -> dict[str, Linter]:
    return {"sv": swedish_linter, "en": english_linter}


@pytest.fixture(scope="session")
def eager_pipelines(linters: dict[str, Linter]) -> dict[str, Language]:
    """Pipelines that parse every sentence and find every clause."""
    return {
        language: load_pipeline(language, linter.settings, linter.rule_set, every_clause=True)
        for language, linter in linters.items()
    }
