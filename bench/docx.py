#!/usr/bin/env python3
"""Measures reading .docx files beside LibreOffice, which converts the same files to text in one batch, in CPU seconds.

    bench/docx.py [--files DIR] [--batch N] [--rounds N] [--bin DIR]

Without DIR, LibreOffice makes .docx files of the sample corpus. Both programs get one batch of at least N files (240, what a night
brings, and about as many as LibreOffice takes at once; the files of DIR are repeated until there are as many), and both are counted from their start to their end. Prints one JSON
object: CPU seconds of both, `times_soffice` (how many times more LibreOffice takes), and `times_soffice_bare` with what starting the
programs costs taken off both. Rounds of the two alternate; the least of each counts. Nothing here judges.
"""
import argparse
import json
import os
import pathlib
import tempfile

from run import ROOT, convert, cpu_of, sample_files


def batch_of(files, size, folder):
    """`files` under as many names as it takes to be `size`."""
    folder.mkdir()
    copies = range(-(-size // len(files)))
    names = [folder / f"{copy}-{number}.docx" for copy in copies for number in range(len(files))]
    for place, name in enumerate(names):
        os.symlink(files[place % len(files)].resolve(), name)
    return names


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=pathlib.Path)
    options.add_argument("--batch", type=int, default=240)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="itusearch-bench-") as name:
        folder = pathlib.Path(name)
        files = sorted(asked.files.rglob("*.docx")) if asked.files else sample_files(folder, "docx")
        batch = batch_of(files, asked.batch, folder / "batch")
        ours, start, theirs, their_start = [], [], [], []
        for _ in range(asked.rounds):
            ours.append(cpu_of([asked.bin / "docx_bench", *batch])[0])
            start.append(cpu_of([asked.bin / "docx_bench"])[0])
            theirs.append(convert(folder, "txt:Text", "made", batch))
            their_start.append(convert(folder, "txt:Text", "one", batch[:1]))
        made = len(list((folder / "made").glob("*.txt")))
    ours, start, theirs, their_start = (min(values) for values in (ours, start, theirs, their_start))
    print(json.dumps({"files": len(batch), "made_by_soffice": made, "read_cpu_s": round(ours, 4), "soffice_cpu_s": round(theirs, 3),
                      "times_soffice": round(theirs / ours, 1), "times_soffice_bare": round((theirs - their_start) / (ours - start), 1)}))


if __name__ == "__main__":
    main()
