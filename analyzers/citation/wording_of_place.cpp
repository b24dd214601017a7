// The part of wording.h that writes places: "instructs-sg.3" as "instructs the Secretary-General
// 3".
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/tables/instruments.h"
#include "analyzers/citation/wording.h"

namespace itu::analyzers {
namespace {

struct Word {
  std::string_view part;   // in a place
  std::string_view words;  // for people
};

// Divisions, which take the next part as their number.
constexpr auto kDivisions = std::to_array<Word>({
    {"annex", "Annex"},
    {"appendix", "Appendix"},
    {"ap", "Appendix"},
    {"art", "Article"},
    {"chapter", "Chapter"},
    {"part", "Part"},
    {"footnote", "footnote"},
    {"table", "Table"},
    {"figure", "Figure"},
});

// Whom a heading addresses; longer codes first.
constexpr auto kAddressees = std::to_array<Word>({
    {"dir-tsb", "the Director of TSB"},
    {"dir-bdt", "the Director of BDT"},
    {"dir-br", "the Director of BR"},
    {"dirs", "the Directors of the Bureaux"},
    {"dsg", "the Deputy Secretary-General"},
    {"sg", "the Secretary-General"},
    {"council", "the Council"},
    {"ms", "Member States"},
    {"sm", "Sector Members"},
    {"associates", "Associates"},
    {"academia", "Academia"},
});

// Texts whose provisions are numbered through.
constexpr std::array<std::string_view, 5> kProvisionTexts = {"itu/cs", "itu/cv", "itu/gr", "itu/rr",
                                                             "itu/itr"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(std::string_view part) { return !part.empty() && is_digit(part.front()); }

bool is_roman(std::string_view part) {
  return !part.empty() && part.find_first_not_of("ivxlc") == std::string_view::npos;
}

bool is_item(std::string_view part) { return part.size() == 1 || is_roman(part); }

std::string upper(std::string_view text) {
  std::string shown(text);
  for (char& c : shown) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return shown;
}

// "p7" and "row3": a prefix and digits.
bool is_counted(std::string_view part, std::string_view prefix) {
  if (!part.starts_with(prefix) || part.size() == prefix.size()) return false;
  return std::all_of(part.begin() + static_cast<std::ptrdiff_t>(prefix.size()), part.end(),
                     is_digit);
}

// "instructs-sg-dirs" as "instructs the Secretary-General and the Directors of the Bureaux".
std::string wording_of_heading(std::string_view part) {
  std::string shown;
  bool was_addressee = false;
  while (!part.empty()) {
    const auto known =
        std::find_if(kAddressees.begin(), kAddressees.end(), [part](const Word& addressee) {
          return part.starts_with(addressee.part) &&
                 (part.size() == addressee.part.size() || part[addressee.part.size()] == '-');
        });
    const bool is_known = known != kAddressees.end() && !shown.empty();
    const std::size_t length =
        is_known ? known->part.size() : std::min(part.find('-'), part.size());
    if (!shown.empty()) shown += is_known && was_addressee ? " and " : " ";
    shown += is_known ? known->words : part.substr(0, length);
    was_addressee = is_known;
    part.remove_prefix(std::min(length + 1, part.size()));
  }
  return shown;
}

// One step of a place, as words.
struct Step {
  enum class Kind { kHeading, kDivision, kNumber, kItem, kUnnumbered } kind = Kind::kNumber;
  std::string words;
};

class PlaceReader {
 public:
  explicit PlaceReader(const Target& target) : target_(target) {}

  std::vector<Step> read() {
    std::string_view place = target_.place;
    const std::size_t range = place.find("..");
    if (range != std::string_view::npos) {
      last_ = place.substr(range + 2);
      place = place.substr(0, range);
    }
    while (!place.empty()) {
      const std::size_t dot = std::min(place.find('.'), place.size());
      take(place.substr(0, dot));
      place.remove_prefix(std::min(dot + 1, place.size()));
    }
    if (!last_.empty() && !steps_.empty()) {
      steps_.back().words += "-" + (is_item(last_) ? std::string(last_) + ")" : upper(last_));
    }
    return std::move(steps_);
  }

 private:
  using Kind = Step::Kind;

  void take(std::string_view part) {
    const std::size_t mark = part.find('~');  // the second place of the same name
    const std::string_view name = part.substr(0, mark);
    take_name(name);
    if (mark != std::string_view::npos) {
      steps_.back().words += " (no. " + std::string(part.substr(mark + 1)) + " of that name)";
    }
  }

  void take_name(std::string_view name) {
    const Kind before = steps_.empty() ? Kind::kHeading : steps_.back().kind;
    if (takes_number_ && (is_number(name) || (is_item(name) && is_letter_of_division()))) {
      steps_.back().words += " " + upper(name);
      takes_number_ = false;
      return;
    }
    takes_number_ = false;
    if (is_counted(name, "p")) {
      add(Kind::kUnnumbered, "unnumbered paragraph " + std::string(name.substr(1)));
    } else if (is_counted(name, "row")) {
      add(Kind::kUnnumbered, "row " + std::string(name.substr(3)));
    } else if (is_number(name)) {
      if (!steps_.empty() && before == Kind::kNumber) {
        steps_.back().words += "." + upper(name);
      } else {
        add(Kind::kNumber, upper(name));
      }
    } else if (is_item(name)) {
      add(Kind::kItem, std::string(name) + ")");
    } else {
      take_word(name);
    }
  }

  void take_word(std::string_view name) {
    const auto division = std::find_if(kDivisions.begin(), kDivisions.end(),
                                       [name](const Word& row) { return row.part == name; });
    takes_number_ = division != kDivisions.end();
    if (takes_number_) {
      add(Kind::kDivision, std::string(division->words));
    } else {
      add(Kind::kHeading, wording_of_heading(name));
    }
  }

  // Behind "Annex" a letter is its own in a Recommendation, and elsewhere that of an item.
  bool is_letter_of_division() const {
    return target_.kind == "rec" || steps_.back().words != "Annex";
  }

  void add(Kind kind, std::string words) { steps_.push_back({kind, std::move(words)}); }

  const Target& target_;
  std::string_view last_;
  std::vector<Step> steps_;
  bool takes_number_ = false;  // the step before is a division without its number
};

// What a number at the start of a place counts.
std::string_view word_for_numbers(const Target& target, bool is_range) {
  const std::string work = work_id(target);
  const bool is_provision =
      std::find(kProvisionTexts.begin(), kProvisionTexts.end(), work) != kProvisionTexts.end();
  if (is_provision) return is_range ? "Nos. " : "No. ";
  if (target.kind == "rec") return is_range ? "clauses " : "clause ";
  return is_range ? "paragraphs " : "paragraph ";
}

std::string join(const std::vector<Step>& steps, std::size_t first, const Target& target) {
  std::string shown;
  for (std::size_t i = first; i < steps.size(); ++i) {
    using Kind = Step::Kind;
    const Step& step = steps[i];
    if (i == first) {
      // In "35.a..e" it is the items that are several.
      const std::size_t range = target.place.find("..");
      const bool is_range = range != std::string::npos && is_digit(target.place[range + 2]);
      if (step.kind == Kind::kNumber) shown += word_for_numbers(target, is_range);
      if (step.kind == Kind::kItem) shown += "item ";
    } else {
      const bool is_close = (step.kind == Kind::kNumber || step.kind == Kind::kItem) &&
                            steps[i - 1].kind != Kind::kDivision;
      shown += is_close ? " " : ", ";
    }
    shown += step.words;
  }
  return shown;
}

}  // namespace

std::string wording_of_place(const Target& target) {
  return join(PlaceReader(target).read(), 0, target);
}

std::string wording_of_whole(const Target& target, Revision revision) {
  const std::string_view instrument = name_of_instrument(work_id(target));
  std::string text = wording_of(target, revision);
  const std::vector<Step> steps = PlaceReader(target).read();
  if (steps.empty() || text.empty()) return text;
  const std::string named = (instrument.empty() ? "" : "the ") + text;
  const bool is_annex =
      steps[0].kind == Step::Kind::kDivision && steps[0].words.starts_with("Annex");
  if (!is_annex) return join(steps, 0, target) + " of " + named;
  const std::string annex = steps[0].words + " to " + named;
  const std::string_view article = steps[0].words == "Annex" ? " of the " : " of ";
  return steps.size() == 1 ? annex : join(steps, 1, target) + std::string(article) + annex;
}

}  // namespace itu::analyzers
