"""Rule patterns compiled for spaCy, one kind a file; they find places, never judge them."""
