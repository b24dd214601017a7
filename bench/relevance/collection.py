"""Public collections: a folder of documents, questions and judgements, made into files that itu-indexer reads.

Two forms are understood:

    cran.all.1400 cran.qry cranqrel      Cranfield and its like: one *.all* file of .I .T .A .B .W records, one *.qry*,
                                         one *qrel*: question, document, code 1 (best) to 4, -1 for none
    docs/NAME.txt queries.tsv judgements.tsv     NUMBER, question; NUMBER, NAME, gain (tabs between)
"""
import pathlib
import re
from collections import defaultdict

from gold.trouble import Trouble

from .judged import Question

BEST_CODE = 5  # a code c of Cranfield is worth 5 - c


def read(path):
    # Cranfield has a few bytes that are no UTF-8.
    return path.read_text(encoding="utf-8", errors="replace")


def the_one(folder, *patterns):
    found = sorted({path for pattern in patterns for path in folder.glob(pattern) if "readme" not in path.name.lower()})
    if len(found) != 1:
        raise Trouble(f"{folder}: one file {' or '.join(patterns)} is wanted, there are {len(found)}")
    return found[0]


def records(text):
    """The records of a file: number as printed, and the text of each section by its letter."""
    for chunk in re.split(r"(?m)^\.I\s+", text)[1:]:
        number, _, rest = chunk.partition("\n")
        sections = re.split(r"(?m)^\.([A-Z])[ \t]*\n", rest)
        yield number.strip(), dict(zip(sections[1::2], (part.strip() for part in sections[2::2])))


def read_cranfield(folder):
    documents = {number: parts.get("W", "") for number, parts in records(read(the_one(folder, "*.all*")))}
    # Judgements name the running number of a question, not the one that its .I line prints.
    texts = [parts.get("W", "") for _, parts in records(read(the_one(folder, "*.qry*")))]
    judged = defaultdict(dict)
    for line in read(the_one(folder, "*qrel*")).splitlines():
        if not line.strip():
            continue
        question, document, code = line.split()[:3]
        if int(code) > 0:
            judged[question][document] = BEST_CODE - int(code)
    return documents, {str(number): text for number, text in enumerate(texts, 1)}, judged


def read_simple(folder):
    documents = {path.stem: read(path) for path in sorted((folder / "docs").glob("*.txt"))}
    texts = dict(line.split("\t", 1) for line in read(folder / "queries.tsv").splitlines() if line)
    judged = defaultdict(dict)
    for line in read(folder / "judgements.tsv").splitlines():
        if line:
            question, document, gain = line.split("\t")[:3]
            if float(gain) > 0:
                judged[question][document] = float(gain)
    return documents, texts, judged


def read_collection(folder):
    """Its documents, name to text, and its questions; the documents of an answer as itu-indexer will call them."""
    folder = pathlib.Path(folder)
    try:
        documents, texts, judged = (read_simple if (folder / "docs").is_dir() else read_cranfield)(folder)
    except (OSError, ValueError) as error:
        raise Trouble(f"{folder} is no collection that can be read: {error}") from error
    if not documents or not texts:
        raise Trouble(f"{folder} has {len(documents)} documents and {len(texts)} questions")
    questions = []
    for number, text in texts.items():
        gains = {f"file/{name.lower()}": gain for name, gain in judged.get(number, {}).items()}
        questions.append(Question(number, "topic", "", " ".join(text.split()), gains))
    return documents, questions


def write_documents(documents, folder):
    for name, text in documents.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
