#include "server/search/query/references.h"

#include <algorithm>
#include <optional>
#include <string>

#include "analyzers/citation/finder.h"
#include "analyzers/citation/target.h"
#include "analyzers/function_words.h"
#include "analyzers/normalizer.h"

namespace itu::server {
namespace {

using analyzers::Reference;
using analyzers::ReferenceTarget;
using analyzers::TextSpan;

bool is_local(const ReferenceTarget& target) {
  return target.certainty != analyzers::Certainty::kOpen && target.target.is_local();
}

// A run of lexemes that are read together: words and brackets, not interrupted by an operator, a
// sign, a quotation or a field.
struct Segment {
  std::size_t first = 0;
  std::size_t last = 0;  // one past the last lexeme
};

bool is_readable(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::kWords || lexeme.kind == LexemeKind::kOpen ||
         lexeme.kind == LexemeKind::kClose;
}

// The lexeme after the value of the field at `at`: a word, a quotation, or a whole bracket.
std::size_t behind_value(const std::vector<Lexeme>& lexemes, std::size_t at) {
  std::size_t next = at + 1;
  if (next >= lexemes.size() || lexemes[next].kind != LexemeKind::kOpen) {
    return std::min(next + 1, lexemes.size());
  }
  int depth = 0;
  for (; next < lexemes.size(); ++next) {
    if (lexemes[next].kind == LexemeKind::kOpen) ++depth;
    if (lexemes[next].kind == LexemeKind::kClose && --depth == 0) return next + 1;
  }
  return next;
}

std::vector<Segment> find_segments(const std::vector<Lexeme>& lexemes) {
  std::vector<Segment> segments;
  std::size_t at = 0;
  while (at < lexemes.size()) {
    if (lexemes[at].kind == LexemeKind::kField) {
      at = behind_value(lexemes, at);
      continue;
    }
    const std::size_t first = at;
    while (at < lexemes.size() && is_readable(lexemes[at])) ++at;
    if (at > first) segments.push_back({first, at});
    if (at == first) ++at;
  }
  return segments;
}

bool is_in_bracket(const std::vector<Lexeme>& lexemes, std::size_t at) {
  std::ptrdiff_t depth = 0;
  for (std::size_t i = 0; i < at; ++i) {
    if (lexemes[i].kind == LexemeKind::kOpen) ++depth;
    if (lexemes[i].kind == LexemeKind::kClose) --depth;
  }
  return depth > 0;
}

// The lexemes that a span touches; nothing if it opens a bracket that it does not close, or closes
// one that it does not open: a) closes none.
std::optional<Segment> covered(const std::vector<Lexeme>& lexemes, Segment within, TextSpan span) {
  Segment cover{within.last, within.last};
  int depth = 0;
  for (std::size_t i = within.first; i < within.last; ++i) {
    if (!lexemes[i].span.overlaps(span)) continue;
    if (cover.first == within.last) cover.first = i;
    cover.last = i + 1;
    if (lexemes[i].kind == LexemeKind::kOpen) ++depth;
    if (lexemes[i].kind != LexemeKind::kClose || --depth >= 0) continue;
    if (is_in_bracket(lexemes, cover.first)) return std::nullopt;
    depth = 0;
  }
  if (depth != 0 || cover.first == within.last) return std::nullopt;
  return cover;
}

void drop_local(std::vector<Reference>* references) {
  for (Reference& reference : *references) {
    auto& targets = reference.targets;
    targets.erase(std::remove_if(targets.begin(), targets.end(), is_local), targets.end());
  }
  references->erase(std::remove_if(references->begin(), references->end(),
                                   [](const Reference& r) { return r.targets.empty(); }),
                    references->end());
}

// "wg-wsis-9/14" has the form of an id, but is a symbol: kinds are words.
bool has_kind_of_id(const analyzers::Target& target) {
  return target.body == "file" ||
         (!target.kind.empty() && target.kind.front() >= 'a' && target.kind.front() <= 'z');
}

// The reference that `text` spells as an id (pp/res/140@2006#resolves.2), if it does.
std::vector<Reference> read_id(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  const std::size_t last = text.find_last_not_of(" \t\n") + 1;
  const auto target =
      analyzers::parse_id(analyzers::fold_to_string(text.substr(first, last - first)));
  if (!target || target->is_local() || !has_kind_of_id(*target)) return {};
  Reference reference;
  reference.span = {first, last};
  reference.kind = target->place.empty() ? analyzers::ReferenceKind::kDocument
                                         : analyzers::ReferenceKind::kParagraph;
  ReferenceTarget named;
  named.target = *target;
  named.span = reference.span;
  named.reason = "It is written as an id";
  reference.targets.push_back(std::move(named));
  return {std::move(reference)};
}

std::vector<Reference> find_from(std::string_view query, TextSpan span) {
  std::vector<Reference> found = find_named(slice(query, span));
  for (Reference& reference : found) {
    reference.span.begin += span.begin;
    reference.span.end += span.begin;
  }
  return found;
}

// Replaces the lexemes of `cover` by one.
void merge(std::string_view query, Segment cover, std::size_t reference,
           std::vector<Lexeme>* lexemes) {
  const auto begin = lexemes->begin() + static_cast<std::ptrdiff_t>(cover.first);
  const auto end = lexemes->begin() + static_cast<std::ptrdiff_t>(cover.last);
  Lexeme merged;
  merged.kind = LexemeKind::kReference;
  merged.span = {begin->span.begin, (end - 1)->span.end};
  merged.text = slice(query, merged.span);
  merged.reference = reference;
  *begin = std::move(merged);
  lexemes->erase(begin + 1, end);
}

// The references of one segment, last first so that the indices before them stay right.
void mark_segment(std::string_view query, Segment segment, std::vector<Lexeme>* lexemes,
                  std::vector<Reference>* references) {
  const TextSpan span{(*lexemes)[segment.first].span.begin, (*lexemes)[segment.last - 1].span.end};
  const std::vector<Reference> found = find_from(query, span);
  for (std::size_t i = found.size(); i-- > 0;) {
    const auto cover = covered(*lexemes, segment, found[i].span);
    if (!cover) continue;
    merge(query, *cover, references->size() + i, lexemes);
    segment.last = cover->first;  // two references never share a lexeme
  }
  references->insert(references->end(), found.begin(), found.end());
}

// Ids stand for themselves, one in a lexeme.
void mark_ids(std::string_view query, std::vector<Lexeme>* lexemes,
              std::vector<Reference>* references) {
  for (const Segment& segment : find_segments(*lexemes)) {
    for (std::size_t i = segment.first; i < segment.last; ++i) {
      Lexeme& lexeme = (*lexemes)[i];
      if (lexeme.kind != LexemeKind::kWords || lexeme.text.find('/') == std::string::npos) continue;
      std::vector<Reference> found = read_id(slice(query, lexeme.span));
      if (found.empty()) continue;
      found.front().span = found.front().targets.front().span = lexeme.span;
      lexeme.kind = LexemeKind::kReference;
      lexeme.reference = references->size();
      references->push_back(std::move(found.front()));
    }
  }
}

void find_in_phrases(std::string_view query, const std::vector<Lexeme>& lexemes,
                     std::vector<Reference>* references) {
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const bool is_value = i > 0 && lexemes[i - 1].kind == LexemeKind::kField;
    if (lexemes[i].kind != LexemeKind::kPhrase || is_value) continue;
    const std::vector<Reference> found = find_from(query, lexemes[i].span);
    references->insert(references->end(), found.begin(), found.end());
  }
}

// Whether `word` can only be the number of a paragraph beside a reference: "6.5", "13.r", "22.c)".
// 2006 may be a year.
bool is_number_of_place(std::string_view word) {
  if (!word.empty() && word.back() == ')') word.remove_suffix(1);
  const bool has_parts = word.find('.') != std::string_view::npos && word.back() != '.';
  return has_parts && word.front() >= '0' && word.front() <= '9' &&
         word.find("..") == std::string_view::npos &&
         word.find_first_not_of(".0123456789abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

std::vector<std::string_view> words_between_blanks(std::string_view text) {
  constexpr std::string_view kAround = " \t\n,:;";
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(kAround); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kAround, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kAround, end);
  }
  return words;
}

// The place that is typed beside a reference without the word for it, where nothing else stands
// there: "c07/21 6.5", "13.r of the Geneva Plan of Action".
std::string_view bare_place(std::string_view text, TextSpan reference) {
  const auto before = words_between_blanks(text.substr(0, reference.begin));
  const auto behind = words_between_blanks(text.substr(reference.end));
  if (before.empty() && behind.size() == 1 && is_number_of_place(behind.front())) {
    return behind.front();
  }
  constexpr std::size_t kMostLinks = 2;  // "of the"
  if (!behind.empty() || before.empty() || before.size() > 1 + kMostLinks) return {};
  const bool is_linked = std::all_of(before.begin() + 1, before.end(), [](std::string_view word) {
    return analyzers::is_function_word(analyzers::fold_to_string(word));
  });
  return is_linked && is_number_of_place(before.front()) ? before.front() : std::string_view();
}

// The place as texts cite it: "13 r)" of "13.r".
std::string wording_of_place(std::string_view place) {
  std::string wording(place.substr(0, place.find(')')));
  const std::size_t last = wording.rfind('.');
  if (wording[last + 1] < 'a') return wording;
  wording[last] = ' ';
  return wording + ')';
}

// Gives the only reference of `text` the place that is typed beside it, if that is one.
void add_bare_place(std::string_view text, std::vector<Reference>* found) {
  if (found->size() != 1 || found->front().targets.size() != 1) return;
  const Reference& named = found->front();
  if (!named.targets.front().target.place.empty()) return;
  const std::string_view place = bare_place(text, named.span);
  if (place.empty()) return;
  const std::string wording =
      "paragraph " + wording_of_place(place) + " of " + std::string(slice(text, named.span));
  std::vector<Reference> whole = analyzers::find_references(wording, {});
  if (whole.size() != 1 || whole.front().targets.size() != 1) return;
  const analyzers::Target& target = whole.front().targets.front().target;
  if (target.place.empty() || work_id(target) != work_id(named.targets.front().target)) return;
  const std::size_t first = text.find_first_not_of(" \t\n");
  const std::size_t last = text.find_last_not_of(" \t\n") + 1;
  whole.front().span = whole.front().targets.front().span = {first, last};
  *found = std::move(whole);
}

}  // namespace

std::vector<Reference> find_named(std::string_view text) {
  std::vector<Reference> found = read_id(text);
  if (found.empty()) found = analyzers::find_references(text, {});
  drop_local(&found);
  add_bare_place(text, &found);
  return found;
}

std::vector<Reference> mark_references(std::string_view query, std::vector<Lexeme>* lexemes) {
  std::vector<Reference> references;
  mark_ids(query, lexemes, &references);
  std::vector<Segment> segments = find_segments(*lexemes);
  for (std::size_t i = segments.size(); i-- > 0;) {
    mark_segment(query, segments[i], lexemes, &references);
  }
  find_in_phrases(query, *lexemes, &references);
  return references;
}

}  // namespace itu::server
