#include "analyzers/folding_table.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cassert>

#include "analyzers/look_alikes.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr char32_t kTatweel = 0x0640;
constexpr char32_t kIo = 0x0451;  // ё
constexpr char32_t kIe = 0x0435;  // е

const icu::Normalizer2& nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  assert(U_SUCCESS(status));  // the data is part of ICU's own library
  return *normalizer;
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  assert(U_SUCCESS(status));
  return *normalizer;
}

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_mark(char32_t c) { return (U_GET_GC_MASK(to_icu(c)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0; }

// Signs of footnotes and trade marks. NFKC would make 1401 of "140¹" and gsmtm of "GSM™".
bool is_raised_sign(char32_t c) {
  switch (c) {
    case 0x00B2:
    case 0x00B3:
    case 0x00B9:
    case 0x2070:
    case 0x2120:
    case 0x2122:
      return true;
    default:
      return c >= 0x2074 && c <= 0x2079;
  }
}

// The ASCII that stands for all punctuation of one sort, else 0.
char plain_punctuation(char32_t c) {
  switch (c) {
    case 0x00B4:  // acute accent, typed for an apostrophe
    case 0x02B9:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2039:
    case 0x203A:
      return '\'';
    case 0x02D7:
    case 0x2043:
    case 0x2212:
      return '-';
    case 0x2028:
    case 0x2029:
      return '\n';
    case 0x060C:  // Arabic comma, semicolon and question mark
      return ',';
    case 0x061B:
      return ';';
    case 0x061F:
      return '?';
    case 0x2044:  // fraction slash, as in NFKC of one half
      return '/';
    default:
      break;
  }
  if (c < 0x80) return 0;
  if (u_hasBinaryProperty(to_icu(c), UCHAR_QUOTATION_MARK)) return '"';
  switch (u_charType(to_icu(c))) {
    case U_DASH_PUNCTUATION:
      return '-';
    case U_SPACE_SEPARATOR:
      return ' ';
    default:
      return 0;
  }
}

// Folds characters that NFKC_Casefold has been through already.
class Stripper {
 public:
  Stripper(std::string* output, bool drops_marks) : output_{output}, drops_marks_{drops_marks} {}

  bool drops_marks() const { return drops_marks_; }

  void take(char32_t c) {
    if (const char plain = plain_punctuation(c); plain != 0) {
      take_base(static_cast<unsigned char>(plain));
    } else if (is_mark(c)) {
      if (!drops_marks_) append_utf8(output_, c);
    } else if (u_charType(to_icu(c)) == U_DECIMAL_DIGIT_NUMBER) {
      take_base('0' + static_cast<char32_t>(u_charDigitValue(to_icu(c))));
    } else if (c == kIo) {
      take_base(kIe);
    } else if (c == kTatweel) {
      drops_marks_ = true;
    } else {
      take_letter(c);
    }
  }

 private:
  void take_base(char32_t c) {
    append_utf8(output_, c);
    drops_marks_ = true;
  }

  void take_letter(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(to_icu(c), &status)) {
      case USCRIPT_ARABIC:  // alef with hamza is a letter of its own
        return take_base(c);
      case USCRIPT_COMMON:
      case USCRIPT_INHERITED:
      case USCRIPT_LATIN:
      case USCRIPT_GREEK:
        return take_decomposed(c);
      default:
        append_utf8(output_, c);
        drops_marks_ = false;
    }
  }

  void take_decomposed(char32_t c) {
    icu::UnicodeString decomposed;
    if (!nfd().getDecomposition(to_icu(c), decomposed)) return take_base(c);
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
      const auto part = static_cast<char32_t>(decomposed.char32At(i));
      if (!is_mark(part)) take_base(part);
    }
  }

  std::string* output_;
  bool drops_marks_;
};

bool is_all_marks(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (!is_mark(next_code_point(text, &offset))) return false;
  }
  return true;
}

}  // namespace

std::string fold_unit(std::string_view unit, bool* drops_marks) {
  std::string normal;
  icu::StringByteSink<std::string> sink{&normal};
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece{unit.data(), static_cast<int32_t>(unit.size())};
  nfkc_casefold().normalizeUTF8(0, piece, sink, nullptr, status);
  assert(U_SUCCESS(status));

  std::string folded;
  Stripper stripper{&folded, *drops_marks};
  for (std::size_t offset = 0; offset < normal.size();) {
    stripper.take(next_code_point(normal, &offset));
  }
  *drops_marks = stripper.drops_marks();
  return folded;
}

bool begins_unit(char32_t c) { return nfkc_casefold().hasBoundaryBefore(to_icu(c)) != 0; }

const FoldingTable& FoldingTable::instance() {
  static const FoldingTable table;
  return table;
}

FoldingTable::FoldingTable() {
  rows_.reserve(kEnd - kFirst);
  for (char32_t c = kFirst; c < kEnd; ++c) append(c);
}

void FoldingTable::append(char32_t c) {
  std::string source;
  append_utf8(&source, c);

  bool drops_marks = false;
  std::string folded = fold_unit(source, &drops_marks);
  const bool is_mark = !folded.empty() && is_all_marks(folded);  // and so dropped after a letter
  // NFKC would make a blank of an acute accent and a digit of a raised one.
  if (const char plain = plain_punctuation(c); plain != 0) folded = plain;
  if (is_raised_sign(c)) folded = source;

  // An Arabic letter drops marks too, but may first become another letter with one of them.
  UErrorCode status = U_ZERO_ERROR;
  const bool is_arabic = uscript_getScript(to_icu(c), &status) == USCRIPT_ARABIC;
  Row row{};
  row.begin = static_cast<std::uint32_t>(pool_.size());
  row.size = static_cast<std::uint8_t>(folded.size());
  row.begins_unit = analyzers::begins_unit(c);
  row.is_settled = row.begins_unit && drops_marks && !is_arabic;
  row.drops_marks = drops_marks;
  row.is_mark = is_mark;
  row.is_in_step = folded.size() == source.size() && count_code_points(folded) == 1;
  row.is_foreign = std::any_of(folded.begin(), folded.end(), leads_greek_or_cyrillic);
  rows_.push_back(row);
  pool_ += folded;
}

}  // namespace itu::analyzers
