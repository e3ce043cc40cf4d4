"""Closed word classes of Swedish and English: what no project will want to change.

Open lists (roles, speech verbs, softeners, deponents) are lexicon data under `rules/lexicon/`.
Forms are lower case. Sources: Teleman, Hellberg & Andersson 1999 (SAG); Huddleston & Pullum 2002.
"""

from __future__ import annotations

from dataclasses import dataclass

COPULAS = frozenset({"be", "vara"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """Function words of one language.

    Attributes:
        modals: Form to lemma of modal verbs that take a bare infinitive.
        semi_modals: Lemma of a verb to the modal it makes with `infinitive_marks`.
        subjects: Nominative pronoun to subject class.
        objects: Object pronoun to subject class.
        nominatives: Pronouns that after a verb can only be its subject.
        partitives: Quantifiers that hand their class to a pronoun (`all of you`).
        negations: Words that negate a predicate.
        conditionals: Words that open a condition.
        wh_words: Words that open an open question.
        relatives: Relative pronouns.
        infinitive_marks: `to`, `att`.
        tags: Endings that make a question leading.
        coordinators: Words that join clauses.
        partitive_marks: Prepositions that join a quantifier to what it counts (`one of them`).
        definites: Articles and pronouns that make a noun mean some people in particular.
        counters: Generic words that an article or adjective makes particular (`the one`).
        totals: Generic words that mean a thing before a clause with a subject (`all I want`).
        hortatives: Imperatives that propose or permit (`let us`).
        joint_objects: What after them takes in the sender.
        requests: What after both asks the audience all the same (`let us know`).
        bare_imperatives: A base form that opens a clause and governs it is an imperative.
        verb_second: The subject stands after the verb when something else stands before it.
    """

    modals: dict[str, str]
    semi_modals: dict[str, str]
    subjects: dict[str, str]
    objects: dict[str, str]
    nominatives: frozenset[str]
    partitives: frozenset[str]
    negations: frozenset[str]
    conditionals: frozenset[str]
    wh_words: frozenset[str]
    relatives: frozenset[str]
    infinitive_marks: frozenset[str]
    tags: tuple[tuple[str, ...], ...]
    coordinators: frozenset[str]
    partitive_marks: frozenset[str]
    definites: frozenset[str]
    counters: frozenset[str]
    totals: frozenset[str]
    hortatives: frozenset[str]
    joint_objects: frozenset[str]
    requests: frozenset[str]
    bare_imperatives: bool
    verb_second: bool


SWEDISH = Grammar(
    modals={
        "måste": "måste",
        "ska": "ska",
        "skall": "ska",
        "skulle": "skulle",
        "bör": "böra",
        "borde": "böra",
        "får": "få",
        "fick": "få",
        "kan": "kunna",
        "kunde": "kunna",
        "behöver": "behöva",
        "behövde": "behöva",
        "vill": "vilja",
        "ville": "vilja",
        "brukar": "bruka",
        "må": "må",
        "lär": "lär",
    },
    semi_modals={"ha": "ha att", "tvungen": "tvungen att", "komma": "komma att"},
    subjects={
        "du": "audience",
        "ni": "audience",
        "jag": "sender",
        "vi": "sender",
        "man": "generic",
        "alla": "generic",
        "ingen": "generic",
        "inga": "generic",
        "någon": "generic",
        "samtliga": "generic",
        "envar": "generic",
        "var": "generic",
        "folk": "generic",
        "han": "other",
        "hon": "other",
        "hen": "other",
        "den": "other",
        "det": "other",
        "de": "other",
        "dom": "other",
        "detta": "other",
        "denna": "other",
        "dessa": "other",
    },
    objects={
        "dig": "audience",
        "dej": "audience",
        "er": "audience",
        "eder": "audience",
        "mig": "sender",
        "mej": "sender",
        "oss": "sender",
    },
    nominatives=frozenset({"du", "ni", "jag", "vi", "han", "hon", "man"}),
    partitives=frozenset(
        {"alla", "många", "flera", "några", "en", "någon", "ingen", "var", "vissa", "del", "två"}
    ),
    negations=frozenset({"inte", "ej", "icke", "aldrig", "ingalunda", "inget", "ingenting"}),
    conditionals=frozenset({"om", "ifall", "såvida", "därest"}),
    wh_words=frozenset(
        {
            "vad",
            "hur",
            "varför",
            "vilken",
            "vilket",
            "vilka",
            "vem",
            "vems",
            "när",
            "var",
            "vart",
            "varifrån",
        }
    ),
    relatives=frozenset({"som", "vilken", "vilket", "vilka", "vars", "där"}),
    infinitive_marks=frozenset({"att"}),
    tags=(("eller", "hur"), ("inte", "sant"), ("va",), ("väl",), ("visst",), ("eller",)),
    coordinators=frozenset({"och", "eller", "men", "så", "samt", "utan"}),
    partitive_marks=frozenset({"av"}),
    definites=frozenset({"de", "dom", "dessa", "våra", "deras"}),
    counters=frozenset(),
    totals=frozenset(),
    hortatives=frozenset({"låt"}),
    joint_objects=frozenset({"oss"}),
    requests=frozenset({"veta", "höra"}),
    bare_imperatives=False,
    verb_second=True,
)

ENGLISH = Grammar(
    modals={
        "must": "must",
        "shall": "shall",
        "sha": "shall",
        "should": "should",
        "may": "may",
        "might": "might",
        "can": "can",
        "ca": "can",
        "could": "could",
        "will": "will",
        "wo": "will",
        "'ll": "will",
        "’ll": "will",
        "would": "would",
    },
    semi_modals={"have": "have to", "need": "need to", "ought": "ought to"},
    subjects={
        "you": "audience",
        "u": "audience",
        "ya": "audience",
        "y'all": "audience",
        "yourself": "audience",
        "i": "sender",
        "we": "sender",
        "myself": "sender",
        "ourselves": "sender",
        "one": "generic",
        "people": "generic",
        "everyone": "generic",
        "everybody": "generic",
        "anyone": "generic",
        "anybody": "generic",
        "nobody": "generic",
        "somebody": "generic",
        "someone": "generic",
        "all": "generic",
        "he": "other",
        "she": "other",
        "it": "other",
        "they": "other",
        "this": "other",
        "that": "other",
        "these": "other",
        "those": "other",
    },
    objects={"you": "audience", "me": "sender", "us": "sender"},
    nominatives=frozenset({"you", "i", "we", "he", "she", "they"}),
    partitives=frozenset(
        {"all", "each", "many", "some", "several", "most", "any", "one", "none", "both", "those"}
    ),
    negations=frozenset({"not", "n't", "n’t", "never", "nt"}),
    conditionals=frozenset({"if", "unless", "provided", "providing"}),
    wh_words=frozenset(
        {"what", "how", "why", "which", "who", "whom", "whose", "when", "where", "what's"}
    ),
    relatives=frozenset({"who", "that", "which", "whom"}),
    infinitive_marks=frozenset({"to"}),
    tags=(
        ("right",),
        ("correct",),
        ("is", "n't", "it"),
        ("are", "n't", "you"),
        ("do", "n't", "you"),
        ("do", "n't", "they"),
        ("wo", "n't", "you"),
        ("eh",),
        ("huh",),
    ),
    coordinators=frozenset({"and", "or", "but", "so", "then"}),
    partitive_marks=frozenset({"of"}),
    definites=frozenset({"the", "this", "that", "these", "those", "our", "their", "his", "her"}),
    counters=frozenset({"one"}),
    totals=frozenset({"all"}),
    hortatives=frozenset({"let"}),
    joint_objects=frozenset({"us", "'s", "’s", "s"}),
    requests=frozenset({"know", "hear", "have"}),
    bare_imperatives=True,
    verb_second=False,
)

GRAMMARS: dict[str, Grammar] = {"sv": SWEDISH, "en": ENGLISH}
