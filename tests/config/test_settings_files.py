"""Settings files: found, read, refused with their line, and overridden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commlint.config.loader import load_settings, with_overrides
from commlint.config.settings import Profile, RuleSettings, Settings
from commlint.config.toml_lines import line_of
from commlint.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _no_settings_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "commlint.config.loader.user_config_path", lambda *_, **__: tmp_path / "nobody"
    )


FULL = """\
language = "sv"
profile = "letter"
select = ["directive"]
ignore = ["hedge"]
preview = true
rule-dirs = ["our-rules"]
sender = ["Lugna Gatan"]
exclude = ["old/"]
fail-on = "suggestion"
fail-under = 40

[rules.reader-obligation]
severity = "info"
allow = ["du måste se"]

[pipelines]
sv = "sv_core_news_lg"

[audience]
sv = ["hyresgäst"]
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    (tmp_path / "commlint.toml").write_text(FULL, encoding="utf-8")

    assert load_settings(tmp_path) == Settings(
        language="sv",
        profile=Profile.LETTER,
        select=("directive",),
        ignore=("hedge",),
        preview=True,
        rules={"reader-obligation": RuleSettings("info", ("du måste se",))},
        rule_dirs=(str(tmp_path / "our-rules"),),
        pipelines={"sv": "sv_core_news_lg"},
        audience={"sv": ("hyresgäst",)},
        sender=("Lugna Gatan",),
        exclude=("old/",),
        fail_on="suggestion",
        fail_under=40.0,
    )


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "not" / "there.md") == Settings()


def test_the_search_goes_upwards_from_the_file(tmp_path: Path) -> None:
    (tmp_path / ".commlint.toml").write_text('profile = "press"\n', encoding="utf-8")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert load_settings(tmp_path / "a" / "b" / "draft.md").profile is Profile.PRESS

    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert load_settings(tmp_path / "a" / "b" / "draft.md").profile is Profile.PRESS

    (tmp_path / "a" / "pyproject.toml").write_text(
        "[tool.commlint]\nprofile = 'reply'\n", encoding="utf-8"
    )
    assert load_settings(tmp_path / "a" / "b" / "draft.md").profile is Profile.REPLY


def test_a_file_beside_pyproject_goes_first(tmp_path: Path) -> None:
    (tmp_path / "commlint.toml").write_text('profile = "press"\n', encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        "[tool.commlint]\nprofile = 'reply'\n", encoding="utf-8"
    )
    assert load_settings(tmp_path).profile is Profile.PRESS


def test_the_users_own_file_is_the_last_resort(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "commlint.toml").write_text('language = "en"\n', encoding="utf-8")
    monkeypatch.setattr("commlint.config.loader.user_config_path", lambda *_, **__: own)
    drafts = tmp_path / "drafts"
    drafts.mkdir()

    assert load_settings(drafts).language == "en"


@pytest.mark.parametrize(
    ("toml", "line", "words"),
    [
        ('langage = "sv"\n', 1, ["no setting `langage`", "`language`"]),
        ('\n\nlanguage = "da"\n', 3, ["`language` is 'da'", "'sv' or 'en'"]),
        ("[rules.hedge]\nallow = []\nseverty = 'info'\n", 3, ["`severity`"]),
        ("[rules.hedge]\nseverity = 'loud'\n", 2, ["'suggestion'"]),
        ("rules.hedge.severity = 'loud'\n", 1, ["'suggestion'"]),
        ("rules = { hedge = { severity = 'loud' } }\n", 1, ["'suggestion'"]),
        ("[pipelines]\nda = 'x'\n", 2, ["`da` is no language", "`en` and `sv`"]),
        ('profile = "pst"\n', 1, ["'pst'", "'post'"]),
        ("fail-under = 140\n", 1, ["`fail-under`", "less than or equal to 100"]),
        ('select = "hedge"\n', 1, ["`select`"]),
        ("preview = 1\n", 1, ["`preview`", "boolean"]),
        ("fail_under = 40\n", 1, ["no setting `fail_under`", "`fail-under`"]),
        ("language = sv\n", 1, ["not valid TOML"]),
    ],
)
def test_what_is_unknown_is_refused_with_its_line(
    tmp_path: Path, toml: str, line: int, words: list[str]
) -> None:
    path = tmp_path / "commlint.toml"
    path.write_text(toml, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)

    assert (caught.value.path, caught.value.line) == (str(path), line)
    for word in words:
        assert word in caught.value.message


def test_the_line_is_right_inside_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n[tool.commlint]\nnmae = 1\n", encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)

    assert caught.value.line == 4


@pytest.mark.parametrize("content", [b"language = 'sv'\xff\n", None])
def test_a_named_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"mine\.toml"):
        load_settings(tmp_path, config=path)


def test_a_named_pyproject_has_our_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"no \[tool\.commlint\] table"):
        load_settings(tmp_path, config=path)


def test_another_tools_broken_pyproject_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project\n", encoding="utf-8")
    assert load_settings(tmp_path) == Settings()


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "commlint.toml").write_bytes(b"\xef\xbb\xbflanguage = 'en'\n")
    assert load_settings(tmp_path).language == "en"


def test_overrides_change_only_what_they_name() -> None:
    settings = Settings(language="sv", select=("hedge",), ignore=("thanks",), fail_under=20.0)

    assert with_overrides(settings) == settings
    assert with_overrides(settings, language=None, select=(), fail_on=None) == settings
    assert with_overrides(settings, language="auto").language is None
    changed = with_overrides(
        settings, profile="reply", select=("apology",), ignore=("hedge",), fail_under=0.0
    )
    assert changed.profile is Profile.REPLY
    assert changed.select == ("apology",)
    assert changed.ignore == ("thanks", "hedge")
    assert changed.fail_under == 0.0
    assert changed.language == "sv"


@pytest.mark.parametrize(
    ("source", "path", "line"),
    [
        ("a = 1\n[b]\na = 2\n", ("b", "a"), 3),
        ("a = 1\n[b]\na = 2\n", ("a",), 1),
        ("[b]\n\n['c.d'.e] # why\nf=1", ("c.d", "e", "f"), 4),
        ("a.b.c = 1\n", ("a", "b"), 1),
        ("x = [\n  'a',\n]\ny = 2\n", ("y", "0"), 4),
        ("a = 1\n", ("b",), None),
    ],
)
def test_line_of(source: str, path: tuple[str, ...], line: int | None) -> None:
    assert line_of(source, path) == line
