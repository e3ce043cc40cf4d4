"""Runs `python -m commlint`; knows only where the command line begins."""

from __future__ import annotations

from commlint.cli.app import main

if __name__ == "__main__":
    main()
