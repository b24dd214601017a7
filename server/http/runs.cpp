#include "server/http/runs.h"

#include <algorithm>

#include "analyzers/utf8.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;

PageValues make_pieces(std::string_view text, TextSpan within, const std::vector<TextSpan>& marks) {
  PageValues pieces{PageValues::type::list};
  const auto add = [&](std::size_t begin, std::size_t end, bool is_marked) {
    if (begin >= end) return;
    PageValues piece{PageValues::type::object};
    piece.set("text", std::string(text.substr(begin, end - begin)));
    piece.set("is_marked", flag(is_marked));
    pieces << piece;
  };
  std::size_t at = within.begin;
  auto mark = std::lower_bound(marks.begin(), marks.end(), within.begin,
                               [](TextSpan span, std::size_t begin) { return span.end <= begin; });
  for (; mark != marks.end() && mark->begin < within.end; ++mark) {
    const std::size_t begin = std::max(mark->begin, at);
    const std::size_t end = std::min(mark->end, within.end);
    add(at, begin, false);
    add(begin, end, true);
    at = std::max(at, end);
  }
  add(at, within.end, false);
  return pieces;
}

}  // namespace

std::vector<TextSpan> to_bytes(std::string_view text, const std::vector<Mark>& marks) {
  std::vector<TextSpan> spans;
  std::size_t offset = 0;
  std::size_t code_point = 0;
  const auto advance = [&](std::size_t to) {
    while (code_point < to && offset < text.size()) {
      analyzers::next_code_point(text, &offset);
      ++code_point;
    }
    return offset;
  };
  for (const auto& [begin, end] : marks) {
    const std::size_t first = advance(begin);
    const std::size_t last = advance(end);
    if (first < last) spans.push_back({first, last});
  }
  return spans;
}

PageValues make_runs(std::string_view text, TextSpan within, const std::vector<Link>& links,
                     const std::vector<TextSpan>& marks) {
  PageValues runs{PageValues::type::list};
  const auto add = [&](TextSpan span, const Link* link) {
    if (span.begin >= span.end) return;
    PageValues run{PageValues::type::object};
    run.set("is_link", flag(link != nullptr && !link->address.empty()));
    run.set("is_span", flag(link != nullptr && link->address.empty()));
    run.set("address", link ? link->address : "");
    run.set("class", link ? link->css_class : "");
    run.set("title", link ? link->title : "");
    run.set("is_open", flag(link != nullptr && link->css_class.starts_with("open")));
    run.set("pieces", make_pieces(text, span, marks));
    runs << run;
  };
  std::size_t at = within.begin;
  auto link = std::lower_bound(
      links.begin(), links.end(), within.begin,
      [](const Link& candidate, std::size_t begin) { return candidate.span.begin < begin; });
  for (; link != links.end() && link->span.begin < within.end; ++link) {
    if (link->span.begin < at || link->span.end > within.end) continue;
    add({at, link->span.begin}, nullptr);
    add(link->span, &*link);
    at = link->span.end;
  }
  add({at, within.end}, nullptr);
  return runs;
}

}  // namespace itu::server
