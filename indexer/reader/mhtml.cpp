#include "indexer/reader/mhtml.h"

#include <algorithm>

namespace itu::indexer {
namespace {

constexpr std::size_t kLongestHead = 4096;  // bytes of the fields before a body
constexpr int kMostParts = 2000;            // a page of so many pictures is none
constexpr int kDeepest = 3;                 // multiparts in multiparts

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

struct Part {
  std::string head;  // its fields in lower case, each in one line
  std::string_view fields;
  std::string_view body;
};

// Parts the fields from the body behind the first empty line.
std::optional<Part> read_part(std::string_view bytes) {
  Part part;
  std::size_t at = 0;
  while (at < std::min(bytes.size(), kLongestHead)) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view line = bytes.substr(at, end - at);
    at = std::min(end + 1, bytes.size());
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
      part.fields = bytes.substr(0, at);
      part.body = bytes.substr(at);
      return part;
    }
    const bool goes_on = line.front() == ' ' || line.front() == '\t';
    if (!goes_on && line.find(':') == std::string_view::npos) return std::nullopt;
    if (!goes_on) part.head += '\n';
    for (const char c : line) part.head += to_lower(c);
  }
  return std::nullopt;
}

// The value of a field, in lower case: "text/html; charset=utf-8".
std::string_view field_of(const Part& part, std::string_view name) {
  const std::string start = "\n" + std::string(name) + ":";
  const std::size_t at = part.head.find(start);
  if (at == std::string::npos) return "";
  std::string_view value = std::string_view(part.head).substr(at + start.size());
  value = value.substr(0, value.find('\n'));
  value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
  return value;
}

// What stands behind `name` in `text`, which is in any case: "b1" of `boundary="b1"`.
std::string parameter_of(std::string_view text, std::string_view name) {
  const auto found = std::search(text.begin(), text.end(), name.begin(), name.end(),
                                 [](char a, char b) { return to_lower(a) == b; });
  if (found == text.end()) return "";
  text.remove_prefix(static_cast<std::size_t>(found - text.begin()) + name.size());
  const bool is_quoted = text.starts_with('"');
  if (is_quoted) text.remove_prefix(1);
  return std::string(text.substr(0, text.find_first_of(is_quoted ? "\"\r\n" : "; \t\r\n")));
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = to_lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view next = text.substr(i + 1, 2);
    const int high = next.size() == 2 ? digit_of(next[0]) : -1;
    const int low = next.size() == 2 ? digit_of(next[1]) : -1;
    if (text[i] != '=') {
      bytes += text[i];
    } else if (high >= 0 && low >= 0) {
      bytes += static_cast<char>(high * 16 + low);
      i += 2;
    } else if (next.starts_with('\n')) {  // the line goes on
      i += 1;
    } else if (next == "\r\n") {
      i += 2;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) continue;  // ends of lines; "=" at the end
    bits = (bits << 6U) | static_cast<unsigned>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return bytes;
}

std::string decoded(const Part& part) {
  const std::string_view encoding = field_of(part, "content-transfer-encoding");
  if (encoding.starts_with("quoted-printable")) return from_quoted_printable(part.body);
  if (encoding.starts_with("base64")) return from_base64(part.body);
  return std::string(part.body);
}

std::optional<MailedPage> find_page_in(const Part& part, int depth, int* parts_left) {
  const std::string_view type = field_of(part, "content-type");
  if (type.starts_with("text/html")) {
    return MailedPage{decoded(part), parameter_of(type, "charset=")};
  }
  const std::string boundary = parameter_of(part.fields, "boundary=");
  if (!type.starts_with("multipart/") || boundary.empty() || depth == 0) return std::nullopt;
  const std::string mark = "\n--" + boundary;
  std::size_t at = part.body.starts_with("--" + boundary) ? 0 : part.body.find(mark);
  while (at != std::string_view::npos && (*parts_left)-- > 0) {
    const std::size_t begin = part.body.find('\n', at + 1);
    if (begin == std::string_view::npos) break;
    at = part.body.find(mark, begin);
    const std::size_t end = std::min(at, part.body.size());
    const auto inner = read_part(part.body.substr(begin + 1, end > begin ? end - begin - 1 : 0));
    auto page = inner ? find_page_in(*inner, depth - 1, parts_left) : std::nullopt;
    if (page) return page;
  }
  return std::nullopt;
}

}  // namespace

bool is_mhtml(std::string_view bytes) {
  const auto part = read_part(bytes);
  if (!part || field_of(*part, "mime-version").empty()) return false;
  const std::string_view type = field_of(*part, "content-type");
  return type.starts_with("multipart/related") || type.starts_with("text/html");
}

std::optional<MailedPage> find_page(std::string_view bytes) {
  const auto part = read_part(bytes);
  int parts_left = kMostParts;
  return part ? find_page_in(*part, kDeepest, &parts_left) : std::nullopt;
}

}  // namespace itu::indexer
