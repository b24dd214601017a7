// The query string of a request, decoded and checked: application/x-www-form-urlencoded, as forms
// and links send it.
//
// Strict, because a guess here would answer another question than was asked: a "%" without two
// hexadecimal digits, bytes that are not UTF-8, a number out of range or a parameter given twice
// that is taken once is an Error (kInvalidRequest, status 400) that names the parameter. Control
// characters count as blanks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace itu::server {

// Undoes percent-encoding. Empty if `text` is not properly encoded UTF-8. `plus_is_blank` is for
// query strings; in a path a plus is a plus.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank);

// `text` for a place in a query string: everything but letters, digits and "-._~/@!:,;" as %XX.
std::string percent_encode(std::string_view text);

class Parameters {
 public:
  // Throws Error (kInvalidRequest) for a name or value that is wrongly encoded, and for more than
  // `most` of them.
  Parameters(std::string_view query, std::size_t most);

  // The value in one line; empty if it is not given.
  std::string text(std::string_view name) const;
  // The value with its ends of lines.
  std::string lines(std::string_view name) const;
  // Every value of a name that may be repeated, without the empty ones.
  std::vector<std::string> list(std::string_view name) const;
  // A decimal number from `smallest` to `largest`.
  std::size_t number(std::string_view name, std::size_t when_absent, std::size_t smallest,
                     std::size_t largest) const;
  // Names that are not in `known`, each once.
  std::vector<std::string> unknown(const std::vector<std::string_view>& known) const;

  const std::vector<std::pair<std::string, std::string>>& all() const { return values_; }

 private:
  std::vector<std::pair<std::string, std::string>> values_;
};

}  // namespace itu::server
