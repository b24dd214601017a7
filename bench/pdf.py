#!/usr/bin/env python3
"""Measures reading PDFs beside `pdftotext` on the same files, in CPU seconds.

    bench/pdf.py [--pdfs DIR] [--rounds N] [--bin DIR]

Without DIR, LibreOffice makes PDFs of the sample corpus. Prints one JSON object: CPU seconds of
both, `times_pdftotext`, and `times_pdftotext_bare` with what starting the programs costs taken off
both. Rounds of the two alternate; the least of each counts. Nothing here judges.
"""
import argparse
import json
import pathlib
import tempfile

from run import ROOT, cpu_of, sample_files

EMPTY_PDF = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
             b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pdfs", type=pathlib.Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="itusearch-bench-") as name:
        folder = pathlib.Path(name)
        files = sorted(asked.pdfs.rglob("*.pdf")) if asked.pdfs else sample_files(folder, "pdf")
        empty = folder / "empty.pdf"
        empty.write_bytes(EMPTY_PDF)
        ours, start, theirs, their_start = [], [], [], []
        for _ in range(asked.rounds):
            ours.append(cpu_of([asked.bin / "pdf_bench", *files])[0])
            start.append(cpu_of([asked.bin / "pdf_bench"])[0])
            theirs.append(sum(cpu_of(["pdftotext", file, "/dev/null"])[0] for file in files))
            their_start.append(len(files) * min(cpu_of(["pdftotext", empty, "/dev/null"])[0] for _ in range(3)))
    ours, start, theirs, their_start = (min(values) for values in (ours, start, theirs, their_start))
    print(json.dumps({"files": len(files), "read_cpu_s": round(ours, 3), "pdftotext_cpu_s": round(theirs, 3), "times_pdftotext": round(ours / theirs, 3),
                      "times_pdftotext_bare": round((ours - start) / (theirs - their_start), 3)}))


if __name__ == "__main__":
    main()
