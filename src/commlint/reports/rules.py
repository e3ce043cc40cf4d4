"""Rules for people and programs: the list of them, and one in full; runs none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from commlint.reports.excerpt import printable
from commlint.reports.page import Page
from commlint.reports.style import CREDIT_STYLE, SEVERITY_STYLES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from commlint.reports.options import ReportOptions
    from commlint.rules import Figures, LanguageRules, Measured, Rule

_LANGUAGE_NAMES = {"en": "English", "sv": "Svenska"}
_BULLET = "– "


def render_list(rules: Sequence[Rule], running: Collection[str], options: ReportOptions) -> str:
    """A line a rule, by category; rules that are off here are marked so."""
    page = Page(options.width, options.color)
    names = max((cell_len(rule.id) for rule in rules), default=0)
    for category in dict.fromkeys(rule.category for rule in rules):
        page.line(Text.assemble((category.value, "bold"), (f"  {category.pole.value}", "dim")))
        for rule in rules:
            if rule.category is not category:
                continue
            facts = [", ".join(_languages(rule))]
            facts += [rule.status.value] if rule.status.value != "stable" else []
            facts += ["off"] if rule.id not in running else []
            line = Text(f"  {rule.id:<{names}}  ")
            line.append(f"{_severity(rule):<10}  ", style=_style(rule))
            line.append(" · ".join(facts), style="dim")
            page.line(line)
        page.blank()
    page.line(Text(f"{len(rules)} rules; `commlint rules show ID` tells more about one"))
    return str(page)


def render_list_json(
    rules: Sequence[Rule], running: Collection[str], measured: Measured | None = None
) -> str:
    """The same as a JSON array of objects; `measured` by language, empty where nothing is known."""
    objects = [
        {
            "id": rule.id,
            "category": rule.category.value,
            "pole": rule.category.pole.value,
            "severity": _severity(rule),
            "languages": _languages(rule),
            "status": rule.status.value,
            "enabled": rule.id in running,
            "measured": _measured_object(measured.of(rule.id) if measured else {}),
        }
        for rule in rules
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def render_rule(rule: Rule, options: ReportOptions, measured: Measured | None = None) -> str:
    """All there is to know about one rule: why it is there, on what grounds, what it finds."""
    page = Page(options.width, options.color)
    page.line(Text(rule.id, style="bold"))
    facts = Text(f"{rule.category.value} · ")
    facts.append(_severity(rule), style=_style(rule))
    facts.append(f" · {rule.status.value} · {', '.join(_languages(rule))}")
    page.paragraph(facts)
    page.blank()
    page.paragraph(Text(printable(rule.why.strip())))
    if rule.one_language:
        page.blank()
        page.paragraph(Text(printable(rule.one_language)))
    for language in _languages(rule):
        spoken = rule.for_language(language)
        if spoken is not None:
            _write_language(page, _LANGUAGE_NAMES[language], spoken)
    _write_measured(page, measured.of(rule.id) if measured else {})
    _write_items(page, "Sources", rule.sources)
    _write_items(page, "Rules of other linters that say the opposite", rule.conflicts_with)
    return str(page)


def _write_language(page: Page, name: str, spoken: LanguageRules) -> None:
    page.blank()
    page.line(Text(name, style="bold"))
    page.paragraph(Text(printable(spoken.message)), indent=2)
    for rewrite in spoken.rewrites:
        page.paragraph(Text.assemble(("→ ", CREDIT_STYLE), printable(rewrite)), indent=2, hanging=2)
    page.line(Text("  finds", style="dim"))
    for example in spoken.examples.flags:
        page.paragraph(_marked(printable(example)), indent=4, hanging=2)
    page.line(Text("  leaves alone", style="dim"))
    for example in spoken.examples.allows:
        page.paragraph(Text(f"{_BULLET}{printable(example)}"), indent=4, hanging=2)


def _write_measured(page: Page, figures: Mapping[str, Figures]) -> None:
    """How often the rule speaks in real text, and how often people found it right."""
    if not figures:
        return
    page.blank()
    page.line(Text("Measured", style="bold"))
    for language, name in _LANGUAGE_NAMES.items():
        if language in figures:
            page.paragraph(
                Text(f"{_BULLET}{name}: {_told(figures[language])}"), indent=2, hanging=2
            )


def _told(own: Figures) -> str:
    often = (
        f"{own.treebank:.1f} hits in 10,000 words of treebank text, "
        f"{own.development:.1f} in development texts"
    )
    if own.precision is None or own.interval is None:
        return f"{often}; none judged yet"
    low, high = own.interval
    return (
        f"{often}; {own.right} of {own.judged} judged hits right: "
        f"precision {own.precision:.2f} (95 % interval {low:.2f} to {high:.2f})"
    )


def _measured_object(figures: Mapping[str, Figures]) -> dict[str, dict[str, object]]:
    return {
        language: {
            "hits": own.hits,
            "per_10000_words": {"treebank": own.treebank, "development": own.development},
            "judged": own.judged,
            "right": own.right,
            "precision": None if own.precision is None else round(own.precision, 3),
        }
        for language, own in figures.items()
    }


def _marked(example: str) -> Text:
    """An example with its `[[…]]` kept, so that a pipe shows the span too, and bold."""
    text = Text(f"{_BULLET}{example}")
    text.highlight_regex(r"\[\[.*?\]\]", "bold")
    return text


def _write_items(page: Page, title: str, items: Sequence[str]) -> None:
    if not items:
        return
    page.blank()
    page.line(Text(title, style="bold"))
    for item in items:
        page.paragraph(Text(f"{_BULLET}{printable(item)}"), indent=2, hanging=2)


def _languages(rule: Rule) -> list[str]:
    return [language for language in _LANGUAGE_NAMES if rule.for_language(language) is not None]


def _severity(rule: Rule) -> str:
    return rule.severity or "credit"


def _style(rule: Rule) -> str:
    severity = rule.default_severity
    return CREDIT_STYLE if severity is None else SEVERITY_STYLES[severity]
