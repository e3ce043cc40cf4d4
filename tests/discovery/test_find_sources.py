"""Which files a path stands for, and what is said about the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from commlint.discovery import find_sources

if TYPE_CHECKING:
    from pathlib import Path


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Hej.\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _names(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [source.path for source in find_sources(paths, exclude=exclude).sources]


def test_folder_is_walked_and_sorted(folder: Path) -> None:
    _write(folder, "b.md", "a.txt", "sub/c.markdown", "sub/d.png", "sub/E.MD")
    assert _names(".") == ["a.txt", "b.md", "sub/E.MD", "sub/c.markdown"]


def test_hidden_and_installed_folders_are_left_out(folder: Path) -> None:
    _write(folder, "a.md", ".hidden.md", ".venv/b.md", "node_modules/c.md", "x/.git/d.md")
    assert _names(".") == ["a.md"]


def test_gitignore_holds_with_nested_files_and_exceptions(folder: Path) -> None:
    _write(folder, "a.md", "draft/b.md", "sub/c.md", "sub/keep.md", "sub/deep/e.md")
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("draft/\nc.md\nkeep.md\n", encoding="utf-8")
    (folder / "sub" / ".gitignore").write_text("!keep.md\n/deep\n", encoding="utf-8")
    assert _names(".") == ["a.md", "sub/keep.md"]


def test_gitignore_above_the_folder_holds(folder: Path) -> None:
    _write(folder, "sub/a.md", "sub/b.md")
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("sub/b.md\n", encoding="utf-8")
    assert _names("sub") == ["sub/a.md"]


def test_a_file_named_by_itself_is_read_though_git_ignores_it(folder: Path) -> None:
    _write(folder, "a.md")
    (folder / ".gitignore").write_text("*.md\n", encoding="utf-8")
    assert _names("a.md") == ["a.md"]


def test_excluded_file_is_skipped_and_said(folder: Path) -> None:
    _write(folder, "a.md", "old/b.md")
    found = find_sources(["a.md", "old/b.md"], exclude=["old/"])
    assert [source.path for source in found.sources] == ["a.md"]
    assert [skipped.path for skipped in found.skipped] == ["old/b.md"]
    assert _names(".", exclude=("old/",)) == ["a.md"]


def test_each_file_once_by_whatever_name(folder: Path) -> None:
    _write(folder, "a.md", "sub/b.md")
    assert _names("sub/b.md", ".", "sub", "./a.md", "sub/../a.md") == ["a.md", "sub/b.md"]


def test_order_of_the_arguments_does_not_matter(folder: Path) -> None:
    _write(folder, "a.md", "b.md")
    assert _names("b.md", "a.md") == _names("a.md", "b.md") == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("path", "words"),
    [("gone.md", "no such file"), ("a.docx", r"'\.docx' is no format"), ("empty", "no drafts")],
)
def test_what_cannot_be_used_is_a_failure(folder: Path, path: str, words: str) -> None:
    _write(folder, "a.docx", "empty/picture.png", "good.md")
    found = find_sources([path, "good.md"])
    assert [source.path for source in found.sources] == ["good.md"]
    (failure,) = found.failures
    assert failure.path == path
    assert re.search(words, failure.message)


def test_a_file_without_suffix_is_read(folder: Path) -> None:
    _write(folder, "README")
    assert _names("README") == ["README"]


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    _write(folder, "sub/a.md")
    (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    assert _names(".") == ["sub/a.md"]


def test_standard_input_stays_itself() -> None:
    assert _names("-") == ["-"]
