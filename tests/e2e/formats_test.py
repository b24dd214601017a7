"""The same text gives the same document in every format: paragraphs, places and references of one rich document (rich_document.py), written
by hand as .txt, .md, .html and .docx, and by LibreOffice from the .docx as .odt, .doc and .rtf. Of a .pdf, which has no paragraphs but only
lines on pages, the numbered places and the references are compared."""
import json
import pathlib
import re
import subprocess
import sys
import unittest

import rich_document
from programs import indexer, scratch

OFFICE = pathlib.Path("/usr/bin/soffice")
BY_HAND = {"txt": rich_document.txt, "md": rich_document.md, "html": rich_document.page, "docx": rich_document.docx}
BY_OFFICE = ("odt", "rtf", "doc")


def words(text):
    """What a reader of the page reads, however the format spells it: no marks of Markdown, no blanks, calls of notes as [1]."""
    text = re.sub("[¹²]", lambda sign: f"[{'¹²'.index(sign[0]) + 1}]", text)
    return re.sub(r"\[\^?(\d)\]:?", r"[\1]", re.sub(r"[\s|]", "", text)).strip("*#:")


def understood(path):
    done = indexer("show", "--corpus", path.parent, path)
    assert done.stdout, done.stderr.decode()
    documents = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(documents) == 1, f"{path.name}: {len(documents)} documents"
    document = documents[0]
    text = document["text"].encode()

    def part(span):
        return words(text[span["start"]:span["end"]].decode())

    paragraphs = [p for p in document["paragraphs"] if set(part(p)) - set("-")]
    return {
        "facts": {key: document[key] for key in ("id", "kind", "body", "date", "language", "title")},
        "paragraphs": [(p["place"], part(p)) for p in paragraphs],
        # Only a format with headings can tell a title from a line of the head.
        "zones": [(p["place"], p["zone"]) for p in paragraphs if p["zone"] not in ("front", "heading")],
        "references": [(part(r), [(t["id"], t["certainty"]) for t in r["targets"]]) for r in document["references"]],
    }


def by_office(folder, name):
    """What LibreOffice makes of rooms.docx in `folder`."""
    subprocess.run([OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", name, "--outdir", folder / name,
                    folder / "rooms.docx"], capture_output=True, check=True, timeout=120)
    return folder / name / f"rooms.{name}"


class Formats(unittest.TestCase):
    maxDiff = None

    def compare(self, path, expected):
        made = understood(path)
        for what, value in expected.items():
            with self.subTest(format=path.suffix, what=what):
                self.assertEqual(made[what], value)

    def test_the_plain_text_is_understood_as_a_person_does(self):
        with scratch() as tmp:
            (tmp / "rooms.txt").write_text(rich_document.txt(), encoding="utf-8")
            made = understood(tmp / "rooms.txt")
            self.assertEqual(made["facts"]["id"], "pp/res/9001@2006")
            self.assertEqual(made["facts"]["title"], "Rooms and lines for all delegations")
            places = [place for place, _ in made["paragraphs"]]
            for place in ("recalling.a", "recalling.b", "resolves.1", "resolves.1.i", "resolves.1.ii", "resolves.2", "instructs-sg.1",
                          "instructs-sg.2", "annex.1", "annex.1.1", "annex.1.2", "annex.1.2.1", "annex.1.2.1.row1", "annex.1.2.1.row3",
                          "annex.1.2.2", "annex.2", "annex.2.1", "annex.2.2", "footnote.1", "footnote.2"):
                self.assertIn(place, places)
            targets = {id_ for _, ids in made["references"] for id_, _ in ids}
            self.assertLessEqual({"pp/res/140@2006", "itu/cs#1005", "itu-t/rec/x.1205@2008-04", "council/doc/2007/21", "pp/dec/5@2006",
                                  "pp/res/41@2006", "council/doc/2006/35"}, targets)

    def test_every_format_gives_the_same(self):
        with scratch() as tmp:
            for name, make in BY_HAND.items():
                made = make()
                (tmp / f"rooms.{name}").write_bytes(made if isinstance(made, bytes) else made.encode("utf-8"))
            expected = understood(tmp / "rooms.txt")
            for name in ("md", "html", "docx"):
                self.compare(tmp / f"rooms.{name}", expected)
            if not OFFICE.exists():
                print("LibreOffice is not installed: .odt, .rtf, .doc and .pdf were not tried", file=sys.stderr)
                return
            for name in BY_OFFICE:
                self.compare(by_office(tmp, name), expected)
            self.compare_page(understood(by_office(tmp, "pdf")), expected)

    def compare_page(self, made, expected):
        """Numbers of the resolution itself, and whatever is cited in scripts that run from left to right."""
        def numbered(document):
            return [place for place, _ in document["paragraphs"] if place.startswith(("recalling", "resolves", "instructs")) and ".p" not in place]

        def cited(document):
            return {id_ for wording, ids in document["references"] for id_, _ in ids if not re.search("[\u0600-\u06ff]", wording)}

        with self.subTest(format=".pdf"):
            self.assertEqual(numbered(made), numbered(expected))
            self.assertLessEqual(cited(expected) - {"pp/res/9001@2006#annex.2"}, cited(made))


if __name__ == "__main__":
    unittest.main()
