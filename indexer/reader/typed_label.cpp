#include "indexer/reader/typed_label.h"

#include <re2/re2.h>

namespace itu::indexer {

bool starts_as_item(std::string_view text) {
  constexpr std::size_t kLongestLabel = 24;  // bytes, with blanks before it
  static const RE2 kLabel{
      R"([ \x{A0}\n]*(?:[0-9]{1,4}(?:\.[0-9]{1,3}){0,6}(?:bis|ter|[A-Z])?[.)]?|)"
      R"(\(?[0-9]{1,3}\)|\([0-9]{1,3}|\(?[a-zа-я]{1,5}[).]|\(?[IVXLC]{1,5}[).]|[-–—•·*○▪])[ ]?\t.*)"};
  const std::string_view head = text.substr(0, kLongestLabel);
  const std::size_t tab = head.find('\t');
  if (tab == std::string_view::npos) return false;
  return RE2::FullMatch(head.substr(0, tab + 1), kLabel);
}

}  // namespace itu::indexer
