#!/usr/bin/env python3
"""How well references are found: the gold set, its floors, and what a change does.

    bench/quality.py [--show] [--json] [--language xx]     the figures
    bench/quality.py --beside PROGRAM                      those of another program beside ours
    bench/quality.py --hold                                fails below a floor (a test runs it)
    bench/quality.py --raise                               lifts the floors to the figures
    bench/quality.py changes OLD NEW [--corpus DIR]        references gained, lost, changed
    bench/quality.py relevance ...                         how well questions are answered; has its own --help

The gold set is corpus/judgments/references (its README says how texts are labelled). OLD and NEW
are two builds of itu-indexer. Ends with 0; 1 below a floor; 2 when there is something to mend
first (a row that does not fit its text, a program that cannot be run); 77 with --hold when no text
is labelled yet or there are no floors.
"""
import argparse
import json
import os
import pathlib
import sys

from gold import changes, floors, labels, measure, programs, tables
from gold.trouble import Trouble
from relevance import command as relevance

ROOT = pathlib.Path(__file__).resolve().parents[1]
BIN = pathlib.Path(os.environ.get("ITUSEARCH_BIN", ROOT / "build/release/bin"))
NOTHING_TO_MEASURE = 77


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=BIN / "itu-indexer", help="what finds the references (build/release/bin/itu-indexer)")
    parser.add_argument("--beside", action="append", default=[], metavar="PROGRAM", help="another one: `PROGRAM refs FILE` must print what ours prints")
    parser.add_argument("--gold", type=pathlib.Path, default=ROOT / "corpus/judgments/references", metavar="DIR")
    parser.add_argument("--language", metavar="xx", help="only the texts of one language")
    parser.add_argument("--show", action="store_true", help="list each miss, wrong id and false alarm")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument("--floors", type=pathlib.Path, default=ROOT / "bench/quality-floors.json", metavar="FILE")
    parser.add_argument("--hold", action="store_true", help="fail if a figure is below its floor")
    parser.add_argument("--raise", dest="lift", action="store_true", help="write higher floors; none is lowered")
    return parser


def changes_options():
    parser = argparse.ArgumentParser(prog="quality.py changes", description="References that NEW finds otherwise than OLD in a corpus.")
    parser.add_argument("old", metavar="OLD", help="an itu-indexer built before the change")
    parser.add_argument("new", metavar="NEW", help="an itu-indexer built after it")
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "corpus/sample", metavar="DIR")
    return parser


def outcomes_of(program, texts):
    found = programs.for_all(lambda gold: programs.references_of(program, gold.path), texts)
    return [outcome for gold, references in zip(texts, found) for outcome in measure.outcomes_of(gold, references)]


def print_figures(asked, figures, outcomes):
    if asked.json:
        listed = [{**vars(o), "what": o.what.value} for o in outcomes if o.what.value in ("missed", "wrong id", "false alarm")]
        print(json.dumps({"programs": figures, "failures": listed}, ensure_ascii=False, indent=1))
        return
    for name, one in figures.items():
        print(tables.table(name, one) + "\n")
    if len(figures) > 1:
        print(tables.side_by_side(figures) + "\n")
    print(tables.LEGEND)
    if asked.show:
        print("\n" + tables.failures(outcomes))


def hold(asked, figures):
    """The exit code: 1 if a figure is below its floor."""
    held = floors.read(asked.floors)
    if not held:
        print(f"quality: there are no floors in {asked.floors} yet; --raise writes them", file=sys.stderr)
        return NOTHING_TO_MEASURE
    if asked.language:
        held = {group: rows for group, rows in held.items() if group == asked.language}
    sentences = floors.below(figures, held)
    for sentence in sentences:
        print(f"quality: {sentence}", file=sys.stderr)
    return 1 if sentences else 0


def lift(asked, figures):
    if asked.language or asked.json:
        raise Trouble("floors are raised from the whole gold set; leave out --language and --json")
    before = floors.read(asked.floors)
    after = floors.raised(figures, before)
    floors.write(asked.floors, after)
    print(f"{asked.floors}: " + ("raised" if after != before else "already as high as the figures"))


def run(asked):
    texts, unlabelled = labels.read_gold(asked.gold, asked.language)
    note = f"texts without labels: {len(unlabelled)}" if unlabelled else ""
    if not texts:
        print(f"quality: no labelled text in {asked.gold}; {note or 'there is no text either'}", file=sys.stderr)
        return NOTHING_TO_MEASURE if asked.hold else 0
    figures, ours = {}, []
    for program in (asked.program, *asked.beside):
        outcomes = outcomes_of(program, texts)
        ours = ours or outcomes
        figures[pathlib.Path(program).name] = measure.all_figures(outcomes)
    print_figures(asked, figures, ours)
    if note and not asked.json:
        print("\n" + note)
    own = next(iter(figures.values()))
    if asked.lift:
        lift(asked, own)
    return hold(asked, own) if asked.hold else 0


def main():
    arguments = sys.argv[1:]
    try:
        if arguments[:1] == ["changes"]:
            asked = changes_options().parse_args(arguments[1:])
            for line in changes.report(asked.old, asked.new, asked.corpus):
                print(line)
            return 0
        if arguments[:1] == ["relevance"]:
            return relevance.run(arguments[1:])
        return run(options().parse_args(arguments))
    except Trouble as problem:
        print(f"quality: {problem}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
