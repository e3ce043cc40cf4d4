"""Profiles: what a genre is allowed, as data; a profile hides nothing without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from commlint.config.nearest import suggestion
from commlint.config.settings import Profile
from commlint.core.finding import Category
from commlint.rules.source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from commlint.rules.folders import RuleFolder


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
    genres = [genre.value for genre in Profile]
    for path in sorted((directory / "profiles").glob("*.yaml")):
        source = read_yaml(path)
        try:
            profile = GenreProfile.model_validate(source.data)
        except ValidationError as error:
            first = error.errors()[0]
            where = tuple(first["loc"])
            named = ".".join(str(part) for part in where) or "the profile"
            raise source.error(where, f"{named}: {first['msg']}") from error
        if profile.id not in genres:
            raise source.error(
                ("id",), f"`{profile.id}` is no genre{suggestion(profile.id, genres)}"
            )
        profiles[profile.id] = profile
    return profiles


def merge_profiles(folders: Iterable[RuleFolder]) -> dict[str, GenreProfile]:
    """The profiles of several rules folders; a later one takes the place of an earlier.

    Raises:
        RuleError: As `load_profiles`.
    """
    merged: dict[str, GenreProfile] = {}
    for folder in folders:
        with folder.named_in_errors():
            merged |= load_profiles(folder.path)
    return merged
