"""What a change of the program does to the references of a corpus: gained, lost, changed.

Two builds read the same files (`itu-indexer show`: all formats, as a build reads them), and the
references of each document are laid side by side.
"""
import collections
import pathlib

from .ids import canonical
from .measure import places_of
from .programs import for_all, json_lines


UNREADABLE = 5  # how `show` ends for a file that it cannot read


class Reader:
    """Reads files as one build does."""

    def __init__(self, program, corpus):
        self.program = program
        self.corpus = corpus

    def __call__(self, path):
        return json_lines([self.program, "show", "--corpus", self.corpus, path], fine=(0, UNREADABLE))


def described(reference):
    """The wording's targets in one line: "pp/res/140 ~pp/res/30 ?a|b"."""
    sign = {"likely": "~", "open": "?"}
    ids = [sign.get(t["certainty"], "") + (canonical(t["id"] or "") or "|".join(t["candidates"])) for t in reference["targets"]]
    return " ".join(ids) or "(nothing)"


class Spanned:
    """A reference of the old program, with its span as labels have it."""

    def __init__(self, reference):
        self.reference = reference
        self.start, self.end = reference["start"], reference["end"]


def quoted(references):
    return " … ".join(repr(" ".join(r["text"].split())) for r in references)


def answered(references):
    return [(r["start"], r["end"], described(r)) for r in references]


def compare_spans(old, new):
    """Lines for a text that both programs read alike."""
    for place in places_of([Spanned(r) for r in old], new):
        before, after = [one.reference for one in place.labels], place.references
        if answered(before) == answered(after):
            continue
        if not before:
            yield "+", f"{quoted(after)}  {' '.join(map(described, after))}"
        elif not after:
            yield "-", f"{quoted(before)}  {' '.join(map(described, before))}"
        else:
            wording = quoted(before) + ("" if quoted(before) == quoted(after) else f" -> {quoted(after)}")
            yield "~", f"{wording}  {' '.join(map(described, before))} -> {' '.join(map(described, after))}"


def compare_wordings(old, new):
    """Lines for a text that the programs read differently: its offsets cannot be compared."""
    before = collections.Counter(f"{quoted([r])}  {described(r)}" for r in old)
    after = collections.Counter(f"{quoted([r])}  {described(r)}" for r in new)
    for sign, lines in (("-", before - after), ("+", after - before)):
        for line in lines.elements():
            yield sign, line


def compare_documents(old, new):
    """(what is to be said of the document, sign, line) for each reference that differs in one file."""
    for number in range(max(len(old), len(new))):
        before = old[number] if number < len(old) else {"id": "(none)", "text": "", "references": []}
        after = new[number] if number < len(new) else {"id": "(none)", "text": "", "references": []}
        name = after["id"] if before["id"] == after["id"] else f"{before['id']} -> {after['id']}"
        if before["text"] == after["text"]:
            lines = compare_spans(before["references"], after["references"])
        else:
            name += " (its text is read otherwise)"
            lines = compare_wordings(before["references"], after["references"])
        for sign, line in lines:
            yield name, sign, line


def report(old, new, corpus):
    """Lines that say, file by file, what `new` finds otherwise than `old`."""
    corpus = pathlib.Path(corpus)
    files = sorted(path for path in corpus.rglob("*") if path.is_file())
    before, after = for_all(Reader(old, corpus), files), for_all(Reader(new, corpus), files)
    counts, changed_files = collections.Counter(), 0
    for path, earlier, later in zip(files, before, after):
        heading = None
        for name, sign, line in compare_documents(earlier, later):
            if name != heading:
                changed_files += heading is None
                heading = name
                yield f"{path.relative_to(corpus)}  {name}"
            counts[sign] += 1
            yield f"  {sign} {line}"
    yield f"{counts['+']} gained, {counts['-']} lost, {counts['~']} changed, in {changed_files} of {len(files)} files"
