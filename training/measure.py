"""Score a pipeline against gold paragraphs; prints nothing and chooses no data."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.training import Example

from training.docs import to_doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language
    from spacy.tokens import Token

    from training.augment import Paragraph

Features = dict[str, str]


@dataclass(frozen=True, slots=True)
class PRF:
    """Precision, recall and F1 in percent, with the number of gold and predicted cases."""

    precision: float
    recall: float
    f: float
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True)
class Miss:
    """A word whose mood or voice differs: what the gold file says, what came out."""

    sent_id: str
    form: str
    gold: str
    predicted: str


@dataclass(frozen=True, slots=True)
class Measures:
    """All figures of one pipeline on one set, in percent."""

    words: int
    pos: float
    morph: float
    lemma: float
    uas: float
    las: float
    sents_f: float
    features: dict[str, PRF]
    imperatives: tuple[Miss, ...]
    passives: tuple[Miss, ...]


def measure(nlp: Language, paragraphs: Sequence[Paragraph]) -> Measures:
    """Run the pipeline on the raw text of the paragraphs and compare.

    Words that the tokenizer cuts otherwise than the gold file count as spaCy's scorer counts
    them: left out of the accuracies, wrong in the parser's and the features' F.
    """
    golds = [to_doc(nlp, paragraph) for paragraph in paragraphs]
    predicted = list(nlp.pipe([gold.text for gold in golds]))
    examples = [Example(p, g) for p, g in zip(predicted, golds, strict=True)]
    scores = nlp.evaluate([Example(nlp.make_doc(g.text), g) for g in golds])
    features = _feature_scores(examples)
    return Measures(
        words=sum(len(gold) for gold in golds),
        pos=100 * scores["pos_acc"],
        morph=100 * scores["morph_acc"],
        lemma=100 * scores["lemma_acc"],
        uas=100 * scores["dep_uas"],
        las=100 * scores["dep_las"],
        sents_f=100 * scores["sents_f"],
        features=features,
        imperatives=tuple(_misses(paragraphs, examples, "Mood", "Imp")),
        passives=tuple(_misses(paragraphs, examples, "Voice", "Pass")),
    )


def _feats(token: Token) -> Features:
    return dict(token.morph.to_dict())


def _feature_scores(examples: Iterable[Example]) -> dict[str, PRF]:
    """F1 of every feature=value over all words, best-filled first."""
    gold: Counter[str] = Counter()
    guess: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for example in examples:
        for token in example.reference:
            gold.update(f"{k}={v}" for k, v in _feats(token).items())
        aligned = example.alignment.x2y
        for token in example.predicted:
            pairs = {f"{k}={v}" for k, v in _feats(token).items()}
            guess.update(pairs)
            partners = aligned[token.i]
            if len(partners) == 1:
                other = example.reference[int(partners[0])]
                hits.update(pairs & {f"{k}={v}" for k, v in _feats(other).items()})
    names = sorted(set(gold) | set(guess), key=lambda n: (-gold[n], n))
    return {name: prf(hits[name], gold[name], guess[name]) for name in names}


def prf(hits: int, gold: int, predicted: int) -> PRF:
    """Shares in percent from counts; 0 where there is nothing to take a share of."""
    precision = 100 * hits / predicted if predicted else 0.0
    recall = 100 * hits / gold if gold else 0.0
    total = precision + recall
    f = 2 * precision * recall / total if total else 0.0
    return PRF(precision, recall, f, gold, predicted)


def _misses(
    paragraphs: Sequence[Paragraph], examples: Iterable[Example], name: str, value: str
) -> list[Miss]:
    found = []
    for paragraph, example in zip(paragraphs, examples, strict=True):
        ids = [s.sent_id for s in paragraph for _ in s.words]
        aligned = example.alignment.x2y
        for token in example.predicted:
            partners = aligned[token.i]
            if len(partners) != 1:
                continue
            other = example.reference[int(partners[0])]
            is_gold = _feats(other).get(name) == value
            if is_gold != (_feats(token).get(name) == value):
                found.append(
                    Miss(ids[other.i], token.text, _shown(other), _shown(token)),
                )
    return found


def _shown(token: Token) -> str:
    feats = _feats(token)
    kept = [feats[k] for k in ("Mood", "VerbForm", "Tense", "Voice") if k in feats]
    return "/".join([token.pos_, *kept])


def words_per_second(nlp: Language, paragraphs: Sequence[Paragraph], rounds: int = 3) -> float:
    """The best of a few runs over the raw text, in words a second of processor time.

    Processor time, so that other work on the machine does not count; set OMP_NUM_THREADS=1
    before Python starts, or several threads count together.
    """
    texts = [to_doc(nlp, paragraph).text for paragraph in paragraphs]
    words = sum(len(nlp.make_doc(text)) for text in texts)
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for _doc in nlp.pipe(texts, batch_size=256):
            pass
        best = min(best, time.process_time() - start)
    return words / best
