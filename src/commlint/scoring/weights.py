"""The weights of the score, read from data; knows no finding."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, Field

from commlint.core.finding import Category


class Reach(BaseModel):
    """How far a full component moves the score, in points."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    control: float = Field(le=0)
    distance: float = Field(le=0)
    dialogue: float = Field(ge=0)


class StanceWeights(BaseModel):
    """From which sum of pulls a sentence has a stance, and what each category pulls."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    threshold: float = Field(gt=0)
    category_factor: dict[Category, float]


class FitRecord(BaseModel):
    """What the factors were fitted on, and how they held on rows left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fitted: str
    commlint: str
    texts: dict[str, int]
    held_out_rank_correlation: dict[str, float]


class Weights(BaseModel):
    """See the comments in `weights.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    shrinkage_words: float = Field(gt=0)
    saturation: float = Field(gt=0)
    emphasis: float = Field(ge=1)
    category_factor: dict[Category, float]
    neutral_score: float = Field(ge=0, le=100)
    reach: Reach
    stance: StanceWeights
    record: FitRecord


@cache
def load_weights() -> Weights:
    """The weights that come with commlint."""
    text = files("commlint.scoring").joinpath("weights.yaml").read_text(encoding="utf-8")
    return Weights.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))
