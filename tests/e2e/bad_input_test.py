"""Bad files, bad indexes, bad questions: each gets a reason, and nothing else suffers."""
import json
import os
import pathlib
import shutil
import subprocess
import unittest
import urllib.parse

from programs import BIN, Server, build, report, scratch, status, write

GOOD = "Report of the Secretary-General\n\n1. The budget was balanced, see Resolution 140 (Antalya, 2006).\n"


def states(index):
    return {f["path"]: (f["status"], f.get("reason")) for f in report(index)["files"]}


class BadFiles(unittest.TestCase):
    def test_each_bad_file_costs_only_itself(self):
        with scratch() as tmp:
            corpus, index = write(tmp / "corpus", a_good_dot_txt=GOOD, z_good_dot_txt=GOOD, empty_dot_txt="", blank_dot_txt=" \n\t\n",
                                  rubbish_dot_txt=os.urandom(50_000), program_dot_txt=b"\x7fELF" + os.urandom(5_000),
                                  nul_dot_txt=b"budget\0line\0" * 10, long_dot_txt=b"a" * (50 << 20)), tmp / "index"
            (corpus / "gone.txt").symlink_to("/etc/passwd")
            os.mkfifo(corpus / "pipe.txt")
            done = build(corpus, index)
            self.assertIn(done.returncode, (0, 5), done.stderr.decode())
            found = states(index)
            self.assertEqual(found["a_good.txt"][0], "indexed")
            self.assertEqual(found["z_good.txt"][0], "indexed")
            for path in ("empty.txt", "blank.txt", "rubbish.txt", "program.txt", "gone.txt", "pipe.txt"):
                self.assertIn(found[path][0], ("skipped", "failed"), path)
                self.assertTrue(found[path][1], f"{path} has no reason code")
            self.assertIn("long.txt", found)
            counts = report(index)["counts"]
            self.assertEqual(counts["seen"], counts["indexed"] + counts["warning"] + counts["skipped"] + counts["failed"])
            self.assertEqual(counts["seen"], len(found))
            with Server(index) as server:
                self.assertGreaterEqual(server.search("budget").json["total"], 2)
                self.assertEqual(server.search("root").json["total"], 0, "a link out of the corpus was followed")

    @unittest.skipIf(os.geteuid() == 0, "root reads every file")
    def test_an_unreadable_file_has_its_line(self):
        with scratch() as tmp:
            corpus, index = write(tmp / "corpus", a_dot_txt=GOOD, b_dot_txt=GOOD), tmp / "index"
            (corpus / "b.txt").chmod(0)
            self.assertEqual(build(corpus, index).returncode, 5)
            self.assertEqual(states(index)["b.txt"][0], "failed")

    def test_a_corpus_that_is_not_there_changes_nothing(self):
        with scratch() as tmp:
            corpus, index = write(tmp / "corpus", a_dot_txt=GOOD), tmp / "index"
            build(corpus, index)
            before = status(index)
            shutil.rmtree(corpus)
            done = build(corpus, index)
            self.assertEqual(done.returncode, 1)
            self.assertIn(str(corpus), done.stderr.decode())
            self.assertEqual(status(index)["generation"], before["generation"])

    def test_names_are_data_in_the_report(self):
        with scratch() as tmp:
            corpus, index = tmp / "corpus", tmp / "index"
            corpus.mkdir()
            for name in (b"bell\x07.txt", b"latin\xe9.txt", b"new\nline.txt", b"<b>.txt"):
                pathlib.Path(os.fsdecode(os.fsencode(corpus) + b"/" + name)).write_text(GOOD)
            self.assertEqual(build(corpus, index).returncode, 0)
            raw = (index / "last-run/report.json").read_bytes().decode("utf-8")
            self.assertFalse([c for c in raw if ord(c) < 32 and c not in "\n\t"])
            self.assertIn("latin%E9.txt", states(index))
            (index / "last-run/report.txt").read_bytes().decode("utf-8")


class BadIndex(unittest.TestCase):
    def serve(self, index):
        return subprocess.run([BIN / "itu-server", "--index", index, "--listen", "127.0.0.1:0"], capture_output=True, timeout=30)

    def test_a_missing_index_is_named(self):
        with scratch() as tmp:
            done = self.serve(tmp / "nothing")
            self.assertEqual(done.returncode, 1)
            self.assertIn(str(tmp / "nothing"), done.stderr.decode())
            self.assertIn("itu-indexer build", done.stderr.decode())

    def test_a_damaged_index_is_not_served(self):
        with scratch() as tmp:
            index = tmp / "index"
            build(write(tmp / "corpus", a_dot_txt=GOOD), index)
            texts = index / "current" / "texts"
            texts.chmod(0o644)
            texts.write_bytes(texts.read_bytes()[:-10])
            done = self.serve(index)
            self.assertEqual(done.returncode, 1)
            self.assertIn("texts", done.stderr.decode())

    def test_an_index_of_another_schema_asks_for_a_rebuild(self):
        with scratch() as tmp:
            index = tmp / "index"
            build(write(tmp / "corpus", a_dot_txt=GOOD), index)
            path = index / "current" / "manifest.json"
            manifest = json.loads(path.read_text())
            manifest["schema"] += 1
            path.chmod(0o644)
            path.write_text(json.dumps(manifest))
            done = self.serve(index)
            self.assertEqual(done.returncode, 1)
            self.assertIn("rebuild", done.stderr.decode())

    def test_a_running_server_keeps_its_good_generation_when_a_bad_one_comes(self):
        with scratch() as tmp:
            corpus, index = write(tmp / "corpus", a_dot_txt=GOOD), tmp / "index"
            build(corpus, index)
            with Server(index) as server:
                self.assertEqual(server.search("budget").json["total"], 1)
                bad = index / "generations" / "20990101T000000Z"
                bad.mkdir()
                link = index / "current.new"
                link.symlink_to("generations/20990101T000000Z")
                link.rename(index / "current")
                self.assertEqual(server.search("budget").json["total"], 1)
                self.assertIn("20990101T000000Z", server.get("/health").text)


class BadQuestions(unittest.TestCase):
    QUERIES = ['"', '"open', "((((", ")" * 300, "AND", "a AND", "OR b", "NOT", "NOT NOT", "title:", "kind:nonsense", "nofield:x", "*", "a* b*",
               "\0", "a\0b", "x" * 246, "x" * 4000, "(" * 1000 + "a", "-", "--", ":", "..", "date:9999..0000", "year:99999999999999999999",
               "\u202e\u2066abc", "e" + "\u0301" * 1000, "\ufdfa" * 50, "\U0001f4e1" * 100, "; DROP TABLE", "<script>", "%s%n"]

    def test_every_question_has_an_answer_or_a_400_that_says_why(self):
        with scratch() as tmp:
            build(write(tmp / "corpus", a_dot_txt=GOOD), tmp / "index")
            with Server(tmp / "index") as server:
                for query in self.QUERIES + [" ".join(f"word{n}" for n in range(10_000))[:12_000]]:
                    for path in ("/api/v1/search?q=", "/search?q=", "/ref?q=", "/api/v1/resolve?q="):
                        with self.subTest(path=path, query=query[:40]):
                            reply = server.get(path + urllib.parse.quote(query, safe=""))
                            self.assertIn(reply.status, (200, 303, 400, 404, 414))
                            if reply.status == 400 and path.startswith("/api"):
                                self.assertTrue(reply.json["detail"])

    def test_invalid_encoding_is_a_400_that_names_the_parameter(self):
        with scratch() as tmp:
            build(write(tmp / "corpus", a_dot_txt=GOOD), tmp / "index")
            with Server(tmp / "index") as server:
                for raw in ("%zz", "%", "%4", "%ff%fe", "%c0%af", "%ed%a0%80"):
                    reply = server.get("/api/v1/search?q=" + raw)
                    self.assertEqual(reply.status, 400, raw)
                    self.assertEqual(reply.headers["content-type"].split(";")[0], "application/problem+json")
                    self.assertIn("q", reply.json["detail"])


if __name__ == "__main__":
    unittest.main()
