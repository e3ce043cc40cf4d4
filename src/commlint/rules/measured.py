"""What was measured of commlint's own rules, shipped beside them; measures nothing itself."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Self

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError, model_validator

from commlint.errors import RuleError
from commlint.rules.folders import builtin_rules_dir

if TYPE_CHECKING:
    from pathlib import Path

MEASURED_FILE = "measured.json"
ENOUGH_JUDGED = 20  # hits; with fewer a precision says too little to switch a rule off
LEAST_PRECISION = 0.80
_Z = 1.96  # standard deviations on either side of a 95 per cent interval


class Figures(BaseModel):
    """One rule in one language.

    Attributes:
        hits: How many were found in all texts.
        treebank: Hits in 10,000 words of treebank text.
        development: Hits in 10,000 words of the labelled development sets.
        judged: Hits that a person judged.
        right: Those that were right.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    hits: int = Field(ge=0)
    treebank: float = Field(ge=0)
    development: float = Field(ge=0)
    judged: int = Field(ge=0)
    right: int = Field(ge=0)

    @model_validator(mode="after")
    def _counts_agree(self) -> Self:
        if not self.right <= self.judged <= self.hits:
            raise ValueError("`right` is at most `judged`, and `judged` at most `hits`")
        return self

    @property
    def precision(self) -> float | None:
        """Share of judged hits that were right; None where none was judged."""
        return self.right / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 per cent interval of the precision, which holds for few hits too."""
        if not self.judged:
            return None
        share, squared = self.right / self.judged, _Z * _Z / self.judged
        middle = share + squared / 2
        reach = _Z * sqrt(share * (1 - share) / self.judged + squared / (4 * self.judged))
        low, high = (middle - reach) / (1 + squared), (middle + reach) / (1 + squared)
        return max(0.0, low), min(1.0, high)

    @property
    def is_imprecise(self) -> bool:
        """True where enough hits were judged to say that the rule belongs in preview."""
        precision = self.precision
        return (
            precision is not None and self.judged >= ENOUGH_JUDGED and precision < LEAST_PRECISION
        )


class Measured(RootModel[dict[str, dict[str, Figures]]]):
    """Figures by rule id and language."""

    model_config = ConfigDict(frozen=True)

    def of(self, rule_id: str) -> dict[str, Figures]:
        """A rule's figures by language; empty where nothing is known of it."""
        return self.root.get(rule_id, {})


def load_measured(folder: Path | None = None) -> Measured:
    """The figures that stand in a folder of rules, by default commlint's own.

    Returns:
        No figures where there is no such file.

    Raises:
        RuleError: The file is there and broken.
    """
    path = (folder or builtin_rules_dir()) / MEASURED_FILE
    if not path.is_file():
        return Measured({})
    try:
        return Measured.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise RuleError(f"{where}: {first['msg']}", path=str(path)) from error
