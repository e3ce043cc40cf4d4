"""Findings to components, score and stance; reads findings and counts, never text."""
