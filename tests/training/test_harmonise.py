"""The harmoniser on sentences of our own, one construction each."""

from __future__ import annotations

from collections.abc import Callable

from training.conllu import Word

Arcs = Callable[..., dict[str, str]]
Harmonised = Callable[..., dict[str, Word]]


def test_a_governing_verb_governs_and_kan_helps(arcs: Arcs) -> None:
    found = arcs(
        ("Vi", "PN", 3, "nsubj"),
        ("behöver", "VB|PRS|AKT", 3, "aux"),
        ("måla", "VB|INF|AKT", 0, "root"),
        ("båten", "NN", 3, "dobj"),
    )
    assert found == {
        "Vi": "nsubj(behöver)",
        "behöver": "root",
        "måla": "xcomp(behöver)",
        "båten": "obj(måla)",
    }
    found = arcs(
        ("Vi", "PN", 3, "nsubj"),
        ("kan", "VB|PRS|AKT", 3, "aux"),
        ("måla", "VB|INF|AKT", 0, "root"),
    )
    assert found == {"Vi": "nsubj(måla)", "kan": "aux(måla)", "måla": "root"}


def test_verbs_marked_as_auxiliaries_of_each_other_are_coordinated(arcs: Arcs) -> None:
    found = arcs(
        ("Sopa", "VB|IMP|AKT", 3, "aux"),
        ("och", "KN", 3, "cc"),
        ("damma", "VB|IMP|AKT", 0, "root"),
    )
    assert found == {"Sopa": "root", "och": "cc(damma)", "damma": "conj(Sopa)"}


def test_a_conjunction_belongs_to_the_conjunct_after_it(arcs: Arcs) -> None:
    found = arcs(
        ("Katter", "NN", 4, "nsubj"),
        ("och", "KN", 1, "cc"),
        ("hundar", "NN", 1, "conj"),
        ("sover", "VB|PRS|AKT", 0, "root"),
    )
    assert found["och"] == "cc(hundar)"


def test_nmod_is_oblique_under_a_verb_only(arcs: Arcs) -> None:
    found = arcs(
        ("Vi", "PN", 2, "nsubj"),
        ("talar", "VB|PRS|AKT", 0, "root"),
        ("om", "PP", 4, "case"),
        ("taket", "NN", 2, "nmod"),
        ("på", "PP", 6, "case"),
        ("huset", "NN", 4, "nmod"),
    )
    assert (found["taket"], found["huset"]) == ("obl(talar)", "nmod(taket)")


def test_a_multiword_adverb_becomes_a_phrase(arcs: Arcs) -> None:
    found = arcs(
        ("Bussen", "NN", 2, "nsubj"),
        ("går", "VB|PRS|AKT", 0, "root"),
        ("i", "PP", 2, "advmod"),
        ("regel", "NN", 3, "mwe"),
    )
    assert (found["i"], found["regel"]) == ("case(regel)", "obl(går)")


def test_a_multiword_preposition_becomes_two_phrases(arcs: Arcs) -> None:
    found = arcs(
        ("Tåget", "NN", 2, "nsubj"),
        ("står", "VB|PRS|AKT", 0, "root"),
        ("på", "PP", 6, "case"),
        ("grund", "NN", 3, "mwe"),
        ("av", "PP", 3, "mwe"),
        ("snö", "NN", 2, "nmod"),
    )
    assert found["på"] == "case(grund)"
    assert found["grund"] == "obl(står)"
    assert (found["av"], found["snö"]) == ("case(snö)", "nmod(grund)")


def test_units_that_v2_keeps_are_fixed(arcs: Arcs) -> None:
    found = arcs(
        ("Vi", "PN", 2, "nsubj"),
        ("stannar", "VB|PRS|AKT", 0, "root"),
        ("därför", "AB", 6, "mark"),
        ("att", "SN", 3, "mwe"),
        ("det", "PN", 6, "nsubj"),
        ("blåser", "VB|PRS|AKT", 2, "advcl"),
    )
    assert (found["därför"], found["att"]) == ("mark(blåser)", "fixed(därför)")


def test_a_copula_with_a_cleft_turns_round(arcs: Arcs) -> None:
    found = arcs(
        ("Det", "PN", 2, "nsubj"),
        ("är", "VB|PRS|AKT", 0, "root"),
        ("grannen", "NN", 2, "dep"),
        ("som", "HP", 5, "nsubj"),
        ("sjunger", "VB|PRS|AKT", 3, "acl:relcl"),
    )
    assert found == {
        "Det": "expl(grannen)",
        "är": "cop(grannen)",
        "grannen": "root",
        "som": "nsubj(sjunger)",
        "sjunger": "acl:cleft(grannen)",
    }


def test_passives_keep_their_voice_and_deponents_have_none(harmonised: Harmonised) -> None:
    words = harmonised(
        ("Styrelsen", "NN", 2, "nsubjpass"),
        ("väljs", "VB|PRS|SFO", 0, "root"),
        (".", "MAD", 2, "punct"),
    )
    assert words["Styrelsen"].deprel == "nsubj:pass"
    assert "Voice=Pass" in words["väljs"].feats
    words = harmonised(
        ("Frågor", "NN", 2, "nsubjpass"),
        ("finns", "VB|PRS|SFO", 0, "root"),
        (".", "MAD", 2, "punct"),
    )
    assert words["Frågor"].deprel == "nsubj"
    assert "Voice" not in words["finns"].feats


def test_moods_come_from_the_suc_tag(harmonised: Harmonised) -> None:
    words = harmonised(
        ("Skriv", "VB|IMP|AKT", 0, "root"), ("boken", "NN|UTR|SIN|DEF|NOM", 1, "dobj")
    )
    assert words["Skriv"].feats == "Mood=Imp|VerbForm=Fin|Voice=Act"
    assert (words["Skriv"].lemma, words["Skriv"].upos) == ("skriva", "VERB")
    assert words["boken"].lemma == "bok"
    words = harmonised(("väljs", "VB|PRS|SFO", 0, "root"))
    assert words["väljs"].feats.startswith("Mood=Ind")


def test_helping_verbs_are_auxiliaries_and_negation_a_particle(harmonised: Harmonised) -> None:
    words = harmonised(
        ("Det", "PN", 4, "nsubj"),
        ("kan", "VB|PRS|AKT", 4, "aux"),
        ("inte", "AB", 4, "neg"),
        ("regna", "VB|INF|AKT", 0, "root"),
    )
    assert words["kan"].upos == "AUX"
    assert (words["inte"].upos, words["inte"].deprel) == ("PART", "advmod")
    assert words["regna"].lemma == "REGNA", "an unknown word is looked up"


def test_a_participle_without_a_verb_is_a_plain_adjective(harmonised: Harmonised) -> None:
    words = harmonised(
        ("Bruten", "PC|PRF", 2, "amod"), ("obruten", "PC|PRF", 3, "amod"), ("is", "NN", 0, "root")
    )
    assert "VerbForm=Part" in words["Bruten"].feats
    assert words["obruten"].feats == "Degree=Pos"


def test_possessives_and_adjectives_are_no_determiners(arcs: Arcs) -> None:
    found = arcs(("Våra", "PS", 3, "det"), ("första", "RO", 3, "det"), ("bi", "NN", 0, "root"))
    assert (found["Våra"], found["första"]) == ("nmod:poss(bi)", "amod(bi)")


def test_a_preposition_left_behind_is_oblique(arcs: Arcs) -> None:
    found = arcs(
        ("något", "PN", 0, "root"),
        ("som", "HP", 4, "dobj"),
        ("vi", "PN", 4, "nsubj"),
        ("undrar", "VB|PRS|AKT", 1, "acl:relcl"),
        ("över", "PP", 4, "case"),
    )
    assert found["över"] == "obl(undrar)"


def test_commas_and_brackets_go_where_talbanken_has_them(arcs: Arcs) -> None:
    found = arcs(
        ("Hus", "NN", 4, "nsubj"),
        ("(", "PAD", 1, "punct"),
        ("torp", "NN", 1, "appos"),
        ("säljs", "VB|PRS|SFO", 0, "root"),
        (",", "MID", 4, "punct"),
        ("fast", "SN", 7, "mark"),
        ("dyrt", "JJ", 4, "advcl"),
        (".", "MAD", 4, "punct"),
    )
    assert found[","] == "punct(säljs)"
    assert found["."] == "punct(säljs)"


def test_spaces_follow_typesetting(spaced: Callable[..., str]) -> None:
    text = spaced(
        ("Torp", "NN", 0, "root"),
        ("(", "PAD", 3, "punct"),
        ("t_ex", "AB", 1, "advmod"),
        ("hus", "NN", 1, "appos"),
        (")", "PAD", 4, "punct"),
        (",", "MID", 1, "punct"),
        ("helst", "AB", 1, "advmod"),
        (".", "MAD", 1, "punct"),
    )
    assert text == "Torp (t.ex. hus), helst."
