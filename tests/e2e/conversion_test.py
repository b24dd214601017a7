"""Old Word files and archives: converted by the real LibreOffice in its fence, or said not to be."""
import io
import pathlib
import subprocess
import time
import unittest
import zipfile

from programs import BIN, Server, build, indexer, report, scratch, write

OFFICE = pathlib.Path("/usr/bin/soffice")
TEXT = "1. The Council instructs the Director to report, see Resolution 140 (Antalya, 2006)."
RTF = r"{\rtf1\ansi " + TEXT + r"\par 2. It invites the Bureau of {\b telegraphy}.\par}"
BROKEN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000


def zipped(**files):
    """A .zip of files named by keyword, as programs.write() names them."""
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return bytes_.getvalue()


def states(index):
    return {f["path"]: (f["status"], f["reason"]) for f in report(index)["files"]}


def processes():
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout


def make_doc(folder):
    """A real .doc of TEXT, by LibreOffice."""
    source = write(folder, a_dot_rtf=RTF) / "a.rtf"
    subprocess.run([OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "doc", "--outdir", folder, source],
                   capture_output=True, check=True, timeout=120)
    return (folder / "a.doc").read_bytes()


class Conversion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.skip = ""
        if not OFFICE.exists():
            cls.skip = "LibreOffice is not installed"
        elif subprocess.run(["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"], capture_output=True, check=False).returncode != 0:
            cls.skip = "bubblewrap cannot build its fence here"

    def setUp(self):
        if self.skip:
            self.skipTest(self.skip)

    def test_old_word_files_are_read_like_new_ones(self):
        with scratch() as tmp:
            doc = make_doc(tmp / "made")
            corpus, index = write(tmp / "corpus", doc_dot_doc=doc, rtf_dot_rtf=RTF, broken_dot_doc=BROKEN, plain_dot_txt="telegraphy",
                                  all_dot_zip=zipped(inner__doc_dot_doc=doc, note_dot_txt="telegraphy")), tmp / "index"
            done = build(corpus, index)
            self.assertEqual(done.returncode, 5, done.stderr.decode())
            self.assertEqual(states(index), {"doc.doc": ("indexed", None), "rtf.rtf": ("indexed", None), "broken.doc": ("failed", "damaged"),
                                             "plain.txt": ("indexed", None), "all.zip": ("skipped", "archive"),
                                             "all.zip/inner/doc.doc": ("indexed", None), "all.zip/note.txt": ("indexed", None)})
            self.assertEqual(report(index)["converted"], 3)
            self.assertEqual([p.name for p in (index / "work").iterdir()], ["lock"], "litter")
            with Server(index, "--corpus", corpus) as server:
                hits = {hit["id"] for hit in server.search("telegraphy").json["hits"]}
                self.assertEqual(hits, {"file/doc", "file/rtf", "file/plain", "file/all.zip/inner/doc", "file/all.zip/note"})
            build(corpus, index)
            self.assertEqual(report(index)["converted"], 0, "what has not changed was converted again")
            for file in (corpus / "doc.doc", corpus / "all.zip"):
                shown = indexer("show", "--corpus", corpus, file)
                self.assertEqual(shown.returncode, 0, shown.stderr.decode())
                self.assertIn(b'"pp/res/140@2006"', shown.stdout)

    def test_without_libreoffice_each_file_has_its_reason(self):
        with scratch() as tmp:
            corpus, index = write(tmp / "corpus", rtf_dot_rtf=RTF, old_dot_doc=b"\xdb\xa5-" + b"\0" * 600), tmp / "index"
            done = build(corpus, index, "--office", "none")
            self.assertEqual(done.returncode, 5, done.stderr.decode())
            self.assertEqual(states(index), {"rtf.rtf": ("warning", "numbers_lost"), "old.doc": ("failed", "no_converter")})
            self.assertEqual(build(corpus, index).returncode, 0)  # LibreOffice finds no text in the old one
            self.assertEqual(states(index)["rtf.rtf"], ("indexed", None), "LibreOffice came back and was not asked")

    def test_a_killed_build_leaves_no_converter_behind(self):
        with scratch() as tmp:
            office = tmp / "office/program/soffice"
            write(tmp, office__program__soffice="#!/bin/sh\nexec sleep 1234.5\n")
            office.chmod(0o755)
            corpus, index = write(tmp / "corpus", rtf_dot_rtf=RTF), tmp / "index"
            with subprocess.Popen([BIN / "itu-indexer", "build", "--corpus", corpus, "--index", index, "--office", office, "--progress", "never"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
                deadline = time.monotonic() + 60
                while "sleep 1234.5" not in processes() and time.monotonic() < deadline:
                    self.assertIsNone(running.poll())
                running.kill()
            while "sleep 1234.5" in processes() and time.monotonic() < deadline:
                pass
            self.assertNotIn("sleep 1234.5", processes())
            self.assertEqual(build(corpus, index, "--office", "none").returncode, 0)
            self.assertEqual([p.name for p in (index / "work").iterdir()], ["lock"], "litter")


if __name__ == "__main__":
    unittest.main()
