#include "server/search/query/word_notes.h"

#include <algorithm>

#include "server/search/query/rewording.h"

namespace itu::server {
namespace {

constexpr std::size_t kShown = 8;

// “a”, “b”, …: each word once.
std::string listed(const std::vector<std::string>& words) {
  std::vector<std::string> said;
  for (const std::string& word : words) {
    if (std::find(said.begin(), said.end(), word) == said.end()) said.push_back(word);
  }
  std::string text;
  for (std::size_t i = 0; i < said.size() && i < kShown; ++i) {
    text += (i > 0 ? ", " : "") + in_quotes(said[i]);
  }
  return text + (said.size() > kShown ? ", …" : "");
}

}  // namespace

void WordNotes::tell(const std::string& text, Notes* notes) const {
  if (!missing_.empty()) notes->add("unknown", "No document here has " + listed(missing_) + ".");
  if (minor_.empty()) return;
  notes->add("minor", "These words need not be there and count little: " + listed(minor_) + ".",
             strict_question(text));
}

}  // namespace itu::server
