"""Plain text: what parts paragraphs, and what a line break means."""

from __future__ import annotations

import pytest

from commlint.readers import read_document

_WRAPPED = (
    "Vi vill höra vad du tycker om torget, för det är ni som går där varje\n"
    "dag. Skriv till oss när det passar dig."
)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("Hej på er.\n\nVi ses.", ["paragraph: Hej på er.", "paragraph: Vi ses."]),
        (_WRAPPED, ["paragraph: " + _WRAPPED.replace("\n", " ")]),
        ("Hej alla\n" + _WRAPPED, ["paragraph: Hej alla\n" + _WRAPPED.replace("\n", " ")]),
        ("Storgatan 1\n123 45 Staden", ["paragraph: Storgatan 1\n123 45 Staden"]),
        (
            "Ny skola i Åmål\n\nVi bygger nu.",
            ["heading: Ny skola i Åmål", "paragraph: Vi bygger nu."],
        ),
        ("Nu bygger vi!\n\nKom och se.", ["paragraph: Nu bygger vi!", "paragraph: Kom och se."]),
        ("Hej Åsa,\n\nTack för brevet.", ["paragraph: Hej Åsa,", "paragraph: Tack för brevet."]),
        ("Bara en rad", ["paragraph: Bara en rad"]),
        ("Rubrik\n======\n\nText.", ["heading: Rubrik", "paragraph: Text."]),
        ("- ett\n- två\n", ["list_item: ett", "list_item: två"]),
        ("* ett\n+ två\n• tre\n", ["list_item: ett", "list_item: två", "list_item: tre"]),
        ("- ett\n  fortsätter\n- två", ["list_item: ett\nfortsätter", "list_item: två"]),
        ("- ett\nVanlig text.", ["list_item: ett", "paragraph: Vanlig text."]),
        ("1. Öppna.\n2) Stäng.\n", ["step: Öppna.", "step: Stäng."]),
        ("2024. Det var året.", ["paragraph: 2024. Det var året."]),
        (
            "> Hon skrev\n> detta.\n\nVi svarar.",
            ["quote: Hon skrev\ndetta.", "paragraph: Vi svarar."],
        ),
        ("> > djupt", ["quote: djupt"]),
        ("– Hej, sa hon.\n– Hej.", ["paragraph: – Hej, sa hon.", "paragraph: – Hej."]),
        ("-5 grader ute.", ["paragraph: -5 grader ute."]),
        ("*viktigt* här", ["paragraph: *viktigt* här"]),
        ("Text.\n\n* * *\n\nMer.", ["paragraph: Text.", "paragraph: Mer."]),
        ("   Indraget.\n", ["paragraph: Indraget."]),
        ("12 345\n\nText.", ["paragraph: Text."]),
        ("Hej\r\rdu.", ["heading: Hej", "paragraph: du."]),
        ("Läs mer: https://t.ex/a1 #nyhet @kommunen", ["paragraph: Läs mer: X #nyhet @kommunen"]),
        ("Skriv till info@exempel.se.", ["paragraph: Skriv till info@exempel.se."]),
    ],
)
def test_blocks(source: str, blocks: list[str]) -> None:
    document = read_document(source.encode(), "draft.txt")
    assert [f"{block.kind.value}: {block.text}" for block in document.blocks] == blocks


def test_address_is_a_link() -> None:
    (block,) = read_document(b"Read https://t.ex/a and www.b.ex now", "draft.txt").blocks
    assert [(link.start_char, link.end_char) for link in block.links] == [(5, 6), (11, 12)]
