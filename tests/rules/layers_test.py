"""The layers hold: every #include points downwards, and each library is met only where it may be.

The rules are those of docs/architecture.md, "Layers". A file is judged by the longest folder
that matches it.
"""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)

# folder: the folders of ours that it may include.
MAY_INCLUDE = {
    "analyzers": ["analyzers"],
    "analyzers/citation/tables": ["analyzers/citation/tables", "analyzers/citation/target.h", "analyzers/citation/reference.h",
                                  "analyzers/citation/effort.h", "analyzers/normalizer.h"],
    "indexer/schema": ["analyzers", "indexer/schema"],
    "indexer": ["analyzers", "indexer"],
    "server/search": ["analyzers", "indexer/schema", "server/search"],
    "server/http": ["analyzers", "indexer/schema", "server/search", "server/http"],
    "server": ["analyzers", "indexer/schema", "server"],
}

# library: how its headers begin, and the folders that may include them.
LIBRARIES = {
    "ICU": (("unicode/",), ["analyzers", "indexer/reader", "indexer/source", "indexer/build", "server/search"]),
    "RE2": (("re2/",), ["analyzers", "indexer/reader", "indexer/source", "server/search/typing"]),
    "CLD2": (("cld2/",), ["analyzers"]),
    "Xapian": (("xapian",), ["indexer/schema", "indexer/build", "server/search"]),
    "JSON": (("nlohmann/",), ["indexer", "server/http", "server/search"]),
    "Poco": (("Poco/",), ["server/http"]),
    "Mustache": (("kainjow/", "mustache.hpp"), ["server/http"]),
    "libxml2": (("libxml/",), ["indexer/reader"]),
    "cmark": (("cmark",), ["indexer/reader"]),
    "uchardet": (("uchardet",), ["indexer/reader"]),
    "libmagic": (("magic.h",), ["indexer/reader"]),
    "seccomp": (("seccomp.h", "linux/seccomp", "linux/landlock"), ["indexer/reader"]),
    "OpenSSL": (("openssl/",), ["indexer/schema", "indexer/source"]),
    "CLI11": (("CLI/",), ["indexer/options.cpp", "indexer/options.h", "server/options.cpp", "server/options.h"]),
}


def sources():
    for folder in ("analyzers", "indexer", "server"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def is_below(path, folder):
    return path == folder or path.startswith(folder + "/")


class Layers(unittest.TestCase):
    def test_our_own_includes_point_downwards(self):
        wrong = []
        for name, text in sources():
            layer = max((l for l in MAY_INCLUDE if is_below(name, l)), key=len)
            for kind, header in INCLUDE.findall(text):
                if kind == '"' and not any(is_below(header, f) for f in MAY_INCLUDE[layer]):
                    wrong.append(f"{name} includes {header}")
        self.assertEqual(wrong, [], "these point upwards or are not named from the root")

    def test_each_library_is_met_only_in_its_rooms(self):
        wrong = []
        for name, text in sources():
            for kind, header in INCLUDE.findall(text):
                for library, (starts, rooms) in LIBRARIES.items():
                    if kind == "<" and header.startswith(starts) and not any(is_below(name, r) for r in rooms):
                        wrong.append(f"{name} includes {library} ({header})")
        self.assertEqual(wrong, [])

    def test_a_namespace_has_one_type_of_a_name(self):
        # The linker takes either of two for both, without a word, and the program dies of it.
        defined = {}
        for name, text in sources():
            if name.endswith(".h"):
                for namespace in re.findall(r"^namespace ([\w:]+) \{", text, re.M):
                    for type_name in re.findall(r"^(?:struct|class|enum class) (\w+)[^;{]*\{", text, re.M):
                        defined.setdefault((namespace, type_name), []).append(name)
        self.assertEqual([where for where in defined.values() if len(where) > 1], [])

    def test_the_stemmer_has_one_user(self):
        users = {name for name, text in sources() if "Xapian::Stem" in re.sub(r"//.*", "", text)}
        self.assertLessEqual(users, {"indexer/schema/terms.cpp", "indexer/schema/terms.h",
                                     "indexer/schema/stem_dictionary.cpp", "indexer/schema/stem_dictionary.h"})


if __name__ == "__main__":
    unittest.main()
