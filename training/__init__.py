"""How the pipelines in `src/commlint/models` are made; never part of the wheel."""
