"""Texts and their ids stay as they are: labels hold offsets into them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from benchmarks.texts import Kind, source_of, texts_of
from benchmarks.treebank_texts import documents_of, paragraphs_of, sample, tens_of

if TYPE_CHECKING:
    from pathlib import Path

MARKS = {".": "MAD", ",": "MID", "(": "PAD", ")": "PAD"}


def sentence(text: str, *comments: str) -> str:
    rows = [
        "\t".join((str(place), form, "_", upos, xpos, "_", str(place - 1), "dep", "_", "_"))
        for place, form in enumerate(text.split(), 1)
        for upos, xpos in [("PUNCT", MARKS[form]) if form in MARKS else ("X", "NN")]
    ]
    return "\n".join((*comments, *rows)) + "\n\n"


def test_bare_tokens_become_texts_of_ten_sentences(tmp_path: Path) -> None:
    path = tmp_path / "bare.conllu"
    rows = ["Skatt", "Den ( ny ) gäller t_ex nu , alltså .", "Rubrik", *["Ja ."] * 8]
    path.write_text("".join(map(sentence, rows)), encoding="utf-8")
    (first, text), (second, rest) = tens_of(path)
    assert (first, second) == ("1", "11")
    assert text == "Skatt\n\nDen (ny) gäller t.ex. nu, alltså.\n\nRubrik\n\n" + " ".join(
        ["Ja."] * 7
    )
    assert rest == "Ja."


def test_marked_paragraphs_and_documents(tmp_path: Path) -> None:
    path = tmp_path / "marked.conllu"
    path.write_text(
        sentence("One", "# newdoc id = mail-a", "# sent_id = mail-a-0001")
        + sentence("two", "# sent_id = mail-a-0002")
        + sentence("Three", "# newpar", "# sent_id = mail-a-0003")
        + sentence("Four", "# newdoc id = mail-b", "# sent_id = mail-b-0001"),
        encoding="utf-8",
    )
    assert paragraphs_of(path) == [
        ("mail-a-0001", "One two"),
        ("mail-a-0003", "Three"),
        ("mail-b-0001", "Four"),
    ]
    assert documents_of(path) == [("mail-a", "One two\n\nThree"), ("mail-b", "Four")]


def test_a_sample_hardly_moves_when_the_file_grows() -> None:
    texts = [(f"text-{number}", "word " * 10) for number in range(50)]
    before, after = sample(texts[:-1], 200), sample(texts, 200)
    assert len(before) == len(after) == 20
    assert len(set(before) & set(after)) >= 19
    assert sample(texts[::-1], 200) == after


def test_development_texts_have_the_ids_of_their_rows(tmp_path: Path) -> None:
    rows = [{"id": name, "text": "Tack!", "prev": "Hej."} for name in ("a", "b")]
    path = tmp_path / "sentences_sv_dev.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = texts_of("sv", tmp_path, None)
    assert (first.id, second.id, first.before) == ("sentences-sv:a", "sentences-sv:b", "Hej.")
    assert first.kind is Kind.DEVELOPMENT
    assert first.source == source_of(first.id) == "sentences-sv"

    path.write_text("\n".join(map(json.dumps, [rows[0], rows[0]])), encoding="utf-8")
    with pytest.raises(ValueError, match="share an id"):
        texts_of("sv", tmp_path, None)
