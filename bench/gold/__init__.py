"""What bench/quality.py is made of: the gold set, the programs, the comparison, the figures."""
