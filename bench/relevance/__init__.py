"""How well questions are answered: `bench/quality.py relevance`."""
