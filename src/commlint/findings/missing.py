"""What a document could offer the person reading and does not; judged from findings alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.core.finding import Category
from commlint.core.result import Missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commlint.core.finding import Finding
    from commlint.core.result import Sentence

_SHORTEST = 40  # words; a shorter text need not hold everything
_GENUINE = frozenset({"open", "closed"})
_HOOKS = frozenset({"hook-question", "leading-question"})

_MESSAGES = {
    "question": {
        "sv": "Ingen fråga som läsaren kan svara på. En öppen fråga nära slutet brukar fungera.",
        "en": "No question that people can answer. An open one near the end often works.",
    },
    "reply": {
        "sv": "Ingen väg att svara. Ett namn med telefon eller mejl gör det lätt att höra av sig.",
        "en": "No way to reply. A name with a phone number or an address makes it easy.",
    },
    "person": {
        "sv": "Ingen människa med namn. Den som skriver eller svarar kan visa sig: ”Jag heter …”.",
        "en": "No person with a name. Whoever writes or answers could be seen: “My name is …”.",
    },
    "reason": {
        "sv": "Uppmaningar utan skäl. En mening om varför hjälper läsaren att ta ställning.",
        "en": "Requests without a reason. A sentence on why helps people decide for themselves.",
    },
}


def find_missing(
    findings: Sequence[Finding],
    sentences: Sequence[Sentence],
    *,
    language: str,
    has_channel: bool,
) -> tuple[Missing, ...]:
    """What is missing, most useful first; nothing for texts under 40 words.

    Args:
        findings: Of the document.
        sentences: Of the document.
        language: `sv` or `en`, for the messages.
        has_channel: An address, phone number or link to answer by stands somewhere.
    """
    if sum(sentence.words for sentence in sentences) < _SHORTEST:
        return ()
    hooked = {finding.sentence for finding in findings if finding.rule in _HOOKS}
    invites = any(finding.category is Category.INVITATION for finding in findings)
    asks = any(
        sentence.question in _GENUINE and not sentence.quoted and number not in hooked
        for number, sentence in enumerate(sentences)
    )
    first_singular = any(finding.rule == "first-person-singular" for finding in findings)
    directs = any(finding.category is Category.DIRECTIVE for finding in findings)
    kinds = []
    if not asks and not invites:
        kinds.append("question")
    if not has_channel and not invites:
        kinds.append("reply")
    if directs and not any(sentence.reasoned for sentence in sentences):
        kinds.append("reason")
    if not any(finding.rule == "named-contact" for finding in findings) and not first_singular:
        kinds.append("person")
    return tuple(Missing(kind, _MESSAGES[kind][language]) for kind in kinds)
