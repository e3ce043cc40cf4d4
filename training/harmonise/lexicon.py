"""Closed lists of Swedish words that decide how a relation or feature is written in UD v2."""

from __future__ import annotations

# Verbs v2 calls auxiliaries; the others that v1 marks `aux` govern an infinitive.
_AUXILIARIES = (
    "borde bör böra fick få får fått ha hade haft har kan kom komma kommer kommit kunde kunna "
    "kunnat lär må måst måste måtte ska skall skola skulle torde velat vilja vill ville"
)
AUXILIARIES = frozenset(_AUXILIARIES.split())
COPULAS = frozenset({"är", "var", "vara", "varit", "vore", "äro", "voro", "vare"})
CORRELATIVES = frozenset({"både", "såväl", "antingen", "varken"})
# Verbs in -s without a passive meaning: v2 gives them no Voice and a plain `nsubj`.
_DEPONENTS = (
    "andades andas andats avundas brottades brottas brottats enades enas enats envisades "
    "envisas fanns fattades fattas fattats finnas finns funnits hoppades hoppas hoppats "
    "kräkas kräks kändes kännas känns känts lyckades lyckas lyckats låtsades låtsas låtsats "
    "mindes minnas minns mints misslyckades misslyckas misslyckats mötas möts möttes nalkades "
    "nalkas rymdes rymmas ryms samsas skämdes skämmas skäms skämts slagits slogs slåss "
    "svettades svettas svettats synas syns syntes synts trivas trivdes trivs trivts träffades "
    "träffas träffats turas tyckas tycks tycktes tyckts töras umgicks umgås umgåtts "
    "utspelades utspelas utspelats vistades vistas vistats vämjas åldrades åldras åldrats"
)
DEPONENTS = frozenset(_DEPONENTS.split())
# Multiword units that stay units in v2.
FIXED = frozenset(
    {
        ("därför", "att"),
        ("i", "och", "med"),
        ("till", "och", "med"),
        ("rent", "av"),
        ("så", "småningom"),
        ("så", "att", "säga"),
        ("vare", "sig"),
        ("som", "helst"),
        ("före", "detta"),
        ("för", "sedan"),
        ("för", "skull"),
    },
)
