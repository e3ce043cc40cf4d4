"""How well rules see commands: the imperatives of `commlint_context` against gold mood.

The tagger's own mood is in `language.py`; here a parse and word order have had their say, which is
what rules rest on. Forms that direct nobody by design (`thank you`, the lexicon's
`not_imperatives`) are left out of the gold, and `do` in `do not wait` counts at its verb.

    python benchmarks/imperatives.py --treebanks DIR [--language sv] [--split dev] [--misses]
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import spacy  # noqa: E402
from spacy.training import Example  # noqa: E402
from training.docs import to_doc  # noqa: E402
from training.measure import PRF, prf  # noqa: E402
from training.sources import LANGUAGES, TREEBANK, paragraphs_of, supplement  # noqa: E402

import commlint.language.components.context  # noqa: E402, F401 - registers the factory
from commlint.language.annotations import context_of  # noqa: E402
from commlint.rules.folders import builtin_rules_dir  # noqa: E402
from commlint.rules.lexicon import load_lexicon  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from training.augment import Paragraph


@dataclass(frozen=True, slots=True)
class Miss:
    """A verb that is an imperative in one of the two; `kind` is `missed` or `invented`."""

    kind: str
    form: str
    sentence: str


def main() -> None:
    """Print precision, recall and F1 for every language asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="default: both")
    parser.add_argument("--split", choices=("dev", "test"), default="test")
    parser.add_argument("--model", action="append", default=[], metavar="LANG=PATH")
    parser.add_argument("--misses", action="store_true", help="list those of the posts")
    options = parser.parse_args()
    models = dict(pair.split("=", 1) for pair in options.model)
    for language in options.language or LANGUAGES:
        path = models.get(language, ROOT / "src" / "commlint" / "models" / language)
        nlp = spacy.load(path)
        nlp.add_pipe("commlint_context")
        name = f"{TREEBANK[language]}-{options.split}"
        treebank = paragraphs_of(options.treebanks / f"{name}.conllu")
        for title, paragraphs in ((name, treebank), ("posts", supplement(language, held_out=True))):
            score, misses = compare(nlp, paragraphs, language)
            print(
                f"{title:24} F1 {score.f:5.1f}  precision {score.precision:5.1f}  "
                f"recall {score.recall:5.1f}  of {score.gold}, found {score.predicted}"
            )
            if options.misses and title == "posts":
                for miss in misses:
                    print(f"  {miss.kind:8} {miss.form:14} {miss.sentence}")


def compare(
    nlp: Language, paragraphs: Sequence[Paragraph], language: str
) -> tuple[PRF, tuple[Miss, ...]]:
    """Precision, recall and F1 over all words, and what went wrong, in order."""
    left_out = set(load_lexicon(builtin_rules_dir(), language)["not_imperatives"])
    hits = golds = found = 0
    misses: list[Miss] = []
    for paragraph in paragraphs:
        gold = to_doc(nlp, paragraph)
        doc = nlp(gold.text)
        wanted = {
            token.head.i if token.pos_ == "AUX" and token.dep_ == "aux" else token.i
            for token in gold
            if "Imp" in token.morph.get("Mood", []) and token.lower_ not in left_out
        }
        partners = Example(doc, gold).alignment.x2y
        seen = set()
        for clause in context_of(doc).clauses:
            aligned = partners[clause.verb]
            if clause.mood == "imperative" and len(aligned) == 1:
                seen.add(int(aligned[0]))
        hits, golds, found = hits + len(wanted & seen), golds + len(wanted), found + len(seen)
        for kind, places in (("missed", wanted - seen), ("invented", seen - wanted)):
            misses += [Miss(kind, gold[i].text, gold[i].sent.text) for i in sorted(places)]
    return prf(hits, golds, found), tuple(misses)


if __name__ == "__main__":
    main()
