#include "indexer/reader/pdf/page_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

#include "analyzers/letters.h"
#include "analyzers/utf8.h"
#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {
namespace {

// A gap this wide, in units of the font's size, is more than the blank between two words.
constexpr float kWideGap = 1.0F;

// Pieces of one word are nearer to each other; poppler begins a new one where the font changes.
constexpr float kBlank = 0.1F;

// Between Chinese characters and digits print leaves a little room that is no blank.
constexpr float kCjkBlank = 0.26F;

// Rows that may still take a word; more stand beside each other on no page.
constexpr std::size_t kMostOpenRows = 64;

struct Row {
  std::size_t index = 0;  // in the result
  float top = 0;
  float bottom = 0;
};

// The share of the height of the lower one that two stand beside each other with.
float overlap(float top, float bottom, const Row& row) {
  const float common = std::min(bottom, row.bottom) - std::max(top, row.top);
  const float lower = std::min(bottom - top, row.bottom - row.top);
  return lower <= 0 ? 0 : common / lower;
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c < 0; }

bool starts_with_cjk(std::string_view text) {
  std::size_t offset = 0;
  return analyzers::is_cjk(analyzers::next_code_point(text, &offset));
}

bool ends_with_cjk(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return starts_with_cjk(text.substr(begin));
}

bool is_only_marks(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (!is_mark(analyzers::next_code_point(text, &offset))) return false;
  }
  return true;
}

std::string to_superscript(std::string_view digits) {
  constexpr auto kSuperscripts =
      std::to_array<std::string_view>({"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"});
  std::string raised;
  for (const char digit : digits) raised += kSuperscripts[static_cast<std::size_t>(digit - '0')];
  return raised;
}

// Whether `word` is the sign of a footnote: smaller and higher than the word beside it.
bool is_raised(const PageWord& word, const PageWord& beside) {
  constexpr std::size_t kLongestSign = 3;
  return word.text.size() <= kLongestSign && is_digits(word.text) &&
         word.size <= 0.85F * beside.size && word.bottom < beside.bottom - 0.1F * beside.size &&
         word.top < beside.top + 0.4F * beside.size;
}

bool is_ltr_word(const PageWord& word) {
  return !word.is_rtl && std::any_of(word.text.begin(), word.text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c < 0;
  });
}

// One piece of a run's text and the blank before it, in the order of the page.
struct Piece {
  std::string text;
  bool has_blank = false;
  bool is_turned = false;  // runs against the direction of the page
  bool is_neutral = false;
  bool is_number = false;  // digits and no letter
};

// Sequences that run against the direction of the page are read from their other end. A mark
// belongs to a sequence if words stand on both sides of it; beside a number it belongs to the line.
void turn_sequences(std::vector<Piece>* pieces) {
  for (std::size_t i = 0; i < pieces->size(); ++i) {
    if (!(*pieces)[i].is_turned) continue;
    std::size_t end = i + 1;
    for (std::size_t j = end; j < pieces->size(); ++j) {
      if ((*pieces)[j].is_turned) {
        const bool has_marks = j > end;
        if (has_marks && ((*pieces)[j].is_number || (*pieces)[end - 1].is_number)) break;
        end = j + 1;
      } else if (!(*pieces)[j].is_neutral) {
        break;
      }
    }
    std::vector<bool> blanks;
    for (std::size_t j = i; j < end; ++j) blanks.push_back((*pieces)[j].has_blank);
    std::reverse(pieces->begin() + static_cast<std::ptrdiff_t>(i),
                 pieces->begin() + static_cast<std::ptrdiff_t>(end));
    // The blank before a piece is now that which was behind it.
    for (std::size_t j = i + 1; j < end; ++j) (*pieces)[j].has_blank = blanks[i + end - j - i];
    (*pieces)[i].has_blank = blanks[0];
    i = end - 1;
  }
}

// Some programs store brackets as they look; read from the right, they then close before they open.
void turn_brackets(std::string* text) {
  const std::size_t open = text->find('(');
  const std::size_t close = text->find(')');
  if (close == std::string::npos || open == std::string::npos || open < close) return;
  for (char& c : *text) {
    if (c == '(' || c == ')') c = c == '(' ? ')' : '(';
  }
}

struct Run {
  const WordPage& page;
  std::vector<const PageWord*> words;
};

bool is_lone(const PageWord& word) {
  std::size_t offset = 0;
  const char32_t c = analyzers::next_code_point(word.text, &offset);
  return offset == word.text.size() && !word.is_rtl && !analyzers::is_cjk(c);
}

// Letters that print sets apart, as in "d e s É t a t s": true for each but the first of a word.
// The file has no blanks within a word, and one word at least is long enough to be no row of signs.
std::vector<bool> find_spaced_letters(const Run& run) {
  constexpr std::size_t kFewest = 3;
  const auto& words = run.words;
  std::vector<bool> spaced(words.size());
  std::size_t longest = 0;
  std::size_t letters = 0;  // of the word so far
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_lone(*words[i])) {
      letters = 0;
      continue;
    }
    spaced[i] = i > 0 && is_lone(*words[i - 1]) && !words[i]->follows_blank;
    if (!spaced[i]) letters = 0;
    if (is_letter(words[i]->text[0])) ++letters;
    longest = std::max(longest, letters);
  }
  if (longest < kFewest || run.page.is_rtl) spaced.assign(words.size(), false);
  return spaced;
}

std::string text_of(const Run& run) {
  std::vector<Piece> pieces;
  const auto& words = run.words;
  const std::vector<bool> spaced = find_spaced_letters(run);
  const PageWord* last = nullptr;  // before the word, but for vowels that are printed apart
  for (std::size_t i = 0; i < words.size(); ++i) {
    const PageWord& word = *words[i];
    Piece piece;
    piece.text = word.text;
    const bool follows = i > 0 && is_raised(word, *words[i - 1]);
    const bool precedes = i == 0 && words.size() > 1 && is_raised(word, *words[1]);
    if (follows || precedes) piece.text = to_superscript(word.text);
    if (last != nullptr && !follows && !spaced[i]) {
      const float gap = word.left - last->right;
      const bool is_cjk = ends_with_cjk(last->text) || starts_with_cjk(word.text);
      piece.has_blank = gap >= (is_cjk ? kCjkBlank : kBlank) * std::min(word.size, last->size) ||
                        is_raised(*words[i - 1], word);
    }
    if (is_only_marks(word.text)) {
      // The vowel belongs to the letter before it; some programs print it a second time.
      const bool is_double = !pieces.empty() && pieces.back().text.ends_with(word.text);
      if (is_double) continue;
      piece.has_blank = false;
    } else {
      last = &word;
    }
    const bool is_ltr = is_ltr_word(word);
    piece.is_turned = run.page.is_rtl ? is_ltr : word.is_rtl;
    piece.is_neutral = !is_ltr && !word.is_rtl;
    piece.is_number = is_ltr && std::none_of(word.text.begin(), word.text.end(), is_letter);
    pieces.push_back(std::move(piece));
  }
  turn_sequences(&pieces);
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.has_blank && !text.empty()) text += ' ';
    text += piece.text;
  }
  if (run.page.is_rtl) turn_brackets(&text);
  return text;
}

// The size of the font that most bytes are printed in.
float main_size(const std::vector<const PageWord*>& words) {
  std::vector<std::pair<float, std::size_t>> sizes;
  for (const PageWord* word : words) {
    auto known = std::find_if(sizes.begin(), sizes.end(), [&](const auto& size) {
      return size.first > word->size - 0.25F && size.first < word->size + 0.25F;
    });
    if (known == sizes.end()) known = sizes.insert(sizes.end(), {word->size, 0});
    known->second += word->text.size();
    if (sizes.size() > 16) break;
  }
  return std::max_element(sizes.begin(), sizes.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// Words that are printed twice, a hair apart, to look bold.
bool is_double(const std::vector<const PageWord*>& words, const PageWord& word) {
  constexpr float kSame = 0.1F;  // of the size
  constexpr std::size_t kNearest = 3;
  for (std::size_t i = words.size(); i > 0 && words.size() - i < kNearest; --i) {
    const PageWord& before = *words[i - 1];
    if (word.left - before.left > kSame * word.size) return false;
    if (word.text == before.text && std::abs(word.bottom - before.bottom) < 2 * kSame * word.size) {
      return true;
    }
  }
  return false;
}

PrintedRun to_run(const Run& run) {
  PrintedRun made;
  const auto& words = run.words;
  made.left = words.front()->left;
  made.right = words.back()->right;
  made.first_word = words.front()->right - words.front()->left;
  made.size = main_size(words);
  made.text = text_of(run);
  std::size_t all = 0;
  std::size_t bold = 0;
  std::size_t italic = 0;
  bool is_first = true;
  for (const PageWord* word : words) {
    all += word->text.size();
    if (word->is_bold) bold += word->text.size();
    if (word->is_italic) italic += word->text.size();
    made.right = std::max(made.right, word->right);
    if (word->size < 0.8F * made.size) continue;  // signs of footnotes stand higher
    made.top = is_first ? word->top : std::min(made.top, word->top);
    made.bottom = is_first ? word->bottom : std::max(made.bottom, word->bottom);
    is_first = false;
  }
  made.is_bold = 10 * bold >= 9 * all;
  made.is_italic = 10 * italic >= 9 * all;
  return made;
}

}  // namespace

float PageLine::top() const {
  return std::min_element(runs.begin(), runs.end(),
                          [](const auto& a, const auto& b) { return a.top < b.top; })
      ->top;
}

float PageLine::bottom() const {
  return std::max_element(runs.begin(), runs.end(),
                          [](const auto& a, const auto& b) { return a.bottom < b.bottom; })
      ->bottom;
}

const PrintedRun& PageLine::main() const {
  return *std::max_element(runs.begin(), runs.end(), [](const auto& a, const auto& b) {
    return a.text.size() < b.text.size();
  });
}

std::vector<std::vector<std::size_t>> group_rows(const std::vector<Extent>& boxes) {
  constexpr float kSideBySide = 0.5F;
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto middle = [&](std::size_t i) { return boxes[i].top + boxes[i].bottom; };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return middle(a) < middle(b); });
  std::vector<std::vector<std::size_t>> rows;
  std::vector<Row> open;
  for (const std::size_t i : order) {
    const Extent& box = boxes[i];
    Row* best = nullptr;
    for (Row& row : open) {
      const float share = overlap(box.top, box.bottom, row);
      if (share >= kSideBySide && (!best || share > overlap(box.top, box.bottom, *best)))
        best = &row;
    }
    if (best == nullptr) {
      // The oldest is the highest, and what comes is lower.
      if (open.size() == kMostOpenRows || (!open.empty() && open.front().bottom < box.top)) {
        open.erase(open.begin());
      }
      open.push_back({rows.size(), box.top, box.bottom});
      rows.push_back({i});
      continue;
    }
    rows[best->index].push_back(i);
    if (box.bottom - box.top > best->bottom - best->top) {
      best->top = box.top;
      best->bottom = box.bottom;
    }
  }
  for (auto& row : rows) {
    std::stable_sort(row.begin(), row.end(),
                     [&](std::size_t a, std::size_t b) { return boxes[a].left < boxes[b].left; });
  }
  return rows;
}

std::vector<PrintedRun> find_runs(const WordPage& page) {
  std::vector<Extent> boxes;
  boxes.reserve(page.words.size());
  for (const PageWord& word : page.words) boxes.push_back({word.left, word.top, word.bottom});
  std::vector<PrintedRun> runs;
  for (const auto& row : group_rows(boxes)) {
    Run run{page, {}};
    float right = 0;
    for (const std::size_t i : row) {
      const PageWord& word = page.words[i];
      if (is_double(run.words, word)) continue;
      const bool is_apart =
          !run.words.empty() &&
          word.left - right > kWideGap * std::max(word.size, run.words.back()->size);
      if (is_apart) {
        runs.push_back(to_run(run));
        run.words.clear();
      }
      right = run.words.empty() ? word.right : std::max(right, word.right);
      run.words.push_back(&word);
    }
    runs.push_back(to_run(run));
  }
  return runs;
}

std::vector<PageLine> group_lines(std::vector<PrintedRun> runs) {
  std::vector<Extent> boxes;
  boxes.reserve(runs.size());
  for (const PrintedRun& run : runs) boxes.push_back({run.left, run.top, run.bottom});
  std::vector<PageLine> lines;
  for (const auto& row : group_rows(boxes)) {
    PageLine line;
    for (const std::size_t i : row) line.runs.push_back(std::move(runs[i]));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string words_of(const PageLine& line) {
  std::string text;
  for (const PrintedRun& run : line.runs) {
    if (!text.empty()) text += ' ';
    text += run.text;
  }
  return text;
}

}  // namespace itu::indexer
