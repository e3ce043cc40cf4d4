"""Reading, varying and holding out what the pipelines are trained on."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from training import conllu
from training.augment import Shares, augmented, restyled, without_final_punctuation
from training.conllu import Sentence, Word
from training.sources import LANGUAGES, is_tree, supplement


def row(ident: str, form: str, head: int, deprel: str, misc: str = "_") -> str:
    return "\t".join((ident, form, form.lower(), "X", "_", "_", str(head), deprel, "_", misc))


def sentence(*words: tuple[str, str, int], space: bool = True) -> Sentence:
    made = (Word(form, form, upos, "_", "_", head, "dep", space) for form, upos, head in words)
    return Sentence("s", tuple(made))


def test_multiword_tokens_are_written_together(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    lines = (
        "# sent_id = one",
        "# newpar",
        row("1-2", "Don't", 0, "_"),
        row("1", "Do", 3, "aux"),
        row("2", "n't", 3, "advmod"),
        row("3", "run", 0, "root", "SpaceAfter=No"),
        row("3.1", "unseen", 0, "_"),
        row("4", "!", 3, "punct"),
    )
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    (read,) = conllu.read(path)
    assert read.text == "Don't run!"
    assert [w.form for w in read.words] == ["Do", "n't", "run", "!"]
    assert (read.sent_id, read.starts_paragraph) == ("one", True)


def test_a_row_of_too_few_columns_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text("# sent_id = one\n1\tonly\tthree\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.conllu:2"):
        conllu.read(path)


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    original = sentence(("Hej", "INTJ", 0), ("!", "PUNCT", 1))
    path = tmp_path / "a.conllu"
    conllu.write([original], path)
    assert conllu.read(path) == [original]


def test_headings_stand_alone_where_paragraphs_are_guessed() -> None:
    heading = sentence(("Priser", "NOUN", 0))
    prose = sentence(("Hej", "INTJ", 0), ("!", "PUNCT", 1))
    marked = conllu.grouped([prose, heading, prose, prose, prose], iter([2, 2, 2]))
    assert [s.starts_paragraph for s in marked] == [True, True, True, False, True]


def test_cycles_and_second_roots_are_no_trees() -> None:
    assert is_tree(sentence(("a", "X", 2), ("b", "X", 0)))
    assert not is_tree(sentence(("a", "X", 2), ("b", "X", 1)))
    assert not is_tree(sentence(("a", "X", 0), ("b", "X", 0)))
    assert not is_tree(sentence(("a", "X", 3), ("b", "X", 0)))


def test_final_punctuation_goes_unless_something_hangs_on_it() -> None:
    plain = sentence(("Kom", "VERB", 0), ("!", "PUNCT", 1))
    assert [w.form for w in without_final_punctuation((plain,))[0].words] == ["Kom"]
    odd = sentence(("Kom", "VERB", 2), ("!", "PUNCT", 0))
    assert without_final_punctuation((odd,)) == (odd,)


def test_every_copy_keeps_its_tree_and_its_number_of_words() -> None:
    original = sentence(("Öppna", "VERB", 0), ("”", "PUNCT", 1), ("Å", "X", 1), ("”", "PUNCT", 1))
    shares = Shares(lower=1, upper=1, unpunctuated=1, plain=1, quotes=0)
    copies = augmented([(original,)], shares, Random(3))  # noqa: S311
    forms = {copy[0].words[0].form for copy in copies}
    assert forms == {"Öppna", "öppna", "ÖPPNA", "Oppna"}
    heads = {tuple(w.head for w in copy[0].words) for copy in copies}
    assert heads == {(0, 1, 1, 1)}


def test_quotation_marks_stay_paired() -> None:
    original = sentence(("Öppna", "VERB", 0), ("”", "PUNCT", 1), ("Å", "X", 1), ("”", "PUNCT", 1))
    styles = {("”", "”"), ('"', '"'), ("“", "”"), ("'", "'"), ("»", "»"), ("’", "’")}
    for seed in range(20):
        words = restyled((original,), Random(seed))[0].words  # noqa: S311
        assert (words[1].form, words[3].form) in styles


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_held_out_sentence_is_trained_on(language: str) -> None:
    trained = {s.text.casefold() for p in supplement(language) for s in p}
    held_out = {s.text.casefold() for p in supplement(language, held_out=True) for s in p}
    assert trained
    assert held_out
    assert not trained & held_out


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_supplement_sentence_is_a_tree(language: str) -> None:
    paths = Path(conllu.__file__).parent.glob(f"data/{language}_posts_*.conllu")
    broken = [s.sent_id for path in paths for s in conllu.read(path) if not is_tree(s)]
    assert not broken
