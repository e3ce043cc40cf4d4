"""Fit the score's category factors on labelled data, and say how well they hold on other rows.

    python benchmarks/fit.py --data DIR [--write]

A factor a category, never below 0.5 nor above 2, is all that is fitted: nothing in it knows a rule,
a word, a sender or a topic. The loss asks of two texts of one set that the one which people found
more of a dialogue has the higher score (pairwise logistic loss, as in RankNet, Burges et al. 2005),
each set weighing the same, with a pull towards 1. Cross-validated: factors from four fifths of each
set are tried on the fifth.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
import yaml  # noqa: E402
from scipy.optimize import minimize  # noqa: E402
from scipy.stats import spearmanr  # noqa: E402

from benchmarks.texts import read_csv, read_jsonl  # noqa: E402
from commlint.config.settings import Settings  # noqa: E402
from commlint.core.finding import Category  # noqa: E402
from commlint.core.result import LintedDocument  # noqa: E402
from commlint.core.version import __version__  # noqa: E402
from commlint.engine import Linter  # noqa: E402
from commlint.readers.plain import read_plain  # noqa: E402
from commlint.scoring.document import amounts_by_category, component_of  # noqa: E402
from commlint.scoring.weights import Weights, load_weights  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Places = NDArray[np.int64]

RANKS = {
    "control": 0.0,
    "inform": 1.0,
    "dialogue": 2.0,
    "Action": 0.0,
    "Information": 1.0,
    "Dialogue": 2.0,
    "tough": 0.0,
    "warm": 1.0,
}
CATEGORIES = tuple(Category)
COMPONENTS = ("control", "distance", "dialogue")
LOWEST, HIGHEST = 0.5, 2.0
PULL_TO_ONE = 0.02
PAIRS, FOLDS, SEED = 4000, 5, 7
CLOSE_RATINGS = 0.9  # standard deviations; nearer ratings are no pair
POINTS_A_UNIT = 8.0  # how many points of score make one unit of the logistic loss


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Amounts per category (a row a text) and how much of a dialogue people found each text."""

    name: str
    amounts: Numbers
    ranks: Numbers

    def rows(self, chosen: Numbers) -> LabelledSet:
        """The part of the set at these rows."""
        return LabelledSet(self.name, self.amounts[chosen], self.ranks[chosen])


def read_sets(data: Path, weights: Weights) -> Iterator[LabelledSet]:
    """Every labelled set of the folder, linted."""
    linters = {language: Linter(Settings(language=language)) for language in ("sv", "en")}
    for language in ("sv", "en"):
        records = read_jsonl(data / f"sentences_{language}_dev.jsonl")
        pairs = [(record["text"], RANKS[record["label"]]) for record in records]
        yield _labelled(f"sentences_{language}", linters[language], pairs, weights)
    posts = [row for row in read_csv(data / "corp_dev.csv") if row["dup"] != "1"]
    pairs = [(row["text_own"], RANKS[row["label"]]) for row in posts]
    yield _labelled("corp", linters["en"], pairs, weights)
    replies = [row for row in read_csv(data / "receptiveness_dev.csv") if row["dup"] != "1"]
    ratings = np.array([float(row["rating"]) for row in replies])
    standard = (ratings - ratings.mean()) / ratings.std()
    pairs = [(row["text"], float(rank)) for row, rank in zip(replies, standard, strict=True)]
    yield _labelled("receptiveness", linters["en"], pairs, weights)
    offers = read_csv(data / "offers_dev.csv")
    pairs = [(row["text"], RANKS[row["label"]]) for row in offers]
    yield _labelled("offers", linters["en"], pairs, weights)


def _labelled(
    name: str, linter: Linter, pairs: Sequence[tuple[str, float]], weights: Weights
) -> LabelledSet:
    caps = {rule.id: rule.cap_per_paragraph for rule in linter.rule_set.rules}
    documents = [read_plain(text or "-", str(number)) for number, (text, _) in enumerate(pairs)]
    rows = []
    for result in linter.lint_many(documents):
        amounts = dict.fromkeys(CATEGORIES, 0.0)
        if isinstance(result, LintedDocument):
            amounts |= amounts_by_category(result.findings, weights, caps, result.words)
        rows.append([amounts[category] for category in CATEGORIES])
    return LabelledSet(name, np.array(rows), np.array([rank for _, rank in pairs]))


def scores(factors: Numbers, amounts: Numbers, weights: Weights) -> Numbers:
    """The headline score of each row before it is held within 0 and 100."""
    reach = weights.reach.model_dump()
    total = np.full(len(amounts), weights.neutral_score)
    for component in COMPONENTS:
        inside = np.array([component_of(category) == component for category in CATEGORIES])
        amount = (amounts[:, inside] * factors[inside]).sum(axis=1)
        total += reach[component] * -np.expm1(-amount / weights.saturation)
    return total


def fit(sets: Sequence[LabelledSet], weights: Weights) -> Numbers:
    """The factors with the least loss; the same data give the same factors."""
    chance = np.random.default_rng(SEED)
    pairs = [_pairs(one.ranks, chance) for one in sets]

    def loss(logarithms: Numbers) -> float:
        factors = np.exp(logarithms)
        total = PULL_TO_ONE * float(np.mean(logarithms**2))
        for one, (higher, lower) in zip(sets, pairs, strict=True):
            scored = scores(factors, one.amounts, weights)
            gap = (scored[higher] - scored[lower]) / POINTS_A_UNIT
            total += float(np.mean(np.logaddexp(0.0, -gap))) / len(sets)
        return total

    bounds = [(np.log(LOWEST), np.log(HIGHEST))] * len(CATEGORIES)
    found = minimize(loss, np.zeros(len(CATEGORIES)), method="L-BFGS-B", bounds=bounds)
    return np.array(np.exp(found.x))


def _pairs(ranks: Numbers, chance: np.random.Generator) -> tuple[Places, Places]:
    first = chance.integers(0, len(ranks), PAIRS * 4)
    second = chance.integers(0, len(ranks), PAIRS * 4)
    apart = ranks[first] - ranks[second] > CLOSE_RATINGS
    return first[apart][:PAIRS], second[apart][:PAIRS]


def agreement(one: LabelledSet, factors: Numbers, weights: Weights) -> float:
    """Spearman's rank correlation of score and rank."""
    return float(spearmanr(scores(factors, one.amounts, weights), one.ranks)[0])


def cross_validated(
    sets: Sequence[LabelledSet], weights: Weights
) -> dict[str, tuple[float, float]]:
    """Per set the mean agreement on held-out fifths: fitted, and with all factors 1."""
    chance = np.random.default_rng(SEED)
    folds = [chance.integers(0, FOLDS, len(one.ranks)) for one in sets]
    found: dict[str, list[tuple[float, float]]] = {one.name: [] for one in sets}
    ones = np.ones(len(CATEGORIES))
    for number in range(FOLDS):
        kept = [one.rows(fold != number) for one, fold in zip(sets, folds, strict=True)]
        factors = fit(kept, weights)
        for one, fold in zip(sets, folds, strict=True):
            rest = one.rows(fold == number)
            both = agreement(rest, factors, weights), agreement(rest, ones, weights)
            found[one.name].append(both)
    return {
        name: (float(np.mean([a for a, _ in both])), float(np.mean([b for _, b in both])))
        for name, both in found.items()
    }


def main() -> int:
    """Fit, report, and with `--write` put the factors into `weights.yaml`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled sets")
    parser.add_argument("--write", action="store_true", help="change weights.yaml")
    options = parser.parse_args()
    weights = load_weights()
    sets = list(read_sets(options.data, weights))
    held_out = cross_validated(sets, weights)
    print("rank correlation of score and label on held-out fifths: fitted, all factors 1")
    for name, (fitted, plain) in held_out.items():
        print(f"{name:16} {fitted:6.3f} {plain:6.3f}")
    factors = {
        category.value: round(float(factor), 2)
        for category, factor in zip(CATEGORIES, fit(sets, weights), strict=True)
    }
    print(yaml.safe_dump(factors, sort_keys=False))
    if options.write:
        record = {
            "fitted": datetime.now(UTC).date().isoformat(),
            "commlint": __version__,
            "texts": {one.name: len(one.ranks) for one in sets},
            "held_out_rank_correlation": {name: round(a, 3) for name, (a, _) in held_out.items()},
        }
        path = ROOT / "src" / "commlint" / "scoring" / "weights.yaml"
        _write(path, {"category_factor": factors, "record": record})
    return 0


def _write(path: Path, changed: dict[str, object]) -> None:
    """Put the new values in place of the old, with the comments around them as they are."""
    blocks = path.read_text(encoding="utf-8").split("\n")
    for key, value in changed.items():
        start = blocks.index(f"{key}:")
        end = start + 1
        while end < len(blocks) and blocks[end].startswith(" "):
            end += 1
        blocks[start:end] = yaml.safe_dump({key: value}, sort_keys=False).rstrip().split("\n")
    path.write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
