#include "indexer/reader/pdf/page_device.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include <GfxState.h>
#include <UTF.h>
#include <goo/GooString.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kMostWordsOfPage = 20'000;        // a full page of small print has 2 000
constexpr std::size_t kMostCharactersOfPage = 300'000;  // and of these 10 000
constexpr std::size_t kLongestWord = 10'000;            // characters
constexpr std::size_t kSample = 2000;                   // characters of a font that are enough

// Poppler's measures, in units of the font's size: what parts two words, what makes two characters
// one that is printed twice, and how far an accent may be from the middle of its letter.
constexpr double kWordGap = 0.1;
constexpr double kOverlap = 0.2;
constexpr double kSameAlong = 0.1;
constexpr double kSameAcross = 0.2;
constexpr double kAccentAlong = 0.3;
constexpr double kAccentAcross = 0.4;
constexpr double kSameBase = 0.5;  // points

// How far a vowel's mark may stand off the word and its line.
constexpr double kMarkReach = 0.3;
constexpr double kMarkOffset = 0.6;

constexpr char32_t kStroke = 0x640;  // tatweel: draws Arabic letters apart to fill a line

bool is_blank(Unicode c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

float finite(double value) {
  constexpr double kFarthest = 20'000;  // points; the PDF format ends at 14 400
  return std::isfinite(value) ? static_cast<float>(std::clamp(value, -kFarthest, kFarthest)) : 0;
}

// The accent of its own that old fonts print over a letter, as one that follows the letter; 0:
// none.
char32_t accent_of(char32_t c) {
  constexpr auto kAccents = std::to_array<std::pair<char32_t, char32_t>>({
      {0x60, 0x300},
      {0xA8, 0x308},
      {0xAF, 0x304},
      {0xB4, 0x301},
      {0xB8, 0x327},
      {0x2C6, 0x302},
      {0x2C7, 0x30C},
      {0x2D8, 0x306},
      {0x2D9, 0x307},
      {0x2DA, 0x30A},
      {0x2DC, 0x303},
      {0x2DD, 0x30B},
  });
  if (c != 0x60 && (c < 0xA8 || c > 0x2DD)) return 0;
  for (const auto& [alone, combining] : kAccents) {
    if (c == alone) return combining;
  }
  return 0;
}

// The one character for a letter and its accent; 0: there is none.
char32_t with_accent(char32_t letter, char32_t accent) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* forms = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return 0;
  const UChar32 whole =
      unorm2_composePair(forms, static_cast<UChar32>(letter), static_cast<UChar32>(accent));
  return whole < 0 ? 0 : static_cast<char32_t>(whole);
}

bool is_alphanumeric(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

// Along a line of this direction; growing as it is read.
double along(int direction, double x, double y) {
  const double value = direction % 2 == 0 ? x : y;
  return direction < 2 ? value : -value;
}

double across(int direction, double x, double y) { return direction % 2 == 0 ? y : x; }

}  // namespace

ShownPage PageDevice::take_page() { return std::exchange(page_, {}); }

void PageDevice::startPage(int /*number*/, GfxState* state, XRef* /*table*/) {
  page_ = {};
  page_.width = finite(state->getPageWidth());
  page_.height = finite(state->getPageHeight());
  open_ = {};
  actual_ = {};
  fonts_.forget();
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy,
                          double /*origin_x*/, double /*origin_y*/, CharCode code, int /*bytes*/,
                          const Unicode* u, int count) {
  if (++page_.characters > kMostCharactersOfPage) {
    if (page_.characters == kMostCharactersOfPage + 1) end_word();
    page_.dropped_words += count == 1 && is_blank(*u);
    return;
  }
  constexpr int kInvisible = 3;
  if (state->getRender() == kInvisible) ++page_.invisible;
  const Place place = on_page(*state, {x, y, dx, dy}, code);
  if (actual_.is_open) {
    if (!actual_.has_place) actual_.place = place;
    actual_.has_place = true;
    actual_.place.dx = place.x + place.dx - actual_.place.x;
    actual_.place.dy = place.y + place.dy - actual_.place.y;
    return;
  }
  if (count <= 0 && code != ' ') ++page_.unknown;
  show(*state, place, u, static_cast<std::size_t>(std::max(count, 0)));
}

void PageDevice::beginActualText(GfxState* /*state*/, const GooString* text) {
  actual_ = {};
  Unicode* units = nullptr;
  const int count = TextStringToUCS4(text->toStr(), &units);
  if (count > 0) actual_.text.assign(units, units + count);
  std::free(units);  // poppler's allocation is malloc's
  actual_.is_open = true;
}

void PageDevice::endActualText(GfxState* state) {
  const ActualText actual = std::exchange(actual_, {});
  if (actual.is_open && actual.has_place) {
    show(*state, actual.place, actual.text.data(), actual.text.size());
  }
}

// The character's place in points from the upper left corner, without the room behind it.
PageDevice::Place PageDevice::on_page(const GfxState& state, Place place, CharCode code) {
  double room = state.getCharSpace();
  if (code == ' ') room += state.getWordSpace();
  double room_x = 0;
  double room_y = 0;
  state.textTransformDelta(room * state.getHorizScaling(), 0, &room_x, &room_y);
  Place made;
  state.transformDelta(place.dx - room_x, place.dy - room_y, &made.dx, &made.dy);
  state.transform(place.x, place.y, &made.x, &made.y);
  return made;
}

bool PageDevice::is_on_page(const Place& place) const {
  const auto width = static_cast<double>(page_.width);
  const auto height = static_cast<double>(page_.height);
  return place.x <= width && place.y <= height && place.x + place.dx >= 0 &&
         place.y + place.dy >= 0;
}

// One sign of the page, which may stand for several characters.
void PageDevice::show(const GfxState& state, Place place, const Unicode* text, std::size_t count) {
  if (!is_on_page(place)) return;
  if (count > 1) {
    place.dx /= static_cast<double>(count);
    place.dy /= static_cast<double>(count);
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (is_blank(text[i])) {
      end_word();
      is_after_blank_ = true;
    } else if (text[i] != 0) {
      show_one(state, place, text[i]);
      if (i > 0 && word_.word.is_rtl && word_.end > word_.begin + 1) note_joined();
    }
    place.x += place.dx;
    place.y += place.dy;
  }
}

void PageDevice::show_one(const GfxState& state, Place place, char32_t c) {
  if (open_.is_open) {
    if (combine(place, c)) return;
    const int direction = word_.direction;
    const auto size = static_cast<double>(word_.word.size);
    const double begin = along(direction, place.x, place.y);
    const double offset = std::abs(across(direction, place.x, place.y) - open_.base);
    if ((is_mark(c) || c == kStroke) && offset < kMarkOffset * size &&
        begin > open_.first_begin - kMarkReach * size &&
        begin < open_.stroke_end + kMarkReach * size) {
      // Wherever the font has it drawn, it belongs to the letter beside it.
      add_mark(c);
      if (c == kStroke) note_stroke(place);
      return;
    }
    // Print that is made bold by printing it twice.
    const bool is_double = std::abs(begin - open_.last_begin) < kSameAlong * size &&
                           offset < kSameAcross * size && page_.text.back() == c;
    if (is_double) return;
    if (begin < open_.last_end - kOverlap * size || begin > open_.stroke_end + kWordGap * size ||
        offset > kSameBase || finite(fonts_.size()) != word_.word.size ||
        fonts_.is_vertical() != open_.is_vertical) {
      end_word();
    }
  }
  if (!open_.is_open) begin_word(state, place);
  // Pages that are turned in themselves are drawn from the other end.
  if (along(word_.direction, place.dx, place.dy) < 0) {
    if (word_.end > word_.begin) {
      end_word();
      begin_word(state, place);
    }
    place = {place.x + place.dx, place.y + place.dy, -place.dx, -place.dy};
  }
  add(place, c);
}

void PageDevice::begin_word(const GfxState& state, const Place& place) {
  open_ = {};
  open_.is_open = true;
  open_.is_vertical = fonts_.is_vertical();
  word_ = {};
  word_.direction = fonts_.direction(state);
  word_.begin = word_.end = page_.text.size();
  word_.font = fonts_.number();
  word_.word.is_bold = fonts_[fonts_.number()].is_bold;
  word_.word.is_italic = fonts_[fonts_.number()].is_italic;
  word_.word.size = finite(fonts_.size());
  word_.word.follows_blank = std::exchange(is_after_blank_, false);
  open_.base = across(word_.direction, place.x, place.y);
}

// The room that letters may take across the line: what the font says of the highest and the lowest.
void PageDevice::set_box(const Place& place) {
  const double size = fonts_.size();
  double above = fonts_.ascent() * size;
  double below = -fonts_.descent() * size;
  if (open_.is_vertical) above = below = size / 2;
  if (!(above + below > 0)) {
    above = 0;
    below = 1;
  }
  PageWord& word = word_.word;
  if (word_.direction % 2 == 0) {
    const bool is_upright = word_.direction == 0;
    word.top = finite(place.y - (is_upright ? above : below));
    word.bottom = finite(place.y + (is_upright ? below : above));
  } else {
    const bool runs_down = word_.direction == 1;
    word.left = finite(place.x - (runs_down ? below : above));
    word.right = finite(place.x + (runs_down ? above : below));
  }
}

void PageDevice::add(const Place& place, char32_t c) {
  if (word_.end == word_.begin) set_box(place);
  const int direction = word_.direction;
  const double begin = along(direction, place.x, place.y);
  const double end = along(direction, place.x + place.dx, place.y + place.dy);
  PageWord& word = word_.word;
  const float from = finite(direction < 2 ? begin : -end);
  const float to = finite(direction < 2 ? end : -begin);
  const bool is_first = word_.end == word_.begin;
  float& low = direction % 2 == 0 ? word.left : word.top;
  float& high = direction % 2 == 0 ? word.right : word.bottom;
  low = is_first ? from : std::min(low, from);
  high = is_first ? to : std::max(high, to);
  if (is_first) open_.first_begin = begin;
  open_.last_begin = begin;
  open_.last_end = open_.stroke_end = end;
  if (c >= 0x590 && is_rtl_letter(c)) word.is_rtl = true;
  page_.text += c;
  page_.widths.push_back(to - from);
  word_.end = page_.text.size();
}

// An accent over the letter before it, or a letter under the accent before it.
bool PageDevice::combine(const Place& place, char32_t c) {
  const char32_t last = page_.text.back();
  const char32_t accent = accent_of(c);
  const char32_t last_accent = accent == 0 ? accent_of(last) : 0;
  const bool is_above = accent != 0 && is_alphanumeric(last);
  const bool is_below = last_accent != 0 && is_alphanumeric(c);
  if (open_.is_vertical || (!is_above && !is_below)) return false;
  const int direction = word_.direction;
  const double begin = along(direction, place.x, place.y);
  const double end = along(direction, place.x + place.dx, place.y + place.dy);
  const double letter = is_above ? open_.last_end - open_.last_begin : end - begin;
  const double apart = (begin + end - open_.last_begin - open_.last_end) / 2;
  const double offset = across(direction, place.x, place.y) - open_.base;
  const double height = (fonts_.ascent() - fonts_.descent()) * fonts_.size();
  if (std::abs(apart) >= kAccentAlong * std::abs(letter) ||
      std::abs(offset) >= kAccentAcross * height) {
    return false;
  }
  if (is_below) {
    page_.text.pop_back();
    page_.widths.pop_back();
    add(place, c);
  }
  const char32_t mark = is_above ? accent : last_accent;
  if (const char32_t whole = with_accent(page_.text.back(), mark)) {
    page_.text.back() = whole;
  } else {
    add_mark(mark);
  }
  return true;
}

void PageDevice::note_stroke(const Place& place) {
  const double end = along(word_.direction, place.x + place.dx, place.y + place.dy);
  open_.stroke_end = std::max(open_.stroke_end, end);
}

void PageDevice::note_joined() {
  page_.joined.push_back(word_.end - 1);
  fonts_[word_.font].has_joined = true;
}

void PageDevice::add_mark(char32_t c) {
  page_.text += c;
  page_.widths.push_back(0);
  word_.end = page_.text.size();
}

void PageDevice::end_word() {
  if (!std::exchange(open_.is_open, false) || word_.end == word_.begin) return;
  const std::size_t length = word_.end - word_.begin;
  if (page_.words.size() >= kMostWordsOfPage || length > kLongestWord) {
    ++page_.dropped_words;
    page_.text.resize(word_.begin);
    page_.widths.resize(word_.begin);
    return;
  }
  PageWord& word = word_.word;
  word.right = std::max(word.right, word.left + 0.1F);
  word.bottom = std::max(word.bottom, word.top + 0.1F);
  if (!(word.size > 0.5F)) {
    word.size = word_.direction % 2 == 0 ? word.bottom - word.top : word.right - word.left;
  }
  FontUse& font = fonts_[word_.font];
  const std::u32string_view text(page_.text.data() + word_.begin, length);
  if (font.sample.size() < kSample) font.sample += text;
  if (word.is_rtl) {
    const auto begin = page_.widths.begin() + static_cast<std::ptrdiff_t>(word_.begin);
    for (auto width = begin; width != page_.widths.end(); ++width) *width /= word.size;
    font.lam_alefs.note(text, {begin, page_.widths.end()});
  }
  page_.words.push_back(word_);
}

}  // namespace itu::indexer
