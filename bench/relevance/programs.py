"""Builds an index and asks it the questions, by way of itu-indexer and relevance_bench."""
import contextlib
import pathlib
import tempfile

from gold.programs import json_lines, output_of

PUBLISHED = (0, 5)  # 5: some files could not be read; the sample has none such, a collection may


@contextlib.contextmanager
def built_index(programs, corpus):
    """An index of the folder `corpus`, deleted afterwards."""
    with tempfile.TemporaryDirectory(prefix="relevance-") as folder:
        index = pathlib.Path(folder) / "index"
        output_of([programs / "itu-indexer", "build", "--corpus", corpus, "--index", index], fine=PUBLISHED)
        yield index


def ask(programs, index, questions):
    """What was found for each question, by its number."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".tsv") as file:
        for question in questions:
            file.write(f"{question.number}\t{question.text}\n")
        file.flush()
        lines = json_lines([programs / "relevance_bench", index, file.name])
    return {line["question"]: line for line in lines}
