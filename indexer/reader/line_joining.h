// The lines of a paragraph as one text again: a word that the end of a line has cut is joined.
//
//   "regu-" and "lations"      regulations
//   "ITU-" and "T"             ITU-T: a hyphen of its own stays
//   "start-" and "stop"        start-stop, if the document has it so elsewhere
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace itu::indexer {

class LineJoiner {
 public:
  // `list_words` calls its argument with every word of the document; it is called once, when the
  // first cut word is met.
  using WordSink = std::function<void(std::string_view word)>;
  explicit LineJoiner(std::function<void(const WordSink&)> list_words)
      : list_words_{std::move(list_words)} {}

  // Appends `line` to `text`, with a blank between them where words need one.
  void append(std::string* text, std::string_view line);

 private:
  bool keeps_hyphen(std::string_view before, std::string_view after);
  bool is_word(const std::string& word);

  std::function<void(const WordSink&)> list_words_;
  std::unordered_set<std::string> words_;
  bool has_words_ = false;
};

}  // namespace itu::indexer
