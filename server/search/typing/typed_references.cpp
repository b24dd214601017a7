#include "server/search/typing/typed_references.h"

#include <algorithm>

#include "analyzers/citation/target.h"
#include "server/search/query/references.h"
#include "server/search/typing/mending.h"

namespace itu::server {
namespace {

using analyzers::Certainty;
using analyzers::Reference;
using analyzers::TextSpan;

constexpr std::string_view kBlanks = " \t\r\n";

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t at = line.find_first_not_of(kBlanks); at < line.size(); ++words) {
    at = line.find_first_not_of(kBlanks, std::min(line.find_first_of(kBlanks, at), line.size()));
  }
  return words;
}

// The lines of `text` without the blanks around them; empty ones left out.
std::vector<TextSpan> find_lines(std::string_view text) {
  std::vector<TextSpan> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(kBlanks);
    if (first != std::string_view::npos) {
      lines.push_back({at + first, at + line.find_last_not_of(kBlanks) + 1});
    }
    at = end + 1;
  }
  return lines;
}

TypedReference mended_reference(Reference reference, TextSpan line, std::string_view mended) {
  TypedReference typed;
  typed.read_as = std::string(slice(mended, reference.span));
  reference.span = line;
  for (analyzers::ReferenceTarget& target : reference.targets) {
    target.span = line;
    if (target.certainty == Certainty::kSure) target.certainty = Certainty::kLikely;
    target.reason = "Read as \"" + typed.read_as + "\"; " + target.reason;
  }
  typed.reference = std::move(reference);
  return typed;
}

std::vector<TypedReference> read_mended(std::string_view text, TextSpan line) {
  const std::string_view typed = slice(text, line);
  if (count_words(typed) > kMostTypedWords) return {};
  const std::string mended = mend_typing(typed);
  std::vector<TypedReference> found;
  for (Reference& reference : find_named(mended)) {
    found.push_back(mended_reference(std::move(reference), line, mended));
  }
  return found;
}

bool is_single(const std::vector<TypedReference>& found) {
  return found.size() == 1 && found[0].reference.targets.size() == 1;
}

// Whether `mended` is the text that `typed` is, with a place or an edition more.
bool says_more(const Reference& mended, const Reference& typed) {
  const auto& more = mended.targets.front();
  const auto& less = typed.targets.front();
  if (more.certainty == Certainty::kOpen || less.certainty == Certainty::kOpen) return false;
  if (work_id(more.target) != work_id(less.target)) return false;
  const bool has_place = less.target.place.empty() && !more.target.place.empty();
  const bool has_edition = less.target.edition.empty() && !more.target.edition.empty();
  return (has_place || less.target.place == more.target.place) &&
         (has_edition || less.target.edition == more.target.edition) && (has_place || has_edition);
}

}  // namespace

std::vector<TypedReference> read_typed(std::string_view text) {
  std::vector<TypedReference> found;
  for (Reference& reference : find_named(text)) found.push_back({std::move(reference), {}});
  const std::vector<TextSpan> lines = find_lines(text);
  if (lines.size() == 1 && is_single(found)) {
    std::vector<TypedReference> mended = read_mended(text, lines.front());
    const bool is_more = is_single(mended) && says_more(mended[0].reference, found[0].reference);
    return is_more ? mended : found;
  }
  for (const TextSpan& line : lines) {
    const bool is_read = std::any_of(found.begin(), found.end(), [&line](const auto& typed) {
      return typed.reference.span.overlaps(line);
    });
    if (is_read) continue;
    for (TypedReference& typed : read_mended(text, line)) found.push_back(std::move(typed));
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.reference.span.begin < b.reference.span.begin;
  });
  return found;
}

}  // namespace itu::server
