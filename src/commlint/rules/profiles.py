"""Profiles: what a genre is allowed, as data; a profile hides nothing without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from commlint.core.finding import Category
from commlint.errors import RuleError
from commlint.rules.source import read_yaml

if TYPE_CHECKING:
    from pathlib import Path


class Note(BaseModel):
    """What the report says of a profile's effect, in both languages."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sv: str
    en: str


class GenreProfile(BaseModel):
    """One genre.

    Attributes:
        sleep: Rules that do not count in this genre.
        sleep_in_steps: Rules that do not count in items of ordered lists.
        factor: What a category's weights are multiplied by.
        note: Said in the report where the profile changed anything.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    why: str
    sleep: tuple[str, ...] = ()
    sleep_in_steps: tuple[str, ...] = ()
    factor: dict[Category, float] = Field(default_factory=dict)
    note: Note | None = None


def load_profiles(directory: Path) -> dict[str, GenreProfile]:
    """All profiles of a rules folder, by id.

    Raises:
        RuleError: A file is no valid profile; file, line and what was expected.
    """
    profiles = {}
    for path in sorted((directory / "profiles").glob("*.yaml")):
        source = read_yaml(path)
        try:
            profile = GenreProfile.model_validate(source.data)
        except ValidationError as error:
            first = error.errors()[0]
            where = tuple(first["loc"])
            raise RuleError(
                f"{'.'.join(str(part) for part in where)}: {first['msg']}",
                path=str(path),
                line=source.line_of(where),
            ) from error
        profiles[profile.id] = profile
    return profiles
