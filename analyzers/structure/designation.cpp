#include "analyzers/structure/designation.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/normalizer.h"
#include "analyzers/structure/edition_bracket.h"
#include "analyzers/structure/line_marks.h"
#include "analyzers/structure/lines.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes

// Numbers above which a series is the Council's (references.md, section c).
constexpr int kHighestConferenceResolution = 224;
constexpr int kHighestConferenceDecision = 19;

struct Kind {
  std::string_view words;
  std::string_view kind;     // of a target
  std::string_view council;  // the body that alone writes so; empty: any
};

constexpr auto kKinds = std::to_array<Kind>({
    {"Resolution", "res", ""},     {"Résolution", "res", ""},
    {"Resolución", "res", ""},     {"Резолюци~", "res", ""},
    {"القرار", "res", ""},         {"R", "res", "council"},
    {"Res.", "res", ""},           {"Decision", "dec", ""},
    {"Décision", "dec", ""},       {"Decisión", "dec", ""},
    {"Acuerdo", "dec", "council"}, {"A", "dec", "council"},
    {"Решени~", "dec", ""},        {"المقرر", "dec", ""},
    {"D", "dec", "council"},       {"Recommendation", "rec", ""},
    {"Recommandation", "rec", ""}, {"Recomendación", "rec", ""},
    {"Рекомендаци~", "rec", ""},   {"التوصية", "rec", ""},
    {"Rec.", "rec", ""},           {"Opinion", "op", ""},
    {"Opinión", "op", ""},         {"Мнени~", "op", ""},
    {"الرأي", "op", ""},           {"Avis", "op", ""},
});

// Chinese puts the word behind the number.
constexpr auto kChineseKinds = std::to_array<Kind>({
    {"决议", "res", ""},
    {"决定", "dec", ""},
    {"建议书", "rec", ""},
    {"建议", "rec", ""},
    {"意见", "op", ""},
});

constexpr auto kSectors = std::to_array<std::array<std::string_view, 2>>({
    {"itu-t", "itu-t"},
    {"uit-t", "itu-t"},
    {"мсэ-т", "itu-t"},
    {"мсэ-t", "itu-t"},
    {"itu-r", "itu-r"},
    {"uit-r", "itu-r"},
    {"мсэ-r", "itu-r"},
    {"мсэ-р", "itu-r"},
    {"itu-d", "itu-d"},
    {"uit-d", "itu-d"},
    {"мсэ-d", "itu-d"},
    {"ccitt", "itu-t"},
    {"itu t", "itu-t"},  // PDFs lose the hyphen that does not break
    {"itu r", "itu-r"},
    {"itu d", "itu-d"},
});

constexpr auto kNumberSigns =
    std::to_array<std::string_view>({"no. ", "no ", "n° ", "nº ", "№ ", "№", "no.", "رقم "});

const PhraseTable& kinds() {
  static const PhraseTable table = phrase_table_of(kKinds);
  return table;
}

std::string take_digits(std::string_view text, std::size_t* at) {
  const std::size_t begin = *at;
  while (*at < text.size() && is_digit_byte(text[*at])) ++*at;
  return std::string{text.substr(begin, *at - begin)};
}

int number_of(const Target& target) {
  const bool is_plain = !target.number.empty() && target.number.size() <= 4 &&
                        std::all_of(target.number.begin(), target.number.end(), is_digit_byte);
  return is_plain ? std::stoi(target.number) : 0;
}

// Reads one line, already folded.
class DesignationReader {
 public:
  DesignationReader(std::string_view line, std::string_view next) : line_{line}, next_{next} {}

  std::optional<Designation> read() {
    if (!read_kind() && !read_chinese()) return std::nullopt;
    if (!read_edition()) return std::nullopt;
    return std::move(result_);
  }

  // Where a title may start on the same line; npos: nothing follows.
  std::size_t rest() const { return at_; }

 private:
  void skip_blanks() {
    while (at_ < line_.size() && is_blank_byte(line_[at_])) ++at_;
  }

  bool read_kind() {
    const auto match = kinds().match(line_);
    if (match) {
      const Kind& kind = kKinds[static_cast<std::size_t>(match->value)];
      result_.target.kind = kind.kind;
      result_.target.body = kind.council;
      at_ = match->length;
      skip_blanks();
    } else {
      result_.target.kind = "rec";  // "ITU-T X.1205"
    }
    for (const auto& [words, sector] : kSectors) {
      if (line_.substr(at_, words.size()) != words) continue;
      sector_ = sector;
      at_ += words.size();
      skip_blanks();
      break;
    }
    // "ITU-T Recommendation S.36", until 1997.
    if (const auto below = kinds().match(line_.substr(at_)); below && !match && !sector_.empty()) {
      if (kKinds[static_cast<std::size_t>(below->value)].words != "Recommendation") return false;
      at_ += below->length;
      skip_blanks();
    }
    for (const std::string_view sign : kNumberSigns) {
      if (line_.substr(at_, sign.size()) == sign) at_ += sign.size();
    }
    skip_blanks();
    if (result_.target.kind == "rec" && !sector_.empty()) return read_series();
    return match && read_number();
  }

  // "140", and "48-2" of an ITU-R Resolution.
  bool read_number() {
    result_.target.number = take_digits(line_, &at_);
    if (result_.target.number.empty() || result_.target.number.size() > 4) return false;
    if (sector_ == "itu-r" && at_ + 1 < line_.size() && line_[at_] == '-') {
      ++at_;
      result_.target.edition = take_digits(line_, &at_);
    }
    if (sector_ == "itu-r") result_.target.body = "ra";
    return at_ == line_.size() || !is_word_byte(line_[at_]) || is_chinese();
  }

  bool is_chinese() const { return static_cast<unsigned char>(line_[at_]) >= 0xE3; }

  // "X.1205", "G.8080/Y.1304", "SA.364-6".
  bool read_series() {
    std::string& number = result_.target.number;
    result_.target.body = sector_;
    do {
      if (!number.empty()) number += line_[at_++];
      const std::size_t begin = at_;
      while (at_ < line_.size() && is_letter_byte(line_[at_])) ++at_;
      if (at_ == begin || at_ - begin > 4 || at_ == line_.size() || line_[at_] != '.') return false;
      while (at_ < line_.size() && (is_digit_byte(line_[at_]) || line_[at_] == '.')) ++at_;
      number += line_.substr(begin, at_ - begin);
    } while (at_ + 1 < line_.size() && line_[at_] == '/' && is_letter_byte(line_[at_ + 1]));
    if (sector_ == "itu-r" && at_ + 1 < line_.size() && line_[at_] == '-') {
      ++at_;
      result_.target.edition = take_digits(line_, &at_);
    } else if (at_ < line_.size() && is_letter_byte(line_[at_])) {
      number += line_[at_++];  // D.400R
    }
    return number.back() != '.' && (at_ == line_.size() || !is_word_byte(line_[at_]));
  }

  // "第140号决议".
  bool read_chinese() {
    constexpr std::string_view kOrdinal = "第";
    constexpr std::string_view kCounter = "号";
    at_ = 0;
    if (line_.substr(0, kOrdinal.size()) != kOrdinal) return false;
    at_ = kOrdinal.size();
    skip_blanks();
    result_.target = {};
    result_.target.number = take_digits(line_, &at_);
    skip_blanks();
    if (result_.target.number.empty() || line_.substr(at_, kCounter.size()) != kCounter) {
      return false;
    }
    at_ += kCounter.size();
    for (const Kind& kind : kChineseKinds) {
      if (line_.substr(at_, kind.words.size()) != kind.words) continue;
      result_.target.kind = kind.kind;
      at_ += kind.words.size();
      return true;
    }
    return false;
  }

  void skip_note_marks() {
    while (at_ < line_.size() && (line_[at_] == '*' || line_[at_] == ' ')) ++at_;
  }

  bool read_edition() {
    skip_note_marks();
    if (at_ < line_.size() && line_[at_] == '(') {
      if (!read_bracket(line_.substr(at_), &at_)) return false;
      skip_note_marks();
    } else {
      std::size_t end = 0;
      result_.takes_next_line =
          next_.substr(0, 1) == "(" && read_bracket(next_, &end) && end + 1 >= next_.size();
    }
    const bool is_short = line_.size() > 1 && is_blank_byte(line_[1]);  // "R 1282"
    const bool has_title = at_ < line_.size();
    if (!has_title) return true;
    if (result_.takes_next_line) return true;  // "R 1282 ITU's role ..." with "(C07)" below it
    if (is_short) return false;
    const bool is_parted = line_[at_] == ':' || line_[at_] == '-';
    if (is_parted) ++at_;
    skip_blanks();
    return is_parted && at_ < line_.size();
  }

  // Takes "(Rev. Antalya, 2006)"; false if the bracket holds no edition or doesn't end.
  bool read_bracket(std::string_view text, std::size_t* at) {
    const std::size_t end = text.find(')');
    if (end == std::string_view::npos) return false;
    const EditionBracket bracket = read_edition_bracket(text.substr(1, end - 1));
    if (bracket.edition.empty()) return false;
    if (result_.target.edition.empty()) result_.target.edition = bracket.edition;
    result_.bodies = bracket.bodies;
    *at += end + 1;
    return true;
  }

  std::string_view line_;
  std::string_view next_;
  std::size_t at_ = 0;
  std::string_view sector_;
  Designation result_;
};

constexpr std::string_view kMarksAround = "*_#| \t";

// The bytes that a designation starts with: those of the words that it may start with, and all
// beyond ASCII, which may fold to one of them.
std::array<bool, 256> make_first_bytes() {
  std::array<bool, 256> first{};
  const auto add = [&first](std::string_view word) {
    const char folded = fold_to_string(word).front();
    first[static_cast<unsigned char>(folded)] = true;
    if (is_letter_byte(folded)) first[static_cast<unsigned char>(folded - 'a' + 'A')] = true;
  };
  for (const Kind& kind : kKinds) add(kind.words);
  for (const auto& [words, sector] : kSectors) add(words);
  for (std::size_t byte = 0x80; byte < first.size(); ++byte) first[byte] = true;
  return first;
}

// Whether the line starts as a designation may and holds a digit or what may fold to one. Most do
// not, and cost no folding.
bool may_designate(std::string_view line) {
  static const std::array<bool, 256> first_bytes = make_first_bytes();
  const std::size_t first = line.find_first_not_of(kMarksAround);
  return first != std::string_view::npos && first_bytes[static_cast<unsigned char>(line[first])] &&
         std::any_of(line.begin(), line.end(), [](char c) {
           return is_digit_byte(c) || static_cast<unsigned char>(c) >= 0x80;
         });
}

bool is_one_of(const std::vector<std::string>& bodies, std::string_view body) {
  return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

}  // namespace

std::vector<std::string_view> split_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  while (!(line = trim_blanks(line)).empty() && cells.size() < 16) {
    const std::size_t tab = line.find('\t');
    const std::size_t gap = line.find("  ");
    const std::size_t bold = line.find("** **", 1);  // "**R 1282** **ITU's role ...**"
    const std::size_t end =
        std::min({tab, gap, bold == std::string_view::npos ? bold : bold + 2, line.size()});
    std::string_view cell = trim_blanks(line.substr(0, end));
    while (!cell.empty() && kMarksAround.find(cell.front()) != std::string_view::npos) {
      cell.remove_prefix(1);
    }
    while (!cell.empty() &&
           (cell.back() == '*' || cell.back() == '_' || cell.back() == '|' || cell.back() == ' ')) {
      cell.remove_suffix(1);
    }
    if (!cell.empty()) cells.push_back(cell);
    line.remove_prefix(end);
  }
  return cells;
}

std::optional<Designation> read_designation(std::string_view line, std::string_view next) {
  if (line.size() > kLongestLine || !may_designate(line)) return std::nullopt;
  const auto cells = split_cells(line);
  if (cells.empty()) return std::nullopt;
  const FoldedText folded = fold(cells[0]);
  // A row of a table lists what it names; only "R 1282<tab>Title" sets a title so.
  const bool is_short = folded.text.size() > 1 && is_blank_byte(folded.text[1]);
  if (cells.size() > 1 && !is_short && line.find('\t') != std::string_view::npos) {
    return std::nullopt;
  }
  const auto below = split_cells(truncate_utf8(next, kLongestLine));
  const std::string folded_next = below.size() == 1 ? fold_to_string(below[0]) : std::string{};
  DesignationReader reader{folded.text, folded_next};
  auto designation = reader.read();
  if (!designation) return std::nullopt;
  if (reader.rest() < folded.text.size()) {
    designation->title = trim_blanks(cells[0].substr(folded.map.to_source(reader.rest())));
  }
  for (std::size_t i = 1; i < cells.size(); ++i) {
    designation->title += (designation->title.empty() ? "" : " ") + std::string{cells[i]};
  }
  return designation;
}

bool settle_body(std::string_view adopted_by, Designation* designation) {
  Target& target = designation->target;
  if (!target.body.empty()) return true;
  const std::vector<std::string>& bodies = designation->bodies;
  if (bodies.size() == 1) {
    target.body = bodies.front();
  } else if (!adopted_by.empty() && (bodies.empty() || is_one_of(bodies, adopted_by))) {
    target.body = adopted_by;
  } else if (bodies.empty()) {
    const int number = number_of(target);
    const bool is_council = (target.kind == "res" && number > kHighestConferenceResolution) ||
                            (target.kind == "dec" && number > kHighestConferenceDecision);
    if (is_council) target.body = "council";
  } else if (is_one_of(bodies, "pp") && target.kind == "dec") {
    target.body = "pp";
  }
  return !target.body.empty();
}

std::string_view document_kind_of(const Target& target) {
  static constexpr auto kNames = std::to_array<std::array<std::string_view, 2>>({
      {"res", "resolution"},     {"dec", "decision"},       {"rec", "recommendation"},
      {"op", "opinion"},         {"q", "question"},         {"circ", "circular"},
      {"ca", "circular"},        {"cace", "circular"},      {"cacg", "circular"},
      {"car", "circular"},       {"ccrr", "circular"},      {"cr", "circular"},
      {"cm", "circular"},        {"lcce", "circular"},      {"cl", "circular"},
      {"coll", "letter"},        {"dm", "letter"},          {"ob", "bulletin"},
      {"c", "contribution"},     {"r", "report"},           {"contr", "contribution"},
      {"cs", "provision-text"},  {"cv", "provision-text"},  {"gr", "provision-text"},
      {"rr", "provision-text"},  {"itr", "provision-text"}, {"finreg", "provision-text"},
      {"rop", "provision-text"},
  });
  for (const auto& [kind, name] : kNames) {
    if (target.kind == kind) return name;
  }
  return {};
}

}  // namespace itu::analyzers
