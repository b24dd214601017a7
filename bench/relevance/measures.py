"""Figures of a ranking: how good its first ten are, where the first answer stands, what is missing."""
import math

DEPTH = 10


def gains_of(question, hits):
    """What each hit is worth. A text in another language than the question's is worth nothing, nor is one shown before."""
    left, gains = dict(question.gains), []
    for document, language in hits:
        fits = question.language in ("", language)
        gains.append(left.pop(document, 0) if fits else 0)
    return gains


def discounted(gains):
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains[:DEPTH], 1))


def ndcg(question, hits):
    best = discounted(sorted(question.gains.values(), reverse=True))
    return discounted(gains_of(question, hits)) / best if best else 0.0


def reciprocal_rank(question, hits):
    return next((1 / rank for rank, gain in enumerate(gains_of(question, hits), 1) if gain > 0), 0.0)


def recall(question, hits):
    found = sum(1 for gain in gains_of(question, hits) if gain > 0)
    return found / len(question.gains) if question.gains else 0.0


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else None


def figures_of(questions, hits_of):
    """The figures of one program over some questions; `hits_of` gives the (id, language) of a question's hits."""
    pairs = [(question, hits_of(question)) for question in questions]
    return {
        "questions": len(pairs),
        "first": mean(float(reciprocal_rank(*pair) == 1) for pair in pairs),
        "ndcg": mean(ndcg(*pair) for pair in pairs),
        "mrr": mean(reciprocal_rank(*pair) for pair in pairs),
        "recall": mean(recall(*pair) for pair in pairs),
    }


def places_of(questions, card_of):
    """The share of the questions which name a place that are answered with a card of that very place."""
    named = [question for question in questions if question.place]
    return mean(float(card_of(question) == question.place) for question in named)
