#include "server/http/labels.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/target.h"
#include "analyzers/citation/wording.h"

namespace itu::server {
namespace {

struct Label {
  std::string_view field;
  std::string_view value;
  std::string_view label;
};

constexpr auto kLabels = std::to_array<Label>({
    {"lang", "ar", "Arabic"},
    {"lang", "en", "English"},
    {"lang", "es", "Spanish"},
    {"lang", "fr", "French"},
    {"lang", "ru", "Russian"},
    {"lang", "zh", "Chinese"},
    {"body", "itu", "ITU (basic texts)"},
    {"series-kind", "res", "Resolutions"},
    {"series-kind", "dec", "Decisions"},
    {"series-kind", "rec", "Recommendations"},
    {"series-kind", "op", "Opinions"},
    {"series-kind", "doc", "documents"},
    {"series-kind", "c", "contributions"},
    {"series-kind", "td", "temporary documents"},
    {"series-kind", "r", "reports"},
    {"series-kind", "q", "Questions"},
    {"series-kind", "ob", "Operational Bulletin"},
    {"series-kind", "circ", "circulars"},
    {"series-kind", "cl", "circular letters"},
    {"series-kind", "cr", "circular letters CR"},
    {"series-kind", "coll", "collective letters"},
    {"series-kind", "dm", "letters DM"},
    {"series-kind", "rop", "Rules of Procedure"},
    {"series-kind", "cs", "Constitution"},
    {"series-kind", "cv", "Convention"},
    {"series-kind", "rr", "Radio Regulations"},
    {"series-kind", "gr", "General Rules"},
    {"series-kind", "itr", "International Telecommunication Regulations"},
    {"series-kind", "finreg", "Financial Regulations"},
    {"series", "file", "Texts without a symbol"},
    {"field", "series", "Series"},
    {"field", "cites", "Texts most cited by these"},
    {"field", "body", "Body"},
    {"field", "kind", "Kind"},
    {"field", "lang", "Language"},
    {"field", "year", "Year"},
});

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// The name of the month in "2007-12..."; empty if there is none.
std::string_view month_of(std::string_view iso) {
  if (iso.size() < 7) return {};
  const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
  if (month < 1 || month > 12) return {};
  return kMonths[static_cast<std::size_t>(month - 1)];
}

std::string day_of(std::string_view iso) {
  const std::string_view day = iso.substr(8, 2);
  return std::string(day.substr(day.front() == '0' ? 1 : 0));
}

// "itu-t/rec/x" as "ITU-T: Recommendations X".
std::string label_of_series(std::string_view series) {
  std::size_t end = series.size();
  std::string letters;
  if (const std::size_t rec = series.find("/rec/"); rec != std::string_view::npos) {
    end = rec + 4;
    letters = " " + std::string(series.substr(rec + 5));
    std::transform(letters.begin(), letters.end(), letters.begin(), to_upper);
  }
  const std::size_t slash = series.substr(0, end).rfind('/');
  if (slash == std::string_view::npos) return std::string(series);
  const std::string_view kind = series.substr(slash + 1, end - slash - 1);
  std::string of_kind = label_of("series-kind", kind);
  if (of_kind == kind) std::transform(of_kind.begin(), of_kind.end(), of_kind.begin(), to_upper);
  return label_of("body", series.substr(0, slash)) + ": " + of_kind + letters;
}

}  // namespace

std::string label_of(std::string_view field, std::string_view value) {
  for (const Label& row : kLabels) {
    if (row.field == field && row.value == value) return std::string(row.label);
  }
  if (field == "series") return label_of_series(value);
  if (field == "cites") return label_of_text(value);
  std::string shown(value);
  if (field == "kind" && !shown.empty()) {
    std::replace(shown.begin(), shown.end(), '-', ' ');
    shown[0] = to_upper(shown[0]);
  }
  if (field == "body") {
    shown = analyzers::body_name(value);
    if (shown.rfind("the ", 0) == 0) shown.erase(0, 4);
    if (shown == value) std::transform(shown.begin(), shown.end(), shown.begin(), to_upper);
  }
  return shown;
}

std::string label_of_date(std::string_view iso) {
  const std::string_view month = month_of(iso);
  if (month.empty()) return std::string(iso);
  const std::string tail = std::string(month) + " " + std::string(iso.substr(0, 4));
  return iso.size() >= 10 ? day_of(iso) + " " + tail : tail;
}

std::string label_of_moment(std::string_view iso) {
  const std::string_view month = month_of(iso);
  if (month.empty() || iso.size() < 16) return std::string(iso);
  return day_of(iso) + " " + std::string(month.substr(0, 3)) + " " + std::string(iso.substr(0, 4)) +
         ", " + std::string(iso.substr(11, 5)) + " UTC";
}

std::string with_decimals(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::fixed, 2)
                       .ptr;
  return {digits.data(), end};
}

std::string with_thousands(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
  return with_thousands(count) + " " + std::string(count == 1 ? one : many);
}

bool begins_with_name(std::string_view title, std::string_view name) {
  return title.size() >= name.size() &&
         std::equal(name.begin(), name.end(), title.begin(),
                    [](char a, char b) { return to_upper(a) == to_upper(b); });
}

std::string without_place(std::string_view id) { return std::string(id.substr(0, id.find('#'))); }

std::string place_of(std::string_view id) {
  const std::size_t hash = id.find('#');
  return hash == std::string_view::npos ? std::string() : std::string(id.substr(hash + 1));
}

std::string label_of_text(std::string_view id) {
  const auto target = analyzers::parse_id(id);
  const std::string wording = target ? analyzers::wording_of(*target) : std::string();
  return wording.empty() ? without_place(id) : wording;
}

std::string label_of_place(std::string_view id) {
  const auto target = analyzers::parse_id(id);
  const std::string wording = target ? analyzers::wording_of_place(*target) : std::string();
  return wording.empty() ? place_of(id) : wording;
}

std::string label_of_edition(std::string_view id) {
  const auto target = analyzers::parse_id(id);
  return target && !target->edition.empty() ? target->edition : std::string(id);
}

std::string direction_of(std::string_view language) { return language == "ar" ? "rtl" : "ltr"; }

}  // namespace itu::server
