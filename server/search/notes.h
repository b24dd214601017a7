// What the reader is told about how the question was taken, gathered while it is parsed, built and
// answered. Says each thing once, and never more than a page can show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/limits.h"
#include "server/search/search_result.h"

namespace itu::server {

class Notes {
 public:
  Notes() = default;
  explicit Notes(std::vector<Note> notes) : notes_(std::move(notes)) {}

  // `text` is a whole sentence, `query` the question for who meant it otherwise.
  void add(std::string_view kind, std::string text, std::string query = {});

  void add(Note note);

  // Gathers pieces of the question that hold nothing to search for; list() names them in one note.
  void add_ignored(std::string_view piece);

  // A note of kind "limited" that names the row of kLimits and what became of the rest.
  void add_limited(std::string_view limit);

  std::vector<Note> list() const;

 private:
  std::vector<Note> notes_;
  std::vector<std::string> ignored_;
  std::size_t more_ignored_ = 0;
};

// The row of kLimits with this name, which must be there.
const Limit& limit_named(std::string_view name);

// `words` between typographic quotation marks, cut at 60 bytes, for use in a sentence.
std::string in_quotes(std::string_view words);

}  // namespace itu::server
