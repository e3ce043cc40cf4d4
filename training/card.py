"""Write the model card and the figures for `meta.json`; measures nothing itself."""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

    from training.measure import Measures

NAMES = {"sv": "Swedish", "en": "English"}
SHOWN = ("Mood=Imp", "Mood=Ind", "Voice=Pass", "Person=2", "VerbForm=Inf", "PronType=Prs")
TREEBANKS = {
    "sv": [
        (
            "UD Swedish-Talbanken, release 1.0, train (brought to UD v2 by `training/harmonise`)",
            "training",
        ),
        ("UD Swedish-PUD (UD v2)", "training"),
        ("UD Swedish-Talbanken, current release, dev", "development, tag tables"),
        ("UD Swedish-Talbanken, current release, test", "test only"),
    ],
    "en": [
        ("UD English-EWT, current release, train", "training"),
        ("UD English-EWT, current release, dev", "development"),
        ("UD English-EWT, current release, test", "test only"),
    ],
}
CREDITS = {
    "sv": "Talbanken goes back to Lund University (Einarsson, Teleman and colleagues); it and PUD"
    " are kept by the Universal Dependencies Swedish team.",
    "en": "EWT is built on the English Web Treebank and kept by the Universal Dependencies"
    " English team.",
}


def versions() -> dict[str, str]:
    """The versions that decide the weights."""
    found = {name: version(name) for name in ("spacy", "thinc", "numpy")}
    return {"python": platform.python_version()} | found


def performance(measures: Measures) -> dict[str, Any]:
    """The figures of one set, rounded, for `meta.json`."""
    figures = {name: round(getattr(measures, name), 1) for name in _FIGURES}
    features = {k: round(measures.features[k].f, 1) for k in SHOWN if k in measures.features}
    return figures | {"features_f": features, "words": measures.words}


_FIGURES = ("pos", "morph", "lemma", "uas", "las", "sents_f")


def card(
    nlp: Language,
    *,
    treebank: Measures,
    posts: Measures | None,
    size: int,
    seed: int,
    words: int,
    supplement: int,
) -> str:
    """The text of `MODEL_CARD.md`."""
    lang = str(nlp.lang)
    name = NAMES[lang]
    made_with = ", ".join(f"{k} {v}" for k, v in versions().items())
    pipe = " → ".join(f"`{p}`" for p in nlp.pipe_names)
    return "\n".join(
        [
            f"# {name} pipeline of commlint",
            "",
            (
                f"A small spaCy pipeline for {name}: {pipe}. It loads with `spacy.load` and needs"
                " spaCy alone. Tags, features and relations are those of Universal"
                " Dependencies v2."
            ),
            "",
            (
                "Made for finding who is told, asked or invited to do what in short public texts."
                " Not made for names, for other languages, or for anything decided about a person."
            ),
            "",
            "## Data",
            "",
            "| source | used for | licence |",
            "|---|---|---|",
            *[f"| {source} | {use} | CC BY-SA 4.0 |" for source, use in TREEBANKS[lang]],
            (
                f"| commlint's own sentences in the language of posts ({supplement} in training) |"
                " training, and a held-out part for testing | CC BY-SA 4.0 |"
            ),
            "",
            CREDITS[lang],
            "",
            (
                f"{words} words in training, varied copies included (lower case, capitals, missing"
                " final punctuation, missing diacritics, quotation styles)."
            ),
            "",
            "## Licence",
            "",
            "The weights are licensed CC BY-SA 4.0, as the treebanks are.",
            "",
            "## Figures",
            "",
            (
                "Measured on raw text, in percent; nothing is tuned on these sets. UAS and LAS are"
                " spaCy's and leave punctuation out."
            ),
            "",
            *_table(treebank, posts),
            "",
            "## How it was made",
            "",
            (
                f"`python -m training --treebanks DIR`, seed {seed}, with {made_with}."
                f" {size / 1e6:.2f} MB on disk. Sizes of the network: `config.cfg`; why these:"
                " `training/README.md`."
            ),
            "",
        ]
    )


def _table(treebank: Measures, posts: Measures | None) -> list[str]:
    sets = [("treebank test", treebank)] + ([("held-out posts", posts)] if posts else [])
    rows = [
        "| | " + " | ".join(f"{name} ({m.words} words)" for name, m in sets) + " |",
        "|---|" + "---|" * len(sets),
    ]
    labels = ("POS", "morphology", "lemma", "UAS", "LAS", "sentence F")
    for label, key in zip(labels, _FIGURES, strict=True):
        rows.append(f"| {label} | " + " | ".join(f"{getattr(m, key):.1f}" for _, m in sets) + " |")
    for feature in SHOWN:
        cells = [m.features.get(feature) for _, m in sets]
        if any(c is not None and c.gold for c in cells):
            shown = [f"{c.f:.1f} (of {c.gold})" if c and c.gold else "" for c in cells]
            rows.append(f"| F1 of {feature} | " + " | ".join(shown) + " |")
    return rows
