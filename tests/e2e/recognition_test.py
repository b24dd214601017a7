"""Pages of PDFs that are pictures: read by the real tesseract in its fence, or said not to be."""
import json
import pathlib
import shutil
import subprocess
import unittest

from programs import build, indexer, report, scratch, write

LINES = ["1. The Council recalls Resolution 140 (Antalya, 2006) on this work.", "2. It invites the Member States to take part in this work."]


def pdf_of(objects):
    """A PDF of these objects, the first of which is the catalogue."""
    made, offsets = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(made))


def stream(content, entries=b""):
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def page_of(content, resources):
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>" % resources, stream(content)])


def scanned_page(folder):
    """LINES as text, painted, and the picture as a page."""
    lines = b"".join(b"BT /F 12 Tf 72 %d Td (%s) Tj ET\n" % (700 - 18 * i, line.replace("(", "\\(").replace(")", "\\)").encode()) for i, line in enumerate(LINES))
    (folder / "text.pdf").write_bytes(page_of(lines, b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"))
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-singlefile", folder / "text.pdf", folder / "page"], check=True)
    kind, size, depth, dots = (folder / "page.pgm").read_bytes().split(b"\n", 3)
    assert (kind, depth) == (b"P5", b"255")
    width, height = map(int, size.split())
    picture = stream(dots, b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % (width, height))
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
                   stream(b"q 595 0 0 842 0 0 cm /P Do Q"), picture])


def outcome(index):
    file = report(index)["files"][0]
    return file["status"], file["reason"], file["detail"]


class Recognition(unittest.TestCase):
    def setUp(self):
        for program in ("tesseract", "pdftoppm", "bwrap"):
            if shutil.which(program) is None:
                self.skipTest(f"{program} is not installed")
        if subprocess.run(["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("bubblewrap cannot build its fence here")

    def test_a_scanned_page_is_read_and_said_to_be_one(self):
        with scratch() as folder:
            corpus = write(folder / "corpus", a_dot_pdf=scanned_page(folder))
            shown = indexer("show", corpus / "a.pdf")
            self.assertEqual(shown.returncode, 0, shown.stderr)
            self.assertRegex(shown.stderr.decode(), r"recognized_text: Page 1 is a picture; tesseract .* confidence of [89]\d percent")
            document = json.loads(shown.stdout)
            self.assertEqual([p["place"] for p in document["paragraphs"]], ["1", "2"])
            self.assertIn("pp/res/140@2006", shown.stdout.decode())

            # Without tesseract the page is named, with what to install; with it, it is read then.
            index = folder / "index"
            self.assertEqual(build(corpus, index, "--recognizer", folder / "none").returncode, 5)
            self.assertIn("is not installed", json.dumps(report(index)))
            self.assertEqual(build(corpus, index).returncode, 0)
            self.assertEqual(outcome(index)[:2], ("warning", "recognized_text"))

    def test_a_recognizer_that_fails_costs_its_pages(self):
        with scratch() as folder:
            program = folder / "bin" / "tesseract"
            program.parent.mkdir(parents=True)
            program.write_text("#!/bin/sh\nkill -9 $$\n", encoding="utf-8")
            program.chmod(0o755)
            corpus = write(folder / "corpus", a_dot_pdf=scanned_page(folder))
            shown = indexer("show", "--recognizer", program, corpus / "a.pdf")
            self.assertEqual(shown.returncode, 5)
            self.assertIn("scanned_pages", shown.stderr.decode())


if __name__ == "__main__":
    unittest.main()
