"""The phrase language: a line of words to spaCy Matcher token patterns.

One item a token, separated by spaces:

=============  =====================================================
``tell``       the word, in any case; ``don't`` is split as the text is
``we|i``       one of several words
``<share>``    any form of the lemma; ``<share|tell>`` one of several
``@roles``     a word (form or lemma) of the lexicon list ``roles``
``VERB``       a part of speech; ``VERB.Inf`` with VerbForm or Mood
``*``          any one word
``...``        up to four words, none of them punctuation
``word?``      the item may be left out
``a << b``     only what stands after ``<<`` is the match, ``a`` must stand before it
``b >> c``     only what stands before ``>>`` is the match, ``c`` must follow
=============  =====================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from commlint.errors import RuleError

if TYPE_CHECKING:
    from spacy.language import Language

    from commlint.rules.lexicon import Lexicon

TokenPattern = dict[str, Any]

_POS = re.compile(r"^(!?)([A-Z]{2,5}(?:\|[A-Z]{2,5})*)(?:\.([A-Z][a-z]+))?$")
# fmt: off
_TAGS = frozenset({
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
})
# fmt: on
_GAP_WORDS = 4
_FEATURES = {
    "Inf": "VerbForm=Inf",
    "Part": "VerbForm=Part",
    "Fin": "VerbForm=Fin",
    "Sup": "VerbForm=Sup",
    "Imp": "Mood=Imp",
    "Pass": "Voice=Pass",
    "Past": "Tense=Past",
    "Sing": "Number=Sing",
    "Plur": "Number=Plur",
    "Cmp": "Degree=Cmp",
    "Supl": "Degree=Sup",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase: token patterns, and how many tokens at either end only surround it."""

    pattern: tuple[TokenPattern, ...]
    before: int
    after: int


def compile_phrase(phrase: str, nlp: Language, lexicon: Lexicon) -> Phrase:
    """Token patterns for spaCy's Matcher.

    Args:
        phrase: One line of the phrase language.
        nlp: Its tokenizer splits the words as it splits texts.
        lexicon: Lists that `@name` refers to.

    Raises:
        RuleError: An item is empty, names a list that does not exist, or the words around the
            match could be of several lengths.
    """
    before, _, rest = phrase.rpartition("<<")
    match, _, after = rest.partition(">>")
    parts = [
        [spec for item in part.split() for spec in _item(item, nlp, lexicon)]
        for part in (before, match, after)
    ]
    if not parts[1]:
        raise RuleError(f"there is nothing to match in `{phrase}`")
    if any("OP" in spec for spec in (*parts[0], *parts[2])):
        raise RuleError(f"what surrounds a match has one length, so no `?` or `...`: `{phrase}`")
    return Phrase((*parts[0], *parts[1], *parts[2]), len(parts[0]), len(parts[2]))


def _item(item: str, nlp: Language, lexicon: Lexicon) -> list[TokenPattern]:
    if item == "...":
        return [{"IS_PUNCT": False, "OP": f"{{0,{_GAP_WORDS}}}"}]
    optional = len(item) > 1 and item.endswith("?")
    body = item[:-1] if optional else item
    specs = _specs(body, nlp, lexicon)
    if optional:
        specs = [{**spec, "OP": "?"} for spec in specs]
    return specs


def _specs(body: str, nlp: Language, lexicon: Lexicon) -> list[TokenPattern]:
    if body == "*":
        return [{"IS_PUNCT": False}]
    if body.startswith("<") and body.endswith(">"):
        return [_one_of("LEMMA", _words(body[1:-1]))]
    if body.startswith("@"):
        name = body[1:]
        if name not in lexicon:
            raise RuleError(f"there is no lexicon list `{name}`")
        words = list(lexicon[name])
        pattern = "|".join(re.escape(word) for word in words)
        return [
            {"LOWER": {"IN": words}}
            if all(" " not in word for word in words)
            else {"LOWER": {"REGEX": f"^(?:{pattern})$"}}
        ]
    part_of_speech = _POS.match(body)
    if part_of_speech:
        return [_part_of_speech(part_of_speech)]
    if "|" in body:
        _refuse_mixed(body)
        return [_one_of("LOWER", _words(body))]
    return [_one_of("LOWER", _variants(token.lower_)) for token in nlp.make_doc(body)]


def _part_of_speech(match: re.Match[str]) -> TokenPattern:
    tags = match[2].split("|")
    for tag in tags:
        if tag not in _TAGS:
            raise RuleError(f"`{tag}` is no part of speech; there are {', '.join(sorted(_TAGS))}")
    spec: TokenPattern = {"POS": {"NOT_IN" if match[1] else "IN": tags}}
    if match[3]:
        if match[3] not in _FEATURES:
            raise RuleError(f"`{match[3]}` is no feature; there are {', '.join(_FEATURES)}")
        spec["MORPH"] = {"IS_SUPERSET": [_FEATURES[match[3]]]}
    return spec


def _refuse_mixed(body: str) -> None:
    """Alternatives of an item are all words or all parts of speech; a mix would match neither."""
    for word in body.split("|"):
        is_tag = word.lstrip("!").partition(".")[0] in _TAGS
        if is_tag or (len(word) > 1 and word[0] in "@<" and word[1:2].isalpha()):
            raise RuleError(
                f"`{body}` mixes words with `{word}`, which would be read as a word; "
                "two patterns, one for each, say the same"
            )


def _words(alternatives: str) -> list[str]:
    words = [word.lower() for word in alternatives.split("|")]
    if not all(words):
        raise RuleError(f"an alternative is empty in `{alternatives}`")
    return [variant for word in words for variant in _variants(word)]


def _variants(word: str) -> list[str]:
    """A word with either apostrophe."""
    return sorted({word, word.replace("'", "’"), word.replace("’", "'")})


def _one_of(attribute: str, words: list[str]) -> TokenPattern:
    return {attribute: words[0] if len(words) == 1 else {"IN": words}}
