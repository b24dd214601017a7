#include "analyzers/citation/settling/instrument_focus.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/heading_lines.h"
#include "analyzers/citation/tables/articles.h"
#include "analyzers/citation/tables/instruments.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostSeen = 24;
constexpr std::size_t kUnderHeading = 8000;      // bytes that a heading speaks for
constexpr std::size_t kInList = 12;              // bytes between names: ", and of the "
constexpr std::size_t kNear = 1200;              // bytes back over the ends of paragraphs
constexpr std::size_t kLongestParagraph = 2500;  // bytes looked at
constexpr int kSameArticle = 12;                 // numbers of provisions that lie close together

// The number of a provision numbered through; 0 for others.
int number_of_provision(std::string_view place) {
  int number = 0;
  const auto read = std::from_chars(place.data(), place.data() + place.size(), number);
  const std::size_t digits = static_cast<std::size_t>(read.ptr - place.data());
  const bool is_dotted =
      digits + 1 < place.size() && place[digits] == '.' && is_digit_byte(place[digits + 1]);
  return read.ec == std::errc{} && !is_dotted ? number : 0;
}

}  // namespace

// Paragraphs end at empty lines and at lines that end in a mark.
std::size_t InstrumentFocus::begin_of_paragraph(std::size_t at) const {
  const std::size_t limit = at > kLongestParagraph ? at - kLongestParagraph : 0;
  std::size_t begin = limit;
  for (std::size_t line = at; line-- > limit + 1;) {
    if (folded_[line] != '\n') continue;
    const char before = folded_[line - 1];
    const char behind = line + 1 < folded_.size() ? folded_[line + 1] : '\n';
    const bool ends = behind == '\n' || behind == '\t' || before == '\n' || before == '.' ||
                      before == ';' || before == ':' || ends_in_ideograph(folded_, line);
    if (!ends) continue;
    begin = line;
    break;
  }
  count_bytes(at - begin);
  return begin;
}

void InstrumentFocus::remember(const Target& target, TextSpan span) {
  const bool is_own = target.body == "itu" || (target.body == "council" && target.kind == "rop");
  if (!is_own) return;
  Seen seen;
  seen.instrument = target;
  seen.instrument.place.clear();
  // "(Rev.WRC-15)" is the edition of one Appendix.
  if (target.kind == "rr") seen.instrument.edition.clear();
  seen.end = span.end;
  seen.number = seen.last = number_of_provision(target.place);
  if (const ArticleNumbers* article = numbers_of_article(target.kind, target.place)) {
    seen.number = article->first;
    seen.last = article->last;
  }
  seen.is_heading = lies_in_heading(folded_, span);
  if (seen_.size() >= kMostSeen) seen_.erase(seen_.begin());
  // "the Constitution, the Convention and the Regulations": of a list the first one leads.
  const bool goes_on = !seen_.empty() && target.place.empty() && seen_.back().number == 0 &&
                       span.begin >= seen_.back().end && span.begin - seen_.back().end <= kInList;
  seen_.insert(goes_on ? seen_.end() - 1 : seen_.end(), std::move(seen));
}

// In one paragraph "No. 225" is of the text whose No. 224 was cited there, even if another was
// named since.
const InstrumentFocus::Seen* InstrumentFocus::nearest_number(std::string_view place,
                                                             TextSpan paragraph) const {
  const int number = number_of_provision(place);
  const Seen* best = nullptr;
  int least = kSameArticle + 1;
  for (std::size_t i = seen_.size(); i-- > 0 && number > 0;) {
    const Seen& seen = seen_[i];
    if (seen.end < paragraph.begin) break;
    const bool is_inside = seen.number <= number && number <= seen.last;
    const int distance =
        is_inside ? 0 : std::min(std::abs(seen.number - number), std::abs(seen.last - number));
    if (seen.number == 0 || distance >= least) continue;
    if (!may_have_provision(seen.instrument, place)) continue;
    best = &seen;
    least = distance;
  }
  return best;
}

const Target* InstrumentFocus::instrument_of(std::string_view place, std::size_t at) const {
  if (seen_.empty()) return nullptr;
  const TextSpan paragraph{begin_of_paragraph(at), at};
  if (const Seen* seen = nearest_number(place, paragraph)) return &seen->instrument;
  const Seen* heading = nullptr;
  const Seen* last = nullptr;
  for (std::size_t i = seen_.size(); i-- > 0;) {
    const Seen& seen = seen_[i];
    if (seen.end > at || !may_have_provision(seen.instrument, place)) continue;
    if (seen.end >= paragraph.begin) return &seen.instrument;
    if (heading == nullptr && seen.is_heading && at - seen.end < kUnderHeading) heading = &seen;
    if (last == nullptr && at - seen.end < kNear) last = &seen;
  }
  const Seen* chosen = heading != nullptr ? heading : last;
  return chosen == nullptr ? nullptr : &chosen->instrument;
}

const Target* InstrumentFocus::latest_of(std::initializer_list<std::string_view> works,
                                         std::size_t at, std::size_t bytes) const {
  for (std::size_t i = seen_.size(); i-- > 0;) {
    const Seen& seen = seen_[i];
    if (seen.end > at || at - seen.end > bytes) continue;
    const std::string work = work_id(seen.instrument);
    if (std::find(works.begin(), works.end(), work) != works.end()) return &seen.instrument;
  }
  return nullptr;
}

bool InstrumentFocus::is_near(std::string_view work, std::size_t at, std::size_t bytes) const {
  return latest_of({work}, at, bytes) != nullptr;
}

}  // namespace itu::analyzers
