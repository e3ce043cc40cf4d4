"""What a rule says about a place in a text; knows neither rule files nor reports."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from commlint.core.text import Location, TextSpan


class Severity(IntEnum):
    """How much an informing finding weighs; ordered, so `>=` compares."""

    INFO = 1
    SUGGESTION = 2
    WARNING = 3
    ERROR = 4

    @property
    def label(self) -> str:
        """The word that people and programs see."""
        return self.name.lower()


class Pole(StrEnum):
    """The two ends: sending a message one way, or meeting people."""

    INFORMING = "informing"
    COMMUNICATING = "communicating"


class Category(StrEnum):
    """The ten families of rules, five a pole."""

    DIRECTIVE = "directive"
    PRESSURE = "pressure"
    DISTANCE = "distance"
    CLOSED = "closed"
    PROMOTION = "promotion"
    INVITATION = "invitation"
    CHOICE = "choice"
    ACKNOWLEDGEMENT = "acknowledgement"
    PRESENCE = "presence"
    OPENNESS = "openness"

    @property
    def pole(self) -> Pole:
        """The end this category belongs to."""
        return Pole.INFORMING if self in _INFORMING else Pole.COMMUNICATING


_INFORMING = frozenset(
    {
        Category.DIRECTIVE,
        Category.PRESSURE,
        Category.DISTANCE,
        Category.CLOSED,
        Category.PROMOTION,
    }
)


class Stance(StrEnum):
    """What a sentence or a document does towards the person reading."""

    ONE_WAY = "one-way"
    STEERING = "steering"
    DIALOGUE = "dialogue"


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's hit in a document, before anything is made of it.

    `slots` holds words for rewrites (`verb`, `object`, …); `sentence` and `block` are indexes.
    """

    rule: str
    pattern: str
    span: TextSpan
    text: str
    block: int
    sentence: int
    softened: bool = False
    slots: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule at one place. `severity` is None for a credit; `points` moves the score."""

    rule: str
    category: Category
    severity: Severity | None
    message: str
    rewrites: tuple[str, ...]
    text: str
    span: TextSpan
    location: Location
    fingerprint: str
    sentence: int
    block: int
    weight: float
    points: float = 0.0

    @property
    def pole(self) -> Pole:
        """The end the finding's category belongs to."""
        return self.category.pole

    @property
    def is_credit(self) -> bool:
        """True where the finding shows what already works."""
        return self.pole is Pole.COMMUNICATING


def fingerprint(rule: str, text: str, sentence: str, occurrence: int) -> str:
    """A finding's identity that survives moved lines, re-wrapping and letter case.

    Args:
        rule: The rule id.
        text: The matched words.
        sentence: The sentence around them.
        occurrence: 0 for the first such finding in the document, then 1, 2, …

    Returns:
        16 hexadecimal digits.
    """
    parts = (rule, _normalised(text), _normalised(sentence), str(occurrence))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
