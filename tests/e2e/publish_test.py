"""Generations: published whole or not at all, whatever happens to the build."""
import pathlib
import random
import re
import signal
import subprocess
import time
import unittest

from programs import BIN, SAMPLE, Server, build, indexer, report, scratch, status, write

RESOLUTION = "RESOLUTION {n} (Antalya, 2006)\n\nOn matter number {n}\n\nThe Plenipotentiary Conference (Antalya, 2006),\n\nresolves\n\n1 to study {word}.\n"


def resolutions(folder, count, word="spectrum"):
    for n in range(1, count + 1):
        write(folder, **{f"res-{n}_dot_txt": RESOLUTION.format(n=n, word=word)})
    return folder


class Publish(unittest.TestCase):
    def test_first_build_publishes_and_a_second_finds_nothing_to_do(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 3), tmp / "index"
            self.assertEqual(build(corpus, index).returncode, 0)
            first = status(index)
            self.assertEqual(first["documents"], "3")
            self.assertEqual(build(corpus, index).returncode, 0)
            self.assertEqual(status(index)["generation"], first["generation"], "nothing had changed")
            self.assertEqual(build(corpus, index, "--full").returncode, 0)
            self.assertNotEqual(status(index)["generation"], first["generation"], "--full always publishes")

    def test_a_changed_file_is_read_again_and_a_deleted_one_leaves(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 12), tmp / "index"
            build(corpus, index)
            write(corpus, **{"res-2_dot_txt": RESOLUTION.format(n=2, word="photovoltaics")})
            (corpus / "res-3.txt").unlink()
            self.assertEqual(build(corpus, index).returncode, 0)
            self.assertEqual(status(index)["documents"], "11")
            with Server(index) as server:
                self.assertEqual([h["id"] for h in server.search("photovoltaics").json["hits"]], ["pp/res/2@2006"])
                self.assertEqual(server.get("/api/v1/document?id=pp/res/3@2006").status, 404)

    def test_a_changed_clock_does_not_hide_a_changed_file(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 2), tmp / "index"
            build(corpus, index)
            path = corpus / "res-1.txt"
            before = path.stat()
            path.write_text(RESOLUTION.format(n=1, word="spectrun"), encoding="utf-8")  # same length
            import os
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            build(corpus, index)
            with Server(index) as server:
                self.assertEqual(server.search("spectrun").json["total"], 1)

    def test_the_gate_refuses_an_index_that_lost_a_tenth_and_force_publishes_it(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 10), tmp / "index"
            build(corpus, index)
            good = status(index)
            (corpus / "res-9.txt").unlink()
            (corpus / "res-10.txt").unlink()
            refused = build(corpus, index)
            self.assertEqual(refused.returncode, 3)
            self.assertRegex(refused.stderr.decode(), r"8\b.*10\b")
            self.assertEqual(status(index)["generation"], good["generation"])
            self.assertIn("refused", report(index)["verdict"])
            forced = build(corpus, index, "--force")
            self.assertEqual(forced.returncode, 0, forced.stderr.decode())
            self.assertEqual(status(index)["documents"], "8")

    def test_a_missing_canary_is_refused(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 4), tmp / "index"
            write(tmp, canaries_dot_txt="spectrum\tpp/res/1@2006\n")
            self.assertEqual(build(corpus, index, "--canaries", tmp / "canaries.txt").returncode, 0)
            write(tmp, canaries_dot_txt="spectrum\tpp/res/1@2006\nunheard\tpp/res/4@2006\n")
            refused = build(corpus, index, "--full", "--canaries", tmp / "canaries.txt")
            self.assertEqual(refused.returncode, 3)
            self.assertIn("unheard", refused.stderr.decode())

    def test_rollback_puts_the_previous_generation_back(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 10), tmp / "index"
            build(corpus, index)
            first = status(index)["generation"]
            resolutions(corpus, 11)
            build(corpus, index)
            self.assertNotEqual(status(index)["generation"], first)
            self.assertEqual(indexer("rollback", "--index", index).returncode, 0)
            self.assertEqual(status(index)["generation"], first)
            self.assertEqual(indexer("rollback", "--index", index, "--to", "20010101T000000Z").returncode, 1)

    def test_verify_names_what_is_damaged(self):
        with scratch() as tmp:
            index = tmp / "index"
            build(resolutions(tmp / "corpus", 2), index)
            self.assertEqual(indexer("verify", "--index", index).returncode, 0)
            texts = index / "current" / "texts"
            texts.chmod(0o644)
            content = bytearray(texts.read_bytes())
            content[len(content) // 2] ^= 1
            texts.write_bytes(content)
            done = indexer("verify", "--index", index)
            self.assertEqual(done.returncode, 1)
            self.assertIn("texts", done.stderr.decode())

    def test_a_killed_build_leaves_the_old_generation_serving(self):
        seed = random.randrange(1 << 30)
        moments = random.Random(seed)
        with scratch() as tmp, self.subTest(seed=seed):
            corpus, index = resolutions(tmp / "corpus", 60), tmp / "index"
            started = time.monotonic()
            build(corpus, index)
            took = time.monotonic() - started
            generation = status(index)["generation"]
            with Server(index) as server:
                for _ in range(8):
                    process = subprocess.Popen([BIN / "itu-indexer", "build", "--full", "--corpus", corpus, "--index", index],
                                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    try:
                        process.wait(timeout=moments.uniform(0, took))
                    except subprocess.TimeoutExpired:
                        process.send_signal(signal.SIGKILL)
                        process.wait()
                    self.assertEqual(server.search("spectrum").json["total"], 60)
                    self.assertEqual(status(index)["documents"], "60")
            self.assertEqual(build(corpus, index, "--full").returncode, 0)
            kept = [p.name for p in (index / "generations").iterdir()]
            self.assertLessEqual(len(kept), 2, f"litter of killed runs: {kept}, first was {generation}")
            self.assertEqual([p.name for p in (index / "work").iterdir() if p.name != "lock"], [])

    def test_a_second_build_ends_at_once_and_says_who_runs(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 2), tmp / "index"
            (index / "work").mkdir(parents=True)
            import fcntl
            import os
            build(corpus, index)
            lock = os.open(index / "work" / "lock", os.O_RDWR | os.O_CREAT)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX)
                started = time.monotonic()
                second = build(corpus, index, "--full")
                self.assertEqual(second.returncode, 4, second.stderr.decode())
                self.assertIn("another", second.stderr.decode())
                self.assertLess(time.monotonic() - started, 10)
            finally:
                os.close(lock)

    def test_the_server_goes_over_to_a_new_generation_while_it_answers(self):
        with scratch() as tmp:
            corpus, index = resolutions(tmp / "corpus", 10), tmp / "index"
            build(corpus, index)
            with Server(index) as server:
                first = server.search("spectrum").json
                resolutions(corpus, 11)
                build(corpus, index)
                second = server.search("spectrum").json
                self.assertEqual((first["total"], second["total"]), (10, 11))
                self.assertNotEqual(first["generation"], second["generation"])


class Cron(unittest.TestCase):
    def test_a_good_build_without_a_terminal_is_silent(self):
        with scratch() as tmp:
            done = indexer("build", "--corpus", resolutions(tmp / "corpus", 2), "--index", tmp / "index", cwd="/",
                           env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"})
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))

    def test_on_a_terminal_there_is_progress(self):
        import os
        import pty
        with scratch() as tmp:
            corpus = resolutions(tmp / "corpus", 2)
            parent, child = pty.openpty()
            process = subprocess.Popen([BIN / "itu-indexer", "build", "--corpus", corpus, "--index", tmp / "index"],
                                       stdout=child, stderr=child, stdin=subprocess.DEVNULL)
            os.close(child)
            said = b""
            try:
                while chunk := os.read(parent, 4096):
                    said += chunk
            except OSError:
                pass  # the terminal's other end is closed: the program has ended
            self.assertEqual(process.wait(timeout=60), 0)
            self.assertRegex(said.decode("utf-8", "replace"), r"2 (of|/) ?2|files")


if __name__ == "__main__":
    unittest.main()
