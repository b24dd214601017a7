// Small documents for tests that need an index, and a folder that goes away with its test.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/document.h"

namespace itu::schema {

// A document with one paragraph for each line of `lines`: "place|zone letter|text", where the
// letter is that of zone_of(). Nothing in it is found by an analyzer: what is said here is what
// there is.
analyzers::Document make_document(std::string_view id, std::string_view language,
                                  std::string_view title, const std::vector<std::string>& lines);

// Adds a reference over the first occurrence of `words`, settled on `id`.
void add_reference(analyzers::Document& document, std::string_view words, std::string_view id,
                   analyzers::Certainty certainty = analyzers::Certainty::kSure);

// An empty folder, removed with all it holds when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace itu::schema
