"""Results made by hand, so that reports are tested without a pipeline."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from commlint.core.finding import Category, Finding, Severity, Stance, fingerprint
from commlint.core.result import LintedDocument, Missing, Scores, SentenceStance
from commlint.core.text import LineIndex, TextSpan


@dataclass
class Draft:
    """Builds a document: sentences and findings are named by their words."""

    source: str
    path: str = "draft.md"
    language: str = "en"
    sentences: list[SentenceStance] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def sentence(self, words: str, stance: Stance) -> Draft:
        """The next sentence."""
        start = self.source.index(words)
        self.sentences.append(SentenceStance(TextSpan(start, start + len(words)), stance))
        return self

    def find(
        self,
        text: str,
        rule: str,
        category: Category,
        severity: Severity | None = None,
        *,
        message: str = "",
        rewrites: tuple[str, ...] = (),
        points: float = 0.0,
        block: int = 0,
    ) -> Draft:
        """A finding, or a credit where no severity is given."""
        start = self.source.index(text)
        span = TextSpan(start, start + len(text))
        around = [i for i, s in enumerate(self.sentences) if s.span.contains(span)]
        self.findings.append(
            Finding(
                rule=rule,
                category=category,
                severity=severity,
                message=message or f"A word about “{text}”.",
                rewrites=rewrites,
                text=text,
                span=span,
                location=LineIndex(self.source).location(span),
                fingerprint=fingerprint(rule, text, "", 0),
                sentence=around[0] if around else -1,
                block=block,
                weight=1.0,
                points=points,
            )
        )
        return self

    def done(
        self,
        *,
        stance: Stance = Stance.ONE_WAY,
        scores: Scores | None = None,
        missing: tuple[Missing, ...] = (),
        notes: tuple[str, ...] = (),
    ) -> LintedDocument:
        """The document, with findings in order of place."""
        return LintedDocument(
            path=self.path,
            source=self.source,
            language=self.language,
            profile="post",
            words=len(self.source.split()),
            stance=stance,
            scores=scores or Scores(0.0, 0.0, 0.0, 50.0),
            measures={"lix": 41.0, "mean_sentence_length": 12.345},
            sentences=tuple(self.sentences),
            findings=tuple(sorted(self.findings, key=lambda finding: finding.span)),
            missing=missing,
            notes=notes,
        )


@pytest.fixture(scope="session")
def draft() -> type[Draft]:
    """The builder itself, for tests that need a text of their own."""
    return Draft


SWEDISH = """\
# Nya regler i tvättstugan

Alla boende måste städa efter sig. Den som inte städar ska betala en avgift. \
Dörren ska alltid hållas låst, barn får inte vistas i lokalen utan en vuxen och maskinerna \
ska torkas av med en fuktig trasa direkt när tvätten är klar.

Hur har ni det med tiderna på kvällarna? Skriv till oss så pratar vi vidare 💬.
"""


@pytest.fixture
def swedish() -> LintedDocument:
    draft = Draft(SWEDISH, path="tvätt/regler.md", language="sv")
    draft.sentence("Nya regler i tvättstugan", Stance.ONE_WAY)
    draft.sentence("Alla boende måste städa efter sig.", Stance.STEERING)
    draft.sentence("Den som inte städar ska betala en avgift.", Stance.STEERING)
    draft.sentence(SWEDISH.splitlines()[2][77:], Stance.STEERING)
    draft.sentence("Hur har ni det med tiderna på kvällarna?", Stance.DIALOGUE)
    draft.sentence("Skriv till oss så pratar vi vidare 💬.", Stance.DIALOGUE)
    draft.find(
        "boende måste städa",
        "role-obligation",
        Category.DIRECTIVE,
        Severity.WARNING,
        message="”boende måste städa” bestämmer åt den som läser. "
        "Kanske vinner texten på ett skäl eller ett val här?",
        rewrites=("Kan vi hjälpas åt att städa?", "Vad tycker ni om att städa?", "En tredje"),
        points=-6.0,
        block=1,
    )
    draft.find(
        "Den som inte städar ska betala",
        "conditional-threat",
        Category.PRESSURE,
        Severity.WARNING,
        message="Ett hot väcker ofta motstånd. Går det att säga vad avgiften är till för?",
        points=-5.04,
        block=1,
    )
    draft.find(
        "maskinerna ska torkas av",
        "impersonal-passive-obligation",
        Category.DIRECTIVE,
        Severity.SUGGESTION,
        points=-1.0,
        block=1,
    )
    draft.find("Dörren ska", "role-obligation", Category.DIRECTIVE, Severity.WARNING, block=1)
    draft.find("barn får inte", "role-obligation", Category.DIRECTIVE, Severity.WARNING, block=1)
    draft.find(
        "Hur har ni det",
        "open-elicitation",
        Category.INVITATION,
        message="En öppen fråga bjuder in till svar.",
        points=8.0,
        block=2,
    )
    return draft.done(
        stance=Stance.STEERING,
        scores=Scores(control=62.0, distance=20.14, dialogue=12.3, score=31.5),
        missing=(
            Missing(
                "reason",
                "Inget skäl: varför reglerna är nya sägs inte, vilket gör dem svåra att samtala om",
            ),
        ),
        notes=("Ett stycke på engelska är utelämnat.",),
    )


@pytest.fixture
def english() -> LintedDocument:
    draft = Draft("Thank you for writing. What would help you?\n", path="reply.txt")
    draft.sentence("Thank you for writing.", Stance.DIALOGUE)
    draft.sentence("What would help you?", Stance.DIALOGUE)
    draft.find("Thank you", "thanks", Category.ACKNOWLEDGEMENT, points=3.0)
    draft.find("What would help you?", "open-elicitation", Category.INVITATION, points=6.0)
    return draft.done(stance=Stance.DIALOGUE, scores=Scores(0.0, 0.0, 71.0, 84.0))
