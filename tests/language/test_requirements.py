"""A pipeline of the user's own: what it cannot serve is said by name, the rest runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from commlint.config.settings import Settings
from commlint.engine import lint_paths
from commlint.errors import ModelError
from commlint.language.pipeline import models_dir
from commlint.language.requirements import Needs, missing_from

if TYPE_CHECKING:
    from pathlib import Path


def test_commlint_s_own_pipelines_lack_nothing() -> None:
    for language in ("sv", "en"):
        assert missing_from(spacy.load(models_dir() / language)) == frozenset()


def test_a_pipeline_without_parser_and_tags_runs_the_rules_of_words(tmp_path: Path) -> None:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    blank.to_disk(tmp_path / "blank")
    draft = tmp_path / "draft.md"
    draft.write_text("You must pay. The undersigned hereby informs all of you.\n", encoding="utf-8")
    settings = Settings(language="en", pipelines={"en": str(tmp_path / "blank")})
    result = lint_paths([str(draft)], settings)
    (note,) = result.notes
    assert "imperative-run" in note
    assert Needs.RELATIONS in note
    (document,) = result.documents
    rules = {finding.rule for finding in document.findings}
    assert "herewith-formula" in rules
    assert "imperative-run" not in rules


def test_a_damaged_pipeline_is_a_model_error(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{", encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text("You must pay the fee today.\n", encoding="utf-8")
    settings = Settings(language="en", pipelines={"en": str(tmp_path)})
    with pytest.raises(ModelError, match="cannot be loaded"):
        lint_paths([str(draft)], settings)
