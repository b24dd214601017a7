#include "indexer/reader/pdf/recognized_pages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/reader/office/word_cleaning.h"
#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {
namespace {

constexpr float kLeastConfidence = 20;           // percent: below, spots are read as letters
constexpr std::size_t kMostWordsOfPage = 5'000;  // a full page of small print has 2 000
constexpr float kLineHeight = 0.95F;             // of a line with high and low letters, in sizes
constexpr float kAbove = 0.8F;                   // of the size, above the line letters stand on

std::string_view take_until(std::string_view* text, char end) {
  const std::size_t at = std::min(text->find(end), text->size());
  const std::string_view taken = text->substr(0, at);
  text->remove_prefix(std::min(at + 1, text->size()));
  return taken;
}

float to_number(std::string_view text) {
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  constexpr float kMost = 100'000;
  return error == std::errc{} && std::isfinite(value) ? std::clamp(value, -kMost, kMost) : 0;
}

// One row of the table.
struct Row {
  int level = 0;  // 1 is the page, 4 a line, 5 a word
  float left = 0;
  float top = 0;
  float width = 0;
  float height = 0;
  float confidence = 0;
  std::string_view text;
};

std::optional<Row> read_row(std::string_view line) {
  constexpr std::size_t kColumns = 11;  // before the text
  std::array<std::string_view, kColumns> columns;
  for (std::string_view& column : columns) column = take_until(&line, '\t');
  if (columns[kColumns - 1].empty()) return std::nullopt;
  Row row;
  row.level = static_cast<int>(to_number(columns[0]));
  row.left = to_number(columns[6]);
  row.top = to_number(columns[7]);
  row.width = to_number(columns[8]);
  row.height = to_number(columns[9]);
  row.confidence = to_number(columns[10]);
  row.text = line;
  return row;
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  const std::string valid = analyzers::repair_utf8(text).text;
  for (std::size_t offset = 0; offset < valid.size();) {
    characters += analyzers::next_code_point(valid, &offset);
  }
  return characters;
}

float median(std::vector<float> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool goes_below_line(std::string_view text) {
  return text.find_first_of("gjpqyQ,;()[]{}/|$@") != std::string_view::npos;
}

class PageMaker {
 public:
  void take(const Row& row);
  RecognizedPage finish(int number);

 private:
  struct Line {
    float height = 0;
    float bottom = 0;
    std::size_t first = 0;  // of its words
  };

  void set_line(const Line& line, std::size_t end, float usual);

  RecognizedPage made_;
  std::vector<Line> lines_;
  double confidence_ = 0;
};

void PageMaker::take(const Row& row) {
  WordPage& page = made_.page;
  if (row.level == 1) {
    page.width = row.width;
    page.height = row.height;
  } else if (row.level == 4) {
    lines_.push_back({row.height, row.top + row.height, page.words.size()});
  }
  if (row.level != 5 || lines_.empty() || page.words.size() == kMostWordsOfPage) return;
  const std::u32string characters = characters_of(row.text);
  PageWord word;
  word.text = clean_word(characters);
  if (word.text.empty()) return;
  if (row.confidence < kLeastConfidence) {
    ++made_.dropped;
    return;
  }
  word.left = row.left;
  word.right = row.left + std::max(row.width, 1.0F);
  word.top = row.top;
  word.bottom = row.top + std::max(row.height, 1.0F);
  word.is_rtl = std::any_of(characters.begin(), characters.end(), is_rtl_letter);
  word.follows_blank = true;
  made_.characters += word.text.size();
  confidence_ += static_cast<double>(row.confidence) * static_cast<double>(word.text.size());
  page.words.push_back(std::move(word));
}

// Boxes are drawn close around letters, and the words of one line are of different heights: they
// are given the line's size and place.
void PageMaker::set_line(const Line& line, std::size_t end, float usual) {
  std::vector<float> bases;  // bottoms of words without low letters
  auto& words = made_.page.words;
  for (std::size_t i = line.first; i < end; ++i) {
    if (!goes_below_line(words[i].text)) bases.push_back(words[i].bottom);
  }
  // A line without low letters is as large as one with them.
  const bool is_usual = line.height > 0.6F * usual && line.height < 1.4F * usual;
  const float size = std::max((is_usual ? usual : line.height) / kLineHeight, 1.0F);
  const float base = bases.empty() ? line.bottom - (1 - kAbove) * size : median(std::move(bases));
  for (std::size_t i = line.first; i < end; ++i) {
    words[i].size = size;
    words[i].top = base - kAbove * size;
    words[i].bottom = words[i].top + size;
  }
}

RecognizedPage PageMaker::finish(int number) {
  WordPage& page = made_.page;
  page.number = number;
  std::vector<float> heights;  // of lines, for each word
  const auto end_of = [&](std::size_t line) {
    return line + 1 < lines_.size() ? lines_[line + 1].first : page.words.size();
  };
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    heights.insert(heights.end(), end_of(i) - lines_[i].first, lines_[i].height);
  }
  if (heights.empty()) return {};
  const float usual = median(std::move(heights));
  for (std::size_t i = 0; i < lines_.size(); ++i) set_line(lines_[i], end_of(i), usual);
  made_.confidence = confidence_ / static_cast<double>(made_.characters);
  std::size_t rtl = 0;
  for (const PageWord& word : page.words) rtl += word.is_rtl;
  page.is_rtl = 2 * rtl > page.words.size();
  if (page.is_rtl) {
    for (PageWord& word : page.words) {
      const float left = page.width - word.right;
      word.right = page.width - word.left;
      word.left = left;
    }
  }
  return std::move(made_);
}

}  // namespace

std::vector<RecognizedPage> read_recognized(std::string_view tables) {
  constexpr std::string_view kPage = "page ";
  std::vector<RecognizedPage> pages;
  int number = 0;
  PageMaker maker;
  const auto finish = [&] {
    RecognizedPage page = std::exchange(maker, {}).finish(number);
    if (!page.page.words.empty()) pages.push_back(std::move(page));
  };
  while (!tables.empty()) {
    const std::string_view line = take_until(&tables, '\n');
    if (line.starts_with(kPage)) {
      finish();
      number = static_cast<int>(to_number(line.substr(kPage.size())));
    } else if (const auto row = read_row(line)) {
      maker.take(*row);
    }
  }
  finish();
  return pages;
}

WordPage to_paper(WordPage page, float width, float height) {
  const float across = width / std::max(page.width, 1.0F);
  const float down = height / std::max(page.height, 1.0F);
  for (PageWord& word : page.words) {
    word.left *= across;
    word.right *= across;
    word.top *= down;
    word.bottom *= down;
    word.size *= down;
  }
  page.width = width;
  page.height = height;
  return page;
}

}  // namespace itu::indexer
