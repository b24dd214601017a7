#include "analyzers/citation/grammar/supplements.h"

#include <array>

#include "analyzers/citation/grammar/places.h"
#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

constexpr int kMostInRange = 30;
constexpr std::size_t kLongestShort = 15;  // bytes of "доп. док", two a letter

struct SupplementWord {
  std::string_view words;
  std::string_view name;  // in ids
  bool is_plural;         // several numbers may follow
};

constexpr auto kWords = std::to_array<SupplementWord>({
    {"rev", "rev", false},           {"rév", "rev", false},
    {"revision", "rev", false},      {"révision", "rev", false},
    {"revisión", "rev", false},      {"пересм", "rev", false},
    {"修订", "rev", false},          {"修订版", "rev", false},
    {"المراجعة", "rev", false},      {"add", "add", false},
    {"add.", "add", false},          {"addendum", "add", false},
    {"addenda", "add", true},        {"addéndum", "add", false},
    {"adición", "add", false},       {"additif", "add", false},
    {"additifs", "add", true},       {"дополнительн~ документ~", "add", true},
    {"доп. док", "add", false},      {"الإضافة", "add", false},
    {"доп", "add", false},           {"إضافتها", "add", false},
    {"إضافته", "add", false},        {"الإضافات", "add", true},
    {"الإضافتان", "add", true},      {"الإضافتين", "add", true},
    {"补遗", "add", true},           {"corr", "corr", false},
    {"cor", "corr", false},          {"corrigendum", "corr", false},
    {"corrigenda", "corr", true},    {"corrigéndum", "corr", false},
    {"rectificatif", "corr", false}, {"исправлени~", "corr", true},
    {"испр", "corr", false},         {"التصويب", "corr", false},
    {"تصويبها", "corr", false},      {"تصويبه", "corr", false},
    {"勘误", "corr", true},          {"revisions", "rev", true},
    {"addendums", "add", true},      {"إضافة", "add", false},
    {"пересмотр", "rev", false},     {"amd", "amd", false},
    {"amendment", "amd", false},     {"amendments", "amd", true},
    {"amendement", "amd", false},    {"enmienda", "amd", false},
    {"поправк~", "amd", true},       {"التعديل", "amd", false},
    {"修正", "amd", true},           {"修正案", "amd", true},
    {"erratum", "err", false},       {"errata", "err", true},
    {"supplement", "suppl", false},  {"supplements", "suppl", true},
    {"suppl", "suppl", false},       {"supplément", "suppl", false},
    {"suppléments", "suppl", true},  {"suplemento", "suppl", false},
    {"suplementos", "suppl", true},  {"добавлени~", "suppl", true},
    {"增补", "suppl", true},         {"дополнени~", "add", true},
    {"التعديلان", "amd", true},      {"التعديلين", "amd", true},
    {"التعديلات", "amd", true},      {"التصويبان", "corr", true},
    {"التصويبين", "corr", true},     {"amendements", "amd", true},
    {"enmiendas", "amd", true},      {"更正", "corr", true},
    {"addéndums", "add", true},
});

const PhraseTable& supplement_words() {
  static const PhraseTable table = phrase_table_of(kWords);
  return table;
}

// The number of a supplement: up to three digits that no letter follows.
int take_number(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();  // "DT/41(Rev.\n1)"
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 3 || is_letter_byte(in->peek())) return 0;
  attempt.keep();
  return to_number(digits);
}

void add(std::string_view name, int first, int last, TextSpan span,
         std::vector<PrintedSupplement>* list) {
  for (int n = first; n <= last; ++n) {
    list->push_back({{std::string(name) + std::to_string(n), ""}, span});
  }
}

// "-5", " and 2" behind the first number, `last`.
void take_further_numbers(Cursor* in, const SupplementWord& word, int last,
                          std::vector<PrintedSupplement>* list) {
  while (true) {
    Attempt attempt(in);
    const Separator separator = take_separator(in);
    if (separator == Separator::kNone) return;
    const bool is_single = separator == Separator::kList && !word.is_plural;
    if (is_single && word.words.size() > kLongestShort) return;
    in->take_blanks();
    const std::size_t begin = in->at();
    const int next = take_number(in);
    if (next <= last || next - last > kMostInRange) return;
    // "Add.1 and 2,": the short word stands for several as well.
    const char behind = in->peek();
    const bool is_closed = behind == ',' || behind == '.' || behind == ';' || behind == ')' ||
                           behind == '\n' || behind == '\0' || in->rest().starts_with(" and");
    if (is_single && (next != last + 1 || !is_closed)) return;
    if (in->peek() == '/') return;
    const int first = separator == Separator::kRange ? last + 1 : next;
    add(word.name, first, next, {begin, in->at()}, list);
    last = next;
    attempt.keep();
  }
}

// "with its", "avec son", "con sus": what joins a document to its supplements beside "and".
bool take_joint(Cursor* in) {
  static const PhraseTable joints({{"with", 0},
                                   {"together with", 0},
                                   {"avec", 0},
                                   {"con", 0},
                                   {"junto con", 0},
                                   {"с", 0},
                                   {"вместе с", 0},
                                   {"مع", 0},
                                   {"连同", 0}});
  const bool is_listed = take_separator(in) == Separator::kList;
  return in->take_phrase(joints).has_value() || is_listed;
}

void take_owner(Cursor* in) {
  static const PhraseTable owners(
      {{"its", 0},   {"their", 0},  {"in", 0},     {"in its", 0}, {"the", 0},   {"to its", 0},
       {"son", 0},   {"ses", 0},    {"de son", 0}, {"de ses", 0}, {"à son", 0}, {"dans son", 0},
       {"le", 0},    {"les", 0},    {"l'", 0},     {"su", 0},     {"sus", 0},   {"a su", 0},
       {"de su", 0}, {"de sus", 0}, {"el", 0},     {"los", 0},    {"его", 0},   {"ее", 0},
       {"их", 0},    {"в", 0},      {"其", 0},     {"leur", 0},   {"leurs", 0}});
  in->take_phrase(owners);
  in->take_blanks();
  in->take_here("و");  // Arabic glues "and" to the word
}

void take_owner_behind(Cursor* in) {
  static const PhraseTable owners(
      {{"к нему", 0}, {"к ней", 0}, {"к ним", 0}, {"thereto", 0}, {"لها", 0}, {"له", 0}});
  in->take_phrase(owners);
}

// "+ Ann.1", "+ Annex": an annex that was posted as a file of its own.
std::string take_annex_beside(Cursor* in) {
  Attempt attempt(in);
  if (!in->take('+')) return {};
  static const PhraseTable words({{"ann", 0}, {"annex", 0}, {"anexo", 0}, {"annexe", 0}});
  if (!in->take_phrase(words)) return {};
  in->take_here('.');
  attempt.keep();
  const int number = take_number(in);
  return number == 0 ? "annex" : "annex." + std::to_string(number);
}

CitedItem item_beside(const CitedItem& document, TextSpan span) {
  CitedItem item = document;
  item.span = span;
  item.target.place.clear();
  std::erase_if(item.target.supplements,
                [](const Supplement& one) { return one.name.substr(0, 3) != "rev"; });
  return item;
}

}  // namespace

std::vector<PrintedSupplement> take_supplement_list(Cursor* in) {
  Attempt attempt(in);
  const bool opened = in->take('(');
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto row = in->take_phrase(supplement_words());
  if (!row) return {};
  const SupplementWord& word = kWords[static_cast<std::size_t>(*row)];
  // "с Дополнительными документами.": behind a whole word a stop ends the sentence.
  const bool is_whole_word = word.words.size() > kLongestShort;
  if (in->take_here('.') && is_whole_word && is_blank_byte(in->peek())) return {};
  const int first = take_number(in);
  if (first == 0) return {};
  std::vector<PrintedSupplement> list;
  add(word.name, first, first, {begin, in->at()}, &list);
  take_further_numbers(in, word, first, &list);
  if (opened && !in->take(')')) return {};
  attempt.keep();
  return list;
}

std::optional<Supplement> take_supplement(Cursor* in) {
  Attempt attempt(in);
  auto list = take_supplement_list(in);
  if (list.size() != 1) return std::nullopt;
  attempt.keep();
  return std::move(list.front().supplement);
}

std::optional<Supplement> take_supplement_behind(Cursor* in) {
  Attempt attempt(in);
  auto supplement = take_supplement(in);
  if (!supplement && in->take_here("的")) supplement = take_supplement(in);
  if (supplement) attempt.keep();
  return supplement;
}

Supplement supplement_of(const Target& work, Supplement supplement) {
  if (work.kind == "rec" && supplement.name.starts_with("corr")) supplement.name.erase(3, 1);
  return supplement;
}

namespace {

void add_supplements(const std::vector<PrintedSupplement>& list, const CitedItem& document,
                     Citation* citation) {
  for (const PrintedSupplement& printed : list) {
    CitedItem item = item_beside(document, printed.span);
    item.target.supplements.push_back(supplement_of(item.target, printed.supplement));
    citation->items.push_back(std::move(item));
  }
}

// "and Addendum 16 | to Document 48": beside another document.
bool is_of_another(Cursor in) {
  static const PhraseTable links({{"to", 0},
                                  {"of", 0},
                                  {"au", 0},
                                  {"aux", 0},
                                  {"du", 0},
                                  {"à la", 0},
                                  {"de la", 0},
                                  {"al", 0},
                                  {"del", 0},
                                  {"a la", 0},
                                  {"к документ~", 0},
                                  {"للوثيقة", 0},
                                  {"للرسالة", 0},
                                  {"إلى الرسالة", 0},
                                  {"к циркуляр~", 0},
                                  {"к приложени~", 0},
                                  {"к рекомендаци~", 0},
                                  {"к административн~", 0},
                                  {"к письм~", 0},
                                  {"إلى الوثيقة", 0}});
  return in.take_phrase(links).has_value();
}

}  // namespace

void take_supplement_range(Cursor* in, Citation* citation) {
  Attempt attempt(in);
  Cursor ahead = *in;
  if (!ahead.take('(')) return;
  const auto list = take_supplement_list(in);
  if (list.size() < 2) return;
  const CitedItem document = citation->items.back();
  citation->items.pop_back();
  add_supplements(list, document, citation);
  attempt.keep();
}

bool take_supplements_beside(Cursor* in, Citation* citation) {
  Attempt attempt(in);
  const std::size_t at = in->at();
  if (const std::string annex = take_annex_beside(in); !annex.empty()) {
    CitedItem item = item_beside(citation->items.back(), {at, in->at()});
    item.target.place = annex;
    citation->items.push_back(std::move(item));
    return attempt.keep();
  }
  const bool is_joined = take_joint(in);
  if (is_joined) take_owner(in);
  if (!is_joined && in->take_blanks()) in->take_here("و");
  in->take_blanks();
  if (in->at() == at) return false;
  const auto list = take_supplement_list(in);
  if (list.empty()) return false;
  if (is_of_another(*in)) return false;
  const CitedItem document = citation->items.back();
  add_supplements(list, document, citation);
  take_owner_behind(in);
  return attempt.keep();
}

void take_file_part(Cursor* in, Target* target) {
  struct Part {
    std::string_view letters;
    std::string_view name;
  };
  static constexpr auto kParts = std::to_array<Part>({{"r", "rev"},
                                                      {"a", "add"},
                                                      {"c", "corr"},
                                                      {"amd", "amd"},
                                                      {"cor", "cor"},
                                                      {"err", "err"},
                                                      {"sup", "suppl"},
                                                      {"imp", "imp"}});
  if (!in->take_here('!')) return;
  while (is_word_byte(in->peek())) {
    const std::size_t begin = in->at();
    while (is_letter_byte(in->peek())) in->move_to(in->at() + 1);
    const std::string_view letters = in->text().substr(begin, in->at() - begin);
    const std::string_view digits = in->take_digits_here();
    if (letters.empty() && digits.empty()) break;
    for (const Part& part : kParts) {
      if (part.letters != letters || digits.empty()) continue;
      target->supplements.push_back({std::string(part.name) + without_leading_zeros(digits), ""});
    }
    const bool has_number = letters.size() > 3 || !digits.empty();
    if (letters.substr(0, 3) == "ann" && has_number) {  // "!AnnF2!"
      target->place = "annex." + std::string(letters.substr(3)) + std::string(digits);
    }
  }
  while (is_word_byte(in->peek()) || in->peek() == '!' || in->peek() == '-' ||
         (in->peek() == '.' && is_letter_byte(in->peek(1)))) {
    in->move_to(in->at() + 1);
  }
}

}  // namespace itu::analyzers
