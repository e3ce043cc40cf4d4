"""Documents through all stages; holds the pipelines of a run and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from commlint.config.settings import LANGUAGES, Profile, Settings
from commlint.core.document import BlockKind
from commlint.core.result import LintedDocument, Sentence, Skipped
from commlint.core.text import LineIndex
from commlint.engine.extraction import extract
from commlint.engine.notes import blocks_left_out, profile_note, rules_left_out
from commlint.errors import UsageError
from commlint.findings.building import build_findings
from commlint.findings.genre import wake, weigh
from commlint.findings.missing import find_missing
from commlint.findings.placing import emphasised
from commlint.language.detect import detect_block_languages, detect_language
from commlint.language.pipeline import load_pipeline
from commlint.language.requirements import unserved_rules
from commlint.readers.plain import read_plain
from commlint.rules.loader import load_rules
from commlint.rules.templates import asks_for_predicate
from commlint.scoring.document import score_document
from commlint.scoring.measures import measure
from commlint.scoring.weights import load_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from commlint.core.document import Document
    from commlint.core.finding import Finding, Match
    from commlint.rules.profiles import GenreProfile

_BATCH = 128
_CHANNEL = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\+?\d[\d\s()–-]{5,}\d|https?://|www\.")


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A document whose language is settled; `kept` are indexes of the blocks to lint."""

    document: Document
    language: str
    profile: Profile
    kept: tuple[int, ...]
    left_out: tuple[str, ...]


class Linter:
    """Lints documents with one set of rules; pipelines load at the first document that needs them.

    Raises:
        RuleError: A rule file is broken, or no rule is left to run.
        UsageError: Settings name a rule that does not exist.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.rule_set = load_rules(settings)
        self.notes: tuple[str, ...] = ()  # on the run as a whole, known once pipelines are loaded
        self._pipelines: dict[str, Language] = {}
        self._weights = load_weights()
        self._slotted = {
            language: frozenset(
                rule.id
                for rule in self.rule_set.rules
                if (spoken := rule.for_language(language)) and asks_for_predicate(spoken.rewrites)
            )
            for language in LANGUAGES
        }
        self._caps = {rule.id: rule.cap_per_paragraph for rule in self.rule_set.rules}

    def lint(self, document: Document, *, only: str | None = None) -> LintedDocument | Skipped:
        """One document, or why it was left out; `only` shows one rule without its rivals.

        Raises:
            ModelError: The pipeline of its language cannot be loaded.
            UsageError: Its front matter asks for a profile or language that does not exist.
        """
        return next(self.lint_many([document], only=only))

    def lint_many(
        self, documents: Iterable[Document], *, only: str | None = None
    ) -> Iterator[LintedDocument | Skipped]:
        """Many documents in their order, a batch at a time, so memory stays small."""
        stream = iter(documents)
        while batch := list(islice(stream, _BATCH)):
            prepared = [self._prepare(document) for document in batch]
            docs = self._tag([item for item in prepared if isinstance(item, _Prepared)])
            for item in prepared:
                if isinstance(item, Skipped):
                    yield item
                else:
                    yield self._finish(item, docs[id(item)], only)

    def pipeline(self, language: str) -> Language:
        """The pipeline of `sv` or `en`, loaded once."""
        if language not in self._pipelines:
            nlp = load_pipeline(language, self.settings, self.rule_set)
            self._pipelines[language] = nlp
            if language in self.settings.pipelines:
                unserved = unserved_rules(nlp, self.rule_set, language)
                self.notes += rules_left_out(unserved, language, self.settings.pipelines[language])
        return self._pipelines[language]

    def _prepare(self, document: Document) -> _Prepared | Skipped:
        front = document.front_matter
        profile = _profile(front.settings.get("profile"), self.settings.profile, document.path)
        texts = [block.text for block in document.blocks]
        asked = self.settings.language or _known_language(front.language)
        language = asked or detect_language("\n".join(texts))
        if not any(text.strip() for text in texts):
            return Skipped(document.path, "no prose to read")
        if language is None:
            return Skipped(document.path, "language unclear; --language sv or en settles it")
        if language not in LANGUAGES:
            return Skipped(document.path, f"language {language}")
        languages = [language] * len(texts)
        if self.settings.language is None:
            languages = detect_block_languages(texts, language)
        said_twice = _titles_said_again(document)
        kept = tuple(
            index
            for index, found in enumerate(languages)
            if found == language and index not in said_twice
        )
        left_out = tuple(found for found in languages if found != language)
        return _Prepared(document, language, profile, kept, left_out)

    def _tag(self, batch: list[_Prepared]) -> dict[int, list[Doc]]:
        """Every block of the batch through its pipeline, a language at a time."""
        docs: dict[int, list[Doc]] = {id(item): [] for item in batch}
        for language in sorted({item.language for item in batch}):
            nlp = self.pipeline(language)
            places: list[int] = []
            made: list[Doc] = []
            for item in batch:
                if item.language != language:
                    continue
                for index in item.kept:
                    block = item.document.blocks[index]
                    doc = nlp.make_doc(block.text)
                    doc._.commlint_block = block.kind.value
                    made.append(doc)
                    places.append(id(item))
            for place, doc in zip(places, nlp.pipe(made), strict=True):
                docs[place].append(doc)
        return docs

    def _finish(self, item: _Prepared, docs: list[Doc], only: str | None) -> LintedDocument:
        document = item.document
        sentences: list[Sentence] = []
        matches: list[Match] = []
        for index, doc in zip(item.kept, docs, strict=True):
            extracted = extract(
                doc, document.blocks[index], index, len(sentences), self._slotted[item.language]
            )
            sentences.extend(extracted.sentences)
            matches.extend(extracted.matches)
        profile = self.rule_set.profiles[item.profile.value]
        awake = wake(matches, profile, document.blocks)
        findings = build_findings(
            awake,
            sentences,
            document,
            self.rule_set,
            language=item.language,
            lines=LineIndex(document.source),
            only=only,
        )
        weighed = weigh(findings, profile)
        scored = score_document(
            weighed, sentences, self._weights, self._caps, emphasised(document.blocks)
        )
        has_channel = _CHANNEL.search(document.source) is not None
        return LintedDocument(
            path=document.path,
            source=document.source,
            language=item.language,
            profile=item.profile.value,
            words=sum(sentence.words for sentence in sentences),
            stance=scored.stance,
            scores=scored.scores,
            measures=measure(scored.findings, sentences, has_channel=has_channel),
            sentences=scored.sentences,
            findings=scored.findings,
            missing=find_missing(
                findings,
                sentences,
                language=item.language,
                has_channel=has_channel,
            ),
            notes=(
                *profile_note(profile, item.language, changed=_changes(profile, matches, weighed)),
                *blocks_left_out(item.left_out, item.language),
            ),
        )


def _changes(profile: GenreProfile, matches: list[Match], findings: tuple[Finding, ...]) -> bool:
    """True where the profile made a difference to this document."""
    asleep = {*profile.sleep, *profile.sleep_in_steps}
    return any(match.rule in asleep for match in matches) or any(
        finding.category in profile.factor for finding in findings
    )


def lint_text(
    text: str,
    *,
    language: str | None = None,
    path: str = "<text>",
    settings: Settings | None = None,
) -> LintedDocument:
    """Lint one plain text.

    Args:
        text: What a person would read.
        language: `sv`, `en`, or None to detect.
        path: Name of the text in the result.
        settings: Defaults where None.

    Raises:
        UsageError: There is no prose, or its language is neither Swedish nor English.
        CommlintError: Any other of the tree in `commlint.errors`.
    """
    chosen = settings or Settings()
    if language is not None:
        chosen = replace(chosen, language=language)
    result = Linter(chosen).lint(read_plain(text, path))
    if isinstance(result, Skipped):
        raise UsageError(f"skipped: {result.reason}", path=path)
    return result


def _titles_said_again(document: Document) -> set[int]:
    """Titles in front matter that a heading repeats: one text, one finding."""
    headings = {block.text.strip() for block in document.blocks if block.kind is BlockKind.HEADING}
    return {
        index
        for index, block in enumerate(document.blocks)
        if block.kind is BlockKind.TITLE and block.text.strip() in headings
    }


def _known_language(asked: str | None) -> str | None:
    """`sv-SE` is `sv`; another language is kept, so that the document is skipped as such."""
    return asked.replace("_", "-").split("-")[0].lower() if asked else None


def _profile(asked: object, default: Profile, path: str) -> Profile:
    if asked is None:
        return default
    try:
        return Profile(str(asked))
    except ValueError as error:
        choices = ", ".join(profile.value for profile in Profile)
        raise UsageError(f"`{asked}` is no profile; there are {choices}", path=path) from error
