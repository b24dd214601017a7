// The addresses that one document has given out: unique, and the same in every build because they
// depend on the order of its paragraphs alone (design, "Places").
//
//   Places places;
//   places.give("7.a")        "7.a"
//   places.give_next("p")     "7.a.p1"     a paragraph without a number after 7.a
//   places.give_next("row")   "7.a.row1"
//   places.give("7.a")        "7.a~2"      printed for the second time
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace itu::analyzers {

class Places {
 public:
  // The address of a paragraph that prints its place: `place`, or `place`~k when it is the k-th of
  // that place. What follows without a number hangs below it.
  std::string give(const std::string& place);

  // The same for what stands aside from the text, a footnote: nothing hangs below it.
  std::string give_aside(const std::string& place);

  // The address of a paragraph that prints no number: the last place given, `word` and a count
  // ("6.5.p1"), or word and count alone at the start of a document ("p1").
  std::string give_next(std::string_view word);

 private:
  std::string make_unique(const std::string& place);

  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, std::size_t> times_;  // of places that are printed
  std::string last_;
  std::unordered_map<std::string, std::size_t> next_;  // counts of words below last_
};

}  // namespace itu::analyzers
