"""`python -m training --treebanks DIR`: from treebanks to `src/commlint/models`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import spacy

from training.card import card, performance, versions
from training.docs import write_docs
from training.measure import measure
from training.pack import pack, size_on_disk
from training.sources import LANGUAGES, SEED, corpus, supplement

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "src" / "commlint" / "models"
CONFIGS = Path(__file__).parent / "configs"


def main() -> None:
    """Convert, train, pack and describe the pipelines asked for."""
    options = _options()
    for language in options.language or LANGUAGES:
        work = options.work.resolve() / language
        work.mkdir(parents=True, exist_ok=True)
        trained = options.trained or work / "model"
        if options.trained is None:
            convert(language, options.treebanks, work)
            if options.convert_only:
                continue
            train(language, work, options.steps)
        finish(language, options.treebanks, trained / "model-best")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="default: both")
    parser.add_argument("--work", type=Path, default=ROOT / "work", help="folder for what is made")
    parser.add_argument("--steps", type=int, help="train for fewer steps, to try things")
    parser.add_argument("--convert-only", action="store_true", help="write the .spacy files only")
    parser.add_argument(
        "--trained", type=Path, help="pack this output folder of `spacy train`, do not train"
    )
    return parser.parse_args()


def convert(language: str, treebanks: Path, work: Path) -> None:
    """Write `train.spacy` and `dev.spacy`."""
    nlp = spacy.blank(language)
    data = corpus(language, treebanks)
    for name in ("train", "dev"):
        words = write_docs(nlp, getattr(data, name), work / f"{name}.spacy")
        print(f"{language}: {words} words in {name}.spacy")


def train(language: str, work: Path, steps: int | None) -> None:
    """Run spaCy's trainer in a process of its own, on one thread.

    Raises:
        subprocess.CalledProcessError: the trainer failed; its message is on stderr.
    """
    command = [sys.executable, "-m", "training.trainer", str(CONFIGS / f"{language}.cfg")]
    command += [str(work / "model")]
    command += ["--paths.train", str(work / "train.spacy"), "--paths.dev", str(work / "dev.spacy")]
    if steps is not None:
        command += ["--training.max_steps", str(steps)]
        command += ["--training.optimizer.learn_rate.total_steps", str(round(1.1 * steps))]
    # More threads change the order of sums and so the weights.
    single = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | single | {"PYTHONHASHSEED": "0"})


def finish(language: str, treebanks: Path, trained: Path) -> None:
    """Pack the trained pipeline, measure what was packed, write card and meta."""
    target = MODELS / language
    pack(trained, target, {})
    nlp = spacy.load(target)
    data = corpus(language, treebanks)
    treebank = measure(nlp, data.test)
    posts = measure(nlp, data.posts) if data.posts else None
    figures = {"treebank_test": performance(treebank)}
    if posts:
        figures["posts_held_out"] = performance(posts)
    described = {"performance": figures, "made_with": versions(), "seed": SEED}
    pack(trained, target, described)
    text = card(
        nlp,
        treebank=treebank,
        posts=posts,
        size=size_on_disk(target),
        seed=SEED,
        words=sum(len(s.words) for p in data.train for s in p),
        supplement=sum(len(p) for p in supplement(language)),
    )
    (target / "MODEL_CARD.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
