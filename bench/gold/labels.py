"""The gold set: texts and, beside each, what a reader says they refer to.

    LANGUAGE/NAME.txt    a text, UTF-8
    LANGUAGE/NAME.tsv    line, wording, ids, note: one row a reference, in the order of the text

`line` counts from 1 and is where the wording begins. The wording stands as printed, with ⏎ for a
line break and ⇥ for a tab. Ids, with blanks between them:

    a        the id that is meant          a|b       either is right
    ~a       not counted either way        open:a|b  a reader cannot decide between these
    nothing  a decoy: no reference is to be found here
"""
import dataclasses
import pathlib
import re

from .ids import SHAPE, canonical
from .trouble import Trouble

HEADER = ["line", "wording", "ids", "note"]


@dataclasses.dataclass(frozen=True)
class Wanted:
    """One target that a reader expects."""
    ids: tuple  # any of them is right; the first one names it
    is_open: bool = False

    def __str__(self):
        return ("open:" if self.is_open else "") + "|".join(self.ids)


@dataclasses.dataclass(frozen=True)
class Label:
    start: int  # bytes of the text
    end: int
    line: int
    wording: str
    wanted: tuple
    optional: tuple  # ids that are not counted either way

    @property
    def is_decoy(self):
        return not self.wanted and not self.optional


@dataclasses.dataclass(frozen=True)
class GoldText:
    path: pathlib.Path
    language: str
    text: str
    labels: tuple

    @property
    def name(self):
        return f"{self.language}/{self.path.name}"


class BadRow(Exception):
    """What is wrong with one row, and what to do."""


def read_ids(cell):
    """(wanted, optional) of a cell of ids."""
    wanted, optional = [], []
    for spec in cell.split():
        is_optional, is_open = spec.startswith("~"), spec.startswith("open:")
        ids = tuple(canonical(one) for one in spec.removeprefix("~").removeprefix("open:").split("|"))
        wrong = [one for one in ids if not SHAPE.fullmatch(one)]
        if wrong:
            raise BadRow(f"{wrong[0]!r} is no id; write it as docs/references.md says (pp/res/140@2006#resolves.2)")
        if is_optional:
            optional.extend(ids)
        elif is_open and len(ids) < 2:
            raise BadRow(f"{spec!r} leaves nothing open; give at least two ids, or leave out open:")
        else:
            wanted.append(Wanted(ids, is_open))
    return tuple(wanted), tuple(optional)


def occurrences(wording, text, first, last):
    """Where `wording` begins between `first` and `last`: first where it stands on its own ("48" not within "148"), then anywhere."""
    starts = [m.start() for m in re.finditer("(?=" + re.escape(wording) + ")", text[first:last + len(wording)])]
    starts = [first + start for start in starts if first + start < last]
    within = lambda at: 0 < at < len(text) and all(c.isascii() and c.isalnum() for c in text[at - 1:at + 1])
    return [s for s in starts if not within(s) and not within(s + len(wording))] or starts


def place_row(cells, text, line_starts, before):
    """The label of one row; `before` is the label of the row above, if there is one."""
    if len(cells) < 3:
        raise BadRow("it has fewer than three columns; write line, wording, ids, note with tabs between them")
    if not cells[0].isdigit() or not 1 <= int(cells[0]) < len(line_starts):
        raise BadRow(f"there is no line {cells[0]!r}; the text has {len(line_starts) - 1}")
    line = int(cells[0])
    wording = cells[1].replace("⏎", "\n").replace("⇥", "\t")
    if not wording:
        raise BadRow("it has no wording; copy it from the text")
    found = occurrences(wording, text, line_starts[line - 1], line_starts[line])
    if not found:
        shown = text[line_starts[line - 1]:line_starts[line]].strip()
        raise BadRow(f"{cells[1]!r} does not begin in line {line}, which reads {shown[:100]!r}; copy the wording as it is printed and count again")
    behind = [at for at in found if before is None or at >= before.end] or [at for at in found if at > before.start]
    if not behind:
        raise BadRow(f"{cells[1]!r} stands before the row above, or as often as there are rows for it; put the rows in the order of the text")
    wanted, optional = read_ids(cells[2])
    return Label(behind[0], behind[0] + len(wording), line, cells[1], wanted, optional)


def to_bytes(labels, text):
    """The same labels with offsets in bytes of UTF-8."""
    size = lambda at: len(text[:at].encode("utf-8"))
    return tuple(dataclasses.replace(label, start=size(label.start), end=size(label.end)) for label in labels)


def read_labels(path, text):
    """(labels, what is wrong with which row) of one file of labels."""
    rows = path.read_text(encoding="utf-8").split("\n")
    if rows[0].rstrip("\r").split("\t") != HEADER:
        return (), [f"{path}:1: the first row is not {'<TAB>'.join(HEADER)}; put it there"]
    line_starts = [0] + [m.end() for m in re.finditer("\n", text)]
    if line_starts[-1] < len(text):
        line_starts.append(len(text))
    labels, wrong = [], []
    for number, row in enumerate(rows[1:], 2):
        if not row.strip("\r"):
            continue
        try:
            labels.append(place_row(row.rstrip("\r").split("\t"), text, line_starts, labels[-1] if labels else None))
        except BadRow as problem:
            wrong.append(f"{path}:{number}: {problem}")
    return to_bytes(labels, text), wrong


def read_gold(folder, language=None):
    """(texts with labels, names of texts that have none yet). Trouble names every row that does not fit its text."""
    texts, unlabelled, wrong = [], [], []
    for path in sorted(pathlib.Path(folder).glob(f"{language or '*'}/*.txt")):
        labels_path = path.with_suffix(".tsv")
        if not labels_path.exists():
            unlabelled.append(f"{path.parent.name}/{path.name}")
            continue
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        labels, problems = read_labels(labels_path, text)
        wrong += problems
        texts.append(GoldText(path, path.parent.name, text, labels))
    for path in sorted(pathlib.Path(folder).glob(f"{language or '*'}/*.tsv")):
        if not path.with_suffix(".txt").exists():
            wrong.append(f"{path}: there is no {path.with_suffix('.txt').name} beside it; add the text or remove the labels")
    if wrong:
        raise Trouble("\n".join(wrong))
    return texts, unlabelled
