"""The settings of a run, final and frozen; knows nothing of where they came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

LANGUAGES = ("sv", "en")


class Profile(StrEnum):
    """Genres, each with its own idea of what is fitting."""

    POST = "post"
    REPLY = "reply"
    LETTER = "letter"
    NEWSLETTER = "newsletter"
    PRESS = "press"
    DECISION = "decision"
    HOWTO = "howto"
    SAFETY = "safety"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What a project changes in one rule, without copying it.

    Attributes:
        severity: Another severity word (`error`, `warning`, `suggestion`, `info`) or None.
        allow: Phrases that the rule leaves alone in this project.
        weight: Another share in the score, 0 to 10, for all the rule's patterns; or None.
    """

    severity: str | None = None
    allow: tuple[str, ...] = ()
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can change a result.

    Attributes:
        language: `sv`, `en`, or None to detect per document.
        profile: Genre used where a document names none.
        select: Rule ids or categories to run; empty for all that are on by default.
        ignore: Rule ids or categories to leave out.
        preview: Also run rules that are still being measured.
        rules: Changes per rule id.
        rule_dirs: Folders with a project's own rules.
        pipelines: Installed spaCy pipeline per language, instead of commlint's own.
        audience: Further role nouns (lemmas) that mean the person reading, per language.
        sender: Names of the sender, in any language.
        exclude: Path patterns (as in .gitignore) to leave out of folders.
        fail_on: Severity word from which a finding fails the run; `never` for none.
        fail_under: Score under which a document fails the run; None for none.
    """

    language: str | None = None
    profile: Profile = Profile.POST
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    rules: dict[str, RuleSettings] = field(default_factory=dict)
    rule_dirs: tuple[str, ...] = ()
    pipelines: dict[str, str] = field(default_factory=dict)
    audience: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sender: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str = "warning"
    fail_under: float | None = None
