"""An index in three shards answers as the same index in one: the sample corpus, through every endpoint."""
import json
import random
import re
import shutil
import subprocess
import unittest
import urllib.parse

from programs import BIN, SAMPLE, Server, build, indexer, report, scratch, status

# What differs from build to build and from request to request.
PORT = re.compile(rb"127\.0\.0\.1:\d+")
TIMES = re.compile(rb"20\d{6}T\d{6}Z|20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ|\d\d:\d\d( UTC)?|[\d.]+ ms|nonce[^ >]*")
SCORE = re.compile(rb'"score":\s*([-\d.e]+)')


def quoted(text):
    return urllib.parse.quote(text)


def documents(server):
    """Every document of the index, as /document gives it."""
    found = []
    while True:
        page = server.get(f"/api/v1/search?q=&limit=100&offset={len(found)}").json
        found += [(hit["id"], hit["language"]) for hit in page["hits"]]
        if len(found) >= page["total"]:
            return [server.get(f"/api/v1/document?id={quoted(i)}&lang={lang}").json for i, lang in found]


def questions(document):
    """Addresses that ask for this document, its citations, and its words in many ways."""
    ident, lang = document["id"], document["language"] or ""
    rng = random.Random(ident + lang)
    words = re.findall(r"\w{3,}", document["text"]) or ["radio"]
    start = rng.randrange(max(1, len(words) - 3))
    asked = [" ".join(rng.sample(words, min(n, len(words)))) for n in (1, 2, 4)]
    asked += [f'"{" ".join(words[start:start + 3])}"', words[start][:3] + "*", f"in:operative {words[start]}",
              f"{words[0]} OR {rng.choice(words)} -{rng.choice(words)}", f"cites:{ident}", document["title"] or ident]
    asked += [reference["text"] for reference in document["references"][:1]]
    yield from (f"/api/v1/search?limit=100&q={quoted(q)}" for q in asked)
    yield f"/api/v1/search?lang={lang}&q={quoted(words[start])}"
    yield f"/api/v1/facets?q={quoted(words[start])}"
    yield f"/search?q={quoted(words[start])}"
    for path in ("/api/v1/document?id=", "/api/v1/cited-by?id=", "/api/v1/cites?id=", "/api/v1/resolve?q=", "/doc/", "/cited-by/"):
        yield f"{path}{quoted(ident)}"


def without_times(reply):
    """What both servers must answer alike: without times, scores and the address that each listens at."""
    return reply.status, SCORE.sub(b"", TIMES.sub(b"", PORT.sub(b"", reply.body)))


class Shards(unittest.TestCase):
    def test_every_answer_is_the_same_in_three_shards_as_in_one(self):
        with scratch() as tmp:
            for shards in (1, 3):
                self.assertEqual(build(SAMPLE, tmp / str(shards), "--shards", shards).returncode, 0)
            with Server(tmp / "1") as one, Server(tmp / "3") as three:
                asked = ["/", "/api/v1/stats", "/api/v1/search?q=date:2005..2007", "/api/v1/search?q=kind:resolution&offset=10"]
                for document in documents(one)[::2]:
                    asked += questions(document)
                for address in asked:
                    first, second = one.get(address), three.get(address)
                    self.assertEqual(without_times(first), without_times(second), address)
                    for left, right in zip(SCORE.findall(first.body), SCORE.findall(second.body)):
                        self.assertAlmostEqual(float(left), float(right), 9, address)

    def test_status_verify_and_report_tell_of_shards(self):
        with scratch() as tmp:
            self.assertEqual(build(SAMPLE, tmp / "index").stderr, b"")
            self.assertEqual(status(tmp / "index")["shards"], "1")
            parted = build(SAMPLE, tmp / "index", "--shards", 3)
            self.assertEqual(parted.returncode, 0)
            self.assertIn("--shards 3", parted.stderr.decode())
            said = status(tmp / "index")
            self.assertRegex(said["shards"], r"^3 \(\d+ \+ \d+ \+ \d+ documents\)$")
            self.assertEqual(sum(map(int, re.findall(r"\d+", said["shards"])[1:])), int(said["documents"]))
            self.assertEqual(report(tmp / "index")["shards"], 3)
            self.assertIn("shards: 3", indexer("verify", "--index", tmp / "index").stdout.decode())
            again = build(SAMPLE, tmp / "index", "--shards", 3)
            self.assertEqual((again.returncode, again.stderr), (0, b""))
            self.assertEqual(status(tmp / "index")["generation"], said["generation"])

    def test_a_lost_shard_is_named_and_the_next_build_replaces_it(self):
        with scratch() as tmp:
            build(SAMPLE, tmp / "index", "--shards", 3)
            shutil.rmtree(tmp / "index/current/xapian-2-of-3")
            for command in ("status", "verify"):
                done = indexer(command, "--index", tmp / "index")
                self.assertEqual(done.returncode, 1)
                self.assertIn("xapian-2-of-3", done.stderr.decode())
            served = subprocess.run([BIN / "itu-server", "--index", tmp / "index"], capture_output=True, timeout=60)
            self.assertEqual(served.returncode, 1)
            self.assertIn("xapian-2-of-3", served.stderr.decode())
            mended = build(SAMPLE, tmp / "index", "--shards", 3)
            self.assertEqual(mended.returncode, 0)
            self.assertIn("xapian-2-of-3", mended.stderr.decode())
            self.assertEqual(indexer("verify", "--index", tmp / "index").returncode, 0)


if __name__ == "__main__":
    unittest.main()
