"""commlint asks others to invite and give reasons; its own texts are held to the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from commlint.config.settings import Settings
from commlint.core.finding import Severity, Stance
from commlint.core.result import LintedDocument
from commlint.readers.markdown import read_markdown
from commlint.readers.plain import read_plain
from commlint.rules.loader import load_rules

if TYPE_CHECKING:
    from commlint.engine import Linter

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
)
SWEDISH_PAGES = {"docs/skriv-en-regel.md"}


@pytest.mark.parametrize("page", PAGES)
def test_documents_steer_nobody(linters: dict[str, Linter], page: str) -> None:
    linter = linters["sv" if page in SWEDISH_PAGES else "en"]
    result = linter.lint(read_markdown((ROOT / page).read_text(encoding="utf-8"), page))
    assert isinstance(result, LintedDocument)
    loud = [
        (finding.location.line, finding.rule, finding.text)
        for finding in result.findings
        if finding.severity is not None and finding.severity >= Severity.SUGGESTION
    ]
    assert not loud


@pytest.mark.parametrize("language", ["sv", "en"])
def test_messages_and_rewrites_never_steer(linters: dict[str, Linter], language: str) -> None:
    texts: list[tuple[str, str]] = []
    for rule in load_rules(Settings(preview=True)).rules:
        spoken = rule.for_language(language)
        if spoken is not None:
            # The words that a message quotes are the writer's, not commlint's.
            own = spoken.message.replace("“{match}”", "This").replace("”{match}”", "Detta")
            texts.extend((rule.id, text) for text in (own, *spoken.rewrites) if "{" not in text)
    documents = [read_plain(text, rule_id) for rule_id, text in texts]
    steering = [
        (document.path, document.source, [finding.text for finding in result.findings])
        for document, result in zip(documents, linters[language].lint_many(documents), strict=True)
        if isinstance(result, LintedDocument) and result.stance is Stance.STEERING
    ]
    assert not steering
