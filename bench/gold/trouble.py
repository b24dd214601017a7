"""The one failure of bench/quality.py: something that a person must mend before there are figures."""


class Trouble(Exception):
    """Says what is wrong, where, and what to do."""
