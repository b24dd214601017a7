#include "analyzers/structure/compendium.h"

#include <algorithm>
#include <string>

#include "analyzers/normalizer.h"
#include "analyzers/structure/designation.h"
#include "analyzers/structure/lines.h"

namespace itu::analyzers {
namespace {

// Lines that a text has at least; names closer together are a table of contents.
constexpr std::size_t kShortestText = 4;

// A line that names a text and so may begin one.
struct Start {
  std::size_t line = 0;  // index into the lines
  Target target;
};

bool is_parted(const std::vector<Line>& lines, std::size_t line) {
  return line == 0 || line == lines.size() || lines[line].blanks_before > 0 ||
         lines[line].hint != lines[line - 1].hint;
}

// Whether the line stands out as a title does: in capitals, by its format, or by the bracket with
// the edition behind the number. "Resolution 140" alone on a line may end a list of references.
bool stands_out(const SourceText& source, const Line& line, const Designation& designation) {
  const std::string_view text = slice(source.text, line.span);
  const bool is_marked = text.front() == '#' || text.front() == '*';
  const bool is_hinted =
      line.hint >= 0 &&
      source.hints[static_cast<std::size_t>(line.hint)].style == LineStyle::kHeading;
  const std::size_t first = text.find_first_not_of("#*_ ");
  const std::string_view word = text.substr(first, text.find_first_of(" \t", first) - first);
  const bool is_capital =
      std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_marked || is_hinted || is_capital || !designation.target.edition.empty();
}

// The starts of texts: lines of their own that name a text, each with a text below it.
std::vector<Start> find_starts(const SourceText& source, const std::vector<Line>& lines) {
  std::vector<Start> starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_parted(lines, i)) continue;
    const std::string_view next =
        i + 1 < lines.size() ? slice(source.text, lines[i + 1].span) : std::string_view{};
    const auto designation = read_designation(slice(source.text, lines[i].span), next);
    if (!designation || !stands_out(source, lines[i], *designation)) continue;
    const bool is_alone = is_parted(lines, i + 1) || designation->takes_next_line;
    if (is_alone) starts.push_back({i, designation->target});
  }
  return starts;
}

// Whether two names are of one text; a running head or a title inside may leave the edition out.
bool is_same_text(const Target& a, const Target& b) {
  const bool has_both = !a.edition.empty() && !b.edition.empty();
  return a.body == b.body && a.kind == b.kind && a.number == b.number &&
         (!has_both || a.edition == b.edition);
}

// Leaves out names that no text follows, and names of the text that one is in already: a running
// head, a second language.
std::vector<Start> keep_texts(const std::vector<Start>& starts, std::size_t line_count) {
  std::vector<Start> kept;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].line : line_count;
    if (end - starts[i].line < kShortestText) continue;
    if (!kept.empty() && is_same_text(kept.back().target, starts[i].target)) continue;
    kept.push_back(starts[i]);
  }
  return kept;
}

// The bytes [begin, end) of `source` as a text of its own.
SourceText cut(const SourceText& source, std::size_t begin, std::size_t end) {
  SourceText part;
  part.text = source.text.substr(begin, end - begin);
  part.properties = source.properties;
  part.properties.title.clear();  // names the whole file
  const auto first =
      std::partition_point(source.hints.begin(), source.hints.end(),
                           [begin](const LineHint& hint) { return hint.span.end <= begin; });
  for (auto hint = first; hint != source.hints.end() && hint->span.begin < end; ++hint) {
    part.hints.push_back(*hint);
    part.hints.back().span = {std::max(hint->span.begin, begin) - begin,
                              std::min(hint->span.end, end) - begin};
  }
  return part;
}

}  // namespace

std::vector<SourceText> split_compendium(SourceText source) {
  const std::vector<Line> lines = find_lines(source);
  const std::vector<Start> starts = keep_texts(find_starts(source, lines), lines.size());
  std::vector<SourceText> parts;
  if (starts.size() < 2) {
    parts.push_back(std::move(source));
    return parts;
  }
  std::size_t begin = 0;
  for (const Start& start : starts) {
    const std::size_t end = lines[start.line].span.begin;
    parts.push_back(cut(source, begin, end));
    begin = end;
  }
  parts.push_back(cut(source, begin, source.text.size()));
  parts.front().properties.title = std::move(source.properties.title);
  return parts;
}

}  // namespace itu::analyzers
