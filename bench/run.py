#!/usr/bin/env python3
"""Measures the release build: indexing beside omindex, finding references, answering queries.

    bench/run.py [--corpus DIR] [--queries FILE] [--megabytes N] [--bin DIR]

DIR is a folder of plain text files; without it the sample corpus is taken (small: trust the ratios
less). FILE has one query a line. At most N MB of DIR are used (60). Prints a table and, last, one
JSON object. CPU seconds are the operating system's, children included; nothing here judges.
"""
import argparse
import http.client
import json
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[1]
OWN_QUERIES = ["Res. 140", "internet governance", '"action lines"', "C07/21", "spectrum AND satellite", "title:resolution", "council",
               "kind:resolution conformity", "budget NOT council", "telecommunication development"]


def cpu_of(command):
    """(CPU seconds, peak MB of the largest process) of one finished command, descendants included."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, state, used = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(state)
    if code not in (0, 5):
        raise SystemExit(f"{command[0]} ended with {code}: {error.decode(errors='replace')[-300:]}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def convert(folder, form, out, files):
    """CPU seconds that LibreOffice takes to make `form` ("pdf", "txt:Text") of all `files`, into the folder `out` of `folder`."""
    return cpu_of(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form, "--outdir", folder / out, *files])[0]


def sample_files(folder, form):
    """The texts of the sample corpus as files of `form`, made by LibreOffice."""
    convert(folder, form, form, sorted((ROOT / "corpus/sample").rglob("*.txt")))
    return sorted((folder / form).glob("*." + form))


def choose(corpus, megabytes, folder):
    """Hard-links (or copies) files of `corpus` into `folder` up to the size; the MB of text there."""
    files = sorted(p for p in corpus.rglob("*") if p.is_file())
    random.Random(1).shuffle(files)
    total = 0
    for number, path in enumerate(files):
        if total >= megabytes * 1e6:
            break
        target = folder / f"{number:06}{path.suffix or '.txt'}"
        try:
            os.link(path, target)
        except OSError:
            shutil.copyfile(path, target)
        total += path.stat().st_size
    return total / 1e6


def percentile(values, share):
    values = sorted(values)
    return values[min(int(len(values) * share), len(values) - 1)]


def server_cpu(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def over_http(binaries, index, queries, rounds):
    server = subprocess.Popen([binaries / "itu-server", "--index", index, "--listen", "127.0.0.1:0", "--access-log", "/dev/null"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = server.stdout.readline().decode().split("http://")[1].split("/")[0].strip()
        connection = http.client.HTTPConnection(address)
        waits = []
        for turn in range(rounds + 1):
            if turn == 1:
                before = server_cpu(server.pid)
            for query in queries:
                started = time.perf_counter()
                connection.request("GET", "/api/v1/search?q=" + urllib.parse.quote(query))
                connection.getresponse().read()
                if turn:
                    waits.append(1000 * (time.perf_counter() - started))
        used = server_cpu(server.pid) - before
        memory = next(int(line.split()[1]) / 1024 for line in pathlib.Path(f"/proc/{server.pid}/status").read_text().splitlines()
                      if line.startswith("VmRSS"))
        return {"http_cpu_ms": 1000 * used / len(waits), "http_wait_p50_ms": percentile(waits, .5), "http_wait_p99_ms": percentile(waits, .99), "server_mb": memory}
    finally:
        server.terminate()
        server.wait()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpus", type=pathlib.Path, default=ROOT / "corpus/sample")
    options.add_argument("--queries", type=pathlib.Path)
    options.add_argument("--megabytes", type=float, default=60)
    options.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    queries = [line for line in asked.queries.read_text(encoding="utf-8").splitlines() if line.strip()] if asked.queries else OWN_QUERIES

    figures = {}
    with tempfile.TemporaryDirectory(prefix="itusearch-bench-") as name:
        folder = pathlib.Path(name)
        texts = folder / "texts"
        texts.mkdir()
        figures["megabytes"] = megabytes = choose(asked.corpus, asked.megabytes, texts)
        files = [str(p) for p in sorted(texts.iterdir())]

        ours, peak = cpu_of([asked.bin / "itu-indexer", "build", "--corpus", texts, "--index", folder / "index", "--progress", "never"])
        size = sum(p.stat().st_size for p in (folder / "index/current/").rglob("*") if p.is_file()) / 1e6
        figures.update(index_mb_per_cpu_s=megabytes / ours, index_peak_mb=peak, index_per_text=size / megabytes)
        again, _ = cpu_of([asked.bin / "itu-indexer", "build", "--corpus", texts, "--index", folder / "index", "--progress", "never"])
        figures["unchanged_build_cpu_s"] = again
        if shutil.which("omindex"):
            peer, peer_peak = cpu_of(["omindex", "--db", folder / "omega", "--url", "/", texts])
            figures.update(omindex_mb_per_cpu_s=megabytes / peer, omindex_peak_mb=peer_peak, times_omindex=peer / ours)

        figures.update(json.loads(subprocess.check_output([asked.bin / "finder_bench", *files])))
        (folder / "queries").write_text("\n".join(queries), encoding="utf-8")
        figures.update(json.loads(subprocess.check_output([asked.bin / "query_bench", folder / "index", folder / "queries", str(asked.rounds)])))
        figures.update(over_http(asked.bin, folder / "index", queries, asked.rounds))

    for key, value in figures.items():
        print(f"{key:32}{value:12.3f}")
    print(json.dumps({k: round(v, 4) for k, v in figures.items()}))


if __name__ == "__main__":
    main()
