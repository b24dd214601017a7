#include "indexer/schema/suggestions/typed_form.h"

#include "analyzers/letters.h"
#include "analyzers/normalizer.h"
#include "analyzers/utf8.h"

namespace itu::schema {
namespace {

bool is_of_word(char32_t c) {
  if (c < 0x80) {
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'-' || c == U'/' ||
           c == U'.';
  }
  const bool is_punctuation = (c >= 0x80 && c < 0xAA) || c == 0xAB || c == 0xB7 || c == 0xBB ||
                              (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040);
  return !is_punctuation;
}

}  // namespace

std::string typed_form(std::string_view text, std::size_t most) {
  constexpr std::size_t kGrowth = 2;  // what folding may leave out of a text, by experience
  const std::string folded =
      analyzers::fold_to_string(analyzers::truncate_utf8(text, kGrowth * most));
  std::string form;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = analyzers::next_code_point(folded, &at);
    if (is_of_word(c)) {
      if (form.size() + (at - begin) > most) break;
      form.append(folded, begin, at - begin);
    } else if (!form.empty() && form.back() != ' ') {
      form += ' ';
    }
  }
  while (!form.empty() && (form.back() == ' ' || form.back() == '.')) form.pop_back();
  return form;
}

std::vector<std::size_t> typed_starts(std::string_view form, std::size_t most) {
  std::vector<std::size_t> starts;
  bool is_start = true;
  for (std::size_t at = 0; at < form.size() && starts.size() < most;) {
    const std::size_t begin = at;
    const char32_t c = analyzers::next_code_point(form, &at);
    const bool joins = c == U' ' || c == U'-' || c == U'/';
    const bool is_unspaced = analyzers::is_unspaced(c);
    if (!joins && (is_start || is_unspaced)) starts.push_back(begin);
    is_start = joins || is_unspaced;
  }
  return starts;
}

}  // namespace itu::schema
