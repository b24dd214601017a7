"""The sample corpus is understood as its manifest says, every reference engine rule included."""
import csv
import json
import unittest

from programs import ROOT, SAMPLE, build, indexer, report, scratch, status

with open(ROOT / "corpus/manifest.tsv", encoding="utf-8", newline="") as table:
    MANIFEST = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


class Sample(unittest.TestCase):
    def test_the_sample_builds_without_a_complaint_and_holds_its_canaries(self):
        with scratch() as tmp:
            done = build(SAMPLE, tmp / "index", "--canaries", ROOT / "corpus/canaries.txt")
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            counts = report(tmp / "index")["counts"]
            self.assertGreaterEqual(counts["documents"], 60)
            self.assertEqual(counts["failed"] + counts["skipped"], 0)
            self.assertEqual(status(tmp / "index")["documents"], str(counts["documents"]))

    def test_each_file_is_what_the_manifest_says(self):
        files = sorted({row["path"] for row in MANIFEST})
        self.assertEqual(files, sorted(p.relative_to(SAMPLE).as_posix() for p in SAMPLE.rglob("*") if p.is_file()))
        for path in files:
            wanted = [row for row in MANIFEST if row["path"] == path]
            shown = indexer("show", "--corpus", SAMPLE, SAMPLE / path)
            self.assertEqual(shown.returncode, 0, shown.stderr.decode())
            documents = {d["id"]: d for d in map(json.loads, shown.stdout.decode("utf-8").splitlines())}
            for row in wanted:
                with self.subTest(path=path, id=row["id"]):
                    self.assertIn(row["id"], documents)
                    document = documents[row["id"]]
                    for field in ("kind", "body", "title", "date", "language"):
                        if row[field] != "*":
                            self.assertEqual(document[field] or "-", row[field], field)

    def test_the_provisions_of_the_basic_texts_are_places(self):
        for name, wanted in {
            "constitution-extracts.txt": ["196", "224", "165a", "art.55", "1005"],
            "convention-extracts.txt": ["519", "160a", "160h", "art.11a"],
            "general-rules-extracts.txt": ["162", "chapter.iii"],
            "itr-2012-extracts.txt": ["41b", "art.7"],
            "radio-regulations-extracts.html": ["5.340", "11.44", "art.9", "ap.30b", "ap.30b.2"],
            "financial-regulations-extracts.md": ["art.27", "art.27.2"],
            "council-rules-of-procedure-extracts.html": ["3.2"],
        }.items():
            shown = indexer("show", "--corpus", SAMPLE, SAMPLE / "basic-texts" / name)
            places = {p["place"] for p in json.loads(shown.stdout.decode("utf-8"))["paragraphs"]}
            self.assertEqual([place for place in wanted if place not in places], [], name)

    def test_paragraphs_and_references_lie_inside_their_text(self):
        for path in sorted({row["path"] for row in MANIFEST}):
            shown = indexer("show", "--corpus", SAMPLE, SAMPLE / path)
            for document in map(json.loads, shown.stdout.decode("utf-8").splitlines()):
                with self.subTest(path=path, id=document["id"]):
                    text = document["text"].encode("utf-8")
                    places = [p["place"] for p in document["paragraphs"]]
                    self.assertEqual(len(places), len(set(places)), "places are unique")
                    end = 0
                    for paragraph in document["paragraphs"]:
                        self.assertGreaterEqual(paragraph["start"], end)
                        end = paragraph["end"]
                        text[paragraph["start"]:end].decode("utf-8")
                    self.assertLessEqual(end, len(text))
                    for reference in document["references"]:
                        self.assertEqual(text[reference["start"]:reference["end"]].decode("utf-8"), reference["text"])


if __name__ == "__main__":
    unittest.main()
