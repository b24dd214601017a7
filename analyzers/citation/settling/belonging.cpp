#include "analyzers/citation/settling/belonging.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "analyzers/citation/settling/text_themes.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kShortText = 600;     // bytes that tell nothing of the text they are from
constexpr std::size_t kWindow = 1U << 18U;  // bytes of the text that are searched for words

// What words weigh. A name of the Union's is enough.
constexpr int kEnough = 4;
constexpr int kName = 4;
constexpr int kTrade = 2;
constexpr int kShared = 1;

struct Sign {
  std::string_view words;
  int weight = 0;
};

constexpr auto kSigns = std::to_array<Sign>({
    {"itu", kName},
    {"i.t.u.", kName},
    {"itu-t", kName},
    {"itu-r", kName},
    {"itu-d", kName},
    {"uit", kName},
    {"u.i.t.", kName},
    {"uit-t", kName},
    {"uit-r", kName},
    {"uit-d", kName},
    {"мсэ", kName},
    {"мсэ-т", kName},
    {"мсэ-r", kName},
    {"мсэ-d", kName},
    {"international telecommunication~", kName},
    {"telecommunication union", kName},
    {"union internationale des télécommunications", kName},
    {"unión internacional de telecomunicaciones", kName},
    {"международн~ союз~ электросвязи", kName},
    {"国际电联", kName},
    {"国际电信联盟", kName},
    {"国际电信规则", kName},
    {"الاتحاد الدولي للاتصالات", kName},
    {"لوائح الراديو", kName},
    {"ccitt", kName},
    {"ccir", kName},
    {"c.c.i.t.t.", kName},
    {"c.c.i.r.", kName},
    {"wtsa", kName},
    {"wtdc", kName},
    {"wtpf", kName},
    {"wcit", kName},
    {"wrc", kName},
    {"warc", kName},
    {"amnt", kName},
    {"cmdt", kName},
    {"васэ", kName},
    {"вкрэ", kName},
    {"tsag", kName},
    {"tdag", kName},
    {"wsis", kName},
    {"smsi", kName},
    {"cmsi", kName},
    {"ввуио", kName},
    {"tsb", kName},
    {"plenipotentiary conference~", kName},
    {"conférence~ de plénipotentiaires", kName},
    {"conferencia~ de plenipotenciarios", kName},
    {"полномочн~ конференци~", kName},
    {"全权代表大会", kName},
    {"مؤتمر المندوبين المفوضين", kName},
    {"radiocommunication conference~", kName},
    {"telecommunication standardization", kName},
    {"normalisation des télécommunications", kName},
    {"normalización de las telecomunicaciones", kName},
    {"стандартизаци~ электросвязи", kName},
    {"电信标准化", kName},
    {"تقييس الاتصالات", kName},
    {"telecommunication development", kName},
    {"développement des télécommunications", kName},
    {"desarrollo de las telecomunicaciones", kName},
    {"развити~ электросвязи", kName},
    {"电信发展", kName},
    {"تنمية الاتصالات", kName},
    {"radio regulations", kName},
    {"règlement des radiocommunications", kName},
    {"reglamento de radiocomunicaciones", kName},
    {"регламент~ радиосвязи", kName},
    {"无线电规则", kName},
    {"information society", kName},
    {"société de l'information", kName},
    {"sociedad de la información", kName},
    {"информационн~ обществ~", kName},
    {"信息社会", kName},
    {"مجتمع المعلومات", kName},
    {"operational bulletin", kName},
    {"bulletin d'exploitation", kName},
    {"boletín de explotación", kName},
    {"оперативн~ бюллетен~", kName},
    {"操作公报", kName},
    {"النشرة التشغيلية", kName},
    {"administrative council", kName},

    {"study group~", kTrade},
    {"commission~ d'études", kTrade},
    {"comisión de estudio~", kTrade},
    {"comisiones de estudio", kTrade},
    {"исследовательск~ комисси~", kTrade},
    {"研究组", kTrade},
    {"لجنة الدراسات", kTrade},
    {"لجان الدراسات", kTrade},
    {"radiocommunication~", kTrade},
    {"radiocomunicaciones", kTrade},
    {"радиосвяз~", kTrade},
    {"无线电通信", kTrade},
    {"الاتصالات الراديوية", kTrade},
    {"sector member~", kTrade},
    {"membre~ de secteur", kTrade},
    {"miembros de sector", kTrade},
    {"член~ сектор~", kTrade},
    {"部门成员", kTrade},
    {"أعضاء القطاعات", kTrade},
    {"rapporteur~", kTrade},
    {"plenipotentiary", kTrade},
    {"action lines", kTrade},
    {"working group of the council", kTrade},
    {"council working group~", kTrade},

    {"secretary-general", kShared},
    {"secrétaire général", kShared},
    {"secretario general", kShared},
    {"генеральн~ секретар~", kShared},
    {"秘书长", kShared},
    {"الأمين العام", kShared},
    {"member states", kShared},
    {"états membres", kShared},
    {"estados miembros", kShared},
    {"государств~-член~", kShared},
    {"成员国", kShared},
    {"الدول الأعضاء", kShared},
    {"telecommunication~", kShared},
    {"télécommunications", kShared},
    {"telecomunicaciones", kShared},
    {"электросвяз~", kShared},
    {"电信", kShared},
    {"الاتصالات", kShared},
    {"working part~", kShared},
    {"delegation~", kShared},
    {"plenary", kShared},
    {"draft resolution~", kShared},
    {"director of the bureau", kShared},
    {"the council", kShared},
    {"le conseil", kShared},
    {"el consejo", kShared},
    {"理事会", kShared},
    {"المجلس", kShared},
});

constexpr auto kNations = std::to_array<std::string_view>({
    "united nations",
    "un",
    "unga",
    "general assembly",
    "security council",
    "human rights council",
    "ecosoc",
    "nations unies",
    "onu",
    "assemblée générale",
    "naciones unidas",
    "asamblea general",
    "организаци~ объединенных наций",
    "организаци~ объединённых наций",
    "оон",
    "генеральн~ ассамбле~",
    "联合国",
    "联大",
    "الأمم المتحدة",
    "الجمعية العامة",
});

// Whether price lists, invoices and programs have such symbols, too: "C07/21", "PP-14/46",
// "CR/2032", "CL-18/3", "SG 5 - C 4". Longer ones ("C17/DT/5") and those of bodies with names of
// their own are nobody else's.
bool is_common_symbol(const Target& target) {
  const auto slashes = std::count(target.number.begin(), target.number.end(), '/');
  if (target.body == "council" || target.body == "pp" || target.body == "ra") {
    return target.kind == "doc" && slashes == 1 && target.number.substr(0, 2) != "ca";
  }
  return target.body == "sg" || target.kind == "aap" || target.body.starts_with("itu-r/tg") ||
         target.body.starts_with("itu-t/sg");
}

// Calls `found` with the row of each phrase of the text, in order, until it says that it has seen
// enough. Time is linear in the text.
template <typename Found>
void for_each_phrase(std::string_view text, const PhraseTable& table, Found found) {
  bool is_inside = false;  // of a word in ASCII, where none begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool was_inside = is_inside;
    is_inside = is_letter_byte(text[at]) || is_digit_byte(text[at]);
    if (was_inside || (!is_word_byte(text[at]) && !starts_ideograph(text[at]))) continue;
    const auto match = table.match(text.substr(at));
    if (!match || !is_word_start(text, at)) continue;
    if (found(static_cast<std::size_t>(match->value))) return;
  }
}

// Whether a body of that name meets nowhere but in the Union.
bool is_own_body(std::string_view body) {
  return !body.empty() && body != "council" && body.substr(0, 2) != "un";
}

// Whether the words can mean a text of the Union only.
bool is_unmistakable(const Citation& citation, const CitedItem& item) {
  if (citation.kind == ReferenceKind::kExternal || citation.rule == Rule::kMention) return false;
  if (citation.question == Question::kBody) {
    if (citation.evidence == BodyEvidence::kStated) return is_own_body(citation.body);
    const auto bodies = bodies_of(item.bracket, item.target.kind, 1);
    return std::any_of(bodies.begin(), bodies.end(), is_own_body);
  }
  if (citation.question != Question::kNothing) return false;
  if (citation.rule == Rule::kInstrument) {
    return item.target.kind == "rr" || item.target.kind == "itr";
  }
  return citation.rule == Rule::kSymbol && !is_common_symbol(item.target);
}

// Whether others write so, too.
bool is_common(const Citation& citation, const CitedItem& item) {
  if (is_unmistakable(citation, item)) return false;
  if (citation.kind == ReferenceKind::kExternal) {
    return citation.question == Question::kForm && item.target.kind == "res";
  }
  if (citation.question == Question::kBody || citation.question == Question::kSeries) return true;
  if (citation.question != Question::kNothing) return false;
  return citation.rule == Rule::kSymbol || citation.rule == Rule::kQuestion ||
         citation.rule == Rule::kNumberedDocument || citation.rule == Rule::kNumberedText;
}

}  // namespace

Belonging::Belonging(const std::vector<Citation>& citations, std::string_view folded,
                     const CitingContext& context)
    : citations_(citations), folded_(folded.substr(0, kWindow)) {
  const bool has_body = !context.body.empty() && context.body != "file";
  const bool has_id = context.own && context.own->body != "file" && !context.own->is_local();
  is_told_ = folded.size() <= kShortText || has_body || has_id;
}

bool Belonging::is_ours() const {
  if (is_ours_) return *is_ours_;
  is_ours_ = std::any_of(citations_.begin(), citations_.end(), [](const Citation& citation) {
    return std::any_of(citation.items.begin(), citation.items.end(),
                       [&](const CitedItem& item) { return is_unmistakable(citation, item); });
  });
  if (*is_ours_) return true;
  static const PhraseTable signs = phrase_table_of(kSigns);
  int weight = 0;
  std::bitset<kSigns.size()> seen;  // each counts once
  for_each_phrase(folded_, signs, [&](std::size_t row) {
    if (!seen[row]) weight += kSigns[row].weight;
    seen.set(row);
    return weight >= kEnough;
  });
  is_ours_ = weight >= kEnough;
  return *is_ours_;
}

bool Belonging::is_of_nations() const {
  if (!is_of_nations_) {
    static const PhraseTable nations = phrase_table_of(kNations);
    is_of_nations_ = false;
    for_each_phrase(folded_, nations, [this](std::size_t) { return *(is_of_nations_ = true); });
  }
  return *is_of_nations_;
}

bool Belonging::allows(const Citation& citation, const CitedItem& item) const {
  if (is_told_ || !is_common(citation, item) || is_ours()) return true;
  return citation.kind == ReferenceKind::kExternal && is_of_nations();
}

}  // namespace itu::analyzers
