"""Language identification and spaCy pipelines; the only stage that looks at words."""
