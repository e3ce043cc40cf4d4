"""The command line: one command a file, options in and a report out, no logic of its own."""
