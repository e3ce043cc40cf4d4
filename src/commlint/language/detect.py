"""Which language a text is in, and when there is too little of it to say; loads no pipeline."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from py3langid.langid import LanguageIdentifier

_READ: Final = frozenset({"sv", "en"})
# The two we read, their neighbours that look alike, the large languages around them, and those
# that Nordic authorities publish in. Rare ones stay out: they would only take from the likely.
_CANDIDATES: Final = (
    *("sv", "da", "no", "nb", "nn", "en", "de", "nl", "fi", "is", "fr", "es", "it", "pt", "pl"),
    *("et", "lv", "lt", "cs", "hu", "ro", "tr", "hr", "bs", "sr", "sq", "so", "ku", "se"),
    *("ru", "uk", "el", "ar", "fa", "he", "ti", "am", "hi", "th", "zh", "ja", "ko"),
)
# Norwegian has two written forms and a code for both; a report has use for one.
_ALIASES: Final = {"nb": "no", "nn": "no"}

# Words without their addresses, mentions, tags and figures: those say nothing of the language.
_NOISE: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|[@#]\w+|\b\w*\d\w*\b|\bRT\b")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Below this many words any guess is a toss between neighbours.
_FEWEST_WORDS: Final = 4
# What the winner must have of the whole; more where there are few words to go on.
_ENOUGH: Final = 0.60
_ENOUGH_OF_FEW: Final = 0.85
_FEW_WORDS: Final = 8
# A block must say more before it is set apart from its document.
_FEWEST_BLOCK_WORDS: Final = 8
_ENOUGH_OF_A_BLOCK: Final = 0.90
_LONGEST: Final = 20_000

# The most frequent small words of each language. Shared ones count for little, as they should:
# it is "och" against "og", "inte" against "ikke" that tells Swedish from its neighbours.
_FUNCTION_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "sv": "och att det är jag inte för med som på av till den har de en ett vi kan om så men"
        " eller ska skall från när vad hur här din ditt dina mig dig också bara mycket efter under"
        " varför alla våra vår vårt era er ert ni oss får blir blev bli mer än nu redan finns gör"
        " göra något någon några hos utan där sig sin sitt sina man hon han dem vara var vid"
        " över genom mellan måste vill skulle åt in ut upp ner igen sedan idag hej tack just"
        " kommer behöver andra många själv inom samt enligt",
        "da": "og at det er jeg ikke for med som på af til den har de en et vi kan om så men eller"
        " skal fra når hvad hvordan her din dit dine mig dig også kun meget efter under hvorfor"
        " alle vores jeres i os får bliver blev blive mere end nu allerede findes gør gøre noget"
        " nogen nogle hos uden der sig sin sit sine man hun han dem være var ved over gennem"
        " mellem må vil skulle ind ud op ned igen siden hej tak bare kommer andre mange selv"
        " inden samt ifølge jer vor mod hver",
        "no": "og at det er jeg ikke for med som på av til den har de en et vi kan om så men eller"
        " skal fra når hva hvordan her din ditt dine meg deg også bare mye etter under hvorfor alle"
        " vår våre vårt deres dere i oss får blir ble bli mer enn nå allerede finnes gjør gjøre noe"
        " noen hos uten der seg sin sitt sine man hun han dem være var ved over gjennom mellom må"
        " vil skulle inn ut opp ned igjen siden hei takk kommer andre mange selv innen samt ifølge"
        " mot hver eg ikkje frå kva korleis dei me nokon noko ein eit vere vart meir berre etter"
        " kvifor alle våre dykk då sjølv",
        "en": "the and to of is in that it you for we are this with be our your on not have has had"
        " at can will by from or an as was were a i my me us they them their he she his her its if"
        " so but what how when why who do does did don't isn't it's i'm we're you're all more new"
        " now here there about out up just like get been would could should than then some any no"
        " yes thanks thank please hi hello into over after before these those which let let's",
        "de": "und der die das ist nicht ich wir sie mit für auf ein eine einen einem zu den dem"
        " des im in von es sich auch wie bei haben hat sind war wird werden kann können oder aber"
        " wenn dass uns unser unsere ihr ihre euch du mir mich dir dich noch nur schon mehr nach"
        " aus am zum zur über um vor so als an man was wer warum bitte danke hier sehr alle bis",
        "nl": "en de het een van is dat niet wij we met voor op zijn in te er aan ook als maar om"
        " bij uit naar dan je jij u ik mij ons onze jullie hun die dit deze wat hoe waarom wordt"
        " worden kan kunnen moet heeft hebben nog meer al geen over door of tot zo veel hier",
        "fi": "ja on ei se että mutta tai kun niin myös ovat olla tämä hän minä sinä me te he en et"
        " eivät oli olen ole jos kuin joka mitä miten miksi nyt vain jo sen tästä siitä meidän"
        " teidän kanssa voi voit voimme mukaan ennen jälkeen kaikki sekä kiitos hei tule",
        "is": "og að er ekki í á við það ég þú hann hún sem til með um en eða af frá var vera þetta"
        " fyrir hvað hvernig okkur ykkur þar hér upp út svo",
        "fr": "et le la les des est une un pour que qui dans vous nous pas avec sur ne ce cette ces"
        " du de au aux il elle ils elles je tu mon votre notre vos nos plus mais ou où comment"
        " pourquoi sont être avoir fait merci bonjour tout tous se sa son ses leur par en",
        "es": "y el la los las que de en un una por para con no es se su sus del al lo como más"
        " pero o nos nosotros usted ustedes tu tus mi muy ya son ser está están qué cómo por"
        " gracias hola todo todos este esta esto sobre cuando hay",
    }.items()
}
_SPEAKERS: Final = Counter(word for words in _FUNCTION_WORDS.values() for word in words)
# Letters that a language has and its neighbours lack.
_LETTERS: Final = {
    "ä": frozenset({"sv", "fi", "de"}),
    "ö": frozenset({"sv", "fi", "de", "is"}),
    "å": frozenset({"sv", "da", "no"}),
    "æ": frozenset({"da", "no", "is"}),
    "ø": frozenset({"da", "no"}),
    "ß": frozenset({"de"}),
    "ü": frozenset({"de"}),
    "þ": frozenset({"is"}),
    "ð": frozenset({"is"}),
}
# How many times likelier a language becomes with a small word that only it has, and with a letter.
_WORD_WEIGHT: Final = math.log(6)
_LETTER_WEIGHT: Final = math.log(4)
# A language ahead by this much is plain to see; the model, slow to load, is then not asked.
_PLAIN: Final = math.log(1_000_000)
_FLOOR: Final = 1e-6
# What people hand to this program is sooner in a language that it reads than in another.
_PRIOR: Final = math.log(3)
_LAST_LATIN: Final = "\u024f"


def detect_language(text: str) -> str | None:
    """The language of a text.

    Args:
        text: Any text; addresses, mentions and tags in it are passed over.

    Returns:
        A two-letter code (Norwegian of either form is `no`), or None where there is too little
        to go on or two languages are as likely.
    """
    words = _words(text)
    if _is_other_script(words):
        language = _identifier().classify(_clean(text))[0]
        return None if language in _READ else language
    if len(words) < _FEWEST_WORDS:
        return None
    language, share = _likeliest(text, words)
    enough = _ENOUGH_OF_FEW if len(words) < _FEW_WORDS else _ENOUGH
    return language if share >= enough else None


def detect_block_languages(texts: Sequence[str], document_language: str) -> list[str]:
    """The language of each block of a document.

    A block counts as another language only where it has words enough and leaves little doubt; a
    handful of words, such as a heading or a name, takes the document's.

    Args:
        texts: The blocks' texts.
        document_language: The code for the whole document.

    Returns:
        A code for each text, in the same order.
    """
    return [_block_language(text, document_language) for text in texts]


def _block_language(text: str, document_language: str) -> str:
    words = _words(text)
    if len(words) < _FEWEST_BLOCK_WORDS:
        return document_language
    language, share = _likeliest(text, words)
    return language if share >= _ENOUGH_OF_A_BLOCK else document_language


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(_clean(text))]


def _is_other_script(words: Sequence[str]) -> bool:
    """True where most letters are none of Latin's: there a few characters tell, words or not."""
    letters = "".join(words)
    return 2 * sum(letter > _LAST_LATIN for letter in letters) > len(letters)


def _clean(text: str) -> str:
    return _NOISE.sub(" ", text[:_LONGEST])


def _likeliest(text: str, words: Sequence[str]) -> tuple[str, float]:
    """The likeliest language and how sure that is, 0 to 1.

    For a language that commlint does not read, sure means sure that it is neither of those it does.
    """
    evidence = _evidence_of_words(words)
    ranked = sorted(evidence.values(), reverse=True)
    if len(ranked) < 2 or ranked[0] - ranked[1] < _PLAIN:  # noqa: PLR2004  the two on top
        _add_model(evidence, text)
    top = max(evidence.values())
    shares = {language: math.exp(total - top) for language, total in evidence.items()}
    best = max(shares, key=lambda language: (shares[language], language))
    # Danish or Norwegian is a close call that changes nothing: the text is left out either way.
    alike = [best] if best in _READ else [name for name in shares if name not in _READ]
    return best, sum(shares[name] for name in alike) / sum(shares.values())


def _add_model(evidence: dict[str, float], text: str) -> None:
    """Adds what the statistical model makes of the letters to the evidence of the words."""
    likelihoods: dict[str, float] = {}
    for code, probability in _identifier().rank(_clean(text)):
        language = _ALIASES.get(code, code)
        likelihoods[language] = max(likelihoods.get(language, 0.0), probability)
    for language, likelihood in likelihoods.items():
        evidence[language] = evidence.get(language, 0.0) + math.log(max(likelihood, _FLOOR))


def _evidence_of_words(words: Sequence[str]) -> dict[str, float]:
    evidence = dict.fromkeys(_READ, _PRIOR)
    for word in words:
        for language, known in _FUNCTION_WORDS.items():
            if word in known:
                gain = _WORD_WEIGHT * (1 - math.log(_SPEAKERS[word]) / math.log(5))
                evidence[language] = evidence.get(language, 0.0) + max(gain, 0.0)
    letters = set("".join(words)) & _LETTERS.keys()
    for letter in letters:
        for language in _LETTERS[letter]:
            evidence[language] = evidence.get(language, 0.0) + _LETTER_WEIGHT
    return evidence


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    # Imported here: a run with --language, or with all results cached, has no need of it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([code for code in _CANDIDATES if code in known])
    return identifier
