"""The documents cannot lag: every option, field, endpoint, limit, exit code and schema number stands in them."""
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("ITUSEARCH_BIN", ROOT / "build/release/bin"))
sys.path.insert(0, str(ROOT / "tests/e2e"))
from programs import build, scratch, write  # noqa: E402  (the harness of the end-to-end tests)

COMMANDS = ("build", "status", "verify", "rollback", "refs", "show")
SERVER_COMMANDS = ("get", "check")


def doc(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def options_of(*command):
    text = subprocess.run([*command, "--help"], capture_output=True, text=True, check=True, timeout=30).stdout
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) - {"--help", "--version"}


def table_rows(path, name):
    """The first string of each row of a constexpr table in a header."""
    text = (ROOT / path).read_text(encoding="utf-8")
    body = re.search(name + r"\b[^;]*?=\s*.*?\(?\{(.*?)^\}\)?;", text, re.S | re.M)
    assert body, f"no table {name} in {path}"
    return re.findall(r'^\s*\{"([^"]+)"', body.group(1), re.M)


class Docs(unittest.TestCase):
    def test_every_option_is_described_and_every_described_option_exists(self):
        described = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", doc("operations.md"))) - {"--help", "--version"}
        known = options_of(BIN / "itu-server")
        for command in COMMANDS:
            known |= options_of(BIN / "itu-indexer", command)
        for command in SERVER_COMMANDS:
            known |= options_of(BIN / "itu-server", command)
        self.assertEqual(sorted(known - described), [], "not described")
        self.assertEqual(sorted(described - known), [], "described, but not there")

    def test_every_command_is_described(self):
        for command in COMMANDS:
            self.assertIn(f"itu-indexer {command}", doc("operations.md"))
        for command in SERVER_COMMANDS:
            self.assertIn(f"itu-server {command}", doc("operations.md"))

    def test_every_field_is_described(self):
        for field in table_rows("indexer/schema/fields.h", "kFields"):
            self.assertIn(f"`{field}`", doc("index-format.md"), field)

    def test_every_field_of_a_question_is_described(self):
        for field in table_rows("server/search/query/fields.h", "kQueryFields"):
            self.assertIn(f"`{field}:", doc("query-syntax.md"), field)

    def test_every_limit_is_described(self):
        for limit in table_rows("server/search/limits.h", "kLimits"):
            self.assertIn(f"`{limit}`", doc("query-syntax.md") + doc("http-api.md"), limit)

    def test_every_endpoint_is_described(self):
        with scratch() as tmp:
            done = build(write(tmp / "corpus", a_dot_txt="1. Some text."), tmp / "index")
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            said = subprocess.run([BIN / "itu-server", "get", "--index", tmp / "index", "/openapi.json"], capture_output=True, check=True, timeout=30)
        for path in json.loads(said.stdout)["paths"]:
            self.assertIn(path.partition("{")[0], doc("http-api.md"), path)

    def test_every_exit_code_is_described(self):
        for code in sorted(set(re.findall(r"return (\d);", (ROOT / "indexer/schema/error.cpp").read_text()))):
            self.assertRegex(doc("operations.md"), rf"(?m)^\| {code} \|")

    def test_every_reason_code_is_described(self):
        codes = set()
        for path in (ROOT / "indexer").rglob("*.cpp"):
            codes |= set(re.findall(r'FileStatus::k\w+,\s*"([a-z_]+)"', path.read_text(encoding="utf-8")))
        self.assertTrue(codes)
        for code in sorted(codes):
            self.assertIn(f"`{code}`", doc("operations.md"), code)

    def test_the_schema_number_is_described(self):
        number = re.search(r"kSchemaVersion = (\d+);", (ROOT / "indexer/schema/fields.h").read_text()).group(1)
        self.assertRegex(doc("index-format.md"), rf"(?i)schema (number )?{number}\b|^\| {number} \|")

    def test_links_between_documents_lead_somewhere(self):
        dead = []
        for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "corpus").glob("*.md"), *(ROOT / "bench").glob("*.md")]:
            for link in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8")):
                if "://" not in link and not (path.parent / link).exists():
                    dead.append(f"{path.relative_to(ROOT)}: {link}")
        self.assertEqual(dead, [])


if __name__ == "__main__":
    unittest.main()
