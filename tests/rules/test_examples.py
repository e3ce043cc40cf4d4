"""Every rule's own examples: exact spans where it speaks, silence where it does not."""

from commlint.config.settings import Settings
from commlint.engine.examples import run_examples


def test_every_example_holds() -> None:
    results = list(run_examples(Settings()))
    assert len(results) > 100
    failed = [
        f"{result.rule} {result.language} {result.kind} {result.number}: {result.text!r} "
        f"expected {result.expected}, found {result.found}"
        for result in results
        if not result.passed
    ]
    assert not failed, "\n".join(failed)
