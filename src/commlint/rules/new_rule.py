"""A new rule file that works from the first moment, made from a template."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from commlint.config.nearest import suggestion
from commlint.core.finding import Category
from commlint.errors import UsageError

if TYPE_CHECKING:
    from commlint.rules.loader import RuleSet

SCHEMA_FILE = "rule.schema.json"
_TEMPLATES = Path(__file__).with_name("templates")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def write_new_rule(rule_id: str, category: str, folder: Path, rule_set: RuleSet) -> Path:
    """Write `folder/<category>/<rule_id>.yaml`; whoever edits it begins with something that works.

    Args:
        rule_id: Name of what the rule finds, in kebab-case.
        category: One of the ten.
        folder: A rules folder, made where it is not there.
        rule_set: The rules that there are, whose ids are taken.

    Returns:
        The new file.

    Raises:
        UsageError: The id or category is none, or is taken; or the file cannot be written.
    """
    if not _ID.fullmatch(rule_id):
        raise UsageError(
            f"`{rule_id}` is no rule id: small letters a to z and digits, with a hyphen between "
            "words, as in `reader-obligation`"
        )
    if category not in list(Category):
        names = [each.value for each in Category]
        raise UsageError(f"`{category}` is no category{suggestion(category, names)}")
    if rule_id in rule_set.files:
        raise UsageError(
            f"the rule `{rule_id}` is already there", path=rule_set.files[rule_id].path
        )
    path = folder / category / f"{rule_id}.yaml"
    template = _TEMPLATES / f"{Category(category).pole.value}.yaml"
    text = Template(template.read_text(encoding="utf-8")).substitute(
        id=rule_id, category=category, schema=f"../{SCHEMA_FILE}"
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError("is already there and stays as it is", path=str(path)) from error
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", path=str(path)) from error
    return path
