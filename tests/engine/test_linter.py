"""Documents through all stages: languages, profiles, and the same answer every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import commlint
from commlint.config.settings import Settings
from commlint.core.result import LintedDocument, Skipped
from commlint.engine import Linter
from commlint.errors import ModelError, UsageError
from commlint.readers.markdown import read_markdown
from commlint.rules.examples import parse_example

if TYPE_CHECKING:
    from pathlib import Path

SWEDISH = "Du måste anmäla dig till mötet före fredag, annars är platserna slut för terminen."
ENGLISH = "You must register for the meeting before Friday, since the seats run out every year."
DANISH = (
    "Beboerne skal huske at sætte skraldespandene ud til vejen inden klokken seks om morgenen, "
    "ellers bliver de ikke tømt, og vi kan desværre ikke love, at bilen kommer igen."
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Settings())


def linted(linter: Linter, text: str) -> LintedDocument:
    result = linter.lint(read_markdown(text, "draft.md"))
    assert isinstance(result, LintedDocument)
    return result


@pytest.mark.parametrize(("text", "language"), [(SWEDISH, "sv"), (ENGLISH, "en")])
def test_language_is_detected_and_the_duty_found(linter: Linter, text: str, language: str) -> None:
    result = linted(linter, text)
    assert result.language == language
    assert "reader-obligation" in {finding.rule for finding in result.findings}


def test_a_file_in_another_language_is_skipped_not_linted(linter: Linter) -> None:
    result = linter.lint(read_markdown(DANISH, "notes.da.md"))
    assert result == Skipped("notes.da.md", "language da")


def test_a_block_in_another_language_is_left_out_and_said_so(linter: Linter) -> None:
    result = linted(linter, f"{SWEDISH}\n\n{SWEDISH}\n\n{DANISH}")
    assert result.language == "sv"
    assert any("(da)" in note for note in result.notes)
    assert all(span.span.end_char <= 2 * len(SWEDISH) + 2 for span in result.sentences)


def test_front_matter_settles_language_and_profile(linter: Linter) -> None:
    text = f"---\nlang: sv\ncommlint:\n  profile: howto\n---\n\n{SWEDISH}\n"
    result = linted(linter, text)
    assert (result.language, result.profile) == ("sv", "howto")
    assert any(note.startswith("Instruktion") for note in result.notes)


def test_an_unknown_profile_in_front_matter_is_an_error(linter: Linter) -> None:
    with pytest.raises(UsageError, match="no profile"):
        linter.lint(read_markdown(f"---\ncommlint:\n  profile: loud\n---\n\n{SWEDISH}\n", "a.md"))


def test_findings_point_at_their_words(linter: Linter) -> None:
    text = f"# Möte 😀\r\n\r\n*{SWEDISH}*\r\n"
    for finding in linted(linter, text).findings:
        assert text[finding.span.start_char : finding.span.end_char] == finding.text


def test_batches_change_nothing(linter: Linter) -> None:
    documents = [read_markdown(text, "a.md") for text in (SWEDISH, ENGLISH, SWEDISH, DANISH)]
    assert list(linter.lint_many(documents)) == [linter.lint(document) for document in documents]


def test_lint_text_refuses_what_it_cannot_read() -> None:
    with pytest.raises(UsageError, match="language da"):
        commlint.lint_text(DANISH)


def test_a_pipeline_that_is_not_there_says_what_helps(tmp_path: Path) -> None:
    settings = Settings(language="sv", pipelines={"sv": str(tmp_path / "nowhere")})
    with pytest.raises(ModelError, match="cannot be loaded"):
        Linter(settings).lint(read_markdown(SWEDISH, "a.md"))


def test_brackets_mark_the_exact_span() -> None:
    assert parse_example("Nu [[måste du]] gå.") == ("Nu måste du gå.", ((3, "måste du"),))
    with pytest.raises(ValueError, match="do not match"):
        parse_example("Nu [[måste du gå.")
