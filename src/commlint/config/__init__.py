"""Settings: what a project, a document and the command line ask for; knows no text."""
