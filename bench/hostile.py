#!/usr/bin/env python3
"""Asks a running server questions that are meant to hurt it, beside questions of ordinary readers.

  python3 bench/hostile.py http://127.0.0.1:8080 --queries QUERIES [--seconds 10] [--json FILE]

First each hostile question alone: it must end within 500 ms of the server's own limit (and a little
for the way), or be answered with a 400 that names the limit. Then readers alone, then readers beside
two clients that ask nothing but hostile questions: their 99th percentile must stay below twice what
it was. Times on a busy machine say little; the ratio of the two runs says more. Loopback only.
"""
import argparse
import http.client
import json
import sys
import threading
import time
import urllib.parse

LIMIT_SECONDS = 0.5
WAY_SECONDS = 0.25
ATTACKERS = 2


def hostile_questions():
    """Name and question; each aims at another part."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = "of the and in to for a by on or that is be with as".split()
    wild = [f"{x}{y}*" for x in letters for y in "aeiour"]
    return {
        "10,000 terms": " ".join(f"w{i}" for i in range(10_000)),
        "800 terms": " ".join(f"w{i}" for i in range(800)),
        "common words": " ".join(words * 4),
        "common words OR": " OR ".join(f"={w}" for w in words * 4),
        "common words XOR": " XOR ".join(f"={w}" for w in words * 4),
        "brackets": "(" * 2_000 + "act" + ")" * 2_000,
        "NOT of NOT": "NOT (" * 500 + "act" + ")" * 500,
        "letters *": " ".join(f"{x}*" for x in letters),
        "wildcards": " ".join(wild[:64]),
        "wildcards OR": " OR ".join(wild[:64]),
        "lone *": "*",
        "fuzzy": " ".join(f"{w}~2" for w in ("section", "district", "council", "authority",
                                              "amendment", "provision", "emergency", "registered")),
        "fuzzy OR": " OR ".join(f"reporti{x}g~2" for x in letters),
        "NEAR of wildcards": " NEAR/500 ".join(f"{w}*" for w in ("co", "re", "in", "pr", "de", "st")),
        "PARA of common words": " PARA ".join(f"={w}" for w in words),
        "SENT of common words": " SENT ".join(f"={w}" for w in words),
        "phrase of common words": '"' + "of the " * 8 + '"',
        "phrases of common words": " ".join(['"of the"', '"in the"', '"to the"', '"for the"',
                                             '"by the"', '"and the"', '"of a"', '"to be"']),
        "exact phrase": '"of the"~exact',
        "stemmed phrase": '"provided section amended"~stem',
        "loose phrase": '"of the and in to"~500',
        "cites inside cites": "cites:(" * 20 + "act" + ")" * 20,
        "citedby everything": "citedby:(the OR of)",
        "cites everything": "cites:(the OR of)",
        "1,000 ranges": " ".join(f"year:{1000 + i}..{2000 + i}" for i in range(200)),
        "dates": " OR ".join(f"date:{1900 + i}-01-02..{1950 + i}-03-04" for i in range(60)),
        "zones": "in:operative (" + " ".join(wild[:30]) + ")",
        "places": "place:1 (" + " OR ".join(wild[:30]) + ")",
        "one long word": "a" * 4_000,
        "signs": "~*=-+:()\"" * 400,
        "misspelt": " ".join(f"zqx{x}vbnm" for x in letters),
        "Chinese": "\u4fe1\u606f\u793e\u4f1a" * 300,
        "references": " ".join(f"Resolution {i} (Rev. Antalya, 2006)" for i in range(100)),
    }


class Client:
    """One connection that is kept."""

    def __init__(self, base):
        self.address = urllib.parse.urlsplit(base)
        self.connection = None

    def ask(self, question):
        """Status, seconds and the answer."""
        path = "/api/v1/search?" + urllib.parse.urlencode({"q": question})
        began = time.perf_counter()
        for _ in range(2):  # a server may close what was kept
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection(
                        self.address.hostname, self.address.port, timeout=20)
                self.connection.request("GET", path)
                reply = self.connection.getresponse()
                return reply.status, time.perf_counter() - began, reply.read()
            except (http.client.HTTPException, ConnectionError):
                self.connection = None
        return 0, time.perf_counter() - began, b""


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))] if values else 0.0


def ask_alone(base):
    rows = []
    client = Client(base)
    for name, question in hostile_questions().items():
        status, seconds, answer = client.ask(question)
        limits = []
        if status == 200:
            notes = json.loads(answer).get("notes", [])
            limits = [note.get("limit") for note in notes if note.get("kind") == "limited"]
        is_told = status in (400, 414, 431) or status == 200
        rows.append({"name": name, "status": status, "ms": round(1e3 * seconds, 1),
                     "limits": limits, "ok": is_told and seconds < LIMIT_SECONDS + WAY_SECONDS})
    return rows


def ask_as_readers(base, queries, seconds, times):
    client = Client(base)
    end = time.perf_counter() + seconds
    for i in range(1_000_000):
        if time.perf_counter() > end:
            return
        _, taken, _ = client.ask(queries[i % len(queries)])
        times.append(taken)
        time.sleep(0.02)  # as people do, not as fast as can be


def attack(base, is_over, count):
    client = Client(base)
    questions = list(hostile_questions().values())
    i = 0
    while not is_over.is_set():
        client.ask(questions[i % len(questions)])
        i += 1
    count.append(i)


def readers_beside(base, queries, seconds, attackers):
    is_over = threading.Event()
    asked, times = [], []
    threads = [threading.Thread(target=attack, args=(base, is_over, asked))
               for _ in range(attackers)]
    for thread in threads:
        thread.start()
    ask_as_readers(base, queries, seconds, times)
    is_over.set()
    for thread in threads:
        thread.join()
    return times, sum(asked)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("--queries", required=True, help="a file of ordinary questions, one a line")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--json", default="")
    options = parser.parse_args()
    host = urllib.parse.urlsplit(options.base).hostname
    if host != "localhost" and not host.startswith("127."):
        sys.exit("refused: loopback only")
    with open(options.queries, encoding="utf-8") as file:
        queries = [line.strip() for line in file if line.strip()]
    if Client(options.base).ask("radio")[0] != 200:
        sys.exit(f"no server answers at {options.base}")
    rows = ask_alone(options.base)
    for row in rows:
        print(f"{'ok  ' if row['ok'] else 'SLOW'} {row['ms']:8.1f} ms  {row['status']}  "
              f"{row['name']}  {' '.join(str(x) for x in row['limits'])}")
    readers_beside(options.base, queries, min(3, options.seconds), 0)  # warm
    alone, _ = readers_beside(options.base, queries, options.seconds, 0)
    beside, asked = readers_beside(options.base, queries, options.seconds, ATTACKERS)
    ratio = percentile(beside, 0.99) / max(1e-9, percentile(alone, 0.99))
    print(f"readers alone p50 {1e3 * percentile(alone, 0.5):.1f} p99 "
          f"{1e3 * percentile(alone, 0.99):.1f} ms; beside {asked} hostile questions p50 "
          f"{1e3 * percentile(beside, 0.5):.1f} p99 {1e3 * percentile(beside, 0.99):.1f} ms; "
          f"ratio {ratio:.2f}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"hostile": rows, "ratio": ratio}, file, indent=1)
    return 0 if all(row["ok"] for row in rows) and ratio < 2 else 1


if __name__ == "__main__":
    sys.exit(main())
