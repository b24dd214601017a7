#include "indexer/reader/iso_date.h"

#include <algorithm>

namespace itu::indexer {
namespace {

// Whether `text` looks like `pattern`, in which 9 stands for any digit.
bool looks_like(std::string_view text, std::string_view pattern) {
  return text.size() == pattern.size() &&
         std::equal(text.begin(), text.end(), pattern.begin(),
                    [](char c, char p) { return p == '9' ? c >= '0' && c <= '9' : c == p; });
}

bool is_in(std::string_view digits, std::string_view first, std::string_view last) {
  return digits >= first && digits <= last;
}

}  // namespace

std::string iso_date(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  const std::string_view day = text.substr(0, 10);
  const std::string_view month = text.substr(0, 7);
  const std::string_view year = text.substr(0, 4);
  if (!looks_like(year, "9999") || !is_in(year, "1865", "2100")) return "";
  if (text.size() > 4 && text[4] >= '0' && text[4] <= '9') return "";
  if (!looks_like(month, "9999-99") || !is_in(month.substr(5), "01", "12")) {
    return std::string(year);
  }
  if (!looks_like(day, "9999-99-99") || !is_in(day.substr(8), "01", "31")) {
    return std::string(month);
  }
  return std::string(day);
}

}  // namespace itu::indexer
