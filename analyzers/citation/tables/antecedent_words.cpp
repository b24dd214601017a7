#include "analyzers/citation/tables/antecedent_words.h"

#include <array>

namespace itu::analyzers {
namespace {

using Of = AntecedentNoun::Of;
using How = AntecedentAdverb::How;

constexpr auto kNouns = std::to_array<AntecedentNoun>({
    {"resolution", Of::kText, "res"},
    {"decision", Of::kText, "dec"},
    {"recommendation", Of::kText, "rec"},
    {"opinion", Of::kText, "op"},
    {"circular", Of::kText, "circ"},
    {"report", Of::kDocument, ""},
    {"document", Of::kDocument, ""},
    {"letter", Of::kDocument, ""},
    {"contribution", Of::kDocument, ""},
    {"appendix", Of::kAppendix, ""},
    {"annex", Of::kAnnex, ""},
    {"constitution", Of::kText, "cs"},
    {"convention", Of::kText, "cv"},
    {"constitución", Of::kText, "cs"},
    {"convenio", Of::kText, "cv"},
    {"устав~", Of::kText, "cs"},
    {"конвенци~", Of::kText, "cv"},
    {"الدستور", Of::kText, "cs"},
    {"الاتفاقية", Of::kText, "cv"},
    {"组织法", Of::kText, "cs"},
    {"公约", Of::kText, "cv"},
    {"agenda", Of::kText, "tunis-agenda"},
    {"commitment", Of::kText, "tunis-commitment"},
    {"declaration", Of::kText, "geneva-declaration"},
    {"plan", Of::kText, "geneva-plan"},
    {"plan d'action", Of::kText, "geneva-plan"},
    {"plan de acción", Of::kText, "geneva-plan"},
    {"déclaration", Of::kText, "geneva-declaration"},
    {"declaración", Of::kText, "geneva-declaration"},
    {"engagement", Of::kText, "tunis-commitment"},
    {"compromiso", Of::kText, "tunis-commitment"},
    {"план~", Of::kText, "geneva-plan"},
    {"программ~", Of::kText, "tunis-agenda"},
    {"деклараци~", Of::kText, "geneva-declaration"},
    {"обязательств~", Of::kText, "tunis-commitment"},
    {"议程", Of::kText, "tunis-agenda"},
    {"行动计划", Of::kText, "geneva-plan"},
    {"宣言", Of::kText, "geneva-declaration"},
    {"承诺", Of::kText, "tunis-commitment"},
    {"instrument", Of::kInstrument, ""},
    {"instrumento", Of::kInstrument, ""},
    {"circulaire", Of::kDocument, ""},
    {"lettre", Of::kDocument, ""},
    {"carta", Of::kDocument, ""},
    {"циркуляр~", Of::kDocument, ""},
    {"письм~", Of::kDocument, ""},
    {"rules", Of::kRegulations, ""},
    {"regulations", Of::kRegulations, ""},
    {"résolution", Of::kText, "res"},
    {"décision", Of::kText, "dec"},
    {"recommandation", Of::kText, "rec"},
    {"avis", Of::kText, "op"},
    {"rapport", Of::kDocument, ""},
    {"appendice", Of::kAppendix, ""},
    {"annexe", Of::kAnnex, ""},
    {"règlement", Of::kRegulations, ""},
    {"règles", Of::kRegulations, ""},
    {"resolución", Of::kText, "res"},
    {"decisión", Of::kText, "dec"},
    {"acuerdo", Of::kText, "dec"},
    {"recomendación", Of::kText, "rec"},
    {"opinión", Of::kText, "op"},
    {"documento", Of::kDocument, ""},
    {"informe", Of::kDocument, ""},
    {"apéndice", Of::kAppendix, ""},
    {"anexo", Of::kAnnex, ""},
    {"reglamento", Of::kRegulations, ""},
    {"reglas", Of::kRegulations, ""},
    {"резолюци~", Of::kText, "res"},
    {"решени~", Of::kText, "dec"},
    {"рекомендаци~", Of::kText, "rec"},
    {"мнени~", Of::kText, "op"},
    {"документ~", Of::kDocument, ""},
    {"отчет~", Of::kDocument, ""},
    {"регламент~", Of::kRegulations, ""},
    {"приложени~", Of::kAnnex, ""},
    {"заключени~", Of::kText, "op"},
    {"циркуляр~", Of::kDocument, ""},
    {"الرسالة", Of::kDocument, ""},
    {"通函", Of::kDocument, ""},
    {"القرار", Of::kText, "res"},
    {"المقرر", Of::kText, "dec"},
    {"التوصية", Of::kText, "rec"},
    {"الرأي", Of::kText, "op"},
    {"الوثيقة", Of::kDocument, ""},
    {"التقرير", Of::kDocument, ""},
    {"التذييل", Of::kAppendix, ""},
    {"الملحق", Of::kAnnex, ""},
    {"اللوائح", Of::kRegulations, ""},
    {"决议", Of::kText, "res"},
    {"决定", Of::kText, "dec"},
    {"建议书", Of::kText, "rec"},
    {"意见", Of::kText, "op"},
    {"文件", Of::kDocument, ""},
    {"报告", Of::kDocument, ""},
    {"附录", Of::kAppendix, ""},
    {"附件", Of::kAnnex, ""},
    {"规则", Of::kRegulations, ""},
});

constexpr auto kDemonstratives = std::to_array<std::string_view>({"that",
                                                                  "those",
                                                                  "the same",
                                                                  "the said",
                                                                  "said",
                                                                  "the above-mentioned",
                                                                  "the aforementioned",
                                                                  "the abovementioned",
                                                                  "cette",
                                                                  "ce",
                                                                  "ladite",
                                                                  "ledit",
                                                                  "dudit",
                                                                  "audit",
                                                                  "desdites",
                                                                  "la même",
                                                                  "le même",
                                                                  "du même",
                                                                  "de la même",
                                                                  "dicha",
                                                                  "dicho",
                                                                  "dichas",
                                                                  "dichos",
                                                                  "esa",
                                                                  "ese",
                                                                  "la misma",
                                                                  "el mismo",
                                                                  "del mismo",
                                                                  "la citada",
                                                                  "el citado",
                                                                  "la mencionada",
                                                                  "el mencionado",
                                                                  "указанн~",
                                                                  "вышеупомянут~",
                                                                  "упомянут~",
                                                                  "вышеуказанн~",
                                                                  "названн~",
                                                                  "той же",
                                                                  "того же",
                                                                  "этой же",
                                                                  "этого же",
                                                                  "этой",
                                                                  "этого",
                                                                  "этому",
                                                                  "тех же",
                                                                  "تلك",
                                                                  "ذلك",
                                                                  "نفس",
                                                                  "该",
                                                                  "此",
                                                                  "同一",
                                                                  "上述",
                                                                  "前述"});

constexpr auto kDemonstrativesBehind = std::to_array<std::string_view>(
    {"المذكور", "المذكورة", "نفسه", "نفسها", "ذاته", "ذاتها", "المشار إليه", "المشار إليها"});

constexpr auto kAdverbs = std::to_array<AntecedentAdverb>({
    {"thereto", How::kLast},
    {"thereof", How::kLast},
    {"therein", How::kLast},
    {"ibid.", How::kLast},
    {"ibid", How::kLast},
    {"of the latter", How::kLatter},
    {"to the latter", How::kLatter},
    {"in the latter", How::kLatter},
    {"under the latter", How::kLatter},
    {"de celle-ci", How::kLast},
    {"de celui-ci", How::kLast},
    {"à celle-ci", How::kLast},
    {"à celui-ci", How::kLast},
    {"de ce dernier", How::kLast},
    {"de cette dernière", How::kLast},
    {"de la misma", How::kLast},
    {"del mismo", How::kLast},
    {"a la misma", How::kLast},
    {"al mismo", How::kLast},
    {"de este último", How::kLast},
    {"de esta última", How::kLast},
    {"de ésta", How::kLast},
    {"de éste", How::kLast},
    {"к ней", How::kLast},
    {"к нему", How::kLast},
    {"بها", How::kLast},
    {"به", How::kLast},
    {"لها", How::kLast},
    {"له", How::kLast},
    {"منها", How::kLast},
    {"منه", How::kLast},
    {"فيها", How::kLast},
    {"فيه", How::kLast},
    {"of which", How::kInSentence},
    {"to which", How::kInSentence},
    {"of the former", How::kFormer},
    {"to the former", How::kFormer},
    {"in the former", How::kFormer},
    {"under the former", How::kFormer},
    {"to the first of these", How::kFirst},
    {"of the first of these", How::kFirst},
    {"in the first of these", How::kFirst},
    {"of the first of them", How::kFirst},
    {"to the first of them", How::kFirst},
    {"de la première d'entre elles", How::kFirst},
    {"à la première d'entre elles", How::kFirst},
    {"de la première de ces résolutions", How::kFirst},
    {"de la primera de ellas", How::kFirst},
    {"a la primera de ellas", How::kFirst},
    {"de la primera de estas resoluciones", How::kFirst},
    {"первой из них", How::kFirst},
    {"первого из них", How::kFirst},
    {"к первой из них", How::kFirst},
    {"к первому из них", How::kFirst},
    {"первой из этих резолюций", How::kFirst},
    {"من أولها", How::kFirst},
    {"في أولها", How::kFirst},
    {"de l'une", How::kFormer},
    {"de l'autre", How::kFormer},
});

constexpr auto kLinks = std::to_array<std::string_view>(
    {"of", "to", "in", "under", "de", "à", "del", "du", "a", "к", "من", "في", "إلى"});

constexpr auto kPossessives =
    std::to_array<std::string_view>({"its", "son", "sa", "ses", "su", "sus", "его", "ее", "its own",
                                     "其", "whose", "dont", "cuyo", "cuya", "cuyos", "cuyas"});

// "Resolution 135, | in particular | resolves 3".
constexpr auto kParticulars = std::to_array<std::string_view>(
    {"in particular",  "notably",       "namely",        "notamment",     "et notamment",
     "en particulier", "à savoir",      "en particular", "especialmente", "в частности",
     "а именно",       "в особенности", "особенно",      "لا سيما",       "ولا سيما",
     "وخاصة",          "وتحديدا",       "特别是",        "尤其是",        "即"});

}  // namespace

const PhraseTable& antecedent_nouns() {
  static const PhraseTable table = phrase_table_of(kNouns);
  return table;
}

const AntecedentNoun& antecedent_noun(int row) { return kNouns[static_cast<std::size_t>(row)]; }

const PhraseTable& antecedent_demonstratives() {
  static const PhraseTable table = phrase_table_of(kDemonstratives);
  return table;
}

const PhraseTable& antecedent_demonstratives_behind() {
  static const PhraseTable table = phrase_table_of(kDemonstrativesBehind);
  return table;
}

const PhraseTable& antecedent_adverbs() {
  static const PhraseTable table = phrase_table_of(kAdverbs);
  return table;
}

const AntecedentAdverb& antecedent_adverb(int row) {
  return kAdverbs[static_cast<std::size_t>(row)];
}

const PhraseTable& antecedent_links() {
  static const PhraseTable table = phrase_table_of(kLinks);
  return table;
}

const PhraseTable& antecedent_particulars() {
  static const PhraseTable table = phrase_table_of(kParticulars);
  return table;
}

const PhraseTable& antecedent_possessives() {
  static const PhraseTable table = phrase_table_of(kPossessives);
  return table;
}

}  // namespace itu::analyzers
