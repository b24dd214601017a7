#include "indexer/reader/pdf/pdf_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>

#include "analyzers/utf8.h"
#include "indexer/reader/office/word_cleaning.h"
#include "indexer/reader/pdf/page_device.h"
#include "indexer/reader/pdf/page_numbers.h"
#include "indexer/reader/pdf/pdf_properties.h"
#include "indexer/reader/pdf/picture_finder.h"
#include "indexer/reader/pdf/reading_budget.h"
#include "indexer/reader/pdf/shifted_fonts.h"
#include "indexer/reader/pdf/shown_page.h"
#include "indexer/reader/pdf/system_fonts.h"
#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {
namespace {

// Far beyond the longest texts of the Union (the Radio Regulations have some 2 500 pages), and
// within the memory and time of a guarded child.
constexpr int kMostPages = 10'000;
constexpr std::size_t kMostWords = 3'000'000;

// What poppler complains of while a file is read; it would print it otherwise.
struct Complaints {
  int count = 0;
  std::string first;
};

// Who hears them; poppler passes nothing along that would tell.
thread_local Complaints* listener = nullptr;

void note_complaint(ErrorCategory category, Goffset /*offset*/, const char* message) {
  constexpr std::size_t kLongest = 200;
  const bool is_harmless = category == errSyntaxWarning || category == errConfig;
  if (listener == nullptr || is_harmless) return;
  if (listener->count++ == 0) listener->first = std::string(message).substr(0, kLongest);
}

// Poppler's state for all files: once, and for good.
void start_poppler() {
  leave_out_system_fonts();
  static const GlobalParamsIniter kept(&note_complaint);
}

bool must_stop(void* budget) { return !static_cast<ReadingBudget*>(budget)->take_step(); }

class PdfReading {
 public:
  PdfReading(PDFDoc* document, std::size_t bytes)
      : document_{*document}, budget_(bytes), device_(&budget_), pictures_(&budget_) {}

  PdfWords read();

 private:
  void read_page(int number);
  void draw(int number, OutputDev* device);
  bool is_scanned(const ShownPage& page, int number);
  void finish_page(ShownPage* page);
  void finish_word(const ShownPage& page, ShownWord* word) const;
  void note_problem(std::string reason, std::string detail);
  void note_limits(int pages_read);
  void note_text_layer();

  PDFDoc& document_;
  ReadingBudget budget_;
  PageDevice device_;
  PictureFinder pictures_;
  PdfWords result_;
  std::vector<ShownPage> shown_;
  std::size_t words_ = 0;
  std::size_t dropped_words_ = 0;
  std::size_t characters_ = 0;
  std::size_t unknown_ = 0;
  std::vector<int> hidden_;
};

PdfWords PdfReading::read() {
  result_.is_readable = true;
  result_.page_count = document_.getNumPages();
  const int pages = std::min(result_.page_count, kMostPages);
  int read = 0;
  while (read < pages && words_ < kMostWords && budget_.take_page()) read_page(++read);
  note_limits(read);
  for (FontUse& font : device_.fonts().all()) font.shift = find_shift(font.sample);
  for (ShownPage& page : shown_) finish_page(&page);
  note_text_layer();
  return std::move(result_);
}

void PdfReading::draw(int number, OutputDev* device) {
  constexpr double kPoints = 72;  // an inch
  document_.displayPage(device, number, kPoints, kPoints, 0, false, false, false, &must_stop,
                        &budget_);
}

void PdfReading::read_page(int number) {
  draw(number, &device_);
  ShownPage shown = device_.take_page();
  shown.number = number;
  words_ += shown.words.size();
  dropped_words_ += shown.dropped_words;
  characters_ += shown.characters;
  unknown_ += shown.unknown;
  if (is_scanned(shown, number)) {
    result_.scanned.push_back({number, shown.width, shown.height});
  } else if (shown.invisible > 0 && shown.invisible * 10 >= shown.characters * 9) {
    hidden_.push_back(number);
  }
  if (!shown.words.empty()) shown_.push_back(std::move(shown));
}

// Whether a page is a picture, with a stamp or a number at most.
bool PdfReading::is_scanned(const ShownPage& page, int number) {
  constexpr std::size_t kStamp = 20;  // characters
  constexpr double kPicture = 0.5;    // of the page
  constexpr double kDrawn = 0.05;     // letters that are drawn as lines cover more
  if (page.text.size() > kStamp || !budget_.has_plenty()) return false;
  draw(number, &pictures_);
  if (pictures_.pictures() > kPicture) return true;
  return page.words.empty() && pictures_.drawings() > kDrawn;
}

void PdfReading::note_problem(std::string reason, std::string detail) {
  result_.problems.push_back({FileStatus::kWarning, std::move(reason), std::move(detail)});
}

void PdfReading::note_limits(int pages_read) {
  if (budget_.is_spent()) {
    note_problem("too_complex", "It asks for more work than a file of its size should; from page " +
                                    std::to_string(std::max(pages_read, 1)) +
                                    " on, text may be missing.");
  } else if (pages_read < result_.page_count) {
    note_problem("too_many_pages", "Only " + std::to_string(pages_read) + " of its " +
                                       std::to_string(result_.page_count) + " pages were read.");
  }
  if (dropped_words_ > 0) {
    note_problem("too_many_words", std::to_string(dropped_words_) +
                                       " words on pages with more words than print can have, or "
                                       "longer than words are, were left out.");
  }
  constexpr std::size_t kFewUnknown = 20;
  if (unknown_ > kFewUnknown && unknown_ * 100 > characters_) {
    note_problem("unknown_letters", std::to_string(unknown_) + " of its " +
                                        std::to_string(characters_) +
                                        " characters are missing: their fonts do not tell which "
                                        "letters they show.");
  }
}

// Where signs that show several characters stand in the word.
std::vector<std::size_t> joined_in(const ShownPage& page, const ShownWord& word) {
  std::vector<std::size_t> joined;
  const auto& all = page.joined;
  for (auto i = std::upper_bound(all.begin(), all.end(), word.begin);
       i != all.end() && *i < word.end; ++i) {
    joined.push_back(*i - 1 - word.begin);
  }
  return joined;
}

void PdfReading::finish_word(const ShownPage& page, ShownWord* shown) const {
  const FontUse& font = device_.fonts()[shown->font];
  const std::size_t length = shown->end - shown->begin;
  const auto text = std::u32string_view(page.text).substr(shown->begin, length);
  if (font.shift == 0 && !shown->word.is_rtl) {
    shown->word.text = clean_word(text);
    return;
  }
  std::u32string meant(text);
  if (font.shift != 0) {
    for (char32_t& c : meant) c = unshift(c, font.shift);
  }
  if (shown->word.is_rtl) {
    const auto widths = std::span(page.widths).subspan(shown->begin, length);
    meant = to_reading_order(meant, font.has_joined ? joined_in(page, *shown)
                                                    : font.lam_alefs.find_ligatures(meant, widths));
  }
  shown->word.text = clean_word(meant);
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
    finish_word(*page, &shown);
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

void PdfReading::note_text_layer() {
  if (hidden_.empty()) return;
  note_problem("text_layer", name_pages(hidden_) +
                                 ": the text is invisible, as programs write it that read pictures "
                                 "of pages; some of it may be wrong.");
}

Problem unreadable(const Complaints& complaints) {
  std::string detail = "It is no PDF that can be read";
  if (complaints.count > 0) detail += ": " + complaints.first;
  return {FileStatus::kFailed, "damaged_pdf", detail + "."};
}

PdfWords read_words(std::string_view bytes, Complaints* complaints) {
  auto* data = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  const auto note_rebuilding = [complaints] {
    if (complaints->count++ == 0) complaints->first = "its table of objects had to be rebuilt";
  };
  PDFDoc document(data, {}, {}, nullptr, note_rebuilding);  // which keeps the data
  PdfWords result;
  if (!document.isOk()) {
    const bool is_locked = document.getErrorCode() == errEncrypted;
    result.problems.push_back(is_locked ? Problem{FileStatus::kFailed, "encrypted",
                                                  "It cannot be read without a password."}
                                        : unreadable(*complaints));
    return result;
  }
  result = PdfReading(&document, bytes.size()).read();
  result.properties = read_pdf_properties(&document, bytes);
  if (complaints->count > 0) {
    result.problems.push_back(
        {FileStatus::kWarning, "damaged_pdf",
         "It has " + std::to_string(complaints->count) +
             " faults, some text may be missing; the first: " + complaints->first});
  }
  return result;
}

}  // namespace

PdfWords read_pdf_words(std::string_view bytes) {
  start_poppler();
  Complaints complaints;
  listener = &complaints;
  PdfWords result = read_words(bytes, &complaints);
  listener = nullptr;
  return result;
}

void warm_up_pdf() {
  start_poppler();
  constexpr std::string_view kEmpty =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>>>"
      "/Contents 5 0 R>>endobj\n"
      "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
      "5 0 obj<</Length 22>>stream\nBT /F 3 Tf (a) Tj ET  \nendstream endobj\n"
      "trailer<</Root 1 0 R>>\n";
  read_pdf_words(kEmpty);
}

}  // namespace itu::indexer
