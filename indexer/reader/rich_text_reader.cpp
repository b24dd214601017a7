#include "indexer/reader/rich_text_reader.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/reader/rich_text_words.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

using analyzers::LineStyle;

// Groups deeper than this share the state of the last: writers nest a dozen deep.
constexpr std::size_t kDeepest = 1000;
constexpr std::size_t kLongestWord = 32;     // of a control word ([RTF 1.9.1] allows as much)
constexpr std::size_t kMostFonts = 10'000;   // beyond, a font has the document's charset
constexpr std::size_t kMostCells = 1000;     // of a row; more run together in the last
constexpr std::size_t kMostNotes = 100'000;  // footnotes

// What holds inside a group and ends with it.
struct Group {
  bool is_left_out = false;
  bool is_number = false;  // the printed number of a list item
  bool is_note = false;
  bool is_font_table = false;
  bool is_hidden = false;
  int skip_after_unicode = 1;  // \ucN: characters that stand in for \uN
  int font = 0;
};

struct Control {
  std::string_view word;
  std::optional<long> number;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) { groups_.emplace_back(); }

  analyzers::SourceText read() && {
    while (at_ < bytes_.size()) step();
    end_paragraph();
    for (const std::string& note : notes_) {
      builder_.begin_block(LineStyle::kFootnote);
      builder_.add(note);
    }
    return builder_.finish({});
  }

 private:
  Group& group() { return groups_.back(); }

  void step() {
    const char c = bytes_[at_++];
    if (c == '{') {
      begin_group();
    } else if (c == '}') {
      end_group();
    } else if (c == '\\') {
      control();
    } else if (c != '\r' && c != '\n' && c != '\0') {
      add_byte(c);
    }
  }

  void begin_group() {
    flush();
    skipped_ = 0;
    if (groups_.size() < kDeepest) {
      groups_.push_back(group());
    } else {
      ++too_deep_;
    }
  }

  void end_group() {
    flush();
    skipped_ = 0;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (groups_.size() == 1) return;  // one too many
    const bool ends_note = group().is_note && !groups_[groups_.size() - 2].is_note;
    groups_.pop_back();
    if (ends_note && notes_.size() < kMostNotes && !note_.empty()) {
      notes_.push_back(std::exchange(note_, {}));
    }
  }

  void control() {
    if (at_ >= bytes_.size()) return;
    const char c = bytes_[at_];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      const Control control = read_control();
      flush();
      obey(control);
      return;
    }
    ++at_;
    symbol(c);
  }

  Control read_control() {
    const std::size_t begin = at_;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    while (at_ < bytes_.size() && is_letter(bytes_[at_])) ++at_;
    Control control{bytes_.substr(begin, std::min(at_ - begin, kLongestWord)), std::nullopt};
    const bool is_negative = at_ < bytes_.size() && bytes_[at_] == '-';
    if (is_negative) ++at_;
    constexpr long kLargest = 1'000'000'000;
    while (at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9') {
      const long number = control.number.value_or(0) * 10 + (bytes_[at_++] - '0');
      control.number = std::min(number, kLargest);
    }
    if (is_negative && control.number) control.number = -*control.number;
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    return control;
  }

  void symbol(char c) {
    switch (c) {
      case '\'':
        add_byte(read_hexadecimal());
        return;
      case '*':
        is_starred_ = true;
        return;
      case '~':
        add_text("\u00A0");
        return;
      case '_':
        add_text("\u2011");
        return;
      case '\\':
      case '{':
      case '}':
        add_byte(c);
        return;
      case '\r':
      case '\n':
        obey({"par", std::nullopt});
        return;
      default:  // "\-" is where a word may be divided, "\:" parts index entries
        return;
    }
  }

  char read_hexadecimal() {
    int value = 0;
    for (int i = 0; i < 2 && at_ < bytes_.size(); ++i) {
      const char c = bytes_[at_];
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) break;
      value = value * 16 + digit;
      ++at_;
    }
    return static_cast<char>(value);
  }

  void obey(const Control& control) {
    const bool is_starred = std::exchange(is_starred_, false);
    const std::string_view word = control.word;
    if (word == "bin") return pass_over(control.number.value_or(0));
    if (begins_other_text(word, is_starred)) {
      group().is_left_out = true;
    } else if (!change_group(word, control.number) && !place(word, control.number)) {
      const std::string_view sign = sign_of(word);
      if (!sign.empty()) add_text(sign);
    }
  }

  // Words that change how what follows in the group is read.
  bool change_group(std::string_view word, std::optional<long> number) {
    const bool is_on = number.value_or(1) != 0;
    if (word == "uc") {
      group().skip_after_unicode = static_cast<int>(std::clamp(number.value_or(1), 0L, 100L));
    } else if (word == "f") {
      choose_font(static_cast<int>(number.value_or(0)));
    } else if (word == "fcharset") {
      name_font(static_cast<int>(number.value_or(0)));
    } else if (word == "ansicpg") {
      const auto page = static_cast<int>(number.value_or(0));
      if (is_known_code_page(page)) code_page_ = page;
    } else if (word == "mac") {
      code_page_ = 10000;
    } else if (word == "pc" || word == "pca") {
      code_page_ = word == "pc" ? 437 : 850;
    } else if (word == "v" || word == "deleted") {
      group().is_hidden = is_on;
    } else if (word == "plain") {
      group().is_hidden = false;
    } else if (word == "fonttbl") {
      group().is_font_table = true;
    } else if (word == "listtext" || word == "pntext") {
      group().is_number = true;
    } else if (word == "footnote") {
      group().is_note = true;
    } else {
      return false;
    }
    return true;
  }

  // Words that say where a paragraph, a cell or a row ends, or add a character.
  bool place(std::string_view word, std::optional<long> number) {
    if (word == "u") {
      add_code_point(number.value_or(0));
    } else if (group().is_note && (word == "par" || word == "cell" || word == "row")) {
      note_ += ' ';
    } else if (word == "par" || word == "sect" || word == "page") {
      end_paragraph();
    } else if (word == "pard") {
      is_in_table_ = false;
      level_ = 0;
    } else if (word == "intbl") {
      is_in_table_ = true;
    } else if (word == "outlinelevel") {
      level_ = static_cast<int>(std::clamp(number.value_or(8), 0L, 8L)) + 1;
    } else if (word == "cell" || word == "nestcell") {
      end_cell();
    } else if (word == "row" || word == "nestrow") {
      end_row();
    } else {
      return false;
    }
    return true;
  }

  void pass_over(long count) {
    if (count > 0) at_ += std::min(static_cast<std::size_t>(count), bytes_.size() - at_);
  }

  void choose_font(int font) {
    group().font = font;
    if (group().is_font_table) named_font_ = font;
  }

  void name_font(int charset) {
    const auto page = code_page_of_charset(charset);
    if (page && fonts_.size() < kMostFonts) fonts_[named_font_] = *page;
  }

  bool is_shown() { return !group().is_left_out && !group().is_font_table && !group().is_hidden; }

  void add_byte(char c) {
    is_starred_ = false;
    if (skipped_ > 0) {
      --skipped_;
    } else if (is_shown()) {
      run_ += c;
    }
  }

  void add_code_point(long number) {
    skipped_ = group().skip_after_unicode;
    if (!is_shown()) return;
    // Signed 16 bits; a pair of surrogates comes one by one.
    const auto unit = static_cast<char16_t>(number);
    if (number > 0xFFFF) return;
    if (high_surrogate_ != 0 && unit >= 0xDC00 && unit <= 0xDFFF) {
      write(icu::UnicodeString(std::u16string{high_surrogate_, unit}.data(), 2));
      high_surrogate_ = 0;
    } else if (unit >= 0xD800 && unit <= 0xDBFF) {
      high_surrogate_ = unit;
    } else {
      write(icu::UnicodeString(unit));
    }
  }

  void add_text(std::string_view text) {
    flush();
    if (skipped_ > 0) {
      --skipped_;
    } else if (is_shown()) {
      write(text);
    }
  }

  // Decodes the bytes gathered so far.
  void flush() {
    if (run_.empty()) return;
    const auto font = fonts_.find(group().font);
    const std::string charset = name_of_code_page(font == fonts_.end() ? code_page_ : font->second);
    const std::string run = std::exchange(run_, {});
    write(icu::UnicodeString(run.data(), static_cast<std::int32_t>(run.size()), charset.c_str()));
  }

  void write(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    write(std::string_view(bytes));
  }

  void write(std::string_view text) {
    if (group().is_number) {
      number_ += text;
    } else if (group().is_note) {
      note_ += text;
    } else {
      line_ += text;
    }
  }

  // The paragraph with its number before it.
  std::string take_line() {
    const std::string number = collapse_blanks(std::exchange(number_, {}));
    const std::string line = collapse_blanks(std::exchange(line_, {}));
    return number.empty() || line.empty() ? line : number + " " + line;
  }

  void end_paragraph() {
    flush();
    if (is_in_table_) {
      line_ += ' ';
      return;
    }
    const bool is_item = !collapse_blanks(number_).empty();
    const std::string line = take_line();
    if (line.empty()) return;
    if (is_item) {
      builder_.begin_block(LineStyle::kItem, 1);
    } else if (level_ > 0) {
      builder_.begin_block(LineStyle::kHeading, level_);
    } else {
      builder_.begin_lines();
    }
    builder_.add(line);
  }

  void end_cell() {
    std::string cell = take_line();
    if (cells_.size() < kMostCells) {
      cells_.push_back(std::move(cell));
    } else {
      cells_.back() += " " + cell;
    }
  }

  void end_row() {
    if (!cells_.empty()) builder_.add_row(std::exchange(cells_, {}));
    is_in_table_ = false;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::vector<Group> groups_;
  std::size_t too_deep_ = 0;  // groups that are open beyond kDeepest
  bool is_starred_ = false;
  int skipped_ = 0;  // characters that a \uN still replaces
  int code_page_ = 1252;
  std::map<int, int> fonts_;  // number to code page
  int named_font_ = 0;
  std::string run_;  // bytes not decoded yet
  char16_t high_surrogate_ = 0;
  std::string number_;
  std::string line_;
  std::string note_;
  std::vector<std::string> notes_;
  std::vector<std::string> cells_;
  bool is_in_table_ = false;
  int level_ = 0;
  SourceBuilder builder_;
};

}  // namespace

analyzers::SourceText read_rich_text(std::string_view bytes) { return Reader(bytes).read(); }

void warm_up_rich_text() {
  for (const int page : known_code_pages()) {
    icu::UnicodeString("a", 1, name_of_code_page(page).c_str());
  }
}

}  // namespace itu::indexer
