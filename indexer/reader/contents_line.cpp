#include "indexer/reader/contents_line.h"

#include "indexer/reader/source_builder.h"

namespace itu::indexer {

std::optional<std::string> contents_line(std::string_view line) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::size_t kLongestPage = 4;
  const std::string text = collapse_blanks(line);
  const std::size_t last = text.find_last_not_of(kDigits);
  if (last == std::string::npos || last + 1 == text.size()) return std::nullopt;
  if (text.size() - last - 1 > kLongestPage) return std::nullopt;
  std::size_t end = text.find_last_not_of(" .", last);
  end = end == std::string::npos ? 0 : end + 1;
  if (end == 0) return std::nullopt;
  return text.substr(0, end) + " ..... " + text.substr(last + 1);
}

}  // namespace itu::indexer
