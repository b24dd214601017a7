#include "indexer/build/file_reader.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/build/corpus_reading.h"
#include "indexer/schema/document_record.h"
#include "indexer/schema/error.h"
#include "tests/indexer/build/corpus_of_tests.h"
#include "tests/indexer/reader/zipped.h"

namespace itu::indexer {
namespace {

// The real readers without a guarded child, and what they were asked.
class Readers {
 public:
  ReaderFactory factory() {
    return [this]() -> ReadFile {
      return [this](const ReaderRequest& request) {
        asked.push_back(request.path);
        return unpack_answer(answer_request(pack_request(request)));
      };
    };
  }

  std::vector<std::string> asked;
};

class Nights {
 public:
  std::vector<FileOutcome> read(Converter* converter = nullptr) {
    readers.asked.clear();
    ReadingCache cache(corpus.index(), 1);
    Progress progress(ProgressMode::kNever);
    ReadingPlan plan;
    plan.converter = converter;
    plan.waiting = corpus.index() / "waiting";
    return read_corpus(CorpusFolder(corpus.corpus()), cache, plan, readers.factory(), progress)
        .files;
  }

  analyzers::Document document(const FileOutcome& file, const DocumentSummary& summary) const {
    return schema::decode(ReadingCache(corpus.index(), 1).record(file.key, summary));
  }

  TestCorpus corpus;
  Readers readers;
};

// "PATH: STATUS REASON ids", a line for each outcome; the reason is the first.
std::string print(const std::vector<FileOutcome>& files) {
  std::string lines;
  for (const FileOutcome& file : files) {
    const Problem* problem = deciding_problem(file);
    lines += file.path + ":";
    if (problem != nullptr) {
      lines += " " + std::string(to_string(problem->status)) + " " + problem->reason;
    }
    for (const DocumentSummary& document : file.documents) lines += " " + document.id;
    lines += "\n";
  }
  return lines;
}

const std::string kText = "1. The Council instructs the Director to report.\n";

TEST_CASE("each member of an archive is a file of its own", "[file_reader]") {
  Nights nights;
  nights.corpus.put("b.txt", kText);
  nights.corpus.put("a.zip",
                    zip({{"S07-CL-C-0021!!MSW-E.txt", kText},
                         {"inner/letter.txt", kText},
                         {"inner/more.zip", zip({{"deep.md", kText}})},
                         {"__MACOSX/._letter.txt", "x"},
                         {"~$letter.txt", "x"},
                         {"empty.txt", ""},
                         {"inner/letter.txt", "2. The later entry of that name counts.\n"}}));
  const std::vector<FileOutcome> first = nights.read();
  CHECK(print(first) ==
        "a.zip: skipped archive\n"
        "a.zip/S07-CL-C-0021!!MSW-E.txt: council/doc/2007/21\n"
        "a.zip/inner/more.zip: skipped archive\n"
        "a.zip/inner/more.zip/deep.md: file/a.zip/inner/more.zip/deep\n"
        "a.zip/__MACOSX/._letter.txt: skipped hidden\n"
        "a.zip/~$letter.txt: skipped lock_file\n"
        "a.zip/empty.txt: skipped empty_file\n"
        "a.zip/inner/letter.txt: file/a.zip/inner/letter\n"
        "b.txt: file/b\n");

  // What a file in an archive of an archive came from is the archive that lies in the corpus.
  for (const FileOutcome& file : first) {
    const bool is_member = file.path.starts_with("a.zip/");
    CHECK(file.archive == (is_member ? std::string("a.zip").size() : 0));
    for (const DocumentSummary& summary : file.documents) {
      const analyzers::Document document = nights.document(file, summary);
      CHECK(document.source_archive == (is_member ? "a.zip" : ""));
    }
  }

  SECTION("the next night it is all known") {
    CHECK(nights.read() == first);
    CHECK(nights.readers.asked.empty());
  }
  SECTION("another content") {
    nights.corpus.put("a.zip", zip({{"S07-CL-C-0021!!MSW-E.txt", kText}, {"new.txt", kText}}));
    CHECK(print(nights.read()) ==
          "a.zip: skipped archive\n"
          "a.zip/S07-CL-C-0021!!MSW-E.txt: council/doc/2007/21\n"
          "a.zip/new.txt: file/a.zip/new\n"
          "b.txt: file/b\n");
    // A member that was in it before is known.
    CHECK(nights.readers.asked == std::vector<std::string>{"a.zip", "a.zip/new.txt"});
  }
}

TEST_CASE("archives that are more than archives", "[file_reader]") {
  struct Case {
    std::string bytes;
    std::string printed;
  };
  std::string deep = kText;
  for (int i = 0; i < 5; ++i) deep = zip({{"z", deep}});
  const auto& [bytes, printed] = GENERATE_COPY(values<Case>({
      {zip({}), "a.zip: skipped archive\n"},
      {zip({{"../out.txt", kText}, {"/etc/out.txt", kText}, {"in.txt", kText}}),
       "a.zip: skipped archive\na.zip/in.txt: file/a.zip/in\n"},
      {zip({{"a.txt", kText}}, "password"), "a.zip: failed encrypted\n"},
      {deep,
       "a.zip: skipped archive\na.zip/z: skipped archive\na.zip/z/z: skipped archive\n"
       "a.zip/z/z/z: failed too_deep\n"},
      {zip({{"a.txt", kText}, {"b.txt", std::string(20U << 20U, ' ')}}),
       "a.zip: failed expands_too_much\na.zip/a.txt: file/a.zip/a\n"},
  }));
  Nights nights;
  nights.corpus.put("a.zip", bytes);
  CHECK(print(nights.read()) == printed);
}

TEST_CASE("entries that lead out of an archive are told", "[file_reader]") {
  Nights nights;
  nights.corpus.put("a.zip", zip({{"../out.txt", kText}, {"in.txt", kText}}));
  const FileOutcome archive = nights.read()[0];
  CHECK(std::any_of(archive.problems.begin(), archive.problems.end(),
                    [](const Problem& problem) { return problem.reason == "unsafe_entries"; }));
}

TEST_CASE("what nothing converts is read as well as may be, until something does",
          "[file_reader]") {
  Nights nights;
  const std::string rtf = "{\\rtf1 {\\listtext 1.\\tab}The Council\\par}";
  nights.corpus.put("a.zip", zip({{"in.rtf", rtf}}));
  nights.corpus.put("b.rtf", rtf);
  nights.corpus.put("c.doc", "\xDB\xA5-");
  const std::string expected =
      "a.zip: skipped archive\n"
      "a.zip/in.rtf: warning numbers_lost file/a.zip/in\n"
      "b.rtf: warning numbers_lost file/b\n"
      "c.doc: failed no_converter\n";
  CHECK(print(nights.read()) == expected);
  CHECK_FALSE(std::filesystem::exists(nights.corpus.index() / "waiting" / "in.rtf"));
  CHECK(std::filesystem::is_empty(nights.corpus.index() / "waiting"));

  SECTION("not again while there is nothing to convert it") {
    CHECK(print(nights.read()) == expected);
    CHECK(nights.readers.asked.empty());
  }
  SECTION("again with a converter") {
    ConverterPrograms programs;
    programs.office = "/usr/bin/true";  // found, and of no use: it makes nothing
    Converter converter(programs, nights.corpus.index() / "convert");
    if (!converter.has_office()) {
      WARN("skipped: " << converter.missing());
      return;
    }
    CHECK(print(nights.read(&converter)) == expected);
    CHECK(nights.readers.asked == std::vector<std::string>{"a.zip", "a.zip/in.rtf", "b.rtf",
                                                           "c.doc", "a.zip/in.rtf", "b.rtf"});
  }
}

TEST_CASE("a child's answer is refused or makes sense", "[file_reader]") {
  const std::string name = GENERATE("../a", "/a", "a\n", "");
  const std::string answer =
      std::string("\x01\x00", 2) + std::string(1, static_cast<char>(name.size())) + name + '\0';
  CHECK_THROWS_AS(unpack_answer(answer), schema::Error);
  CHECK_THROWS_AS(unpack_answer(""), schema::Error);
  CHECK_THROWS_AS(unpack_answer("\x02\x01"), schema::Error);  // converts what is text
  CHECK_THROWS_AS(unpack_answer("\x07"), schema::Error);
}

}  // namespace
}  // namespace itu::indexer
