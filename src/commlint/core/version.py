"""The version of commlint, for reports and the command line; knows nothing else."""

__version__ = "0.1.0"
