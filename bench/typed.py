#!/usr/bin/env python3
"""Types questions letter by letter and asks a running server what it suggests for each start.

  python3 bench/typed.py http://127.0.0.1:8080 --queries QUERIES [--most 100]

Prints one JSON object: the starts asked, and the 50th and 99th percentile and the longest of the
times until the answer was read, over one kept connection, in milliseconds. Loopback only.
"""
import argparse
import http.client
import json
import sys
import time
import urllib.parse


def starts_of(queries, most):
    for query in queries[:most]:
        for end in range(1, len(query) + 1):
            yield query[:end]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("--queries", required=True, help="a file of questions, one a line")
    parser.add_argument("--most", type=int, default=100, help="of the questions")
    options = parser.parse_args()
    address = urllib.parse.urlsplit(options.base)
    if address.hostname != "localhost" and not address.hostname.startswith("127."):
        sys.exit("refused: loopback only")
    with open(options.queries, encoding="utf-8") as file:
        queries = [line.strip() for line in file if line.strip()]
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
    times = []
    for start in starts_of(queries, options.most):
        began = time.perf_counter()
        connection.request("GET", "/api/v1/suggest?" + urllib.parse.urlencode({"q": start}))
        reply = connection.getresponse()
        reply.read()
        times.append(1e3 * (time.perf_counter() - began))
        if reply.status != 200:
            sys.exit(f"{start!r} is answered with {reply.status}")
    times.sort()
    print(json.dumps({"starts": len(times), "p50_ms": round(times[len(times) // 2], 2),
                      "p99_ms": round(times[int(0.99 * len(times))], 2),
                      "longest_ms": round(times[-1], 2)}))


if __name__ == "__main__":
    main()
