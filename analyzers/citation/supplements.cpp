#include "analyzers/citation/supplements.h"

#include <array>
#include <charconv>

#include "analyzers/citation/places.h"

namespace itu::analyzers {
namespace {

constexpr int kMostListed = 30;  // "Addenda 1 to 30"
constexpr std::size_t kMostDigits = 3;

struct SupplementWord {
  std::string_view words;
  std::string_view name;  // in ids
  bool is_plural = false;
};

constexpr auto kWords = std::to_array<SupplementWord>({
    {"rev", "rev"},
    {"revision", "rev"},
    {"revisions", "rev", true},
    {"add", "add"},
    {"addendum", "add"},
    {"addenda", "add", true},
    {"addendums", "add", true},
    {"corr", "corr"},
    {"cor", "corr"},
    {"corrigendum", "corr"},
    {"corrigenda", "corr", true},
    {"amendment", "amd"},
    {"amendments", "amd", true},
    {"amd", "amd"},
    {"erratum", "err"},
    {"errata", "err", true},
    {"révision", "rev"},
    {"amendement", "amd"},
    {"revisión", "rev"},
    {"addéndum", "add"},
    {"corrigéndum", "corr"},
    {"enmienda", "amd"},
    {"пересмотр", "rev"},
    {"дополнение", "add"},
    {"дополнительн~ документ~", "add"},
    {"исправлени~", "corr"},
    {"поправк~", "amd"},
    {"المراجعة", "rev"},
    {"الإضافة", "add"},
    {"إضافة", "add"},
    {"التصويب", "corr"},
    {"التعديل", "amd"},
    {"补遗", "add"},
    {"勘误", "corr"},
    {"修正", "amd"},
    {"修订", "rev"},
    {"修订版", "rev"},
});

const PhraseTable& supplement_words() {
  static const PhraseTable table = phrase_table_of(kWords);
  return table;
}

std::string without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

Supplement make(std::string_view name, std::string_view digits) {
  return {std::string(name) + without_zeros(digits), ""};
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The names that file names have for parts; "Ann" is none, but a place.
std::string_view file_part_name(std::string_view letters) {
  static constexpr std::array<std::array<std::string_view, 2>, 7> kParts = {{{"r", "rev"},
                                                                             {"a", "add"},
                                                                             {"c", "corr"},
                                                                             {"amd", "amd"},
                                                                             {"cor", "cor"},
                                                                             {"err", "err"},
                                                                             {"sup", "suppl"}}};
  for (const auto& part : kParts) {
    if (part[0] == letters) return part[1];
  }
  return {};
}

}  // namespace

std::optional<Supplement> take_supplement(Cursor* in) {
  Attempt attempt(in);
  const bool opened = in->take('(');
  const auto row = in->take_phrase(supplement_words());
  if (!row) return std::nullopt;
  in->take_here('.');
  in->take_blanks_in_line();
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  if (is_letter_byte(in->peek())) return std::nullopt;
  if (opened && !in->take(')')) return std::nullopt;
  attempt.keep();
  return make(kWords[static_cast<std::size_t>(*row)].name, digits);
}

std::optional<Supplement> take_supplement_behind(Cursor* in) {
  Attempt attempt(in);
  auto supplement = take_supplement(in);
  if (!supplement && in->take_here("的")) supplement = take_supplement(in);
  if (supplement) attempt.keep();
  return supplement;
}

std::vector<PrintedSupplement> take_supplement_list(Cursor* in) {
  std::vector<PrintedSupplement> list;
  Attempt attempt(in);
  const bool opened = in->take('(');
  in->take_blanks();
  std::size_t begin = in->at();
  const auto row = in->take_phrase(supplement_words());
  if (!row) return {};
  const SupplementWord& word = kWords[static_cast<std::size_t>(*row)];
  in->take_here('.');
  while (list.size() < kMostListed) {
    Attempt next(in);
    const Separator separator = list.empty() ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone ||
        (separator == Separator::kList && !list.empty() && !word.is_plural)) {
      break;
    }
    in->take_blanks_in_line();
    if (!list.empty()) begin = in->at();
    const std::string_view digits = in->take_digits_here();
    if (digits.empty() || digits.size() > kMostDigits || is_word_byte(in->peek())) break;
    if (in->peek() == '/') break;
    const int last = to_int(digits);
    const int first = separator == Separator::kRange
                          ? to_int(list.back().supplement.name.substr(word.name.size())) + 1
                          : last;
    for (int n = first; n <= last && list.size() < kMostListed; ++n) {
      list.push_back({make(word.name, std::to_string(n)), {begin, in->at()}});
    }
    next.keep();
  }
  if (list.empty() || (opened && !in->take(')'))) return {};
  attempt.keep();
  return list;
}

void take_file_part(Cursor* in, Target* target) {
  if (!in->take_here('!')) return;
  while (in->peek() != '!' && is_word_byte(in->peek())) {
    const std::size_t begin = in->at();
    while (is_letter_byte(in->peek())) in->move_to(in->at() + 1);
    const std::string_view letters = in->text().substr(begin, in->at() - begin);
    const std::string_view digits = in->take_digits_here();
    if (letters.empty() && digits.empty()) break;
    const std::string_view name = file_part_name(letters);
    if (!digits.empty() && !name.empty()) target->supplements.push_back(make(name, digits));
    constexpr std::string_view kAnnex = "ann";
    if (letters.starts_with(kAnnex) && letters.size() == kAnnex.size() + 1) {
      target->place = "annex." + std::string(letters.substr(kAnnex.size())) + std::string(digits);
    }
  }
  while (is_word_byte(in->peek()) || in->peek() == '!' || in->peek() == '-' ||
         (in->peek() == '.' && is_letter_byte(in->peek(1)))) {
    in->move_to(in->at() + 1);
  }
}

Supplement supplement_of(const Target& work, Supplement supplement) {
  if (work.kind == "rec" && supplement.name.starts_with("corr")) supplement.name.erase(3, 1);
  return supplement;
}

}  // namespace itu::analyzers
