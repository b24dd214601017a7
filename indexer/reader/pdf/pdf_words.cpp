#include "indexer/reader/pdf/pdf_words.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/reader/office/word_cleaning.h"
#include "indexer/reader/pdf/lam_alefs.h"
#include "indexer/reader/pdf/page_numbers.h"
#include "indexer/reader/pdf/pdf_properties.h"
#include "indexer/reader/pdf/shifted_fonts.h"
#include "indexer/reader/pdf/system_fonts.h"
#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {
namespace {

// Far beyond the longest texts of the Union (the Radio Regulations have some 2 500 pages), and
// within the memory and time of a guarded child.
constexpr int kMostPages = 10'000;
constexpr std::size_t kMostWords = 3'000'000;
constexpr std::size_t kMostWordsOfPage = 20'000;  // a full page of small print has 2 000
constexpr std::size_t kLongestWord = 10'000;      // UTF-16 units

// Textless pages that are drawn to see whether there is a picture on them; the others are taken
// for the same.
constexpr int kMostDrawnPages = 8;

constexpr int kDirections = 4;

// What poppler complains of while a file is read; it would print it otherwise.
struct Complaints {
  int count = 0;
  std::string first;
};

void note_complaint(const std::string& message, void* complaints) {
  if (complaints == nullptr) return;
  auto* kept = static_cast<Complaints*>(complaints);
  if (kept->count++ == 0) kept->first = message.substr(0, 200);
}

struct FontStyle {
  int id = 0;
  bool is_bold = false;
  bool is_italic = false;
};

FontStyle style_of(std::string name, int id) {
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  return {id, has("bold") || has("black") || has("heavy") || has("gras") || has("demi"),
          has("italic") || has("oblique") || has("ital")};
}

float finite(double value) {
  constexpr double kFarthest = 20'000;  // points; the PDF format ends at 14 400
  return std::isfinite(value) ? static_cast<float>(std::clamp(value, -kFarthest, kFarthest)) : 0;
}

// A word as it is shown, before it is known what its font's codes stand for and which of its
// lam-alefs are ligatures.
struct ShownWord {
  PageWord word;
  std::u32string text;
  std::vector<float> widths;  // of the characters, if there is Arabic among them
  int font = 0;
  int direction = 0;
};

struct ShownPage {
  int number = 0;
  float width = 0;
  float height = 0;
  std::vector<ShownWord> words;
};

// What is known of a font once all pages are read.
struct FontUse {
  std::u32string sample;  // of what it prints
  int shift = 0;
  LamAlefs lam_alefs;
};

class PdfReading {
 public:
  explicit PdfReading(poppler::document* document) : document_{*document} {}

  PdfWords read();

 private:
  void read_page(int index);
  void take(const poppler::text_box& box, ShownPage* page);
  void note_widths(const poppler::text_box& box, ShownWord* shown);
  bool is_drawn_on(const poppler::page& page, float width, float height) const;
  void finish_page(ShownPage* page);
  void finish_word(ShownWord* word) const;
  void note_scanned_pages();

  poppler::document& document_;
  PdfWords result_;
  std::unordered_map<std::string, FontStyle> styles_;
  std::vector<FontUse> fonts_;
  std::vector<ShownPage> shown_;
  std::size_t words_ = 0;
  std::size_t dropped_words_ = 0;
  int drawn_pages_ = 0;
  bool last_was_scanned_ = false;
  std::vector<int> scanned_;
};

PdfWords PdfReading::read() {
  result_.is_readable = true;
  result_.page_count = document_.pages();
  const int pages = std::min(result_.page_count, kMostPages);
  int read = 0;
  for (; read < pages && words_ < kMostWords; ++read) read_page(read);
  if (read < result_.page_count) {
    result_.problems.push_back({FileStatus::kWarning, "too_many_pages",
                                "Only " + std::to_string(read) + " of its " +
                                    std::to_string(result_.page_count) + " pages were read."});
  }
  if (dropped_words_ > 0) {
    result_.problems.push_back({FileStatus::kWarning, "too_many_words",
                                std::to_string(dropped_words_) +
                                    " words on pages with more words than print can have, or "
                                    "longer than words are, were left out."});
  }
  for (FontUse& font : fonts_) font.shift = find_shift(font.sample);
  for (ShownPage& page : shown_) finish_page(&page);
  note_scanned_pages();
  return std::move(result_);
}

void PdfReading::read_page(int index) {
  const std::unique_ptr<poppler::page> page(document_.create_page(index));
  if (page == nullptr) return;
  const poppler::rectf rect = page->page_rect();
  ShownPage shown;
  shown.number = index + 1;
  shown.width = finite(rect.width());
  shown.height = finite(rect.height());
  const auto turn = page->orientation();
  if (turn == poppler::page::landscape || turn == poppler::page::seascape) {
    std::swap(shown.width, shown.height);
  }
  const std::vector<poppler::text_box> boxes =
      page->text_list(poppler::page::text_list_include_font);
  for (const poppler::text_box& box : boxes) {
    if (shown.words.size() >= kMostWordsOfPage) {
      dropped_words_ += static_cast<std::size_t>(&boxes.back() - &box) + 1;
      break;
    }
    take(box, &shown);
  }
  if (boxes.empty() && is_drawn_on(*page, shown.width, shown.height)) {
    scanned_.push_back(shown.number);
  }
  if (drawn_pages_ < kMostDrawnPages && boxes.empty()) {
    ++drawn_pages_;
    last_was_scanned_ = !scanned_.empty() && scanned_.back() == shown.number;
  }
  words_ += shown.words.size();
  if (!shown.words.empty()) shown_.push_back(std::move(shown));
}

void PdfReading::take(const poppler::text_box& box, ShownPage* page) {
  constexpr std::size_t kSample = 2000;
  const poppler::ustring text = box.text();
  if (text.empty()) return;
  if (text.size() > kLongestWord) {
    ++dropped_words_;
    return;
  }
  const poppler::rectf place = box.bbox();
  ShownWord shown;
  shown.text = decode_utf16(text);
  PageWord& word = shown.word;
  word.left = finite(place.left());
  word.top = finite(place.top());
  word.right = std::max(finite(place.right()), word.left + 0.1F);
  word.bottom = std::max(finite(place.bottom()), word.top + 0.1F);
  const auto id = static_cast<int>(fonts_.size());
  std::string name = box.has_font_info() ? box.get_font_name() : "";
  const auto [style, is_new] = styles_.try_emplace(std::move(name), FontStyle{});
  if (is_new) {
    style->second = style_of(style->first, id);
    fonts_.emplace_back();
  }
  shown.font = style->second.id;
  word.is_bold = style->second.is_bold;
  word.is_italic = style->second.is_italic;
  word.size = box.has_font_info() ? finite(std::abs(box.get_font_size())) : 0;
  if (!(word.size > 0.5F)) word.size = word.bottom - word.top;
  shown.direction = box.rotation() & (kDirections - 1);
  FontUse& font = fonts_[static_cast<std::size_t>(shown.font)];
  if (font.sample.size() < kSample) font.sample += shown.text;
  word.is_rtl = std::any_of(shown.text.begin(), shown.text.end(), is_rtl_letter);
  if (word.is_rtl) note_widths(box, &shown);
  page->words.push_back(std::move(shown));
}

void PdfReading::note_widths(const poppler::text_box& box, ShownWord* shown) {
  shown->widths.reserve(shown->text.size());
  for (std::size_t i = 0; i < shown->text.size(); ++i) {
    shown->widths.push_back(finite(box.char_bbox(i).width()) / shown->word.size);
  }
  fonts_[static_cast<std::size_t>(shown->font)].lam_alefs.note(shown->text, shown->widths);
}

// Whether a page without words has a picture on it. Drawn at the size of a thumbnail.
bool PdfReading::is_drawn_on(const poppler::page& page, float width, float height) const {
  constexpr float kThumbnail = 64;  // pixels
  constexpr int kInk = 240;         // darker than this, of 255
  if (drawn_pages_ >= kMostDrawnPages) return last_was_scanned_;
  const float longest = std::max({width, height, 1.0F});
  const double resolution = 72 * static_cast<double>(kThumbnail / longest);
  poppler::page_renderer renderer;
  const poppler::image image = renderer.render_page(&page, resolution, resolution);
  if (!image.is_valid() || image.format() != poppler::image::format_argb32) return false;
  int dark = 0;
  for (int y = 0; y < image.height(); ++y) {
    const auto* row = reinterpret_cast<const unsigned char*>(image.const_data()) +
                      static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    for (int x = 0; x < image.width(); ++x) {
      if (row[4 * x] < kInk || row[4 * x + 1] < kInk || row[4 * x + 2] < kInk) ++dark;
    }
  }
  return dark * 100 > image.width() * image.height();
}

void PdfReading::finish_word(ShownWord* shown) const {
  const FontUse& font = fonts_[static_cast<std::size_t>(shown->font)];
  if (font.shift != 0) {
    for (char32_t& c : shown->text) c = unshift(c, font.shift);
  }
  if (shown->word.is_rtl) {
    const auto ligatures = font.lam_alefs.find_ligatures(shown->text, shown->widths);
    shown->text = to_reading_order(shown->text, ligatures);
  }
  shown->word.text = clean_word(shown->text);
}

// Turned so that lines run to the right and the next is below.
void turn(const ShownPage& page, int direction, PageWord* word) {
  const PageWord old = *word;
  if (direction == 1) {
    word->left = old.top;
    word->right = old.bottom;
    word->top = page.width - old.right;
    word->bottom = page.width - old.left;
  } else if (direction == 2) {
    word->left = page.width - old.right;
    word->right = page.width - old.left;
    word->top = page.height - old.bottom;
    word->bottom = page.height - old.top;
  } else if (direction == 3) {
    word->left = page.height - old.bottom;
    word->right = page.height - old.top;
    word->top = old.left;
    word->bottom = old.right;
  }
}

std::string read_from_right(std::string_view text) {
  std::u32string shown;
  for (std::size_t offset = 0; offset < text.size();) {
    shown += analyzers::next_code_point(text, &offset);
  }
  std::string read;
  for (const char32_t c : to_reading_order(shown, {})) analyzers::append_utf8(&read, c);
  return read;
}

// A page whose letters run mostly from right to left begins its lines at the right.
void mirror_if_rtl(WordPage* page) {
  std::size_t rtl = 0;
  std::size_t all = 0;
  for (const PageWord& word : page->words) {
    const bool has_letters = std::any_of(word.text.begin(), word.text.end(), [](char c) {
      return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c < 0;
    });
    if (has_letters) all += word.text.size();
    if (word.is_rtl) rtl += word.text.size();
  }
  page->is_rtl = 2 * rtl > all;
  if (!page->is_rtl) return;
  for (PageWord& word : page->words) {
    const float left = page->width - word.right;
    word.right = page->width - word.left;
    word.left = left;
    // Marks of words in other scripts stand at the other side of them: ".IEC" is read "IEC.".
    if (!word.is_rtl) word.text = read_from_right(word.text);
  }
}

void PdfReading::finish_page(ShownPage* page) {
  std::array<WordPage, kDirections> turned;
  for (ShownWord& shown : page->words) {
    finish_word(&shown);
    if (shown.word.text.empty()) continue;
    turn(*page, shown.direction, &shown.word);
    turned[static_cast<std::size_t>(shown.direction)].words.push_back(std::move(shown.word));
  }
  page->words = {};
  for (std::size_t direction = 0; direction < turned.size(); ++direction) {
    const bool is_upright = direction % 2 == 0;
    turned[direction].number = page->number;
    turned[direction].width = is_upright ? page->width : page->height;
    turned[direction].height = is_upright ? page->height : page->width;
  }
  std::stable_sort(turned.begin(), turned.end(), [](const WordPage& a, const WordPage& b) {
    return a.words.size() > b.words.size();
  });
  for (WordPage& one : turned) {
    if (one.words.empty()) break;
    one.is_aside = &one != &turned.front();
    mirror_if_rtl(&one);
    result_.pages.push_back(std::move(one));
  }
}

void PdfReading::note_scanned_pages() {
  if (scanned_.empty()) return;
  const bool is_one = scanned_.size() == 1;
  result_.problems.push_back(
      {FileStatus::kWarning, "scanned_pages",
       std::string(is_one ? "Page " : "Pages ") + print_page_numbers(scanned_) +
           (is_one ? " is a picture" : " are pictures") + " without text; they were not read."});
}

Problem unreadable(const Complaints& complaints) {
  std::string detail = "It is no PDF that can be read";
  if (complaints.count > 0) detail += ": " + complaints.first;
  return {FileStatus::kFailed, "damaged_pdf", detail + "."};
}

}  // namespace

PdfWords read_pdf_words(std::string_view bytes) {
  leave_out_system_fonts();
  PdfWords result;
  Complaints complaints;
  poppler::set_debug_error_function(&note_complaint, &complaints);
  const bool is_small = bytes.size() <= static_cast<std::size_t>(INT_MAX);
  const std::unique_ptr<poppler::document> document(
      is_small ? poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()))
               : nullptr);
  if (document == nullptr) {
    result.problems.push_back(unreadable(complaints));
  } else if (document->is_locked()) {
    result.problems.push_back(
        {FileStatus::kFailed, "encrypted", "It cannot be read without a password."});
  } else {
    result = PdfReading(document.get()).read();
    result.properties = read_pdf_properties(*document, bytes);
    if (complaints.count > 0) {
      result.problems.push_back(
          {FileStatus::kWarning, "damaged_pdf",
           "It has " + std::to_string(complaints.count) +
               " faults, some text may be missing; the first: " + complaints.first});
    }
  }
  poppler::set_debug_error_function(&note_complaint, nullptr);
  return result;
}

void warm_up_pdf() {
  leave_out_system_fonts();
  constexpr std::string_view kEmpty =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>>>"
      "/Contents 5 0 R>>endobj\n"
      "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
      "5 0 obj<</Length 22>>stream\nBT /F 3 Tf (a) Tj ET  \nendstream endobj\n"
      "trailer<</Root 1 0 R>>\n";
  poppler::set_debug_error_function(&note_complaint, nullptr);
  // An open document keeps what poppler has read of its folders; the process ends with it.
  static const std::unique_ptr<poppler::document> kept(
      poppler::document::load_from_raw_data(kEmpty.data(), static_cast<int>(kEmpty.size())));
  read_pdf_words(kEmpty);
}

}  // namespace itu::indexer
