"""What the shipped pipelines get right, per language, on text they never saw.

    python benchmarks/language.py --treebanks DIR [--language sv] [--model sv=PATH] [--misses]

Set OMP_NUM_THREADS=1 first, or the speed is that of several threads.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import spacy  # noqa: E402
from training.measure import measure, words_per_second  # noqa: E402
from training.pack import size_on_disk  # noqa: E402
from training.sources import LANGUAGES, TREEBANK, paragraphs_of, supplement  # noqa: E402

from benchmarks.subjects import DEV, accuracy, judge, print_subjects, read_labels  # noqa: E402
from commlint.language.pipeline import use_numpy_products  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.augment import Paragraph
    from training.measure import Measures, Miss

SUBJECT_AIM = 92.0
RARE = 10  # features with fewer cases than this say nothing


def main() -> None:
    """Print every figure for every language asked for."""
    options = _options()
    models = dict(pair.split("=", 1) for pair in options.model)
    for language in options.language or LANGUAGES:
        path = Path(models.get(language, ROOT / "src" / "commlint" / "models" / language))
        nlp = spacy.load(path)
        name = f"{TREEBANK[language]}-{options.split}"
        treebank = paragraphs_of(options.treebanks / f"{name}.conllu")
        print(f"# {language}: {' → '.join(nlp.pipe_names)}\n")
        print(f"size on disk: {size_on_disk(path) / 1e6:.2f} MB")
        print(f"speed, spaCy as it comes: {words_per_second(nlp, treebank):,.0f} words/s")
        use_numpy_products(nlp)
        print(f"speed, NumPy's BLAS: {words_per_second(nlp, treebank):,.0f} words/s\n")
        measures = measure(nlp, treebank)
        dev = paragraphs_of(options.treebanks / DEV[language])
        verdicts = judge(nlp, dev, read_labels(language))
        _summarise(measures, accuracy(verdicts))
        _report(name, measures, treebank, quote=False, misses=options.misses)
        print_subjects(verdicts, misses=options.misses, half="odd")
        posts = supplement(language, held_out=True)
        if posts:
            _report("held-out posts", measure(nlp, posts), posts, quote=True, misses=options.misses)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="default: both")
    parser.add_argument("--split", choices=("dev", "test"), default="test")
    parser.add_argument(
        "--model", action="append", default=[], metavar="LANG=PATH", help="another pipeline"
    )
    parser.add_argument(
        "--misses", action="store_true", help="list imperatives and passives missed"
    )
    return parser.parse_args()


def _summarise(measures: Measures, subjects: float) -> None:
    """What directive rules rest on, and what is aimed at."""
    print(f"{'rests on':28}{'':7}{'aim':>7}")
    for label, feature in (("imperatives, F1", "Mood=Imp"), ("passives, F1", "Voice=Pass")):
        if feature in measures.features:
            print(f"{label:28}{measures.features[feature].f:7.1f}")
    print(f"{'subject class, dev labels':28}{subjects:7.1f}{SUBJECT_AIM:7.1f}\n")


def _report(
    name: str, measures: Measures, gold: Sequence[Paragraph], *, quote: bool, misses: bool
) -> None:
    print(f"## {name}, {measures.words} words\n")
    pairs = (
        ("POS", measures.pos),
        ("morphology", measures.morph),
        ("lemma", measures.lemma),
        ("UAS", measures.uas),
        ("LAS", measures.las),
        ("sentence F", measures.sents_f),
    )
    print("  ".join(f"{label} {value:.1f}" for label, value in pairs) + "\n")
    print(f"{'feature':28}{'F1':>7}{'prec':>7}{'recall':>8}{'gold':>7}{'found':>7}")
    first = ("Mood=Imp", "Voice=Pass")
    rest = [n for n, s in measures.features.items() if s.gold >= RARE and n not in first]
    for feature in (*first, *rest):
        score = measures.features.get(feature)
        if score is not None:
            numbers = f"{score.f:7.1f}{score.precision:7.1f}{score.recall:8.1f}"
            print(f"{feature:28}{numbers}{score.gold:7}{score.predicted:7}")
    print()
    _confuse("imperatives", measures.imperatives)
    _confuse("passives", measures.passives)
    if misses:
        texts = {s.sent_id: s.text for p in gold for s in p} if quote else {}
        _list("imperatives", measures.imperatives, texts)
        _list("passives", measures.passives, texts)


def _confuse(kind: str, found: Sequence[Miss]) -> None:
    """What the missed were taken for and the invented were, most frequent first."""
    print(f"{kind} missed or invented, gold → found: {len(found)}")
    for (gold, predicted), count in Counter((m.gold, m.predicted) for m in found).most_common():
        print(f"  {count:3} {gold} → {predicted}")
    print()


def _list(kind: str, found: Sequence[Miss], texts: dict[str, str]) -> None:
    """Treebank sentences are named, not quoted; the project's own are shown."""
    print(f"{kind} missed or invented: {len(found)}")
    for miss in found:
        text = f"  | {texts[miss.sent_id]}" if miss.sent_id in texts else ""
        print(f"  {miss.sent_id}  {miss.form}: {miss.gold} → {miss.predicted}{text}")
    print()


if __name__ == "__main__":
    main()
