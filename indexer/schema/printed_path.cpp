#include "indexer/schema/printed_path.h"

#include <algorithm>

#include "analyzers/utf8.h"

namespace itu::schema {
namespace {

// Whether a terminal or a log could be misled by it: controls, and the marks that reorder text.
bool misleads(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || code_point == U'%' ||
         (code_point >= 0x200B && code_point <= 0x200F) ||
         (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2060 && code_point <= 0x206F) || code_point == 0xFEFF;
}

// Bytes of the character at the start of `path` if it may be shown as it is; 0 if it may not.
std::size_t printable_length(std::string_view path) {
  const auto lead = static_cast<unsigned char>(path[0]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const std::string_view piece = path.substr(0, length);
  if (piece.size() < length || !analyzers::is_valid_utf8(piece)) return 0;
  std::size_t at = 0;
  return misleads(analyzers::next_code_point(piece, &at)) ? 0 : length;
}

}  // namespace

std::string path_for_people(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  while (!path.empty()) {
    const std::size_t length = printable_length(path);
    if (length == 0) {
      const auto value = static_cast<unsigned char>(path[0]);
      text += '%';
      text += kDigits[value >> 4];
      text += kDigits[value & 15];
    }
    text += path.substr(0, length);
    path.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return text;
}

}  // namespace itu::schema
