// What bare numbers are about: "No. 229", "Article 54", "(236, 237)" behind "CS 225" in the same
// paragraph, or below the heading "Proposals to amend the Constitution".
//
//   remember(itu/cs#225); remember(itu/cv#523)      in one paragraph
//   instrument_of("229", here)  ->  itu/cs          which has a provision near it
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

class InstrumentFocus {
 public:
  // `folded` is the text; it must outlive this.
  explicit InstrumentFocus(std::string_view folded) : folded_(folded) {}

  // The text was cited, as a whole or with a place, at `span` of the folded text.
  void remember(const Target& target, TextSpan span);

  // The text that a bare provision or article ("229", "art.54") at `at` is of; null if none that
  // has it was cited near enough.
  const Target* instrument_of(std::string_view place, std::size_t at) const;

  // The one of these texts that was cited last within `bytes` before `at`; null if none was.
  const Target* latest_of(std::initializer_list<std::string_view> works, std::size_t at,
                          std::size_t bytes) const;

  // Whether the text with this work's id was cited within `bytes` before `at`.
  bool is_near(std::string_view work, std::size_t at, std::size_t bytes) const;

 private:
  struct Seen {
    Target instrument;  // without a place
    std::size_t end = 0;
    int number = 0;  // of the provision cited last; 0: none
    int last = 0;    // of the article cited, if it is known; else as `number`
    bool is_heading = false;
  };

  std::size_t begin_of_paragraph(std::size_t at) const;
  const Seen* nearest_number(std::string_view place, TextSpan paragraph) const;

  std::string_view folded_;
  std::vector<Seen> seen_;  // the latest last; a few of each text
};

}  // namespace itu::analyzers
