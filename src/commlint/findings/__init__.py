"""Matches to findings: pure functions over frozen records; knows no spaCy and no output."""
