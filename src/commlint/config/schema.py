"""The shape of a settings file, strictly: what is not named here is refused."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from commlint.config.settings import Profile

Language = Literal["sv", "en"]
SeverityWord = Literal["error", "warning", "suggestion", "info"]
FailOn = Literal["error", "warning", "suggestion", "info", "never"]
Words = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(strict=False)]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, alias_generator=_kebab, populate_by_name=False
    )


class RuleTable(_Table):
    """`[rules.<id>]`: what a project changes in one rule."""

    severity: SeverityWord | None = None
    allow: Words = ()
    weight: Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)] | None = None


class ConfigTable(_Table):
    """The whole file; see `Settings` for what each key means."""

    language: Literal["auto", "sv", "en"] = "auto"
    profile: Annotated[Profile, Field(strict=False)] = Profile.POST
    select: Words = ()
    ignore: Words = ()
    preview: bool = False
    rules: dict[str, RuleTable] = Field(default_factory=dict)
    rule_dirs: Words | None = None  # `rules` beside the file, where it is there
    pipelines: dict[Language, str] = Field(default_factory=dict)
    audience: dict[Language, Words] = Field(default_factory=dict)
    sender: Words = ()
    exclude: Words = ()
    fail_on: FailOn = "warning"
    fail_under: Annotated[float, Field(ge=0, le=100, strict=False)] | None = None


TOP_LEVEL_KEYS = tuple(_kebab(name) for name in ConfigTable.model_fields)
RULE_KEYS = tuple(_kebab(name) for name in RuleTable.model_fields)
