"""spaCy components, one a file; they annotate a `Doc` and never build findings."""
