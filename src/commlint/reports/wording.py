"""The words of the text report in Swedish and English; knows no layout and no numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commlint.core.finding import Severity, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Plural:
    """A noun for one and for any other number."""

    one: str
    many: str

    def of(self, number: int) -> str:
        """The number and the noun, as in “2 findings”."""
        return f"{number} {self.one if number == 1 else self.many}"


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything the report itself says in one language; `{}` is filled in by the layout."""

    decimal_mark: str
    languages: Mapping[str, str]
    profiles: Mapping[str, str]
    severities: Mapping[Severity, str]
    credit: str
    stances: Mapping[Stance, str]
    verdicts: Mapping[Stance, str]
    words: Plural
    documents: Plural
    findings: Plural
    credits: Plural
    score: str
    mean_score: str
    out_of: str
    scale: str
    control: str
    distance: str
    dialogue: str
    lowered: str
    raised: str
    missing: str
    notes: str
    skipped: str
    most_often: str
    quotes: str
    also_here: str
    and_more: str
    between: str
    all_calm: str


ENGLISH = Wording(
    decimal_mark=".",
    languages={"sv": "Swedish", "en": "English"},
    profiles={"howto": "how-to", "press": "press release"},
    severities={
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.SUGGESTION: "suggestion",
        Severity.INFO: "note",
    },
    credit="works well",
    stances={
        Stance.STEERING: "steering",
        Stance.ONE_WAY: "one-way",
        Stance.DIALOGUE: "dialogue",
    },
    verdicts={
        Stance.STEERING: "mostly steers",
        Stance.ONE_WAY: "mostly tells",
        Stance.DIALOGUE: "opens a dialogue",
    },
    words=Plural("word", "words"),
    documents=Plural("text", "texts"),
    findings=Plural("finding", "findings"),
    credits=Plural("strength", "strengths"),
    score="Score",
    mean_score="Mean score",
    out_of="{} of 100",
    scale="0 informs and steers · 100 meets the reader as a partner",
    control="control",
    distance="distance",
    dialogue="dialogue",
    lowered="Lowered it",
    raised="Raised it",
    missing="Not here yet",
    notes="Good to know",
    skipped="Left out",
    most_often="Most often",
    quotes="“{}”",
    also_here="also here: {}",
    and_more="and {} more",
    between="… {} in between …",
    all_calm="Nothing here steers or closes.",
)

SWEDISH = Wording(
    decimal_mark=",",
    languages={"sv": "svenska", "en": "engelska"},
    profiles={
        "post": "inlägg",
        "reply": "svar",
        "letter": "brev",
        "newsletter": "nyhetsbrev",
        "press": "pressmeddelande",
        "decision": "beslut",
        "howto": "instruktion",
        "safety": "säkerhet",
        "minutes": "protokoll",
    },
    severities={
        Severity.ERROR: "fel",
        Severity.WARNING: "varning",
        Severity.SUGGESTION: "förslag",
        Severity.INFO: "notering",
    },
    credit="fungerar fint",
    stances={
        Stance.STEERING: "styrande",
        Stance.ONE_WAY: "envägs",
        Stance.DIALOGUE: "dialog",
    },
    verdicts={
        Stance.STEERING: "styr mest",
        Stance.ONE_WAY: "berättar mest",
        Stance.DIALOGUE: "öppnar för dialog",
    },
    words=Plural("ord", "ord"),
    documents=Plural("text", "texter"),
    findings=Plural("fynd", "fynd"),
    credits=Plural("styrka", "styrkor"),
    score="Poäng",
    mean_score="Medelpoäng",
    out_of="{} av 100",
    scale="0 informerar och styr · 100 möter den som läser som en jämlik",
    control="styrning",
    distance="avstånd",
    dialogue="dialog",
    lowered="Drog ner",
    raised="Lyfte",
    missing="Saknas ännu",
    notes="Bra att veta",
    skipped="Utelämnat",
    most_often="Vanligast",
    quotes="”{}”",
    also_here="även här: {}",
    and_more="och {} till",
    between="… {} däremellan …",
    all_calm="Här finns inget som styr eller stänger.",
)


def wording_for(language: str) -> Wording:
    """The words for a document's language; English for any but Swedish."""
    return SWEDISH if language == "sv" else ENGLISH


def number(value: float, wording: Wording, *, signed: bool = False) -> str:
    """A figure with one decimal, with a real minus sign, as the language writes it."""
    rounded = round(value, 1) + 0.0
    sign = "−" if rounded < 0 else "+" if signed else ""
    return f"{sign}{abs(rounded):.1f}".replace(".", wording.decimal_mark)
