// What a text is about and what it has said already, as far as it decides short wordings: a bare
// "Resolution 113" after "Resolution 113 of the Plenipotentiary Conference", "the Agenda" in a text
// on WSIS, "G.711" in a text of ITU-T.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/finder.h"

namespace itu::analyzers {

// "WTSA-16" in the first lines of a text.
struct MeetingNamed {
  std::string_view body;
  int year = 0;
};

class TextThemes {
 public:
  TextThemes(const std::vector<Citation>& citations, std::string_view folded,
             const CitingContext& context);

  bool is_about_union() const { return union_; }
  bool is_about_telecommunication() const { return union_ || telecommunication_; }
  bool is_about_wsis() const { return wsis_; }
  bool is_about_itu_t() const { return itu_t_; }
  bool is_about_radio() const { return radio_; }
  bool is_about_development() const { return development_; }
  const MeetingNamed& meeting_at_head() const { return meeting_; }
  bool is_short() const { return short_; }  // a query, a table cell: its form is all there is

  // The only body that the text names with this kind and number; empty if none or several.
  std::string body_of(std::string_view kind, std::string_view number) const;

 private:
  void learn(const Citation& citation);

  bool union_ = false;
  bool telecommunication_ = false;
  bool wsis_ = false;
  bool itu_t_ = false;
  bool radio_ = false;
  bool development_ = false;
  bool short_ = false;
  MeetingNamed meeting_;
  std::unordered_map<std::string, std::string> bodies_;  // kind/number; "?" where several
};

// The bodies that the bracket leaves possible, by place and year or by the conference it names; for
// a text of this kind and number.
std::vector<std::string> bodies_of(const Bracket& bracket, std::string_view kind, int number);

}  // namespace itu::analyzers
