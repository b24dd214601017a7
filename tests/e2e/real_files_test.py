"""Real ITU files, as the folder ITUSEARCH_SAMPLES holds them, against golden summaries of what `show` makes of them: facts (ids, places,
counts), never their texts. ITUSEARCH_WRITE_GOLDEN=1 writes the summaries anew; read the difference before committing it."""
import collections
import hashlib
import json
import os
import pathlib
import re
import sys
import unittest

from programs import ROOT, indexer

SAMPLES = os.environ.get("ITUSEARCH_SAMPLES", "")
GOLDEN = ROOT / "tests/golden/real"
OFFICE = pathlib.Path("/usr/bin/soffice")
SKIPPED = 77  # what ctest takes for "skipped"
WIDTH = 140


def wrapped(words):
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) + 1 > WIDTH:
            lines.append("")
        lines[-1] += " " + word
    return lines


def unprinted(place):
    """Whether the place is one that the text does not print: p3, 6.5.p1, annex.1.row4."""
    return re.fullmatch(r"(?:p|row)\d+(?:~\d+)?", place.rsplit(".", 1)[-1]) is not None


def summary(shown):
    """What `show` says of one document, in lines that a person can check against the page."""
    title = shown["title"]
    digest = hashlib.sha256(title.encode()).hexdigest()[:16] if title else "-"
    paragraphs = shown["paragraphs"]
    zones = collections.Counter(p["zone"] for p in paragraphs)
    lines = [f"{key}: {shown[key]}" for key in ("id", "kind", "body", "date", "language")]
    lines += [f"title: {len(title or '')} characters, {digest}",
              f"paragraphs: {len(paragraphs)}; " + ", ".join(f"{zone} {zones[zone]}" for zone in sorted(zones)),
              f"pages: {max((p['page'] or 0 for p in paragraphs), default=0)}",
              "places:"]
    lines += wrapped(p["place"] for p in paragraphs if not unprinted(p["place"]))
    targets = collections.Counter(t["id"] or "open" for r in shown["references"] for t in r["targets"])
    lines += [f"references: {len(shown['references'])}"] + wrapped(f"{id_}*{count}" for id_, count in sorted(targets.items()))
    return "\n".join(lines) + "\n"


def read(path):
    done = indexer("show", "--corpus", path.parent, path)
    shown = [summary(json.loads(line)) for line in done.stdout.decode().splitlines()]
    return "\n".join(shown or [f"nothing: exit code {done.returncode}\n"])


class RealFiles(unittest.TestCase):
    maxDiff = None

    def test_each_is_understood_as_ever(self):
        files = [f for f in sorted(pathlib.Path(SAMPLES).iterdir()) if f.is_file()]
        self.assertTrue(files, "the folder holds no files")
        for file in files:
            golden = GOLDEN / f"{file.name}.txt"
            if file.suffix == ".doc" and not OFFICE.exists():
                print(f"{file.name}: not read, LibreOffice is not installed", file=sys.stderr)
                continue
            with self.subTest(file=file.name):
                made = read(file)
                if os.environ.get("ITUSEARCH_WRITE_GOLDEN"):
                    GOLDEN.mkdir(parents=True, exist_ok=True)
                    golden.write_text(made, encoding="utf-8")
                elif golden.exists():
                    self.assertEqual(made, golden.read_text(encoding="utf-8"))
                else:
                    print(f"{file.name}: read, but nobody has checked it yet: it has no golden summary", file=sys.stderr)


if __name__ == "__main__":
    if not SAMPLES:
        print("ITUSEARCH_SAMPLES names no folder with real ITU files: nothing was tested")
        sys.exit(SKIPPED)
    unittest.main()
