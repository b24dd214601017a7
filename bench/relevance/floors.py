"""Figures below which the answers must not fall: bench/relevance-floors.json."""
import math

HELD = ("first", "ndcg", "mrr", "recall", "places")
SCALE = 10_000  # floors have four decimals, rounded down


def below(figures, floors):
    """A sentence for each figure of a kind of question that is under its floor."""
    sentences = []
    for kind, held in floors.items():
        for name, floor in held.items():
            value = figures.get(kind, {}).get(name)
            if value is None:
                sentences.append(f"{kind}: {name} has a floor of {floor}, and nothing to measure it by; are the questions still there?")
            elif value < floor:
                sentences.append(f"{kind}: {name} is {value:.4f}, below its floor of {floor}; `bench/quality.py relevance --show` lists what stands too low")
    return sentences


def raised(figures, floors):
    """The floors, each lifted to what was measured where that is higher. None is lowered."""
    lifted = {kind: dict(held) for kind, held in floors.items()}
    for kind, measured in figures.items():
        held = lifted.setdefault(kind, {})
        for name in HELD:
            if measured.get(name) is not None:
                held[name] = max(math.floor(measured[name] * SCALE) / SCALE, held.get(name, 0))
    return lifted
