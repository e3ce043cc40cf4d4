"""One spaCy pipeline a language: trained components, then commlint's own two."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from commlint.errors import ModelError
from commlint.language.requirements import missing_from, unserved_rules

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import DependencyParser

    from commlint.config.settings import Settings
    from commlint.language.components.context import ContextAnnotator
    from commlint.language.components.rules import RuleTagger
    from commlint.rules.loader import RuleSet

_NAMES = {"sv": "Swedish", "en": "English"}


def models_dir() -> Path:
    """Where commlint's own trained pipelines stand, one folder a language."""
    return Path(__file__).resolve().parent.parent / "models"


def load_pipeline(
    language: str, settings: Settings, rule_set: RuleSet, *, every_clause: bool = False
) -> Language:
    """The pipeline for `sv` or `en`, ready to write `doc._.commlint` and `doc.spans["commlint"]`.

    Args:
        language: Which.
        settings: May name another pipeline, the audience and the sender.
        rule_set: The rules to run.
        every_clause: Parse every sentence, where otherwise only those are that a rule asks about.

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
    annotator = cast(
        "ContextAnnotator",
        nlp.add_pipe(
            "commlint_context",
            config={
                "audience": list(settings.audience.get(language, ())),
                "sender": list(settings.sender),
                "rule_dirs": list(settings.rule_dirs),
            },
        ),
    )
    tagger = cast("RuleTagger", nlp.add_pipe("commlint_rules", config={"load": False}))
    unserved = unserved_rules(nlp, rule_set, language)
    served = tuple(rule for rule in rule_set.tagged if rule.id not in unserved)
    if not any(rule.id not in unserved for rule in rule_set.rules):
        raise ModelError(
            f"the pipeline for {_NAMES[language]} has too little for any rule: it lacks "
            + ", ".join(sorted(missing_from(nlp)))
        )
    tagger.use(nlp, replace(rule_set, rules=served, supporting=()), settings)
    use_numpy_products(nlp)
    if not every_clause and not tagger.compiled.needs_whole_parse:
        _parse_on_demand(nlp, annotator, tagger)
    return nlp


def use_numpy_products(nlp: Language) -> None:
    """Let the networks multiply matrices with NumPy's OpenBLAS instead of thinc's BLIS.

    Results are the same to rounding; it is about 1.5 times as fast.
    """
    from thinc.api import NumpyOps  # noqa: PLC0415 - comes with spaCy, and as late

    ops = NumpyOps(use_blis=False)
    for _name, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            if isinstance(node.ops, NumpyOps):
                node.ops = ops


def _parse_on_demand(nlp: Language, annotator: ContextAnnotator, tagger: RuleTagger) -> None:
    """Take the parser out of the row where sentences and vectors are there without it."""
    if "parser" not in nlp.pipe_names or "senter" not in nlp.pipe_names:
        return
    parser = cast("DependencyParser", nlp.get_pipe("parser"))
    if "tok2vec" not in nlp.pipe_names or not nlp.get_pipe_config("parser")["model"].get("tok2vec"):
        return
    nlp.disable_pipe("parser")
    annotator.parse_on_demand(parser)
    tagger.complete_with(annotator)


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
