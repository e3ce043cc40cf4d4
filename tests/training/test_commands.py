"""Commands made from statements keep their trees and take the right forms."""

from __future__ import annotations

import pytest
from training.commands import Verbs, commands
from training.conllu import Sentence, Word
from training.sources import is_tree

INFINITIVE = {"en": "VerbForm=Inf", "sv": "VerbForm=Inf|Voice=Act"}


def wants_to(language: str) -> Sentence:
    """“We want to check the list and send it.” or its Swedish twin."""
    feats = INFINITIVE[language]
    forms = {
        "en": "We want to check the list and send it .",
        "sv": "Vi vill gärna läsa hela listan och skicka den .",
    }[language].split()
    rows = {
        "en": [
            ("PRON", "_", 2, "nsubj"),
            ("VERB", "VerbForm=Fin", 0, "root"),
            ("PART", "_", 4, "mark"),
            ("VERB", feats, 2, "xcomp"),
            ("DET", "_", 6, "det"),
            ("NOUN", "_", 4, "obj"),
            ("CCONJ", "_", 8, "cc"),
            ("VERB", feats, 4, "conj"),
            ("PRON", "_", 8, "obj"),
            ("PUNCT", "_", 2, "punct"),
        ],
        "sv": [
            ("PRON", "_", 4, "nsubj"),
            ("AUX", "VerbForm=Fin", 4, "aux"),
            ("ADV", "_", 4, "advmod"),
            ("VERB", feats, 0, "root"),
            ("ADJ", "_", 6, "amod"),
            ("NOUN", "_", 4, "obj"),
            ("CCONJ", "_", 8, "cc"),
            ("VERB", feats, 4, "conj"),
            ("PRON", "_", 8, "obj"),
            ("PUNCT", "_", 4, "punct"),
        ],
    }[language]
    words = tuple(
        Word(form, form.lower(), pos, "_", morph, head, relation)
        for form, (pos, morph, head, relation) in zip(forms, rows, strict=True)
    )
    return Sentence("s", words)


VERBS = Verbs({"läsa": frozenset({"läser"}), "skicka": frozenset({"skickar"})})


@pytest.mark.parametrize(
    ("language", "first"),
    [("en", "Check the list and send it ."), ("sv", "Läs hela listan och skicka den .")],
)
def test_a_statement_becomes_a_command(language: str, first: str) -> None:
    made = list(commands([wants_to(language)], language, VERBS))
    assert " ".join(word.form for word in made[0].words) == first
    moods = [word.form.lower() for word in made[0].words if "Mood=Imp" in word.feats]
    assert len(moods) == 2
    assert all(is_tree(sentence) for sentence in made)


@pytest.mark.parametrize(
    ("infinitive", "presents", "imperative"),
    [
        ("kontrollera", {"kontrollerar"}, "kontrollera"),
        ("köra", {"kör"}, "kör"),
        ("glömma", {"glömmer"}, "glöm"),
        ("gå", set(), "gå"),
        ("xyza", set(), None),
    ],
)
def test_a_swedish_imperative(infinitive: str, presents: set[str], imperative: str | None) -> None:
    assert Verbs({infinitive: frozenset(presents)}).imperative(infinitive) == imperative
