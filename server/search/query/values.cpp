#include "server/search/query/values.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analyzers/citation/finder.h"
#include "analyzers/normalizer.h"

namespace itu::server {
namespace {

using analyzers::Zone;

bool is_digits(std::string_view text, std::size_t length) {
  return text.size() == length &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_between(std::string_view digits, int low, int high) {
  if (!is_digits(digits, 2)) return false;
  const int number = (digits[0] - '0') * 10 + (digits[1] - '0');
  return low <= number && number <= high;
}

// 2007, 2007-06 or 2007-06-12.
bool is_date(std::string_view text) {
  if (!is_digits(text.substr(0, 4), 4)) return false;
  if (text.size() == 4) return true;
  if (text[4] != '-' || !is_between(text.substr(5, 2), 1, 12)) return false;
  if (text.size() == 7) return true;
  return text.size() == 10 && text[7] == '-' && is_between(text.substr(8), 1, 31);
}

bool is_date_or_open(std::string_view text) { return text.empty() || is_date(text); }

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

QueryNode filter_node(std::string_view field, std::string value) {
  QueryNode node;
  node.kind = NodeKind::kFilter;
  node.field = field;
  node.text = std::move(value);
  return node;
}

std::optional<QueryNode> read_date_value(const QueryField& field, std::string_view value,
                                         Notes* notes) {
  const auto dates = read_dates(value);
  if (!dates) {
    notes->add("syntax", in_quotes(value) + " is no date for " + std::string(field.name) +
                             ":, which takes 2007, 2007-06, 2007-06-12 or a range such as " +
                             "2005..2007. It is left out.");
    return std::nullopt;
  }
  if (field.name == "year" && dates->from == dates->to && dates->from.size() == 4) {
    return filter_node(field.name, dates->from);
  }
  QueryNode node;
  node.kind = NodeKind::kRange;
  node.field = "date";
  node.text = dates->from;
  node.upper = dates->to;
  return node;
}

// Every id that the words may mean.
std::vector<std::string> ids_of(std::string_view value, Notes* notes) {
  if (const auto id = analyzers::parse_id(value)) return {to_id(*id)};
  std::vector<std::string> ids;
  for (const analyzers::Reference& reference : analyzers::find_references(value, {})) {
    for (const analyzers::ReferenceTarget& target : reference.targets) {
      if (target.certainty != analyzers::Certainty::kOpen) {
        if (!target.target.is_local()) ids.push_back(to_id(target.target));
        continue;
      }
      notes->add("ambiguous",
                 in_quotes(value) + " may mean more than one text: any of them counts.");
      for (const auto& candidate : target.candidates) ids.push_back(to_id(candidate.target));
    }
  }
  return ids;
}

std::optional<QueryNode> read_target_value(const QueryField& field, std::string_view value,
                                           Notes* notes) {
  std::vector<std::string> ids = ids_of(value, notes);
  if (ids.empty()) {
    notes->add("syntax", in_quotes(value) + " names no text that " + std::string(field.name) +
                             ": could look for; it takes an id or a citation, such as " +
                             std::string(field.name) + ":pp/res/140. It is left out.");
    return std::nullopt;
  }
  if (ids.size() > kMostTargets) {
    ids.resize(kMostTargets);
    notes->add_limited("reference-targets");
  }
  if (ids.size() == 1) return filter_node(field.name, std::move(ids.front()));
  QueryNode any;
  any.kind = NodeKind::kOr;
  for (std::string& id : ids) any.children.push_back(filter_node(field.name, std::move(id)));
  return any;
}

// A symbol, or with * for its number the beginning of ids: C07/* is council/doc/2007/*.
std::optional<QueryNode> read_symbol(const QueryField& field, std::string_view value,
                                     Notes* notes) {
  if (value.empty() || value.back() != '*') return read_target_value(field, value, notes);
  const std::string_view start = value.substr(0, value.size() - 1);
  Notes unsaid;
  const std::vector<std::string> ids = ids_of(std::string(start) + "1", &unsaid);
  const std::size_t slash = ids.empty() ? std::string::npos : ids.front().rfind('/');
  if (slash == std::string::npos) return read_target_value(field, start, notes);
  return filter_node(field.name, ids.front().substr(0, slash + 1) + "*");
}

struct ZoneName {
  std::string_view name;
  Zone zone;
};

// The names of analyzers::to_string(Zone), and what readers call the same.
constexpr auto kZoneNames = std::to_array<ZoneName>({
    {"front", Zone::kFront},
    {"body", Zone::kBody},
    {"preamble", Zone::kPreamble},
    {"considering", Zone::kPreamble},
    {"operative", Zone::kOperative},
    {"resolves", Zone::kOperative},
    {"heading", Zone::kHeading},
    {"table", Zone::kTable},
    {"footnote", Zone::kFootnote},
    {"annex", Zone::kAnnex},
});

std::optional<QueryNode> read_zone(std::string_view value, Notes* notes) {
  if (const auto zone = zone_named(value)) {
    return filter_node("in", std::string(to_string(*zone)));
  }
  std::string names;
  for (const ZoneName& row : kZoneNames)
    names += (names.empty() ? " " : ", ") + std::string(row.name);
  notes->add("syntax", in_quotes(value) + " is no part of a text; in: takes one of" + names +
                           ". It is left out.");
  return std::nullopt;
}

}  // namespace

std::optional<Zone> zone_named(std::string_view value) {
  for (const ZoneName& row : kZoneNames) {
    if (row.name == value) return row.zone;
  }
  return std::nullopt;
}

std::optional<DateRange> read_dates(std::string_view value) {
  const std::string folded = analyzers::fold_to_string(trim(value));
  const std::string_view text = folded;
  if (is_date(text)) return DateRange{folded, folded};
  if (text.size() == 9 && text[4] == '-' && is_date(text.substr(0, 4)) && is_date(text.substr(5))) {
    return DateRange{folded.substr(0, 4), folded.substr(5)};
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos || text.size() == 2) return std::nullopt;
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (!is_date_or_open(from) || !is_date_or_open(to)) return std::nullopt;
  return DateRange{std::string(from), std::string(to)};
}

bool names_text(std::string_view value) {
  Notes unsaid;
  return !ids_of(value, &unsaid).empty();
}

std::optional<QueryNode> read_value(const QueryField& field, std::string_view value, Notes* notes) {
  const std::string_view trimmed = trim(value);
  std::string folded = analyzers::fold_to_string(trimmed);
  if (folded.empty()) {
    notes->add("syntax", std::string(field.name) + ": has no value and is left out.");
    return std::nullopt;
  }
  switch (field.use) {
    case FieldUse::kDate:
      return read_date_value(field, trimmed, notes);
    case FieldUse::kTarget:
      return read_target_value(field, trimmed, notes);
    case FieldUse::kSymbol:
      return read_symbol(field, trimmed, notes);
    case FieldUse::kZone:
      return read_zone(folded, notes);
    case FieldUse::kPlace:
      std::replace(folded.begin(), folded.end(), ' ', '.');
      return filter_node(field.name, std::move(folded));
    default:
      return filter_node(field.name, std::move(folded));
  }
}

}  // namespace itu::server
