#!/usr/bin/env python3
"""Measures reading .docx files beside LibreOffice, which converts the same files to text in one batch, in CPU seconds.

    bench/docx.py [--files DIR] [--rounds N] [--bin DIR]

Without DIR, LibreOffice makes .docx files of the sample corpus. Prints one JSON object: CPU seconds of both, `times_soffice` (how many
times more the batch takes), and `times_soffice_bare` with what starting the programs costs taken off both. Rounds of the two alternate;
the least of each counts. Nothing here judges.
"""
import argparse
import json
import pathlib
import tempfile

from run import ROOT, cpu_of


def office(folder, form, out, files):
    return cpu_of(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form, "--outdir", folder / out, *files])[0]


def make_files(folder):
    office(folder, "docx", "docx", sorted((ROOT / "corpus/sample").rglob("*.txt")))
    return folder / "docx"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=pathlib.Path)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="itusearch-bench-") as name:
        folder = pathlib.Path(name)
        files = sorted((asked.files or make_files(folder)).rglob("*.docx"))
        times = 20  # each file, in one run of ours: one time alone is too short to be measured
        ours, start, theirs, their_start = [], [], [], []
        for _ in range(asked.rounds):
            ours.append(cpu_of([asked.bin / "docx_bench", *files * times])[0])
            start.append(cpu_of([asked.bin / "docx_bench"])[0])
            theirs.append(office(folder, "txt:Text", "made", files))
            their_start.append(office(folder, "txt:Text", "made", files[:1]))
        made = len(list((folder / "made").glob("*.txt")))
    ours, start, theirs, their_start = (min(values) for values in (ours, start, theirs, their_start))
    bare = (ours - start) / times
    print(json.dumps({"files": len(files), "made_by_soffice": made, "read_cpu_s": round(bare + start, 4), "soffice_cpu_s": round(theirs, 3),
                      "times_soffice": round(theirs / (bare + start), 1), "times_soffice_bare": round((theirs - their_start) / bare, 1)}))


if __name__ == "__main__":
    main()
