// Text of pages that are pictures: in the fence, pdftoppm paints each page of a PDF and tesseract
// reads it, in the languages of the script that it sees. Bounded in pages, dots and time.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/convert/fenced_program.h"

namespace itu::indexer {

// Pages of one file that are read; the others are not.
inline constexpr std::size_t kMostRecognizedPages = 100;

struct RecognizedText {
  ProgramEnd end = ProgramEnd::kExited;
  std::string tables;  // for each page that was read, "page N" and tesseract's table of its words
};

// Why no page can be read here, in words for people; "" if one can. `tesseract` is the program.
std::string find_missing_recognizer(const std::string& tesseract);

// Works in `folder`. What is read before time is over counts. `watch` is that of FencedProgram.
RecognizedText recognize_pages(std::string_view pdf, const std::vector<int>& pages,
                               const std::string& tesseract, const std::filesystem::path& folder,
                               const std::function<void()>& watch);

}  // namespace itu::indexer
