"""Make a trained pipeline small enough to ship: no training state, no unneeded strings."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import spacy
import srsly
from spacy.util import load_model_from_config

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

VERSION = "0.1.0"
SPACY_RANGE = ">=3.8.0,<3.9.0"


def pack(trained: Path, target: Path, meta: dict[str, Any]) -> Language:
    """Write the pipeline at `trained` to `target` (replaced whole) and return it as packed."""
    source = spacy.load(trained)
    config = source.config.copy()
    for name in config["paths"]:
        config["paths"][name] = None
    packed = load_model_from_config(config, auto_fill=True)
    for name in packed.pipe_names:
        component: Any = source.get_pipe(name)
        packed.get_pipe(name).from_bytes(component.to_bytes(exclude=["vocab"]), exclude=["vocab"])  # type: ignore[attr-defined]
    for string in _tree_strings(source):
        packed.vocab.strings.add(string)
    packed.meta.update(
        {
            "name": f"{source.lang}_commlint",
            "version": VERSION,
            "spacy_version": SPACY_RANGE,
            "license": "CC BY-SA 4.0",
            "performance": {},
        }
        | meta
    )
    if target.exists():
        shutil.rmtree(target)
    packed.to_disk(target)
    return packed


def _tree_strings(nlp: Language) -> set[str]:
    """The strings the lemmatizer's edit trees refer to by their hash."""
    if "lemmatizer" not in nlp.pipe_names:
        return set()
    trees: Any = nlp.get_pipe("lemmatizer").trees  # type: ignore[attr-defined]
    nodes = srsly.msgpack_loads(trees.to_bytes())["trees"]
    hashes = {node[key] for node in nodes for key in ("orig", "subst") if key in node}
    return {nlp.vocab.strings[value] for value in hashes if value}


def size_on_disk(path: Path) -> int:
    """Bytes of all files under a folder."""
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
