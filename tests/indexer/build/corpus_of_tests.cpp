#include "tests/indexer/build/corpus_of_tests.h"

#include "indexer/schema/file_io.h"

namespace itu::indexer {

namespace {

std::string first_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string line(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

ReaderFactory LineReaders::factory() {
  return [count = files_read_]() -> ReadFile {
    return [count](const ReaderRequest& request) -> ReaderAnswer {
      ++*count;
      std::string_view bytes = request.bytes;
      if (bytes.substr(0, 3) == "bad") {
        const std::string reason(bytes.substr(std::min<std::size_t>(4, bytes.size())));
        return Problem{FileStatus::kFailed, reason.empty() ? "bad_file" : reason, "as told"};
      }
      const std::string id = first_line(bytes);
      const std::string language = first_line(bytes);
      FileReading reading;
      reading.documents.push_back(
          schema::make_document(id, language, "", {"p1|b|" + std::string(bytes)}));
      reading.documents[0].source_path = request.path;
      return encode(reading);
    };
  };
}

TestCorpus::TestCorpus() { std::filesystem::create_directory(corpus()); }

BuildOptions TestCorpus::options() const {
  BuildOptions options;
  options.corpus = corpus().string();
  options.index = index_.string();
  options.jobs = 2;
  options.progress = ProgressMode::kNever;
  return options;
}

void TestCorpus::put(std::string_view name, std::string_view content) const {
  std::filesystem::create_directories((corpus() / name).parent_path());
  schema::write_file(corpus() / name, content);
}

void TestCorpus::put_resolutions(int count) const {
  for (int i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    put("res-" + number + ".txt", "pp/res/" + number + "\nen\nspectrum " + number);
  }
}

void TestCorpus::remove(std::string_view name) const { std::filesystem::remove(corpus() / name); }

}  // namespace itu::indexer
