"""bench/quality.py: labels that fit their texts, what is counted as what, floors, and changes between two builds."""
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests/bench/gold"
sys.path.insert(0, str(ROOT / "bench"))
from gold import floors, ids, labels, measure  # noqa: E402
from gold.changes import compare_documents  # noqa: E402
from gold.measure import What  # noqa: E402
from gold.trouble import Trouble  # noqa: E402

# A program that prints the file LETTER.found beside the text, as itu-indexer prints its references.
STAND_IN = """#!/usr/bin/env python3
import pathlib, sys
found = pathlib.Path(__file__).with_name(pathlib.Path(sys.argv[2]).stem + ".found")
print(found.read_text() if found.exists() else "", end="")
"""


def letter():
    return next(gold for gold in labels.read_gold(GOLD)[0] if gold.name == "en/letter.txt")


def reference(gold, wording, *targets, nth=1):
    """A reference as a program prints it; a target is "id", "~id" (likely) or "?id|id" (open)."""
    data, wording, start = gold.text.encode(), wording.encode(), -1
    for _ in range(nth):
        start = data.index(wording, start + 1)
    made = []
    for target in targets:
        certainty = {"~": "likely", "?": "open"}.get(target[0], "sure")
        named = target.lstrip("~?")
        made.append({"id": "" if certainty == "open" else ids.canonical(named), "certainty": certainty, "candidates": named.split("|") if certainty == "open" else []})
    return {"start": start, "end": start + len(wording), "text": wording.decode(), "targets": made}


class Labels(unittest.TestCase):
    def test_each_wording_is_found_where_it_stands(self):
        gold = letter()
        data = gold.text.encode("utf-8")
        said = [data[label.start:label.end].decode() for label in gold.labels]
        self.assertEqual(said[0], "Resolution 140 (Antalya,\n2006)")
        self.assertEqual(said[4], "para 6.5\tof C07/21")
        first, second = gold.labels[2], gold.labels[3]  # the same digits twice in a line
        self.assertEqual(data[first.start:first.end + 4], b"48 and")
        self.assertLess(first.end, second.start)

    def test_a_wording_is_not_found_within_a_longer_number_if_it_stands_alone_too(self):
        self.assertEqual(labels.occurrences("48", "148, 480 and 48", 0, 15), [13])
        self.assertEqual(labels.occurrences("PP14/67", "2PP14/67(Add.1)", 0, 15), [1])  # a page number glued to it

    def test_ids_are_read_with_their_signs(self):
        by_wording = {label.wording: label for label in letter().labels}
        self.assertTrue(by_wording["Resolution 30"].wanted[0].is_open)
        self.assertTrue(by_wording["Room 48"].is_decoy)
        self.assertEqual(by_wording["Tunis Agenda"].optional, ("wsis/tunis-agenda",))
        self.assertEqual(by_wording["Resolution 102"].wanted[0].ids, ("pp/res/102", "pp/res/102@2018"))
        self.assertEqual(by_wording["Decision 5"].wanted[0].ids, ("pp/dec/5#annex.2.3..9",))

    def test_texts_without_labels_are_named(self):
        self.assertEqual(labels.read_gold(GOLD)[1], ["en/draft.txt"])

    def test_a_row_that_does_not_fit_is_an_error_that_names_file_row_and_remedy(self):
        cases = {
            "9\tC07/21\tcouncil/doc/2007/21\t": "there is no line '9'",
            "1\tC07/22\tcouncil/doc/2007/22\t": "copy the wording",
            "1\tC07/21\tCouncil C07/21\t": "is no id",
            "1\tC07/21\topen:council/doc/2007/21\t": "leaves nothing open",
            "1\tC07/21": "fewer than three columns",
            "1\t\tcouncil/doc/2007/21\t": "no wording",
            # Two rows, and the text has it once.
            "1\tC07/21\tcouncil/doc/2007/21\t\n1\tC07/21\tcouncil/doc/2007/21\t": "order of the text",
        }
        for rows, said in cases.items():
            with self.subTest(rows), tempfile.TemporaryDirectory() as folder:
                texts = pathlib.Path(folder, "en")
                texts.mkdir()
                (texts / "a.txt").write_text("See C07/21.\n")
                (texts / "a.tsv").write_text("line\twording\tids\tnote\n" + rows + "\n")
                with self.assertRaises(Trouble) as trouble:
                    labels.read_gold(folder)
                self.assertIn(said, str(trouble.exception))
                self.assertRegex(str(trouble.exception), r"a\.tsv:[23]: ")

    def test_labels_without_a_text_are_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "en").mkdir()
            pathlib.Path(folder, "en/a.tsv").write_text("line\twording\tids\tnote\n")
            with self.assertRaises(Trouble):
                labels.read_gold(folder)


class Ids(unittest.TestCase):
    def test_a_range_has_one_spelling(self):
        cases = {"wsis/tunis-agenda#35.a..35.e": "wsis/tunis-agenda#35.a..e", "pp/res/71#resolves.1..resolves.11": "pp/res/71#resolves.1..11",
                 "itu/cv#160a..160h": "itu/cv#160a..160h", "a/b#6.4..7": "a/b#6.4..7"}
        for written, one in cases.items():
            self.assertEqual(ids.canonical(written), one)

    def test_the_work_of_an_id(self):
        cases = {"pp/res/140@2006#resolves.2": "pp/res/140", "council/doc/2006/10/add1": "council/doc/2006/10",
                 "itu-t/rec/d.50/suppl2@2013-05": "itu-t/rec/d.50", "itu/itr@2012#art.6": "itu/itr", "pp/doc/2014/34/rev1/add1": "pp/doc/2014/34"}
        for target, work in cases.items():
            self.assertEqual(ids.work_of(target), work)

    def test_kinds(self):
        cases = {"pp/res/140": "resolution", "pp/res/140#resolves.1": "place in a text", "#considering.b": "local place", "itu/rr#5.340": "provision",
                 "un/ga/res/70/125": "external", "council/doc/2007/21": "document", "itu-t/sg16/td/267": "document", "itu-t/sg/3": "group",
                 "br/ca/270": "circular", "wsis/action-line/c5": "action line", "wsis/tunis-agenda#35": "paragraph of WSIS",
                 "itu-t/rec/x.1205@2008-04": "recommendation", "wsis/doc/wsis/pc-2/c/123": "document", "council/rop#3.2": "provision"}
        for target, kind in cases.items():
            self.assertEqual(ids.kind_of(target), kind, target)


class Measure(unittest.TestCase):
    def outcomes(self, *references):
        return measure.outcomes_of(letter(), list(references))

    def what(self, wording, *references):
        return [o.what for o in self.outcomes(*references) if o.wording == wording]

    def test_what_becomes_of_each_wanted_id(self):
        gold = letter()
        cases = [
            ("para 6.5⇥of C07/21", "para 6.5\tof C07/21", "council/doc/2007/21#6.5", What.RIGHT),
            ("para 6.5⇥of C07/21", "para 6.5\tof C07/21", "council/doc/2007/21", What.WRONG),
            ("para 6.5⇥of C07/21", "para 6.5\tof C07/21", "?wsis/tunis-agenda#6.5|council/doc/2007/21#6.5", What.OFFERED),
            ("para 6.5⇥of C07/21", "para 6.5\tof C07/21", "?wsis/tunis-agenda#6.5", What.WRONG),
            ("Resolution 30", "Resolution 30", "?pp/res/30|wtdc/res/30", What.RIGHT),
            ("Resolution 30", "Resolution 30", "~wtsa/res/30", What.GUESSED),
            ("Resolution 30", "Resolution 30", "wtsa/res/30", What.WRONG),  # nobody can be sure of it
            ("Resolution 102", "Resolution 102", "pp/res/102@2018", What.RIGHT),
            ("Decision 5", "Decision 5", "pp/dec/5#annex.2.3..9", What.RIGHT),
            ("Decision 5", "Decision 5", "pp/dec/5@2018#annex.2.3..9", What.WRONG),
        ]
        for label, wording, target, what in cases:
            with self.subTest(f"{wording} {target}"):
                self.assertEqual(self.what(label, reference(gold, wording, target)), [what])

    def test_one_object_for_a_list_is_as_good_as_one_for_each_member(self):
        gold = letter()
        whole = self.outcomes(reference(gold, "Resolutions 47, 48 and 48 (Rev. Dubai, 2012)", "wtsa/res/47@2012", "wtsa/res/48", "wtsa/res/48@2012"))
        parts = self.outcomes(reference(gold, "Resolutions 47", "wtsa/res/47@2012"), reference(gold, "48", "wtsa/res/48"),
                              reference(gold, "48 (Rev. Dubai, 2012)", "wtsa/res/48@2012"))
        self.assertEqual(*[[o.what for o in some].count(What.RIGHT) for some in (whole, parts)])
        self.assertEqual([o.is_span_exact for o in parts if o.what == What.RIGHT], [True] * 3)
        self.assertEqual([o.is_span_exact for o in whole if o.what == What.RIGHT], [False] * 3)

    def test_what_is_neither_wanted_nor_optional_is_a_false_alarm(self):
        gold = letter()
        alarms = lambda *references: [o.given for o in self.outcomes(*references) if o.what == What.FALSE_ALARM]
        self.assertEqual(alarms(reference(gold, "Tunis Agenda", "wsis/tunis-agenda")), [])  # ~
        self.assertEqual(alarms(reference(gold, "Tunis Agenda", "?pp/doc/1|wtsa/doc/1")), [])  # no link is made
        self.assertEqual(alarms(reference(gold, "Resolution 102", "pp/res/102", "wtsa/res/102@2012")), [])  # ~, in any edition
        self.assertEqual(alarms(reference(gold, "Resolution 102", "pp/res/102", "council/res/102")), ["council/res/102"])
        self.assertEqual(alarms(reference(gold, "stand", "#annex.1")), [])  # ~, a place in the text itself
        self.assertEqual(alarms(reference(gold, "stand", "#annex.2")), ["#annex.2"])
        self.assertEqual(alarms(reference(gold, "Further", "pp/res/1")), ["pp/res/1"])
        self.assertEqual(alarms(reference(gold, "Further", "itu/cs")), [])  # a named text as a whole may be given
        self.assertEqual(alarms(reference(gold, "Room 48", "itu/cs")), ["itu/cs"])  # not in a decoy

    def test_figures(self):
        gold = letter()
        figures = measure.figures_of(self.outcomes(
            reference(gold, "Resolution 140 (Antalya,\n2006)", "pp/res/140@2006"),
            reference(gold, "para 6.5\tof C07/21", "~council/doc/2007/21@2008#6.5"),  # wrong edition, right place
            reference(gold, "Resolution 30", "~wtdc/res/30"),
            reference(gold, "Room 48", "pp/res/48")))
        self.assertEqual(figures["ids"], 8)
        self.assertEqual(figures["recall"], 3 / 8)
        self.assertEqual(figures["precision"], 3 / 4)
        self.assertEqual(figures["right_of_all"], 2 / 8)
        self.assertEqual(figures["links"], round(1 / 3, 6))  # the guess is counted apart
        self.assertEqual(figures["sure"], 1 / 2)
        self.assertEqual(figures["places"], 1 / 2)
        self.assertEqual((figures["guessed"], figures["offered"], figures["false_alarms"]), (1, 0, 1))
        self.assertEqual((figures["decoys_taken"], figures["decoys"]), (1, 1))

    def test_a_span_of_half_the_text_finds_nothing(self):
        gold = letter()
        everything = reference(gold, gold.text, "pp/res/140@2006") | {"text": "x" * 401}
        self.assertEqual({o.what for o in self.outcomes(everything)}, {What.MISSED, What.DECOY})


class Floors(unittest.TestCase):
    FIGURES = {"overall": {"recall": 0.98769, "precision": 1.0, "right_of_all": 0.9, "links": 0.9, "sure": 0.95, "places": None}, "languages": {}}

    def test_below_a_floor_names_figure_floor_and_command(self):
        sentence, = floors.below(self.FIGURES, {"overall": {"recall": 0.99, "sure": 0.95}})
        for part in ("recall", "0.9877", "0.99", "bench/quality.py --show"):
            self.assertIn(part, sentence)

    def test_a_floor_without_a_figure_is_told(self):
        self.assertEqual(len(floors.below(self.FIGURES, {"fr": {"recall": 0.9}})), 1)

    def test_raising_lifts_and_never_lowers(self):
        lifted = floors.raised(self.FIGURES, {"overall": {"recall": 0.5, "sure": 0.99, "places": 0.8}, "ru": {"recall": 0.7}})
        self.assertEqual(lifted["overall"], {"recall": 0.9876, "precision": 1.0, "right_of_all": 0.9, "links": 0.9, "sure": 0.99, "places": 0.8})
        self.assertEqual(lifted["ru"], {"recall": 0.7})


class Changes(unittest.TestCase):
    def document(self, text, *references):
        return {"id": "pp/res/1", "text": text, "references": list(references)}

    def changed(self, before, after):
        return [(sign, line) for _, sign, line in compare_documents([before], [after])]

    def test_gained_lost_and_changed(self):
        gold = letter()
        make = lambda *references: self.document(gold.text, *references)
        c07, room = reference(gold, "C07/21", "council/doc/2007/21"), reference(gold, "Room 48", "pp/res/48")
        self.assertEqual(self.changed(make(c07), make(c07)), [])
        self.assertEqual(self.changed(make(c07), make(c07, room)), [("+", "'Room 48'  pp/res/48")])
        self.assertEqual(self.changed(make(c07, room), make(c07)), [("-", "'Room 48'  pp/res/48")])
        surer = reference(gold, "C07/21", "~council/doc/2007/21")
        self.assertEqual(self.changed(make(surer), make(c07)), [("~", "'C07/21'  ~council/doc/2007/21 -> council/doc/2007/21")])

    def test_a_text_that_is_read_otherwise_is_compared_by_its_wordings(self):
        gold = letter()
        c07 = reference(gold, "C07/21", "council/doc/2007/21")
        self.assertEqual(self.changed(self.document("one", c07), self.document("two", c07 | {"start": 0, "end": 6})), [])
        self.assertEqual(self.changed(self.document("one", c07), self.document("two")), [("-", "'C07/21'  council/doc/2007/21")])


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.program = self.folder / "stand-in"
        self.program.write_text(STAND_IN)
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    def found(self, *references):
        (self.folder / "letter.found").write_text("".join(json.dumps(r) + "\n" for r in references))

    def run_quality(self, *args):
        return subprocess.run([sys.executable, "-B", ROOT / "bench/quality.py", "--program", self.program, "--gold", GOLD, *args],
                              capture_output=True, text=True, timeout=60)

    def test_figures_as_tables_and_as_json(self):
        self.found(reference(letter(), "C07/21", "council/doc/2007/21#6.5"))
        done = self.run_quality("--show")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("recall", done.stdout)
        self.assertIn("fr/note.txt:1: 'Résolution 102'  wanted pp/res/102", done.stdout)
        self.assertIn("texts without labels: 1", done.stdout)
        figures = json.loads(self.run_quality("--json").stdout)["programs"]["stand-in"]
        self.assertEqual((figures["overall"]["ids"], figures["languages"]["fr"]["ids"]), (9, 1))

    def test_floors_are_raised_and_held(self):
        kept = self.folder / "floors.json"
        self.found(reference(letter(), "C07/21", "council/doc/2007/21#6.5"))
        self.assertEqual(self.run_quality("--raise", "--floors", kept).returncode, 0)
        self.assertEqual(self.run_quality("--hold", "--floors", kept).returncode, 0)
        self.found()
        done = self.run_quality("--hold", "--floors", kept)
        self.assertEqual(done.returncode, 1)
        self.assertIn("recall is 0.0000, below its floor of 0.1111", done.stderr)

    def test_without_labels_there_is_nothing_to_hold(self):
        done = self.run_quality("--hold", "--gold", self.folder)
        self.assertEqual(done.returncode, 77)
        self.assertIn("no labelled text", done.stderr)

    def test_without_floors_there_is_nothing_to_hold_to(self):
        done = self.run_quality("--hold", "--floors", self.folder / "none.json")
        self.assertEqual(done.returncode, 77)
        self.assertIn("--raise writes them", done.stderr)

    def test_a_program_that_cannot_be_run_is_exit_2_with_the_remedy(self):
        done = self.run_quality("--program", self.folder / "nothing")
        self.assertEqual(done.returncode, 2)
        self.assertIn("cannot be run", done.stderr)

    def test_the_sample_does_not_change_between_one_build_and_itself(self):
        ours = pathlib.Path(os.environ.get("ITUSEARCH_BIN", ROOT / "build/release/bin")) / "itu-indexer"
        done = subprocess.run([sys.executable, "-B", ROOT / "bench/quality.py", "changes", ours, ours, "--corpus", ROOT / "corpus/sample/council"],
                              capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"^0 gained, 0 lost, 0 changed, in 0 of \d+ files\n$")


if __name__ == "__main__":
    unittest.main()
