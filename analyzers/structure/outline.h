// Which paragraph the number at the start of a line numbers, and whether it is one at all. Keeps
// the lists that are open ("22." and below it "c)") and decides by sequence: what follows "8" is 9,
// or an item below 8, or a list that starts again; "2007 was ..." follows nothing.
//
//   22.       22          c) under 22.            22.c
//   6.5       6.5         1 under resolves        resolves.1
//   i) under e) under considering                 considering.e.i
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/structure/label.h"

namespace itu::analyzers {

// What surrounds a label and speaks for or against it.
struct LabelEvidence {
  bool is_alone = false;         // nothing follows it on its line
  bool is_hinted = false;        // the format says item or heading
  bool is_heading = false;       // the format says heading
  int list_level = 0;            // of the list as the format says; 0: unknown
  bool may_continue = false;     // the line may go on with the sentence of the line before
  bool breaks_sentence = false;  // the line before has begun a sentence and nothing parts the two
  bool follows_colon = false;    // the paragraph before ends with ":"
  bool has_successor = false;    // the next number of the same form starts a later line
  bool has_child = false;        // a later line starts with a number below it: 8.3 for 8
  bool is_quantity = false;      // what follows makes it a date or an amount: "3 to 4 May"
  bool starts_sentence = false;  // a letter that is no small one follows
  bool is_provision = false;     // the margin numbers a provision (provisions.h)
};

class Outline {
 public:
  // Begins a part that counts for itself and whose places start with `place`: an annex, a heading
  // such as "resolves". Empty: the whole text.
  void enter_division(std::string place);

  // The same for a chapter or an article of a text whose provisions are numbered through: "No. 224"
  // is 224, in whatever article it stands.
  void enter_article(const std::string& place);
  void enter_call(const std::string& name);
  void leave_call();

  // A heading without a number stands here: numbers may go on after it, letters do not.
  void note_heading() { heading_passed_ = true; }

  // The place of the paragraph that `label` numbers, not yet made unique; empty if it is no number
  // of a paragraph. Opens the list that it starts.
  std::optional<std::string> accept(const Label& label, const LabelEvidence& evidence);

  // How many lists are open: 1 for "22.", 2 for "c)" below it.
  int depth() const { return static_cast<int>(open_.size()); }

  // The place before the items: "", "annex.2", "annex.2.resolves".
  const std::string& base() const { return base_; }
  std::string call_place(const std::string& name) const;
  bool is_in_call() const { return base_ != division_; }

 private:
  enum class Style { kNumber, kLetter, kRoman, kClause };

  struct Open {
    Style style = Style::kNumber;
    Label label;
    int value = 0;  // of letters and Roman numerals
    std::string place;
    int list_level = 0;
  };

  std::string open_provision(const Label& label);
  std::optional<std::string> accept_number(const Label& label, const LabelEvidence& evidence);
  std::optional<std::string> accept_letter(const Label& label, const LabelEvidence& evidence);
  std::optional<std::string> accept_capital(const Label& label, const LabelEvidence& evidence);
  std::optional<std::string> accept_clause(const Label& label, const LabelEvidence& evidence);
  std::optional<std::size_t> find_number_before(const Label& label) const;
  std::optional<std::size_t> find_letter_before(const Label& label, Open* next) const;
  bool may_start_numbers(const Label& label, const LabelEvidence& evidence) const;
  bool may_jump_to(const Label& label, const LabelEvidence& evidence) const;
  std::size_t depth_of_new_numbers(const Label& label, const LabelEvidence& evidence) const;
  std::string open_at(std::size_t depth, Open entry);
  void close_deeper_lists(int list_level);

  std::string division_;
  std::string base_;
  std::string number_base_;  // the place before numbers; base_, but in articles
  std::vector<Open> open_;   // innermost last
  int capital_ = 0;          // value of the last heading "A." or "II."
  bool heading_passed_ = false;
};

}  // namespace itu::analyzers
