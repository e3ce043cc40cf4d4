"""Turn statements of what people should do into commands, trees and all; needs no spaCy.

Treebanks hold few imperatives and fewer kinds of verbs in them. `We want to check the list` holds
the words of `Check the list` in the same relations, so the second can be had from the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from training.conllu import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from training.conllu import Sentence

_IMPERATIVE = {"sv": "Mood=Imp|VerbForm=Fin|Voice=Act", "en": "Mood=Imp|VerbForm=Fin"}
_DOUBLED = frozenset({"mm", "nn"})
_FEWEST_WORDS, _MOST_WORDS = 3, 16
_FIRST_CONJUGATION = "ar"
_SHORT = 3  # letters of a verb such as `ge` or `gå`, the same in both forms
_NOT_IN_COMMANDS = frozenset(
    {"nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "parataxis", "orphan"}
)
_ENDS_OTHERWISE = frozenset({"?", ":", "(", ")"})
_OWN_CLAUSE = frozenset({"nsubj", "aux", "mark"})


@dataclass(frozen=True, slots=True)
class Verbs:
    """What the imperative of a Swedish verb is told from: the present forms of each lemma."""

    presents: dict[str, frozenset[str]]

    def imperative(self, infinitive: str) -> str | None:
        """The imperative of an infinitive, or None where its conjugation is not known.

        First conjugation keeps its -a; the others drop it (SAG 1999).
        """
        presents = self.presents.get(infinitive, frozenset())
        if len(infinitive) <= _SHORT and not infinitive.endswith("a"):
            return infinitive
        if not infinitive.endswith("a"):
            return None
        if any(form == f"{infinitive[:-1]}{_FIRST_CONJUGATION}" for form in presents):
            return infinitive
        stem = infinitive[:-1]
        if presents & {f"{stem}er", stem}:
            return stem[:-1] if stem[-2:] in _DOUBLED else stem
        return None


def learn_presents(sentences: Iterable[Sentence]) -> Verbs:
    """The present forms of every lemma in annotated sentences."""
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        for word in sentence.words:
            if word.upos == "VERB" and "Tense=Pres" in word.feats and "Voice=Act" in word.feats:
                found.setdefault(word.lemma, set()).add(word.form.lower())
    return Verbs({lemma: frozenset(forms) for lemma, forms in found.items()})


def commands(
    sentences: Iterable[Sentence], language: str, verbs: Verbs | None = None
) -> Iterator[Sentence]:
    """The commands that can be had from `sentences`; the sentences stay as they are.

    Args:
        sentences: UD v2 trees.
        language: `sv` or `en`.
        verbs: How Swedish verbs conjugate.
    """
    for sentence in sentences:
        above = _ancestors(sentence.words)
        for place, word in enumerate(sentence.words, 1):
            if _is_infinitive(word):
                command = _command(sentence, place, above, language, verbs)
                if command is not None:
                    yield command


def _ancestors(words: tuple[Word, ...]) -> list[frozenset[int]]:
    """For each word the places above it, its own among them; index 0 is unused."""
    found = [frozenset[int]()]
    for start in range(1, len(words) + 1):
        line = [start]
        while (head := words[line[-1] - 1].head) and head not in line:
            line.append(head)
        found.append(frozenset(line))
    return found


def _is_infinitive(word: Word) -> bool:
    return word.upos == "VERB" and "VerbForm=Inf" in word.feats and "Voice=Pass" not in word.feats


def _command(
    sentence: Sentence, place: int, above: list[frozenset[int]], language: str, verbs: Verbs | None
) -> Sentence | None:
    """The infinitive at `place` and what follows it in its phrase, as a sentence of its own."""
    words = sentence.words
    last = max(index for index in range(1, len(words) + 1) if place in above[index])
    taken = range(place, last + 1)
    below = [index for index in taken if words[index - 1].head == place]
    if (
        not _FEWEST_WORDS <= len(taken) <= _MOST_WORDS
        or any(place not in above[index] for index in taken)
        or any(words[index - 1].deprel in _NOT_IN_COMMANDS for index in below)
        or any(words[index - 1].form in _ENDS_OTHERWISE for index in taken)
    ):
        return None
    changed = {place, *(index for index in below if words[index - 1].deprel == "conj")}
    forms = {index: _imperative(words, index, place, language, verbs) for index in changed}
    if not all(forms.values()):
        return None
    kept = []
    for index in taken:
        word = replace(words[index - 1], head=max(0, words[index - 1].head - place + 1))
        if index in changed:
            word = replace(word, form=forms[index] or "", feats=_IMPERATIVE[language])
        kept.append(word)
    first = kept[0]
    capital = first.form[:1].upper() + first.form[1:]
    kept[0] = replace(first, form=capital, head=0, deprel="root")
    if kept[-1].upos != "PUNCT":
        kept[-1] = replace(kept[-1], space_after=False)
        kept.append(Word(".", ".", "PUNCT", ".", "_", 1, "punct"))
    return replace(
        sentence,
        sent_id=f"{sentence.sent_id}-{place}",
        words=tuple(kept),
        starts_paragraph=True,
    )


def _imperative(
    words: tuple[Word, ...], place: int, first: int, language: str, verbs: Verbs | None
) -> str | None:
    """The imperative of the infinitive at `place`; None where it is none or has its own clause."""
    word = words[place - 1]
    parts = {other.deprel for other in words if other.head == place}
    if not _is_infinitive(word) or (place != first and parts & _OWN_CLAUSE):
        return None
    if language == "en":
        return word.form.lower()
    return verbs.imperative(word.lemma) if verbs is not None else None
