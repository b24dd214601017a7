"""The command lines: options, exit codes, standard streams; `refs`, `show` and `get`."""
import json
import subprocess
import unittest

from programs import BIN, build, indexer, scratch, write

TEXT = "Further to Resolution 140 (Antalya, 2006), see para 6.5 of C07/21.\nResolution 30 is meant.\n"


def server(*args):
    return subprocess.run([BIN / "itu-server", *map(str, args)], capture_output=True, timeout=60)


class CommandLines(unittest.TestCase):
    def test_help_and_version(self):
        for run in (indexer, server):
            self.assertEqual(run("--version").returncode, 0)
            self.assertRegex(run("--version").stdout.decode(), r"\d+\.\d+\.\d+")
            self.assertEqual(run("--help").returncode, 0)
        for command in ("build", "status", "verify", "rollback", "refs", "show"):
            self.assertEqual(indexer(command, "--help").returncode, 0, command)
        for command in ("get", "check"):
            self.assertEqual(server(command, "--help").returncode, 0, command)

    def test_a_wrong_command_line_is_exit_2_with_the_reason(self):
        for args in ((), ("build",), ("build", "--corpus"), ("frobnicate",), ("build", "--corpus", "x", "--index", "y", "--jobs", "many"),
                     ("build", "--corpus", "x", "--index", "y", "--shards", "0"), ("build", "--corpus", "x", "--index", "y", "--shards", "65"),
                     ("build", "--corpus", "x", "--index", "y", "--progress", "sometimes")):
            done = indexer(*args)
            self.assertEqual(done.returncode, 2, args)
            self.assertTrue(done.stderr, args)
        self.assertEqual(server("--listen", "nonsense").returncode, 2)

    def test_a_missing_index_is_exit_1_with_a_hint(self):
        with scratch() as tmp:
            for command in ("status", "verify", "rollback"):
                done = indexer(command, "--index", tmp / "none")
                self.assertEqual(done.returncode, 1, command)
                self.assertIn(str(tmp / "none"), done.stderr.decode())

    def test_a_closed_standard_output_is_no_crash(self):
        with scratch() as tmp:
            write(tmp, a_dot_txt=TEXT * 2000)
            done = subprocess.run(f"'{BIN}/itu-indexer' refs '{tmp}/a.txt' | head -1", shell=True, capture_output=True, timeout=60)
            self.assertEqual(done.returncode, 0)
            full = subprocess.run(f"'{BIN}/itu-indexer' refs '{tmp}/a.txt' >/dev/full", shell=True, capture_output=True, timeout=60)
            self.assertEqual(full.returncode, 1)
            self.assertTrue(full.stderr)


class Refs(unittest.TestCase):
    def refs(self, text, *args):
        done = indexer("refs", *args, "-", stdin=None, input=text if isinstance(text, bytes) else text.encode("utf-8"))
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]

    def test_each_reference_is_one_json_line(self):
        first, second, third = self.refs(TEXT)
        self.assertEqual((first["start"], first["text"], first["kind"]), (11, "Resolution 140 (Antalya, 2006)", "resolution"))
        self.assertEqual(first["targets"][0]["id"], "pp/res/140@2006")
        self.assertEqual(first["targets"][0]["certainty"], "sure")
        self.assertTrue(first["targets"][0]["reason"])
        self.assertEqual(second["targets"][0]["id"], "council/doc/2007/21#6.5")
        self.assertEqual(third["targets"][0]["certainty"], "open")
        self.assertIsNone(third["targets"][0]["id"])
        self.assertEqual(len(third["targets"][0]["candidates"]), len(third["targets"][0]["candidate_reasons"]))

    def test_lines_are_texts_of_their_own(self):
        found = self.refs("see C07/21\n\nand C06/7\n", "--lines")
        self.assertEqual([(f["line"], f["start"], f["text"]) for f in found], [(1, 4, "C07/21"), (3, 4, "C06/7")])

    def test_offsets_are_bytes_of_the_input_even_when_it_is_damaged(self):
        raw = b"\xef\xbb\xbf\xff\xe2\x80 R\xc3\xa9s. \xc2\xa0 C07/21\r\n"
        found = self.refs(raw)
        self.assertEqual(raw[found[-1]["start"]:found[-1]["end"]], b"C07/21")

    def test_the_citing_document_decides_what_its_words_leave_open(self):
        alone = self.refs("Resolution 30 applies.")[0]["targets"][0]
        in_wtdc = self.refs("Resolution 30 applies.", "--context", "wtdc/res/9@2006")[0]["targets"][0]
        self.assertEqual(alone["certainty"], "open")
        self.assertEqual(in_wtdc["id"], "wtdc/res/30")


    def test_an_index_tells_what_is_held(self):
        with scratch() as tmp:
            text = "RESOLUTION 140 (Antalya, 2006)\n\nOn a matter\n\nThe Plenipotentiary Conference (Antalya, 2006),\n\nresolves\n\n1 to act.\n"
            build(write(tmp / "corpus", a_dot_txt=text), tmp / "index")
            found = self.refs("Resolution 140 (Antalya, 2006), resolves 1 of Resolution 140 (Antalya, 2006), resolves 7 of Resolution 140 (Antalya, 2006), "
                              "Resolution 140 (Rev. Busan, 2014) and C07/21.", "--index", str(tmp / "index"))
            self.assertEqual([f["targets"][0]["state"] for f in found], ["held", "held", "place-missing", "edition-not-held", "not-held"])


class Get(unittest.TestCase):
    def test_one_request_without_a_port(self):
        with scratch() as tmp:
            build(write(tmp / "corpus", a_dot_txt=TEXT), tmp / "index")
            found = server("get", "--index", tmp / "index", "/api/v1/search?q=antalya")
            self.assertEqual(found.returncode, 0, found.stderr.decode())
            self.assertEqual(json.loads(found.stdout)["total"], 1)
            self.assertEqual(server("get", "--index", tmp / "index", "/no/such/page").returncode, 1)


RESOLUTION = """RESOLUTION 140 ({edition})

On a matter

The Plenipotentiary Conference ({place}),

resolves

1 to act.
"""


class Check(unittest.TestCase):
    """`itu-server check`: the drafters' report."""

    def check(self, text, *args):
        return subprocess.run([BIN / "itu-server", "check", *map(str, args), "-"], input=text.encode("utf-8"), capture_output=True, timeout=60)

    def test_each_reference_is_told_with_what_an_index_holds_of_it(self):
        with scratch() as tmp:
            corpus = write(tmp / "corpus", old_dot_txt=RESOLUTION.format(edition="Antalya, 2006", place="Antalya, 2006"),
                           new_dot_txt=RESOLUTION.format(edition="Rev. Guadalajara, 2010", place="Guadalajara, 2010"))
            self.assertEqual(build(corpus, tmp / "index").returncode, 0)
            draft = ("1. Members may wish to look again at Resolution 140 (Rev. Guadalajara, 2010)\nand Resolution 140 (Antalya,\n2006)\nand resolves 9 of Resolution 140 (Rev. Guadalajara, 2010)\n"
                     "and Resolution 140 (Rev. Busan, 2014)\nand C07/21 of that year\nwhile Resolution 30 applies\nwith A/RES/70/125.\n")
            done = self.check(draft, "--index", tmp / "index", "--json")
            self.assertEqual(done.returncode, 3, done.stderr.decode())
            found = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
            self.assertEqual([(f["line"], f["targets"][0]["finding"]) for f in found],
                             [(1, "held"), (2, "outdated"), (4, "place-missing"), (5, "edition-not-held"), (6, "not-held"), (7, "open"), (8, "external")])
            self.assertEqual(found[1]["targets"][0]["newer"], "pp/res/140@2010")
            self.assertEqual(draft.encode()[found[1]["start"]:found[1]["end"]].decode(), "Resolution 140 (Antalya,\n2006)")

            report = self.check(draft, "--index", tmp / "index").stdout.decode("utf-8")
            self.assertIn("2: Resolution 140 (Antalya, 2006)\n    outdated: pp/res/140@2006 (sure); pp/res/140@2010 is held\n", report)
            self.assertTrue(report.endswith("7 references; targets: 1 held, 1 external, 1 outdated, 1 without such a place, 1 held in another edition, 1 not held, 1 open\n"), report)

    def test_a_draft_in_which_all_is_well_is_exit_0(self):
        with scratch() as tmp:
            build(write(tmp / "corpus", a_dot_txt=RESOLUTION.format(edition="Antalya, 2006", place="Antalya, 2006")), tmp / "index")
            done = self.check("See resolves 1 of Resolution 140 (Antalya, 2006).", "--index", tmp / "index")
            self.assertEqual(done.returncode, 0, done.stdout.decode())

    def test_without_an_index_it_tells_what_the_words_mean(self):
        done = self.check("Resolution 140 (Antalya, 2006) applies.")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("    pp/res/140@2006 (sure)\n", done.stdout.decode())
        self.assertEqual(self.check("Resolution 30 applies.").returncode, 3)  # open
        self.assertEqual(self.check("Resolution 30 applies.", "--context", "wtdc/res/9@2006").returncode, 0)

    def test_what_is_wrong_with_the_call_is_told(self):
        self.assertEqual(self.check("", "--context", "nonsense").returncode, 2)
        self.assertEqual(server("check").returncode, 2)
        with scratch() as tmp:
            for args in (("check", tmp / "none.txt"), ("check", "--index", tmp / "none", BIN / "../nothing")):
                done = server(*args)
                self.assertEqual(done.returncode, 1, args)
                self.assertIn("none", done.stderr.decode())

    def test_a_hostile_draft_reaches_no_terminal_as_it_is(self):
        done = self.check("Resolution\x1b[31m 140\x07 (Antalya, 2006)")
        self.assertNotIn(b"\x1b", done.stdout)
        self.assertNotIn(b"\x07", done.stdout)


if __name__ == "__main__":
    unittest.main()
