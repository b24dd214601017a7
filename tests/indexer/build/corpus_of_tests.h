// A corpus in a temporary folder, and readers that need no guarded child: every line of a file is a
// paragraph of one document, whose id stands in the first line.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/build/corpus_reading.h"
#include "indexer/build/index_build.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::indexer {

// Reads "id\nlanguage\ntext ..." and counts how often it was asked. The file "bad" fails
// with "bad_file", the file "bad timed_out" with "timed_out".
class LineReaders {
 public:
  ReaderFactory factory();
  int files_read() const { return *files_read_; }

 private:
  std::shared_ptr<std::atomic<int>> files_read_ = std::make_shared<std::atomic<int>>(0);
};

class TestCorpus {
 public:
  const std::filesystem::path& index() const { return index_; }
  std::filesystem::path corpus() const { return folder_.path() / "corpus"; }
  BuildOptions options() const;

  TestCorpus();
  void put(std::string_view name, std::string_view content) const;
  // Puts `count` documents pp/res/1 .. pp/res/count.
  void put_resolutions(int count) const;
  void remove(std::string_view name) const;

 private:
  schema::TemporaryFolder folder_;
  std::filesystem::path index_ = folder_.path() / "index";
};

}  // namespace itu::indexer
