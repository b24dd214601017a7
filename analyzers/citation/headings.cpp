// A table: the headings of resolutions, in six languages, and what an id calls them.
#include "analyzers/citation/headings.h"

#include <algorithm>
#include <array>
#include <vector>

#include "analyzers/citation/phrase_table.h"

namespace itu::analyzers {
namespace {

// A heading line is short: more words that no table knows make it a sentence.
constexpr std::size_t kMostUnknownWords = 7;
constexpr std::size_t kLongestHeading = 240;  // bytes

struct Verb {
  std::string_view words;
  std::string_view place;
  bool is_operative;
  std::string_view language;
};

// docs/references.md shows this table; a test holds the two together. Verbs of other languages give
// the English place, so that "résout 2" and "resolves 2" are one place.
constexpr auto kVerbs = std::to_array<Verb>({
    {"considering", "considering", false, "en"},
    {"recalling", "recalling", false, "en"},
    {"recognizing", "recognizing", false, "en"},
    {"recognising", "recognizing", false, "en"},
    {"noting", "noting", false, "en"},
    {"noting with appreciation", "noting-with-appreciation", false, "en"},
    {"noting with satisfaction", "noting-with-satisfaction", false, "en"},
    {"noting with concern", "noting-with-concern", false, "en"},
    {"notes with appreciation", "noting-with-appreciation", false, "en"},
    {"having considered", "having-considered", false, "en"},
    {"having examined", "having-examined", false, "en"},
    {"having noted", "having-noted", false, "en"},
    {"having regard to", "having-regard-to", false, "en"},
    {"taking into account", "taking-into-account", false, "en"},
    {"taking into consideration", "taking-into-consideration", false, "en"},
    {"taking note", "taking-note", false, "en"},
    {"bearing in mind", "bearing-in-mind", false, "en"},
    {"aware", "aware", false, "en"},
    {"being aware", "aware", false, "en"},
    {"emphasizing", "emphasizing", false, "en"},
    {"emphasising", "emphasizing", false, "en"},
    {"mindful", "mindful", false, "en"},
    {"convinced", "convinced", false, "en"},
    {"acknowledging", "acknowledging", false, "en"},
    {"affirming", "affirming", false, "en"},
    {"reaffirming", "reaffirming", false, "en"},
    {"confirming", "confirming", false, "en"},
    {"welcoming", "welcoming", false, "en"},
    {"observing", "observing", false, "en"},
    {"concerned", "concerned", false, "en"},
    {"conscious", "conscious", false, "en"},
    {"desiring", "desiring", false, "en"},
    {"realizing", "realizing", false, "en"},
    {"stressing", "stressing", false, "en"},
    {"underlining", "underlining", false, "en"},
    {"highlighting", "highlighting", false, "en"},
    {"reminding", "reminding", false, "en"},
    {"in view of", "in-view-of", false, "en"},
    {"appreciating", "appreciating", false, "en"},
    {"resolves", "resolves", true, "en"},
    {"decides", "decides", true, "en"},
    {"instructs", "instructs", true, "en"},
    {"invites", "invites", true, "en"},
    {"encourages", "encourages", true, "en"},
    {"requests", "requests", true, "en"},
    {"urges", "urges", true, "en"},
    {"recommends", "recommends", true, "en"},
    {"calls upon", "calls-upon", true, "en"},
    {"calls on", "calls-upon", true, "en"},
    {"appeals to", "appeals-to", true, "en"},
    {"authorizes", "authorizes", true, "en"},
    {"charges", "charges", true, "en"},
    {"entrusts", "entrusts", true, "en"},
    {"declares", "declares", true, "en"},
    {"agrees", "agrees", true, "en"},
    {"adopts", "adopts", true, "en"},
    {"approves", "approves", true, "en"},
    {"endorses", "endorses", true, "en"},
    {"expresses", "expresses", true, "en"},
    {"thanks", "thanks", true, "en"},
    {"notes", "notes", true, "en"},
    {"reminds", "reminds", true, "en"},
    {"considérant", "considering", false, "fr"},
    {"rappelant", "recalling", false, "fr"},
    {"notant", "noting", false, "fr"},
    {"reconnaissant", "recognizing", false, "fr"},
    {"ayant examiné", "having-examined", false, "fr"},
    {"tenant compte", "taking-into-account", false, "fr"},
    {"ayant à l'esprit", "bearing-in-mind", false, "fr"},
    {"consciente", "aware", false, "fr"},
    {"conscient", "aware", false, "fr"},
    {"soulignant", "emphasizing", false, "fr"},
    {"convaincue", "convinced", false, "fr"},
    {"décide", "resolves", true, "fr"},
    {"décide en outre", "resolves-further", true, "fr"},
    {"charge", "instructs", true, "fr"},
    {"invite", "invites", true, "fr"},
    {"encourage", "encourages", true, "fr"},
    {"prie", "requests", true, "fr"},
    {"demande instamment", "urges", true, "fr"},
    {"recommande", "recommends", true, "fr"},
    {"considerando", "considering", false, "es"},
    {"recordando", "recalling", false, "es"},
    {"observando", "noting", false, "es"},
    {"reconociendo", "recognizing", false, "es"},
    {"habiendo examinado", "having-examined", false, "es"},
    {"teniendo en cuenta", "taking-into-account", false, "es"},
    {"teniendo presente", "bearing-in-mind", false, "es"},
    {"consciente de", "aware", false, "es"},
    {"subrayando", "emphasizing", false, "es"},
    {"convencida", "convinced", false, "es"},
    {"resuelve", "resolves", true, "es"},
    {"resuelve además", "resolves-further", true, "es"},
    {"encarga", "instructs", true, "es"},
    {"invita", "invites", true, "es"},
    {"alienta", "encourages", true, "es"},
    {"pide", "requests", true, "es"},
    {"insta", "urges", true, "es"},
    {"recomienda", "recommends", true, "es"},
    {"учитывая", "considering", false, "ru"},
    {"напоминая", "recalling", false, "ru"},
    {"отмечая", "noting", false, "ru"},
    {"признавая", "recognizing", false, "ru"},
    {"рассмотрев", "having-examined", false, "ru"},
    {"принимая во внимание", "taking-into-account", false, "ru"},
    {"памятуя", "bearing-in-mind", false, "ru"},
    {"сознавая", "aware", false, "ru"},
    {"подчеркивая", "emphasizing", false, "ru"},
    {"будучи убеждена", "convinced", false, "ru"},
    {"решает", "resolves", true, "ru"},
    {"решает далее", "resolves-further", true, "ru"},
    {"поручает", "instructs", true, "ru"},
    {"предлагает", "invites", true, "ru"},
    {"призывает", "encourages", true, "ru"},
    {"просит", "requests", true, "ru"},
    {"настоятельно призывает", "urges", true, "ru"},
    {"рекомендует", "recommends", true, "ru"},
    {"考虑到", "considering", false, "zh"},
    {"忆及", "recalling", false, "zh"},
    {"注意到", "noting", false, "zh"},
    {"认识到", "recognizing", false, "zh"},
    {"审议了", "having-examined", false, "zh"},
    {"顾及", "taking-into-account", false, "zh"},
    {"铭记", "bearing-in-mind", false, "zh"},
    {"意识到", "aware", false, "zh"},
    {"强调", "emphasizing", false, "zh"},
    {"做出决议", "resolves", true, "zh"},
    {"进一步做出决议", "resolves-further", true, "zh"},
    {"责成", "instructs", true, "zh"},
    {"请", "invites", true, "zh"},
    {"鼓励", "encourages", true, "zh"},
    {"要求", "requests", true, "zh"},
    {"敦促", "urges", true, "zh"},
    {"إذ يضع في اعتباره", "considering", false, "ar"},
    {"إذ تضع في اعتبارها", "considering", false, "ar"},
    {"إذ يذكر", "recalling", false, "ar"},
    {"إذ تذكر", "recalling", false, "ar"},
    {"إذ يلاحظ", "noting", false, "ar"},
    {"إذ تلاحظ", "noting", false, "ar"},
    {"إذ يدرك", "recognizing", false, "ar"},
    {"إذ تدرك", "recognizing", false, "ar"},
    {"إذ يأخذ في الاعتبار", "taking-into-account", false, "ar"},
    {"إذ تأخذ في الاعتبار", "taking-into-account", false, "ar"},
    {"إذ يؤكد", "emphasizing", false, "ar"},
    {"إذ تؤكد", "emphasizing", false, "ar"},
    {"وقد نظر", "having-examined", false, "ar"},
    {"وقد نظر في", "having-examined", false, "ar"},
    {"وقد نظرت في", "having-examined", false, "ar"},
    {"بعد أن نظر في", "having-examined", false, "ar"},
    {"يقرر", "resolves", true, "ar"},
    {"تقرر", "resolves", true, "ar"},
    {"يكلف", "instructs", true, "ar"},
    {"تكلف", "instructs", true, "ar"},
    {"يدعو", "invites", true, "ar"},
    {"تدعو", "invites", true, "ar"},
    {"يشجع", "encourages", true, "ar"},
    {"تشجع", "encourages", true, "ar"},
    {"يطلب من", "requests", true, "ar"},
    {"تطلب من", "requests", true, "ar"},
    {"يطلب إلى", "requests", true, "ar"},
    {"تطلب إلى", "requests", true, "ar"},
    {"يحث", "urges", true, "ar"},
    {"تحث", "urges", true, "ar"},
    {"يوصي", "recommends", true, "ar"},
    {"توصي", "recommends", true, "ar"},
});

struct Addressee {
  std::string_view words;
  std::string_view place;
};

// Longer wordings win, so "Directors of the Bureaux" is one addressee. Words that only join are
// rows with an empty place.
constexpr auto kAddressees = std::to_array<Addressee>({
    {"Secretary-General", "sg"},
    {"Secretary General", "sg"},
    {"ITU Secretary-General", "sg"},
    {"Secretary-General of ITU", "sg"},
    {"Deputy Secretary-General", "dsg"},
    {"Director of the Telecommunication Standardization Bureau", "dir-tsb"},
    {"Director of TSB", "dir-tsb"},
    {"Director of the TSB", "dir-tsb"},
    {"TSB Director", "dir-tsb"},
    {"Director of the Radiocommunication Bureau", "dir-br"},
    {"Director of BR", "dir-br"},
    {"Director of the BR", "dir-br"},
    {"BR Director", "dir-br"},
    {"Director of the Telecommunication Development Bureau", "dir-bdt"},
    {"Director of BDT", "dir-bdt"},
    {"Director of the BDT", "dir-bdt"},
    {"BDT Director", "dir-bdt"},
    {"Directors of the three Bureaux", "dirs"},
    {"Directors of the Bureaux", "dirs"},
    {"Directors of the Bureaus", "dirs"},
    {"Directors of all Bureaux", "dirs"},
    {"Directors of all three Bureaux", "dirs"},
    {"Council", "council"},
    {"ITU Council", "council"},
    {"Council of ITU", "council"},
    {"Member States", "ms"},
    {"ITU Member States", "ms"},
    {"Member States of the Union", "ms"},
    {"Sector Members", "sm"},
    {"ITU Sector Members", "sm"},
    {"Associates", "associates"},
    {"Academia", "academia"},
    {"Academic Institutions", "academia"},
    {"administrations", "administrations"},
    {"le Secrétaire général", "sg"},
    {"Secrétaire général", "sg"},
    {"Conseil", "council"},
    {"Directeur du Bureau de la normalisation des télécommunications", "dir-tsb"},
    {"Directeur du Bureau des radiocommunications", "dir-br"},
    {"Directeur du Bureau de développement des télécommunications", "dir-bdt"},
    {"Directeurs des Bureaux", "dirs"},
    {"Directeurs des trois Bureaux", "dirs"},
    {"Etats Membres", "ms"},
    {"Membres de Secteur", "sm"},
    {"Membres des Secteurs", "sm"},
    {"Secretario General", "sg"},
    {"Consejo", "council"},
    {"Director de la Oficina de Normalización de las Telecomunicaciones", "dir-tsb"},
    {"Director de la Oficina de Radiocomunicaciones", "dir-br"},
    {"Director de la Oficina de Desarrollo de las Telecomunicaciones", "dir-bdt"},
    {"Directores de las Oficinas", "dirs"},
    {"Directores de las tres Oficinas", "dirs"},
    {"Estados Miembros", "ms"},
    {"Miembros de Sector", "sm"},
    {"Miembros de los Sectores", "sm"},
    {"Генеральному секретарю", "sg"},
    {"Совету", "council"},
    {"Директору Бюро стандартизации электросвязи", "dir-tsb"},
    {"Директору Бюро радиосвязи", "dir-br"},
    {"Директору Бюро развития электросвязи", "dir-bdt"},
    {"Директорам Бюро", "dirs"},
    {"Директорам трех Бюро", "dirs"},
    {"Государствам-Членам", "ms"},
    {"Государства-Члены", "ms"},
    {"Членам Секторов", "sm"},
    {"Членов Секторов", "sm"},
    {"秘书长", "sg"},
    {"理事会", "council"},
    {"电信标准化局主任", "dir-tsb"},
    {"无线电通信局主任", "dir-br"},
    {"电信发展局主任", "dir-bdt"},
    {"各局主任", "dirs"},
    {"三个局主任", "dirs"},
    {"成员国", "ms"},
    {"部门成员", "sm"},
    {"الأمين العام", "sg"},
    {"المجلس", "council"},
    {"مدير مكتب تقييس الاتصالات", "dir-tsb"},
    {"مدير مكتب الاتصالات الراديوية", "dir-br"},
    {"مدير مكتب تنمية الاتصالات", "dir-bdt"},
    {"مديري المكاتب", "dirs"},
    {"الدول الأعضاء", "ms"},
    {"أعضاء القطاعات", "sm"},
    {"the", ""},
    {"and", ""},
    {"of ITU", ""},
    {",", ""},
    {"in collaboration with", ""},
    {"in close collaboration with", ""},
    {"in cooperation with", ""},
    {"in consultation with", ""},
    {"in coordination with", ""},
    {"as well as", ""},
    {"le", ""},
    {"la", ""},
    {"les", ""},
    {"et", ""},
    {"al", ""},
    {"a los", ""},
    {"a", ""},
    {"los", ""},
    {"y", ""},
    {"и", ""},
    {"和", ""},
    {"、", ""},
});

// "further" and its like: a second heading of the same verb.
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"further", "also", "en outre", "además", "далее", "также", "كذلك"});

const PhraseTable& addressees() {
  static const PhraseTable table = phrase_table_of(kAddressees);
  return table;
}

const PhraseTable& adverbs() {
  static const PhraseTable table = phrase_table_of(kAdverbs);
  return table;
}

bool is_edge(char c) { return is_blank_byte(c) || c == '_' || c == ',' || c == ':' || c == '#'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank_byte(text[at])) ++at;
  return at;
}

// Reads the verb and its adverb; the heading's length is where they end.
// The adverb may also stand first: "further instructs" is the place of "instructs further".
std::optional<Heading> read_verb(std::string_view text) {
  if (const auto adverb = adverbs().match(text)) {
    const std::size_t next = skip_blanks(text, adverb->length);
    const auto match = heading_verbs().match(text.substr(next));
    if (!match) return std::nullopt;
    const Verb& verb = kVerbs[static_cast<std::size_t>(match->value)];
    return Heading{std::string(verb.place) + "-further", verb.is_operative, verb.language,
                   next + match->length};
  }
  const auto match = heading_verbs().match(text);
  if (!match) return std::nullopt;
  const Verb& verb = kVerbs[static_cast<std::size_t>(match->value)];
  Heading heading{std::string(verb.place), verb.is_operative, verb.language, match->length};
  const std::size_t next = skip_blanks(text, heading.length);
  if (const auto adverb = adverbs().match(text.substr(next))) {
    heading.place += "-further";
    heading.length = next + adverb->length;
  }
  return heading;
}

// Reads whom the heading addresses, as far as the table knows the words.
void read_addressees(std::string_view text, Heading* heading) {
  std::size_t at = skip_blanks(text, heading->length);
  while (at < text.size()) {
    const auto match = addressees().match(text.substr(at));
    if (!match) return;
    const std::string_view place = kAddressees[static_cast<std::size_t>(match->value)].place;
    at += match->length;
    if (!place.empty()) {
      heading->place += "-" + std::string(place);
      heading->length = at;
    }
    at = skip_blanks(text, at);
  }
}

// Joins the words that no table knows; false if the line is more than a heading.
bool read_unknown_words(std::string_view text, Heading* heading) {
  std::size_t at = heading->length;
  for (std::size_t words = 0; (at = skip_blanks(text, at)) < text.size();) {
    if (const auto match = addressees().match(text.substr(at))) {
      const std::string_view place = kAddressees[static_cast<std::size_t>(match->value)].place;
      if (!place.empty()) heading->place += "-" + std::string(place);
      at += match->length;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (is_letter_byte(text[end]) || text[end] == '-')) ++end;
    const std::string_view word = text.substr(at, end - at);
    if (word.empty() || word == "that" || ++words > kMostUnknownWords) return false;
    heading->place += "-" + std::string(word);
    at = end;
  }
  heading->length = text.size();
  return true;
}

// "to the ..." addresses; "to develop a roadmap" is a sentence that merely starts with the verb.
bool starts_clause(std::string_view rest) {
  static constexpr std::array<std::string_view, 5> kAllowed = {
      "to instruct", "to invite", "to request", "to encourage", "to urge"};
  if (rest.substr(0, 3) != "to ") return false;
  return std::none_of(kAllowed.begin(), kAllowed.end(), [rest](std::string_view words) {
    return rest.substr(0, words.size()) == words;
  });
}

}  // namespace

std::vector<std::string> heading_wordings() {
  std::vector<std::string> wordings;
  for (const Verb& verb : kVerbs) {
    if (verb.language != "en") continue;
    wordings.push_back("| " + std::string(verb.words) + " | `" + std::string(verb.place) + "` |");
  }
  return wordings;
}

const PhraseTable& heading_verbs() {
  static const PhraseTable table = phrase_table_of(kVerbs);
  return table;
}

std::optional<Heading> match_heading(std::string_view text) {
  auto heading = read_verb(text);
  if (heading) read_addressees(text, &*heading);
  return heading;
}

std::optional<Heading> find_heading(std::string_view line) {
  if (line.size() > kLongestHeading) return std::nullopt;
  const std::size_t size = line.size();
  std::size_t begin = 0;
  while (begin < line.size() && is_edge(line[begin])) ++begin;
  line.remove_prefix(begin);
  while (!line.empty() && is_edge(line.back())) line.remove_suffix(1);
  auto heading = read_verb(line);
  if (!heading || starts_clause(line.substr(skip_blanks(line, heading->length)))) {
    return std::nullopt;
  }
  read_addressees(line, &*heading);
  if (!read_unknown_words(line, &*heading)) return std::nullopt;
  heading->length = size;
  return heading;
}

}  // namespace itu::analyzers
