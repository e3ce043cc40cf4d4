"""How commlint measures itself on data that is not part of it; never part of the wheel."""
