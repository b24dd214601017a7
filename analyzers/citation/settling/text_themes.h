// What a text is about and what it has said already, as far as it decides short wordings: a bare
// "Resolution 113" after "Resolution 113 of the Plenipotentiary Conference", "the Agenda" in a text
// on WSIS, "G.711" in a text of ITU-T.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/finder.h"

namespace itu::analyzers {

// "WTSA-16" in the first lines of a text.
struct MeetingNamed {
  std::string_view body;
  int year = 0;
};

// Words are looked for in the text when they are first asked about, as many texts cite nothing that
// a theme decides. Not for several threads.
class TextThemes {
 public:
  enum Theme : std::uint8_t {
    kUnion,
    kTelecommunication,
    kWsis,
    kItuT,
    kRadio,
    kDevelopment,
    kThemeCount
  };

  // `folded` must outlive the themes.
  TextThemes(const std::vector<Citation>& citations, std::string_view folded,
             const CitingContext& context);

  bool is_about_union() const { return is_about(kUnion) || is_about(kItuT) || is_about(kRadio); }
  bool is_about_telecommunication() const {
    return is_about_union() || is_about(kTelecommunication);
  }
  bool is_about_wsis() const { return cites_wsis_ || is_about(kWsis); }
  bool is_about_itu_t() const { return cites_itu_t_ || is_about(kItuT); }
  bool is_about_radio() const { return is_about(kRadio); }
  bool is_about_development() const { return is_about(kDevelopment); }
  const MeetingNamed& meeting_at_head() const;
  bool is_short() const { return short_; }  // a query, a table cell: its form is all there is

  // The year of the policy forum whose opinions the text cites or that it is of; 0 if none or
  // several.
  int forum_year() const;

  // Whether the text names Recommendations of the A series of ITU-T by more than "A.5".
  bool cites_working_methods() const { return !a_series_.empty(); }
  bool names_in_full(const std::string& number) const { return a_series_.count(number) != 0; }

  // The only body that the text names with this kind and number; empty if none or several.
  std::string body_of(std::string_view kind, std::string_view number) const;

 private:
  bool is_about(Theme theme) const;
  void look_for_words() const;  // for those of all themes, in one pass
  void learn(const Citation& citation);
  void learn_forum(int year);

  std::string_view folded_;
  mutable std::bitset<kThemeCount> themes_;  // that are known, from the words if has_looked_
  mutable bool has_looked_ = false;
  bool cites_wsis_ = false;
  bool cites_itu_t_ = false;
  std::unordered_set<std::string> a_series_;  // the Recommendations on working methods named so
  bool short_ = false;
  mutable std::optional<MeetingNamed> meeting_;  // empty: not looked for yet
  int own_forum_ = 0;                            // year of the forum that the text is of
  int forum_year_ = 0;                           // of one that it cites
  int forums_ = 0;
  std::unordered_map<std::string, std::string> bodies_;  // kind/number; "?" where several
};

// The bodies that the bracket leaves possible, by place and year or by the conference it names; for
// a text of this kind and number.
std::vector<std::string> bodies_of(const Bracket& bracket, std::string_view kind, int number);

}  // namespace itu::analyzers
