"""Questions with the documents that answer them: corpus/judgments/queries says how they are written."""
import csv
import pathlib
import re
from dataclasses import dataclass, field

from gold.trouble import Trouble

KINDS = ("reference", "title", "topic")
COLUMNS = ["query", "kind", "language", "text", "answers"]
ANSWER = re.compile(r"(?P<id>[^\s#=]+)(?:#(?P<place>[^\s=]+))?=(?P<grade>[123])")


@dataclass
class Question:
    number: str
    kind: str
    language: str  # in which an answer must be; empty: in any
    text: str
    gains: dict = field(default_factory=dict)  # id of a document -> what it is worth
    place: str = ""  # ID#PLACE, where the question names one


def read_answers(cell, where):
    gains, place = {}, ""
    for word in cell.split():
        answer = ANSWER.fullmatch(word)
        if not answer:
            raise Trouble(f"{where}: {word!r} is no answer; they are written ID=GRADE or ID#PLACE=GRADE, the grade from 1 to 3")
        if answer["id"] in gains:
            raise Trouble(f"{where}: {answer['id']} is judged twice")
        gains[answer["id"]] = int(answer["grade"])
        place = word.split("=")[0] if answer["place"] else place
    if not gains:
        raise Trouble(f"{where}: nothing answers this question")
    return gains, place


def read_questions(path):
    """The questions of a table, in its order."""
    path = pathlib.Path(path)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or rows[0] != COLUMNS:
        raise Trouble(f"{path}: the first line must be {' '.join(COLUMNS)}, with tabs between")
    questions = {}
    for line, row in enumerate(rows[1:], 2):
        where = f"{path}:{line}"
        if len(row) != len(COLUMNS) or row[1] not in KINDS or row[0] in questions:
            raise Trouble(f"{where}: five columns are wanted, a number of its own first, then one of {', '.join(KINDS)}")
        questions[row[0]] = Question(*row[:4], *read_answers(row[4], where))
    return list(questions.values())
