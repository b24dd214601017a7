#include "server/http/parameters.h"

#include <algorithm>

#include "analyzers/utf8.h"
#include "indexer/schema/error.h"

namespace itu::server {
namespace {

[[noreturn]] void refuse(const std::string& text) {
  throw schema::Error(schema::ErrorKind::kInvalidRequest, text);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool stays_as_it_is(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/@!:,;").find(c) != std::string_view::npos;
}

// Ends of lines stay: those who paste a list have them.
void blank_controls(std::string& text) {
  for (char& c : text) {
    if (c != '\n' && (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)) c = ' ';
  }
}

std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_blank) {
      decoded += ' ';
    } else if (text[i] != '%') {
      decoded += text[i];
    } else {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  if (!analyzers::is_valid_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (stays_as_it_is(c)) {
      encoded += c;
    } else {
      encoded.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  return encoded;
}

Parameters::Parameters(std::string_view query, std::size_t most) {
  while (!query.empty()) {
    const std::size_t ampersand = query.find('&');
    const std::string_view pair = query.substr(0, ampersand);
    query = ampersand == std::string_view::npos ? "" : query.substr(ampersand + 1);
    if (pair.empty()) continue;
    if (values_.size() == most) {
      refuse("There are more than " + std::to_string(most) + " parameters.");
    }
    const std::size_t equals = pair.find('=');
    const auto name = percent_decode(pair.substr(0, equals), true);
    if (!name) refuse("The name of a parameter is not percent-encoded UTF-8.");
    auto value = percent_decode(
        equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), true);
    if (!value) refuse("The parameter \"" + *name + "\" is not percent-encoded UTF-8.");
    blank_controls(*value);
    values_.emplace_back(*name, std::move(*value));
  }
}

std::string Parameters::text(std::string_view name) const { return in_one_line(lines(name)); }

std::string Parameters::lines(std::string_view name) const {
  const std::string* found = nullptr;
  for (const auto& [key, value] : values_) {
    if (key != name) continue;
    if (found) refuse("The parameter \"" + key + "\" is given twice.");
    found = &value;
  }
  return found ? *found : std::string();
}

std::vector<std::string> Parameters::list(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : values_) {
    if (key == name && !value.empty()) values.push_back(in_one_line(value));
  }
  return values;
}

std::size_t Parameters::number(std::string_view name, std::size_t when_absent, std::size_t smallest,
                               std::size_t largest) const {
  constexpr std::size_t kMostDigits = 9;
  const std::string value = text(name);
  const bool is_given = std::any_of(values_.begin(), values_.end(),
                                    [name](const auto& pair) { return pair.first == name; });
  if (!is_given) return when_absent;
  const bool is_number = !value.empty() && value.size() <= kMostDigits &&
                         value.find_first_not_of("0123456789") == std::string::npos;
  const std::size_t number = is_number ? std::stoul(value) : 0;
  if (!is_number || number < smallest || number > largest) {
    refuse("The parameter \"" + std::string(name) + "\" takes a whole number from " +
           std::to_string(smallest) + " to " + std::to_string(largest) + ".");
  }
  return number;
}

std::vector<std::string> Parameters::unknown(const std::vector<std::string_view>& known) const {
  std::vector<std::string> names;
  for (const auto& pair : values_) {
    const bool is_known = std::find(known.begin(), known.end(), pair.first) != known.end();
    const bool is_listed = std::find(names.begin(), names.end(), pair.first) != names.end();
    if (!is_known && !is_listed) names.push_back(pair.first);
  }
  return names;
}

}  // namespace itu::server
