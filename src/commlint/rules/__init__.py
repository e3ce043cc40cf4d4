"""YAML rule files to validated rules; knows nothing of spaCy, texts or settings' sources."""

from commlint.rules.folders import builtin_rules_dir, rule_folders
from commlint.rules.loader import RuleSet, load_rules
from commlint.rules.measured import Figures, Measured, load_measured
from commlint.rules.schema import LanguageRules, Pattern, Rule, Status

__all__ = [
    "Figures",
    "LanguageRules",
    "Measured",
    "Pattern",
    "Rule",
    "RuleSet",
    "Status",
    "builtin_rules_dir",
    "load_measured",
    "load_rules",
    "rule_folders",
]
