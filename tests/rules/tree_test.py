"""What every file of the tree keeps to: sizes, names, no leftovers, headers that explain themselves."""
import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONGEST_FILE = 400  # lines; tables may be longer
TABLE_MARK = "// A table:"  # a file that is one says so in its first lines
LONGEST_FUNCTION = 40
DRAWERS = {"common", "util", "utils", "helpers", "misc", "shared"}


def tracked(*patterns):
    listed = subprocess.run(["git", "ls-files", "--", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def code():
    return [p for p in tracked("analyzers/*", "indexer/*", "server/*") if p.suffix in (".h", ".cpp")]


def functions(lines):
    """(first line, length) of each body that ends with a '}' in column 0."""
    start = None
    for number, line in enumerate(lines, 1):
        if start is None and re.match(r"^[^\s#/}].*\{\s*$", line) and not re.match(r"^(namespace|class|struct|enum|extern|constexpr .*=|const .*=|inline .*=)", line):
            start = number
        elif start is not None and line.startswith("}"):
            yield start, number - start - 1
            start = None


class Tree(unittest.TestCase):
    def test_no_file_is_long_but_tables(self):
        long = []
        for path in code():
            lines = path.read_text(encoding="utf-8").splitlines()
            if len(lines) > LONGEST_FILE and not any(TABLE_MARK in line for line in lines[:10]):
                long.append(f"{path.relative_to(ROOT)}: {len(lines)} lines")
        self.assertEqual(long, [])

    def test_no_function_is_long(self):
        long = []
        for path in code():
            if path.suffix == ".cpp":
                for start, length in functions(path.read_text(encoding="utf-8").splitlines()):
                    if length > LONGEST_FUNCTION:
                        long.append(f"{path.relative_to(ROOT)}:{start}: {length} lines")
        self.assertEqual(long, [])

    def test_no_drawers(self):
        drawers = [str(p.relative_to(ROOT)) for p in tracked() if DRAWERS & {part.partition(".")[0] for part in p.relative_to(ROOT).parts}]
        self.assertEqual(drawers, [])

    def test_every_header_opens_with_what_it_is(self):
        silent = [str(p.relative_to(ROOT)) for p in code()
                  if p.suffix == ".h" and not p.read_text(encoding="utf-8").startswith("// ")]
        self.assertEqual(silent, [])

    def test_headers_are_guarded_by_pragma_once(self):
        bare = [str(p.relative_to(ROOT)) for p in code() if p.suffix == ".h" and "#pragma once" not in p.read_text(encoding="utf-8")]
        self.assertEqual(bare, [])

    def test_no_leftovers(self):
        marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?!\(#)")
        left = []
        for path in code() + [p for p in tracked("tests/*", "web/*", "scripts/*") if p.suffix in (".cpp", ".h", ".js", ".css", ".mjs", "")]:
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if marks.search(re.sub(r'"[^"]*"', '""', line)):
                    left.append(f"{path.relative_to(ROOT)}:{number}")
        self.assertEqual(left, [])

    def test_no_swallowed_exception(self):
        empty = [str(p.relative_to(ROOT)) for p in code() if re.search(r"catch\s*\([^)]*\)\s*\{\s*\}", p.read_text(encoding="utf-8"))]
        self.assertEqual(empty, [])

    def test_every_source_has_its_tests_room(self):
        """tests/ mirrors the tree: a folder with code has a folder with tests."""
        folders = {p.parent.relative_to(ROOT) for p in code() if p.suffix == ".cpp"}
        without = [str(f) for f in folders if len(f.parts) > 1 and not list((ROOT / "tests" / f).glob("*_test.cpp"))]
        self.assertEqual(without, [])


if __name__ == "__main__":
    unittest.main()
