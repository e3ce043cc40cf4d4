"""What is shipped: loads with spaCy alone, is small, and names no path of its maker's machine."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from training.pack import size_on_disk
from training.sources import LANGUAGES

MODELS = Path(__file__).resolve().parents[2] / "src" / "commlint" / "models"
MOST_BYTES = 8_000_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_small_enough_to_ship(language: str) -> None:
    assert 1_000_000 < size_on_disk(MODELS / language) <= MOST_BYTES


@pytest.mark.parametrize("language", LANGUAGES)
def test_config_names_no_path(language: str) -> None:
    config = spacy.load(MODELS / language).config
    assert set(config["paths"].values()) <= {None}
    assert (MODELS / language / "MODEL_CARD.md").read_text(encoding="utf-8").count("CC BY-SA") > 1


@pytest.mark.parametrize(
    ("language", "text", "commands"),
    [
        ("sv", "Läs mer på vår webbplats och anmäl dig redan idag!", {"Läs", "anmäl"}),
        ("sv", "Det finns platser kvar och vi läser mer i morgon.", set()),
        ("en", "Please sign up today and bring a friend.", {"sign", "bring"}),
    ],
)
def test_plain_imperatives_are_known(language: str, text: str, commands: set[str]) -> None:
    doc = spacy.load(MODELS / language)(text)
    assert {t.text for t in doc if t.morph.get("Mood", []) == ["Imp"]} == commands
    assert all(t.lemma_ and t.pos_ and t.dep_ for t in doc)
