"""Who a predicate is about where the parse alone does not say, on the real pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commlint.language.annotations import Clause, context_of

if TYPE_CHECKING:
    from spacy.language import Language


def clause_of(eager_pipelines: dict[str, Language], language: str, text: str, word: str) -> Clause:
    """The clause whose finite word is `word`."""
    doc = eager_pipelines[language](text)
    clauses = {doc[clause.finite].text: clause for clause in context_of(doc).clauses}
    assert word in clauses, sorted(clauses)
    return clauses[word]


@pytest.mark.parametrize(
    ("language", "text", "word", "subject"),
    [
        # expletives and clauses as subjects
        ("sv", "Det är en lång väg.", "är", "other"),
        ("sv", "Bör noteras att vi stänger klockan fem.", "Bör", "other"),
        # subjects after the verb
        ("sv", "I dag görs stora framsteg.", "görs", "other"),
        ("sv", "Har du en fråga?", "Har", "audience"),
        # coordination, also over a copula
        ("sv", "Du är medlem och får därför rösta.", "får", "audience"),
        ("en", "You are a member and can vote.", "can", "audience"),
        # relative clauses and their antecedents
        ("sv", "Ni som bor här får en nyckel.", "bor", "audience"),
        ("sv", "Alla som vill kan delta.", "vill", "generic"),
        ("sv", "Alla som vill kan delta.", "kan", "generic"),
        ("en", "Those of you who live here must move your cars.", "live", "audience"),
        # quantifiers
        ("sv", "Alla boende ska sortera sitt avfall.", "ska", "role"),
        ("sv", "Vi alla måste hjälpas åt.", "måste", "sender"),
        ("sv", "En av medlemmarna ska hålla ett tal.", "ska", "role"),
        ("en", "One of the members must sign the letter.", "must", "role"),
        ("en", "Many of you have asked about the lift.", "have", "audience"),
        ("en", "All you need is a pen.", "is", "other"),
        ("en", "They all need help.", "need", "other"),
        # anybody, or some people in particular
        ("en", "People must wait.", "must", "generic"),
        ("en", "The village people must wait.", "must", "other"),
        # pronouns explained by nouns, reflexives, deponents
        ("en", "We, the members, will meet.", "will", "sender"),
        ("en", "Myself and my team will call you.", "will", "sender"),
        ("sv", "Vi ses på torsdag.", "ses", "sender"),
        # left out, but the verb agrees
        ("en", "Needs a lot of love.", "Needs", "other"),
    ],
)
def test_subject_class(
    eager_pipelines: dict[str, Language], language: str, text: str, word: str, subject: str
) -> None:
    assert clause_of(eager_pipelines, language, text, word).subject == subject


@pytest.mark.parametrize(
    ("language", "text", "word", "subject"),
    [
        ("sv", "Låt oss börja med en fråga.", "Låt", "sender"),
        ("sv", "Låt oss veta vad du tycker.", "Låt", "audience"),
        ("en", "Let's start with a question.", "Let", "sender"),
        ("en", "Let us know what you think.", "Let", "audience"),
        ("en", "If you can, please let me know.", "let", "audience"),
        ("en", "Read this (see page two).", "see", "audience"),
    ],
)
def test_an_imperative_form_that_is_no_directive_still_has_a_subject(
    eager_pipelines: dict[str, Language], language: str, text: str, word: str, subject: str
) -> None:
    clause = clause_of(eager_pipelines, language, text, word)
    assert (clause.subject, clause.mood) == (subject, "indicative")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Don't get caught in the rain.", "get"),
        ("en", "Here is a tip: don't forget the key.", "forget"),
        ("en", "Take the box home and put it up.", "put"),
        ("en", "If you need help, contact us.", "contact"),
        ("en", "Please contact the office.", "contact"),
        ("sv", "Om du har frågor, kontakta oss.", "kontakta"),
    ],
)
def test_imperative_after_what_softens_negates_or_joins(
    eager_pipelines: dict[str, Language], language: str, text: str, word: str
) -> None:
    doc = eager_pipelines[language](text)
    found = [doc[c.verb].text for c in context_of(doc).clauses if c.mood == "imperative"]
    assert word in found


def test_one_clause_for_a_negated_imperative(eager_pipelines: dict[str, Language]) -> None:
    doc = eager_pipelines["en"]("Do not forget the key.")
    found = context_of(doc).clauses
    assert [(doc[c.finite].text, doc[c.verb].text, c.mood) for c in found] == [
        ("Do", "forget", "imperative")
    ]


@pytest.mark.parametrize(
    ("language", "text", "verbs"),
    [
        ("sv", "Till ansökan ska ett intyg bifogas.", ["bifogas"]),
        ("sv", "Vi kan komma och ska hjälpa er.", ["komma", "hjälpa"]),
    ],
)
def test_every_finite_word_has_a_verb_of_its_own(
    eager_pipelines: dict[str, Language], language: str, text: str, verbs: list[str]
) -> None:
    doc = eager_pipelines[language](text)
    assert [doc[clause.verb].text for clause in context_of(doc).clauses] == verbs
