#include "indexer/reader/html_tags.h"

namespace itu::indexer {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where the tag that starts at `start` ends, behind its ">"; the end of the text if it never does.
// A ">" inside quotes that follow a "=" does not end it.
std::size_t end_of_tag(std::string_view html, std::size_t start) {
  char quote = 0;
  char before = 0;  // the last character that was no blank
  for (std::size_t i = start; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && before == '=') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
    if (c != ' ' && c != '\t' && c != '\n') before = c;
  }
  return html.size();
}

std::string_view name_of_tag(std::string_view tag) {
  const std::size_t end = tag.find_first_of(" \t\n/>", 1);
  return tag.substr(1, end == std::string_view::npos ? end : end - 1);
}

}  // namespace

std::string shorten_tags(std::string_view html) {
  std::string shortened;
  std::size_t copied = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    if (at + 1 >= html.size() || !is_letter(html[at + 1])) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_tag(html, at);
    const bool is_closed = html[end - 1] == '>';
    if (is_closed && end - at > kLongestTag) {
      const std::string_view name = name_of_tag(html.substr(at, end - at)).substr(0, kLongestTag);
      shortened += html.substr(copied, at - copied);
      shortened += '<';
      shortened += name;
      shortened += '>';
      copied = end;
    }
    at = end;
  }
  shortened += html.substr(copied);
  return shortened;
}

}  // namespace itu::indexer
