"""Which language a text is in, with the neighbours that look alike and the posts that are short."""

from __future__ import annotations

import pytest

from commlint.language.detect import detect_block_languages, detect_language

_SENTENCES = {
    "sv": [
        "Nu öppnar anmälan till höstens kurser.",
        "Vad tycker du om vårt nya förslag?",
        "Kom och prata med oss på torget i morgon kväll.",
        "Du måste lämna in blanketten senast fredag.",
        "Tack för alla svar, de hjälper oss mycket!",
        "Stora torget stängs av för bilar under helgen",
        "Simhallen har stängt på grund av en vattenläcka.",
        "Skolan är stängd i veckan",
        "@kommunen Hur går det med bygget vid bron? #torget https://t.ex/a",
    ],
    "da": [
        "Nu åbner tilmeldingen til efterårets kurser.",
        "Hvad synes du om vores nye forslag?",
        "Kom og snak med os på torvet i morgen aften.",
        "Du skal aflevere blanketten senest fredag.",
        "Tak for alle svar, de hjælper os meget!",
        "Svømmehallen er lukket på grund af en vandskade.",
    ],
    "no": [
        "Hva synes du om det nye forslaget vårt?",
        "Kom og snakk med oss på torget i morgen kveld.",
        "Takk for alle svar, de hjelper oss mye!",
        "Eg veit ikkje korleis det går med skulen i år.",
    ],
    "en": [
        "Registration for the autumn courses is now open.",
        "What do you think of our new proposal?",
        "You must hand in the form by Friday.",
        "Main square closed to cars this weekend",
        "RT @acme: Proud to announce our new vaccine trial results http://t.ex/x",
    ],
    "de": [
        "Die Anmeldung für die Herbstkurse ist jetzt offen.",
        "Der Marktplatz ist am Wochenende gesperrt.",
    ],
    "fi": [
        "Syksyn kurssien ilmoittautuminen on nyt avattu.",
        "Uimahalli on suljettu vesivahingon vuoksi.",
    ],
    "pl": ["Szkoła będzie zamknięta w tym tygodniu."],
    "so": ["Iskuulku wuu xiran yahay toddobaadkan"],
    "ru": ["Школа закрыта на этой неделе из-за ремонта"],
    "ar": ["الدراسة تبدأ يوم الاثنين"],
    "ja": ["今日は学校でお知らせがあります"],
}


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in _SENTENCES.items() for text in texts],
)
def test_a_short_post(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["Ny rapport viser at flere unge har det bra"])
def test_danish_or_norwegian_is_never_swedish(text: str) -> None:
    assert detect_language(text) in {"da", "no"}


@pytest.mark.parametrize(
    "text", ["", "   ", "12 345", "Hej", "Kontakt", "OK, bra!", "https://exempel.se #torget 🎉"]
)
def test_no_guess_on_a_handful_of_words(text: str) -> None:
    assert detect_language(text) is None


def test_half_and_half_is_no_guess() -> None:
    assert detect_language("Vi ses på torget! See you there") is None


def test_capitals_and_decomposed_letters_change_nothing() -> None:
    text = "Vi vill höra vad du tycker om torget."
    assert detect_language(text.upper()) == "sv"
    decomposed = text.replace("ö", "o\u0308")
    assert detect_language(decomposed) == "sv"


def test_blocks_follow_the_document_unless_they_say_enough() -> None:
    texts = [
        "Contact us",
        "This is a paragraph in English about our new work with schools.",
        "Vi bygger om torget och vill höra vad du tycker.",
        "Science for Life Laboratory",
        "Vi holder lukket i dag, fordi vi ikke har nok personale til at åbne.",
    ]
    assert detect_block_languages(texts, "sv") == ["sv", "en", "sv", "sv", "da"]


def test_no_blocks() -> None:
    assert detect_block_languages([], "sv") == []
