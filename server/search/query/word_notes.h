// What is told of single words of a question: those that no document has, and those that count
// little.
#pragma once

#include <string>
#include <vector>

#include "server/search/notes.h"

namespace itu::server {

class WordNotes {
 public:
  // Words that stand in no document, in the order of the question. One who finds another way to
  // answer takes the newest out again.
  std::vector<std::string>& missing() { return missing_; }

  void add_minor(const std::string& word) { minor_.push_back(word); }

  // Adds a note for each of the two, to the question `text`.
  void tell(const std::string& text, Notes* notes) const;

 private:
  std::vector<std::string> missing_;
  std::vector<std::string> minor_;
};

}  // namespace itu::server
