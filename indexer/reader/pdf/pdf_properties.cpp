#include "indexer/reader/pdf/pdf_properties.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <memory>

#include <DateInfo.h>
#include <PDFDoc.h>
#include <UTF.h>

#include "indexer/reader/office/word_cleaning.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

constexpr int kLongestTitle = 1000;  // characters

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// Titles that programs make of the name of their file.
bool is_file_name(std::string_view title) {
  constexpr auto kEnds =
      std::to_array<std::string_view>({".doc", ".docx", ".rtf", ".odt", ".pdf", ".dot", ".wpd"});
  if (title.starts_with("Microsoft Word - ")) return true;
  for (const std::string_view end : kEnds) {
    if (title.ends_with(end)) return true;
  }
  return false;
}

std::string title_of(PDFDoc* document) {
  const std::unique_ptr<GooString> title = document->getDocInfoTitle();
  if (title == nullptr) return {};
  Unicode* units = nullptr;
  const int count = TextStringToUCS4(title->toStr(), &units);
  std::u32string characters;
  for (int i = 0; i < std::min(count, kLongestTitle); ++i) {
    characters += static_cast<char32_t>(units[i]);
  }
  std::free(units);  // poppler's allocation is malloc's
  const std::string text = collapse_blanks(clean_word(characters));
  return is_file_name(text) ? std::string{} : text;
}

std::string date_of(PDFDoc* document) {
  const std::unique_ptr<GooString> date_text = document->getDocInfoCreatDate();
  if (date_text == nullptr) return {};
  const std::time_t time = dateStringToTime(date_text.get());
  std::tm parts{};
  if (time <= 0 || ::gmtime_r(&time, &parts) == nullptr) return {};
  std::array<char, 16> date{};
  return {date.data(), std::strftime(date.data(), date.size(), "%Y-%m-%d", &parts)};
}

}  // namespace

std::string declared_language(std::string_view bytes) {
  constexpr std::string_view kName = "/Lang";
  for (std::size_t at = bytes.find(kName); at != std::string_view::npos;
       at = bytes.find(kName, at + 1)) {
    std::string_view value = bytes.substr(at + kName.size(), 8);
    while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    if (value.size() < 4 || value[0] != '(') continue;
    const bool ends = value[3] == '-' || value[3] == '_' || value[3] == ')';
    if (!is_small_letter(value[1]) || !is_small_letter(value[2]) || !ends) continue;
    return std::string(value.substr(1, 2));
  }
  return {};
}

analyzers::SourceProperties read_pdf_properties(PDFDoc* document, std::string_view bytes) {
  return {title_of(document), declared_language(bytes), date_of(document)};
}

}  // namespace itu::indexer
