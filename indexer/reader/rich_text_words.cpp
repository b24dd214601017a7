#include "indexer/reader/rich_text_words.h"

#include <algorithm>
#include <array>

namespace itu::indexer {
namespace {

// Groups whose text is not the document's.
constexpr auto kLeftOut = std::to_array<std::string_view>({
    "annotation", "atnauthor",  "atnid",
    "author",     "bkmkend",    "bkmkstart",
    "buptim",     "category",   "colortbl",
    "comment",    "company",    "creatim",
    "datafield",  "doccomm",    "falt",
    "filetbl",    "fldinst",    "footer",
    "footerf",    "footerl",    "footerr",
    "ftncn",      "ftnsep",     "ftnsepc",
    "generator",  "header",     "headerf",
    "headerl",    "headerr",    "info",
    "keywords",   "listname",   "listoverridetable",
    "listtable",  "nonshppict", "objclass",
    "objdata",    "objname",    "operator",
    "panose",     "pict",       "printim",
    "private",    "revtbl",     "revtim",
    "rxe",        "stylesheet", "subject",
    "tc",         "themedata",  "title",
    "txe",        "xe",
});

// Starred groups, which may be passed over, that hold text of the document all the same.
constexpr auto kStarredText = std::to_array<std::string_view>({"pn", "shptxt", "shpinst", "ud"});

struct Sign {
  std::string_view word;
  std::string_view text;
};

constexpr auto kSigns = std::to_array<Sign>({
    {"bullet", "•"},
    {"emdash", "—"},
    {"emspace", " "},
    {"endash", "–"},
    {"enspace", " "},
    {"ldblquote", "“"},
    {"line", " "},
    {"lquote", "‘"},
    {"qmspace", " "},
    {"rdblquote", "”"},
    {"rquote", "’"},
    {"tab", " "},
});

// Windows charsets of fonts ([RTF 1.9.1], \fcharsetN) as code pages.
struct FontCharset {
  int charset;
  int code_page;
};

constexpr auto kFontCharsets = std::to_array<FontCharset>({
    {0, 1252},
    {128, 932},
    {129, 949},
    {134, 936},
    {136, 950},
    {161, 1253},
    {162, 1254},
    {163, 1258},
    {177, 1255},
    {178, 1256},
    {186, 1257},
    {204, 1251},
    {222, 874},
    {238, 1250},
});

constexpr auto kCodePages = std::to_array<int>({437, 850, 874, 932, 936, 949, 950, 1250, 1251, 1252,
                                                1253, 1254, 1255, 1256, 1257, 1258, 10000, 65001});

template <typename Words>
bool is_among(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool begins_other_text(std::string_view word, bool is_starred) {
  return is_among(kLeftOut, word) || (is_starred && !is_among(kStarredText, word));
}

std::string_view sign_of(std::string_view word) {
  const auto* sign = std::find_if(kSigns.begin(), kSigns.end(),
                                  [word](const Sign& row) { return row.word == word; });
  return sign == kSigns.end() ? std::string_view() : sign->text;
}

std::optional<int> code_page_of_charset(int charset) {
  const auto* row = std::find_if(kFontCharsets.begin(), kFontCharsets.end(),
                                 [charset](const auto& r) { return r.charset == charset; });
  if (row == kFontCharsets.end()) return std::nullopt;
  return row->code_page;
}

std::vector<int> known_code_pages() { return {kCodePages.begin(), kCodePages.end()}; }

bool is_known_code_page(int number) {
  return std::find(kCodePages.begin(), kCodePages.end(), number) != kCodePages.end();
}

std::string name_of_code_page(int number) {
  switch (number) {
    case 437:
    case 850:
      return "ibm-" + std::to_string(number);
    case 932:
      return "windows-932";
    case 936:
      return "GBK";
    case 949:
      return "windows-949";
    case 950:
      return "Big5";
    case 10000:
      return "macintosh";
    case 65001:
      return "UTF-8";
    default:
      return "windows-" + std::to_string(number);
  }
}

}  // namespace itu::indexer
