"""What a result says openly about its own limits, in the document's language."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from commlint.rules.profiles import GenreProfile

_LEFT_OUT = {
    "sv": "{count} stycke på ett annat språk ({language}) är inte med.",
    "en": "{count} block in another language ({language}) is left out.",
}
_LEFT_OUT_MANY = {
    "sv": "{count} stycken på ett annat språk ({language}) är inte med.",
    "en": "{count} blocks in another language ({language}) are left out.",
}


def blocks_left_out(languages: Sequence[str], language: str) -> tuple[str, ...]:
    """A sentence a language on blocks that were not linted.

    Args:
        languages: Codes of the blocks left out.
        language: `sv` or `en`, for the sentence.
    """
    return tuple(
        (_LEFT_OUT if count == 1 else _LEFT_OUT_MANY)[language].format(count=count, language=code)
        for code, count in sorted(Counter(languages).items())
    )


def profile_note(profile: GenreProfile, language: str, *, changed: bool) -> tuple[str, ...]:
    """What the profile did to this document, where it did anything."""
    if profile.note is None or not changed:
        return ()
    return (profile.note.sv if language == "sv" else profile.note.en,)


def rules_left_out(
    unserved: Mapping[str, Sequence[str]], language: str, pipeline: str
) -> tuple[str, ...]:
    """A sentence on the rules that a user's own pipeline cannot serve, by name.

    Args:
        unserved: Rule ids and what they lack.
        language: `sv` or `en`, of the pipeline.
        pipeline: As settings name it.
    """
    if not unserved:
        return ()
    lacking = ", ".join(sorted({str(need) for needs in unserved.values() for need in needs}))
    ids = ", ".join(sorted(unserved))
    return (f"`{pipeline}` ({language}) lacks {lacking}, so these rules do not run: {ids}.",)
