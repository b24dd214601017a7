"""How well questions are answered, beside plain BM25 on the same tokens and stems.

    bench/quality.py relevance [--show] [--json]       our questions on the sample corpus
    bench/quality.py relevance --collection DIR        a public collection, such as Cranfield
    bench/quality.py relevance --hold | --raise        fails below a floor (a test runs it); lifts the floors

first: share of the questions whose first hit answers them; nDCG@10 with the grade as the gain; MRR: by the rank of the
first document that was judged to answer; recall@100; places: share of the places named that the card before the hits shows.
Ends with 0; 1 below a floor; 2 when there is something to mend first.
"""
import argparse
import contextlib
import json
import os
import pathlib
import sys
import tempfile

from gold.floors import read as read_floors, write as write_floors

from . import collection, floors, judged, measures, programs

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("ITUSEARCH_BIN", ROOT / "build/release/bin"))
NAMES = {"first": "first", "ndcg": "nDCG@10", "mrr": "MRR", "recall": "recall@100", "places": "places"}
SHOWN = 5  # hits of a question that --show lists


def options():
    parser = argparse.ArgumentParser(prog="quality.py relevance", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=pathlib.Path, default=BIN, metavar="DIR", help="where itu-indexer and relevance_bench are (build/release/bin)")
    parser.add_argument("--queries", type=pathlib.Path, default=ROOT / "corpus/judgments/queries/queries.tsv", metavar="FILE")
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "corpus/sample", metavar="DIR", help="what --queries ask about")
    parser.add_argument("--index", type=pathlib.Path, metavar="DIR", help="an index of it that is there already")
    parser.add_argument("--collection", type=pathlib.Path, metavar="DIR", help="a public collection instead: its documents, its questions")
    parser.add_argument("--show", action="store_true", help="list each question that is not answered as well as it could be")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table, with the figures of each question")
    parser.add_argument("--floors", type=pathlib.Path, default=ROOT / "bench/relevance-floors.json", metavar="FILE")
    parser.add_argument("--hold", action="store_true", help="fail if a figure is below its floor")
    parser.add_argument("--raise", dest="lift", action="store_true", help="write higher floors; none is lowered")
    return parser


@contextlib.contextmanager
def asked_of(asked):
    """The questions, and an index of what they ask about."""
    with contextlib.ExitStack() as stack:
        corpus = asked.corpus
        if asked.collection:
            documents, questions = collection.read_collection(asked.collection)
            corpus = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="collection-")))
            collection.write_documents(documents, corpus)
        else:
            questions = judged.read_questions(asked.queries)
        index = asked.index or stack.enter_context(programs.built_index(asked.programs, corpus))
        yield questions, index


def hits_of(found, name):
    return lambda question: found[question.number][name]


def all_figures(questions, found):
    """Figures by kind of question, of ours and of plain BM25."""
    figures = {"ours": {}, "plain": {}}
    for kind in judged.KINDS:
        some = [question for question in questions if question.kind == kind]
        for name, kinds in figures.items():
            if some:
                kinds[kind] = measures.figures_of(some, hits_of(found, name))
        if some:
            figures["ours"][kind]["places"] = measures.places_of(some, lambda question: found[question.number]["card"])
    return figures


def table(figures):
    lines = [f"{'':22}{'questions':>10}" + "".join(f"{name:>12}" for name in NAMES.values())]
    for kind in figures["ours"]:
        for name, kinds in figures.items():
            one = kinds[kind]
            cells = "".join(f"{'–' if one.get(key) is None else f'{one[key]:.4f}':>12}" for key in NAMES)
            lines.append(f"{kind + '  ' + name:22}{one['questions']:>10}" + cells)
    return "\n".join(lines)


def failures(questions, found):
    """Each question with something better than what stands at the top, and what stands there."""
    lines = []
    for question in questions:
        hits = found[question.number]["ours"]
        score, plain = (measures.ndcg(question, found[question.number][name]) for name in ("ours", "plain"))
        card = found[question.number]["card"]
        if score > 0.9999 and (not question.place or card == question.place):
            continue
        lines.append(f"{question.number} {question.text!r}  nDCG {score:.3f} (plain {plain:.3f}), {len(hits)} hits" + (f", card {card}, wanted {question.place}" if question.place else ""))
        gains = measures.gains_of(question, hits)
        lines += [f"   {rank:3}. {gain or ' '} {document} {language}" for rank, ((document, language), gain) in enumerate(zip(hits, gains), 1) if rank <= SHOWN or gain]
        lines += [f"     – {gain} {document}" for document, gain in question.gains.items() if [document, question.language] not in hits and question.language]
    return "\n".join(lines)


def print_all(asked, figures, questions, found):
    if asked.json:
        each = {question.number: {name: measures.figures_of([question], hits_of(found, name)) for name in figures} for question in questions}
        print(json.dumps({"figures": figures, "questions": each}, ensure_ascii=False, indent=1))
        return
    print(table(figures))
    if asked.show:
        print("\n" + failures(questions, found))


def run(arguments):
    asked = options().parse_args(arguments)
    with asked_of(asked) as (questions, index):
        found = programs.ask(asked.programs, index, questions)
    figures = all_figures(questions, found)
    print_all(asked, figures, questions, found)
    before = read_floors(asked.floors)
    if asked.lift and not asked.collection:
        write_floors(asked.floors, floors.raised(figures["ours"], before))
    if not asked.hold:
        return 0
    sentences = floors.below(figures["ours"], before)
    for sentence in sentences:
        print(f"relevance: {sentence}", file=sys.stderr)
    return 1 if sentences else 0
