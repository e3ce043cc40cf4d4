"""One spaCy pipeline a language: trained components, then commlint's own two."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, cast

from commlint.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

    from commlint.config.settings import Settings
    from commlint.language.components.rules import RuleTagger
    from commlint.rules.loader import RuleSet

_NAMES = {"sv": "Swedish", "en": "English"}


def models_dir() -> Path:
    """Where commlint's own trained pipelines stand, one folder a language."""
    return Path(__file__).resolve().parent.parent / "models"


def load_pipeline(language: str, settings: Settings, rule_set: RuleSet) -> Language:
    """The pipeline for `sv` or `en`, ready to write `doc._.commlint` and `doc.spans["commlint"]`.

    Raises:
        ModelError: It is missing or damaged, or cannot tag what rules need.
        RuleError: A pattern is impossible.
    """
    nlp = _load_trained(language, settings.pipelines.get(language))
    if nlp.lang != language:
        raise ModelError(
            f"the pipeline for {_NAMES[language]} is made for `{nlp.lang}`; "
            f"`[pipelines] {language}` names another"
        )
    nlp.add_pipe(
        "commlint_context",
        config={
            "audience": list(settings.audience.get(language, ())),
            "sender": list(settings.sender),
            "rule_dirs": list(settings.rule_dirs),
        },
    )
    tagger = cast("RuleTagger", nlp.add_pipe("commlint_rules", config={"load": False}))
    tagger.use(nlp, rule_set, settings)
    return nlp


def _load_trained(language: str, name: str | None) -> Language:
    import spacy  # noqa: PLC0415 - 0.7 s that `--help` and cached runs do without

    import commlint.language.components.context  # noqa: PLC0415 - registers the factory
    import commlint.language.components.rules  # noqa: F401, PLC0415 - the same

    logging.getLogger("spacy").setLevel(logging.ERROR)
    path = models_dir() / language
    if name is None and not (path / "meta.json").is_file():
        raise ModelError(
            f"the {_NAMES[language]} pipeline is not where it was installed; "
            "installing commlint anew brings it back",
            path=str(path),
        )
    try:
        nlp = spacy.load(name or path)
    except Exception as error:  # spaCy raises many kinds for a damaged folder
        advice = (
            f"`python -m pip install` of `{name}` would help"
            if name
            else "installing commlint anew brings it back"
        )
        raise ModelError(
            f"the {_NAMES[language]} pipeline cannot be loaded ({error}); {advice}",
            path=name or str(path),
        ) from error
    return nlp
