"""Who must do what: the subject test, on the real pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commlint.language.annotations import Clause, context_of

if TYPE_CHECKING:
    from spacy.language import Language


def clauses_of(
    eager_pipelines: dict[str, Language], language: str, text: str
) -> tuple[Clause, ...]:
    return context_of(eager_pipelines[language](text)).clauses


@pytest.mark.parametrize(
    ("language", "text", "modal", "subject"),
    [
        ("en", "You must register before Friday.", "must", "audience"),
        ("en", "We must improve our replies.", "must", "sender"),
        ("en", "Residents must keep the gate closed.", "must", "role"),
        ("en", "The machine must cool for an hour.", "must", "other"),
        ("en", "One should knock first.", "should", "generic"),
        ("en", "All of you should come.", "should", "audience"),
        ("en", "You have to pay the fee.", "have to", "audience"),
        ("en", "You and your family can stay.", "can", "audience"),
        ("sv", "Du måste anmäla dig före fredag.", "måste", "audience"),
        ("sv", "Nu måste ni lämna in blanketten.", "måste", "audience"),
        ("sv", "Vi måste svara snabbare.", "måste", "sender"),
        ("sv", "Vårdnadshavare ska meddela frånvaro.", "ska", "role"),
        ("sv", "Man bör knacka först.", "böra", "generic"),
        ("sv", "Maskinen måste svalna en timme.", "måste", "other"),
    ],
)
def test_subject_of_a_modal(
    eager_pipelines: dict[str, Language], language: str, text: str, modal: str, subject: str
) -> None:
    found = [clause for clause in clauses_of(eager_pipelines, language, text) if clause.modal]
    assert [(clause.modal, clause.subject) for clause in found] == [(modal, subject)]


@pytest.mark.parametrize(
    ("language", "text", "verbs"),
    [
        ("en", "Read the guide and send us the form.", ["Read", "send"]),
        ("en", "Please submit your photo today.", ["submit"]),
        ("en", "Do you read our letters?", []),
        ("en", "They cooperate and respect the officer.", []),
        ("en", "We close at five, so bring your key.", ["bring"]),
        ("en", "MarketWatch covers the story today.", []),
        ("en", "Thank you for coming.", []),
        ("sv", "Läs mer på vår webbplats och anmäl dig redan idag!", ["Läs", "anmäl"]),
        ("sv", "Behöver du hjälp?", []),
        ("sv", "Informera innebär att skicka ett budskap.", []),
        ("sv", "Syftet är att styra och kontrollera.", []),
        ("sv", "Borde de sätta sig ner och diskutera saken?", []),
        ("sv", "Tack för att du kom.", []),
        ("sv", "Fyll i blanketten och skicka den till oss.", ["Fyll", "skicka"]),
    ],
)
def test_imperatives(
    eager_pipelines: dict[str, Language], language: str, text: str, verbs: list[str]
) -> None:
    doc = eager_pipelines[language](text)
    found = [clause for clause in context_of(doc).clauses if clause.mood == "imperative"]
    assert [doc[clause.verb].text for clause in found] == verbs
    assert {clause.subject for clause in found} <= {"audience"}


@pytest.mark.parametrize(
    ("language", "text", "negated"),
    [
        ("en", "You don't have to come.", True),
        ("en", "You may not park here.", True),
        ("en", "You have to come.", False),
        ("sv", "Du behöver inte komma.", True),
        ("sv", "Ni får inte parkera här.", True),
        ("sv", "Ni får parkera här.", False),
    ],
)
def test_negation_belongs_to_its_predicate(
    eager_pipelines: dict[str, Language], language: str, text: str, negated: bool
) -> None:
    found = [clause for clause in clauses_of(eager_pipelines, language, text) if clause.modal]
    assert [clause.negated for clause in found] == [negated]


@pytest.mark.parametrize(
    ("language", "text", "voice"),
    [
        ("en", "The form must be submitted in June.", "passive"),
        ("en", "The form must arrive in June.", "active"),
        ("sv", "Blanketten ska lämnas in i juni.", "passive"),
        ("sv", "Det ska finnas kaffe.", "active"),
        ("sv", "Vi ska träffas i juni.", "active"),
    ],
)
def test_a_deponent_is_no_passive(
    eager_pipelines: dict[str, Language], language: str, text: str, voice: str
) -> None:
    found = [clause for clause in clauses_of(eager_pipelines, language, text) if clause.modal]
    assert [clause.voice for clause in found] == [voice]


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "What do you think? Do you agree? We do.", ["open", "closed", ""]),
        ("en", "It works, right?", ["leading"]),
        ("sv", "Vad tycker du? Håller du med? Det gör vi.", ["open", "closed", ""]),
        ("sv", "Det fungerar, eller hur?", ["leading"]),
    ],
)
def test_kinds_of_question(
    eager_pipelines: dict[str, Language], language: str, text: str, kinds: list[str]
) -> None:
    doc = eager_pipelines[language](text)
    assert [sentence.question for sentence in context_of(doc).sentences] == kinds


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("en", "She wrote “you must leave the house now” and left.", "must"),
        ("sv", "Hon skrev ”du måste lämna huset genast” och gick.", "måste"),
        ("sv", "– Du måste lämna huset genast, sade hon.", "måste"),
        ("sv", "Hon svarade direkt. – Du måste lämna huset.", "måste"),
        ("sv", "Jag måste gratulera Andy, sade tränaren.", "måste"),
        ("en", "You must see this place, said the owner.", "must"),
        ("en", "You must see this place, she says.", "must"),
    ],
)
def test_what_others_say_is_quoted(
    eager_pipelines: dict[str, Language], language: str, text: str, quoted: str
) -> None:
    doc = eager_pipelines[language](text)
    context = context_of(doc)
    assert [bool(context.quoted[token.i]) for token in doc if token.text == quoted] == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Vi vill höra vad ni tycker, säger vi ofta."),
        ("sv", "Vi träffade bagaren i måndags, som sade nej."),
        ("en", "We met the baker on Monday, who said no to us."),
    ],
)
def test_the_senders_own_words_are_not_quoted(
    eager_pipelines: dict[str, Language], language: str, text: str
) -> None:
    assert not any(context_of(eager_pipelines[language](text)).quoted)


def test_a_mention_of_three_words_is_no_quotation(eager_pipelines: dict[str, Language]) -> None:
    doc = eager_pipelines["en"]("The button “sign up now” is blue.")
    assert not any(context_of(doc).quoted)
