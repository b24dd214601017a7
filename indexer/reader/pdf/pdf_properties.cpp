#include "indexer/reader/pdf/pdf_properties.h"

#include <poppler-document.h>
#include <poppler-global.h>

#include <array>
#include <ctime>

#include "indexer/reader/office/word_cleaning.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kLongestTitle = 1000;  // UTF-16 units

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

std::string title_of(const poppler::document& document) {
  const poppler::ustring title = document.get_title();
  const std::basic_string_view<unsigned short> units(title);
  const std::string text =
      collapse_blanks(clean_word(decode_utf16(units.substr(0, kLongestTitle))));
  return is_file_name(text) ? std::string{} : text;
}

std::string date_of(const poppler::document& document) {
  const std::time_t time = document.get_creation_date_t();
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

analyzers::SourceProperties read_pdf_properties(const poppler::document& document,
                                                std::string_view bytes) {
  return {title_of(document), declared_language(bytes), date_of(document)};
}

}  // namespace itu::indexer
