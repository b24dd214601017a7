"""bench/quality.py relevance: figures of small rankings, collections in both forms, floors, and questions that fit the sample."""
import csv
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))
from gold.trouble import Trouble  # noqa: E402
from relevance import collection, floors, judged, measures  # noqa: E402

QUERIES = ROOT / "corpus/judgments/queries/queries.tsv"
DOCUMENTS = ".I 1\n.T\nwings\n.A\nsomebody\n.B\n1958\n.W\nwings in\na slipstream\n.I 2\n.T\nheat\n.A\n.B\n.W\nheat in slabs\n"
QUESTIONS = ".I 001\n.W\nwhat of wings\n.I 004\n.W\nwhat of\nheat\n"


def asked(language="en", **gains):
    return judged.Question("q1", "topic", language, "words", gains)


def english(*ids):
    return [[document, "en"] for document in ids]


class Measures(unittest.TestCase):
    def test_gains_are_linear_and_discounted_by_the_logarithm_of_the_rank(self):
        question = asked(a=3, b=1)
        self.assertEqual(measures.ndcg(question, english("a", "b")), 1)
        self.assertAlmostEqual(measures.ndcg(question, english("x", "a", "b")), (3 / 1.584963 + 1 / 2) / (3 + 1 / 1.584963), places=5)
        self.assertEqual(measures.ndcg(question, english(*"0123456789", "a")), 0)  # only ten count

    def test_another_language_is_no_answer_unless_any_will_do(self):
        french_first = [["a", "fr"], ["a", "en"], ["a", "ru"]]
        self.assertEqual(measures.gains_of(asked(a=2), french_first), [0, 2, 0])
        self.assertEqual(measures.gains_of(asked(language="", a=2), french_first), [2, 0, 0])

    def test_figures_are_means_over_the_questions(self):
        figures = measures.figures_of([asked(a=3, b=1), asked(c=1)], lambda question: english("x", "a") if "a" in question.gains else english("c"))
        self.assertEqual((figures["questions"], figures["first"], figures["mrr"], figures["recall"]), (2, 0.5, 0.75, 0.75))

    def test_questions_without_a_place_are_not_measured_by_their_card(self):
        named, bare = asked(a=3), asked(b=3)
        named.place = "a#6.5"
        self.assertEqual(measures.places_of([named, bare], lambda question: "a#6.5"), 1)
        self.assertIsNone(measures.places_of([bare], lambda question: "b"))


class Collections(unittest.TestCase):
    def folder(self, **files):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        for name, text in files.items():
            path = pathlib.Path(held.name) / name.replace("__", "/")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        return held.name

    def test_cranfield_names_questions_by_their_running_number(self):
        files = {"cran.all.1400": DOCUMENTS, "cran.qry": QUESTIONS, "cranqrel": "1 1 2 \n2 2 1\n2 1 -1\n", "cranqrel.readme": "words"}
        documents, questions = collection.read_collection(self.folder(**files))
        self.assertEqual(documents, {"1": "wings in\na slipstream", "2": "heat in slabs"})
        self.assertEqual([(q.number, q.text, q.gains) for q in questions], [("1", "what of wings", {"file/1": 3}), ("2", "what of heat", {"file/2": 4})])

    def test_a_simple_folder(self):
        files = {"docs__One.txt": "wings", "queries.tsv": "a\twings\n", "judgements.tsv": "a\tOne\t2\na\tTwo\t0\n"}
        documents, questions = collection.read_collection(self.folder(**files))
        self.assertEqual((documents, questions[0].gains), ({"One": "wings"}, {"file/one": 2}))

    def test_a_folder_of_something_else_is_refused(self):
        with self.assertRaises(Trouble):
            collection.read_collection(self.folder(letter="words"))


class Floors(unittest.TestCase):
    def test_floors_only_rise(self):
        held = {"topic": {"ndcg": 0.8, "mrr": 0.9}}
        self.assertEqual(floors.raised({"topic": {"ndcg": 0.85559, "mrr": 0.7, "places": None}}, held), {"topic": {"ndcg": 0.8555, "mrr": 0.9}})
        self.assertEqual(floors.below({"topic": {"ndcg": 0.8, "mrr": 0.9}}, held), [])
        self.assertIn("mrr is 0.8999", floors.below({"topic": {"ndcg": 0.8, "mrr": 0.8999}}, held)[0])
        self.assertIn("nothing to measure", floors.below({}, held)[0])


class Questions(unittest.TestCase):
    def test_every_answer_is_in_the_sample_in_the_language_of_the_question(self):
        with (ROOT / "corpus/manifest.tsv").open(encoding="utf-8", newline="") as lines:
            sample = {(row["id"], row["language"]) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
        for question in judged.read_questions(QUERIES):
            for document in question.gains:
                self.assertIn((document, question.language), sample, question.number)

    def test_there_are_enough_of_each_kind(self):
        kinds = [question.kind for question in judged.read_questions(QUERIES)]
        self.assertGreaterEqual(min(kinds.count(kind) for kind in judged.KINDS), 30)

    def test_rows_that_cannot_be_read_are_named(self):
        header = "\t".join(judged.COLUMNS)
        for row in ("q1\ttopic\ten\twords\ta", "q1\ttopic\ten\twords\ta=4", "q1\ttopic\ten\twords\t", "q1\twish\ten\twords\ta=1", "q1\ttopic\ten\twords\ta=1 a=2"):
            with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
                file.write(f"{header}\n{row}\n")
                file.flush()
                with self.assertRaisesRegex(Trouble, ":2: ", msg=row):
                    judged.read_questions(file.name)


if __name__ == "__main__":
    unittest.main()
