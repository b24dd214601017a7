#include "bench/plain_extractor.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "analyzers/citation/target.h"

namespace itu::bench {
namespace {

using analyzers::Reference;
using Groups = std::vector<re2::StringPiece>;

constexpr std::int64_t kMemory = std::int64_t{256} << 20;  // of the automata, all in all
constexpr std::string_view kDigits = "0123456789";

// What names a body in a bracket or before a text; the first row that occurs counts.
struct Naming {
  std::string_view words;  // lower case
  std::string_view year;   // that must occur too
  std::string_view body;
};

constexpr auto kNamings = std::to_array<Naming>({
    {"council", "", "council"},
    {"conseil", "", "council"},
    {"consejo", "", "council"},
    {"plenipotentiary", "", "pp"},
    {"pp", "", "pp"},
    {"wtsa", "", "wtsa"},
    {"amnt", "", "wtsa"},
    {"wtdc", "", "wtdc"},
    {"cmdt", "", "wtdc"},
    {"wrc", "", "wrc"},
    {"cmr", "", "wrc"},
    {"wcit", "", "wcit"},
    {"wtpf", "", "wtpf"},
    {"dubai", "2012", "wtsa"},
    {"dubai", "2014", "wtdc"},
    {"", "1992", "pp"},
    {"buenos aires", "1994", "wtdc"},
    {"", "1994", "pp"},
    {"valletta", "1998", "wtdc"},
    {"", "1998", "pp"},
    {"", "2000", "wtsa"},
    {"istanbul", "2002", "wtdc"},
    {"", "2002", "pp"},
    {"geneva", "2003", "wrc"},
    {"", "2004", "wtsa"},
    {"doha", "2006", "wtdc"},
    {"", "2006", "pp"},
    {"", "2008", "wtsa"},
    {"hyderabad", "2010", "wtdc"},
    {"", "2010", "pp"},
    {"", "2012", "wtsa"},
    {"", "2014", "pp"},
    {"", "2016", "wtsa"},
    {"", "2017", "wtdc"},
    {"", "2018", "pp"},
    {"kigali", "2022", "wtdc"},
    {"geneva", "2022", "wtsa"},
    {"", "2022", "pp"},
    {"", "2024", "wtsa"},
});

struct Instrument {
  std::string_view words;  // lower case, as a name begins
  std::string_view id;
};

constexpr auto kInstruments = std::to_array<Instrument>({
    {"constit", "cs"},
    {"Устав", "cs"},
    {"conven", "cv"},
    {"Конвенц", "cv"},
    {"general rules", "gr"},
    {"règles", "gr"},
    {"reglamento", "gr"},
    {"international", "itr"},
    {"itr", "itr"},
    {"radio", "rr"},
    {"rr", "rr"},
    {"financial", "finreg"},
    {"tunis agenda", "tunis-agenda"},
    {"agenda de t", "tunis-agenda"},
    {"tunis commitment", "tunis-commitment"},
    {"geneva declaration", "geneva-declaration"},
    {"geneva plan", "geneva-plan"},
});

// ASCII only; other letters stay as they are.
std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return made;
}

std::string without_zeros(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  return digits.empty() ? "" : std::string(digits.substr(std::min(first, digits.size() - 1)));
}

std::string full_year(std::string_view two) {
  return (two >= "90" ? "19" : "20") + std::string(two);
}

std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  std::size_t at = text.find_first_of(kDigits);
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_not_of(kDigits, at), text.size());
    numbers.emplace_back(text.substr(at, end - at));
    at = text.find_first_of(kDigits, end);
  }
  return numbers;
}

// "Rev. Antalya, 2006" -> 2006, "04/2008" -> 2008-04, "WRC-15" -> 2015.
std::string edition_in(std::string_view bracket) {
  const std::vector<std::string> numbers = numbers_in(bracket);
  for (std::size_t i = numbers.size(); i-- > 0;) {
    if (numbers[i].size() != 4) continue;
    const bool has_month = i == 1 && numbers[0].size() == 2 && bracket.find('/') == 2;
    return has_month ? numbers[1] + "-" + numbers[0] : numbers[i];
  }
  return !numbers.empty() && numbers.back().size() == 2 ? full_year(numbers.back()) : "";
}

std::string_view body_in(std::string_view text) {
  const std::string words = lower(text);
  const std::string year = edition_in(text);
  for (const Naming& naming : kNamings) {
    if (words.find(naming.words) == std::string::npos) continue;
    if (naming.year.empty() || naming.year == year) return naming.body;
  }
  return "";
}

std::string_view instrument_in(std::string_view text) {
  const std::string words = lower(text);
  for (const Instrument& instrument : kInstruments) {
    if (words.compare(0, instrument.words.size(), instrument.words) == 0) return instrument.id;
  }
  return "";
}

// The Council numbers its texts on since 1947; the conferences' series are short.
std::string_view body_by_number(std::string_view kind, std::string_view number) {
  const int value = std::atoi(std::string(number.substr(0, 5)).c_str());
  return value > (kind == "dec" ? 20 : 225) ? "council" : "pp";
}

// Makes the id of one match from the template of its form.
class IdMaker {
 public:
  IdMaker(std::string_view pattern, const Groups& groups, std::string_view member)
      : pattern_(pattern), groups_(groups), member_(member) {}

  std::string make() const {
    std::string id;
    for (std::size_t at = 0; at < pattern_.size();) {
      if (pattern_[at] != '{') {
        id += pattern_[at++];
        continue;
      }
      const std::size_t end = pattern_.find('}', at);
      const std::string value = value_of(pattern_.substr(at + 1, end - at - 1));
      if (value.empty()) {
        while (!id.empty() && std::string_view("/@#.").find(id.back()) != std::string::npos) {
          id.pop_back();
        }
      }
      id += value;
      at = end + 1;
    }
    return id;
  }

 private:
  std::string_view group(std::string_view number) const {
    const std::size_t index = static_cast<std::size_t>(std::atoi(std::string(number).c_str()));
    return {groups_[index].data(), groups_[index].size()};
  }

  std::string value_of(std::string_view field) const {
    switch (field.front()) {
      case 'n':
        return without_zeros(group(field.substr(1)));
      case 'y':
        return full_year(group(field.substr(1)));
      case 'l':
        return without_zeros(member_);
      case 'e':
        return edition_in(group(field.substr(1)));
      case 'i':
        return std::string(instrument_in(group(field.substr(1))));
      case 'b':
        return body(field.substr(1));
      default:
        return lower(group(field).substr(0, group(field).find(')')));
    }
  }

  std::string body(std::string_view numbers) const {
    while (!numbers.empty()) {
      const std::size_t comma = std::min(numbers.find(','), numbers.size());
      const std::string_view named = body_in(group(numbers.substr(0, comma)));
      if (!named.empty()) return std::string(named);
      numbers.remove_prefix(std::min(comma + 1, numbers.size()));
    }
    return std::string(
        body_by_number(pattern_.find("/dec/") == std::string::npos ? "res" : "dec", member_));
  }

  std::string_view pattern_;
  const Groups& groups_;
  std::string_view member_;  // of a list, the number that this id is for
};

// The numbers of the list among the groups; one empty member where the form has no list.
std::vector<std::string> members_of(const PlainForm& form, const Groups& groups) {
  const std::size_t at = form.id.find("{l");
  if (at == std::string_view::npos) return {""};
  const re2::StringPiece& list = groups[static_cast<std::size_t>(form.id[at + 2] - '0')];
  return numbers_in({list.data(), list.size()});
}

RE2::Options options() {
  RE2::Options options;
  options.set_max_mem(kMemory);
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct PlainExtractor::Expressions {
  std::unique_ptr<RE2> any;  // one alternation of all forms
  std::vector<std::unique_ptr<RE2>> each;
};

PlainExtractor::PlainExtractor() : expressions_(std::make_unique<Expressions>()) {
  std::string any;
  for (const PlainForm& form : plain_forms()) {
    expressions_->each.push_back(std::make_unique<RE2>(form.pattern, options()));
    any += (any.empty() ? "(?:" : "|(?:") + form.pattern + ")";
  }
  expressions_->any = std::make_unique<RE2>(any, options());
}

PlainExtractor::~PlainExtractor() = default;

std::vector<Reference> PlainExtractor::find(std::string_view text) const {
  std::vector<Reference> found;
  const re2::StringPiece all(text.data(), text.size());
  re2::StringPiece match;
  for (std::size_t at = 0;
       expressions_->any->Match(all, at, all.size(), RE2::UNANCHORED, &match, 1);) {
    const std::size_t begin = static_cast<std::size_t>(match.data() - text.data());
    at = begin + std::max<std::size_t>(match.size(), 1);
    if (auto reference = read(text, {begin, begin + match.size()})) {
      found.push_back(std::move(*reference));
    }
  }
  return found;
}

std::optional<Reference> PlainExtractor::read(std::string_view text,
                                              analyzers::TextSpan span) const {
  const re2::StringPiece all(text.data(), text.size());
  for (std::size_t i = 0; i < plain_forms().size(); ++i) {
    const PlainForm& form = plain_forms()[i];
    const RE2& expression = *expressions_->each[i];
    Groups groups(static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1);
    if (!expression.Match(all, span.begin, span.end, RE2::ANCHOR_BOTH, groups.data(),
                          static_cast<int>(groups.size()))) {
      continue;
    }
    Reference reference;
    reference.span = span;
    reference.kind = form.kind;
    for (const std::string& member : members_of(form, groups)) {
      const auto target = analyzers::parse_id(IdMaker(form.id, groups, member).make());
      if (!target) continue;
      analyzers::ReferenceTarget made;
      made.target = *target;
      made.span = span;
      made.reason = form.name;
      reference.targets.push_back(std::move(made));
    }
    if (!reference.targets.empty()) return reference;
  }
  return std::nullopt;
}

}  // namespace itu::bench
