#include "analyzers/citation/kinds.h"

#include <array>
#include <vector>

namespace itu::analyzers {
namespace {

constexpr ReferenceKind kRes = ReferenceKind::kResolution;
constexpr ReferenceKind kDec = ReferenceKind::kDecision;
constexpr ReferenceKind kRec = ReferenceKind::kRecommendation;
constexpr ReferenceKind kOp = ReferenceKind::kOpinion;

constexpr auto kTextKinds = std::to_array<TextKind>({
    {"resolution", "res", kRes, false, false},
    {"resolutions", "res", kRes, true, false},
    {"res.", "res", kRes, true, false},
    {"res", "res", kRes, false, false},
    {"ress.", "res", kRes, true, false},
    {"r", "res", kRes, false, true},
    {"decision", "dec", kDec, false, false},
    {"decisions", "dec", kDec, true, false},
    {"dec.", "dec", kDec, true, false},
    {"d", "dec", kDec, false, true},
    {"recommendation", "rec", kRec, false, false},
    {"recommendations", "rec", kRec, true, false},
    {"rec.", "rec", kRec, true, false},
    {"recs.", "rec", kRec, true, false},
    {"rec", "rec", kRec, false, false},
    {"opinion", "op", kOp, false, false},
    {"opinions", "op", kOp, true, false},
    {"résolution", "res", kRes, false, false},
    {"résolutions", "res", kRes, true, false},
    {"rés.", "res", kRes, true, false},
    {"décision", "dec", kDec, false, false},
    {"décisions", "dec", kDec, true, false},
    {"déc.", "dec", kDec, true, false},
    {"recommandation", "rec", kRec, false, false},
    {"recommandations", "rec", kRec, true, false},
    {"avis", "op", kOp, true, false},
    {"resolución", "res", kRes, false, false},
    {"resoluciones", "res", kRes, true, false},
    {"decisión", "dec", kDec, false, false},
    {"decisiones", "dec", kDec, true, false},
    {"acuerdo", "acuerdo", kDec, false, false},  // of the Council only
    {"acuerdos", "acuerdo", kDec, true, false},
    {"recomendación", "rec", kRec, false, false},
    {"recomendaciones", "rec", kRec, true, false},
    {"opinión", "op", kOp, false, false},
    {"резолюци~", "res", kRes, true, false},
    {"рез.", "res", kRes, true, false},
    {"решени~", "dec", kDec, true, false},
    {"реш.", "dec", kDec, true, false},
    {"рекомендаци~", "rec", kRec, true, false},
    {"рек.", "rec", kRec, true, false},
    {"мнени~", "op", kOp, true, false},
    {"القرار", "res", kRes, false, false},
    {"للقرار", "res", kRes, false, false},
    {"قرار", "res", kRes, false, false},
    {"القرارات", "res", kRes, true, false},
    {"القراران", "res", kRes, true, false},
    {"القرارين", "res", kRes, true, false},
    {"المقرر", "dec", kDec, false, false},
    {"للمقرر", "dec", kDec, false, false},
    {"المقررات", "dec", kDec, true, false},
    {"التوصية", "rec", kRec, false, false},
    {"للتوصية", "rec", kRec, false, false},
    {"التوصيات", "rec", kRec, true, false},
});

using Use = Division::Use;

constexpr auto kDivisions = std::to_array<Division>({
    {"no.", "", Use::kProvision},
    {"nos.", "", Use::kProvision},
    {"nos", "", Use::kProvision},
    {"number", "", Use::kProvision},
    {"numbers", "", Use::kProvision},
    {"provision", "", Use::kProvision},
    {"provisions", "", Use::kProvision},
    {"article", "art", Use::kArticle},
    {"articles", "art", Use::kArticle},
    {"art.", "art", Use::kArticle},
    {"arts.", "art", Use::kArticle},
    {"annex", "annex", Use::kAnnex},
    {"annexes", "annex", Use::kAnnex},
    {"appendix", "appendix", Use::kAnnex},
    {"appendices", "appendix", Use::kAnnex},
    {"attachment", "attachment", Use::kAnnex},
    {"enclosure", "enclosure", Use::kAnnex},
    {"chapter", "chapter", Use::kSection},
    {"part", "part", Use::kSection},
    {"footnote", "footnote", Use::kSection},
    {"table", "table", Use::kSection},
    {"figure", "figure", Use::kSection},
    {"section", "", Use::kSection},
    {"sections", "", Use::kSection},
    {"clause", "", Use::kSection},
    {"clauses", "", Use::kSection},
    {"point", "", Use::kSection},
    {"points", "", Use::kSection},
    {"item", "", Use::kSection},
    {"items", "", Use::kSection},
    {"rule", "", Use::kSection},
    {"rules", "", Use::kSection},
    {"sub-paragraph", "", Use::kSection},
    {"subparagraph", "", Use::kSection},
    {"para", "", Use::kNumbered},
    {"para.", "", Use::kNumbered},
    {"paras", "", Use::kNumbered},
    {"paras.", "", Use::kNumbered},
    {"paragraph", "", Use::kNumbered},
    {"paragraphs", "", Use::kNumbered},
    {"§", "", Use::kNumbered},
    {"§§", "", Use::kNumbered},
    {"numéro", "", Use::kProvision},
    {"numéros", "", Use::kProvision},
    {"nº", "", Use::kProvision},
    {"n.º", "", Use::kProvision},
    {"n.o", "", Use::kProvision},
    {"n°", "", Use::kProvision},
    {"número", "", Use::kProvision},
    {"números", "", Use::kProvision},
    {"artículo", "art", Use::kArticle},
    {"artículos", "art", Use::kArticle},
    {"annexe", "annex", Use::kAnnex},
    {"anexo", "annex", Use::kAnnex},
    {"annexo", "annex", Use::kAnnex},
    {"appendice", "appendix", Use::kAnnex},
    {"apéndice", "appendix", Use::kAnnex},
    {"paragraphe", "", Use::kNumbered},
    {"paragraphes", "", Use::kNumbered},
    {"párrafo", "", Use::kNumbered},
    {"párrafos", "", Use::kNumbered},
    {"punto", "", Use::kSection},
    {"disposición", "", Use::kAnnex},
    {"cláusula", "", Use::kSection},
    {"sección", "", Use::kSection},
    {"п.", "", Use::kProvision},
    {"пп.", "", Use::kProvision},
    {"пункт~", "", Use::kNumbered},
    {"стать~", "art", Use::kArticle},
    {"приложени~", "annex", Use::kAnnex},
    {"дополнени~", "appendix", Use::kAnnex},
    {"раздел~", "", Use::kSection},
    {"الرقم", "", Use::kProvision},
    {"للرقم", "", Use::kProvision},
    {"المادة", "art", Use::kArticle},
    {"الفقرة", "", Use::kNumbered},
    {"الملحق", "annex", Use::kAnnex},
    {"التذييل", "appendix", Use::kAnnex},
});

struct FamilyWords {
  std::string_view words;
  Family family;
};

constexpr auto kFamilies = std::to_array<FamilyWords>({
    {"document", Family::kDocument},
    {"documents", Family::kDocument},
    {"doc.", Family::kDocument},
    {"doc", Family::kDocument},
    {"docs.", Family::kDocument},
    {"documento", Family::kDocument},
    {"документ~", Family::kDocument},
    {"الوثيقة", Family::kDocument},
    {"للوثيقة", Family::kDocument},
    {"addendum", Family::kSupplement},
    {"corrigendum", Family::kSupplement},
    {"revision", Family::kSupplement},
    {"الإضافة", Family::kSupplement},
    {"contribution", Family::kSeries},
    {"contributions", Family::kSeries},
    {"td", Family::kSeries},
    {"tds", Family::kSeries},
    {"itu-t", Family::kSector},
    {"itu t", Family::kSector},
    {"itu-r", Family::kSector},
    {"itu r", Family::kSector},
    {"itur", Family::kSector},
    {"itut", Family::kSector},
    {"itu-d", Family::kSector},
    {"itu d", Family::kSector},
    {"uit-t", Family::kSector},
    {"uit t", Family::kSector},
    {"uit-r", Family::kSector},
    {"uit r", Family::kSector},
    {"uit-d", Family::kSector},
    {"мсэ-t", Family::kSector},
    {"мсэ-т", Family::kSector},
    {"мсэ-r", Family::kSector},
    {"мсэ-d", Family::kSector},
    {"action line", Family::kActionLine},
    {"action lines", Family::kActionLine},
    {"study group", Family::kGroup},
    {"study groups", Family::kGroup},
    {"question", Family::kQuestion},
    {"questions", Family::kQuestion},
    {"q", Family::kQuestion},
    {"circular", Family::kCircular},
    {"circulars", Family::kCircular},
    {"administrative circular", Family::kCircular},
    {"tsb circular", Family::kCircular},
    {"circulaire", Family::kCircular},
    {"collective letter", Family::kCollective},
    {"collective-letter", Family::kCollective},
    {"tsb collective letter", Family::kCollective},
    {"tsb collective-letter", Family::kCollective},
    {"circular letter", Family::kCircularLetter},
    {"circular-letter", Family::kCircularLetter},
    {"council circular letter", Family::kCircularLetter},
    {"council circular-letter", Family::kCircularLetter},
    {"operational bulletin", Family::kBulletin},
    {"ob", Family::kBulletin},
    {"bulletin d'exploitation de l'uit", Family::kBulletin},
    {"bulletin d'exploitation", Family::kBulletin},
    {"boletín de explotación", Family::kBulletin},
    {"boletín de explotación de la uit", Family::kBulletin},
    {"оперативн~ бюллетен~ мсэ", Family::kBulletin},
    {"оперативн~ бюллетен~", Family::kBulletin},
    {"النشرة التشغيلية للاتحاد", Family::kBulletin},
    {"النشرة التشغيلية", Family::kBulletin},
    {"بالنشرة التشغيلية للاتحاد", Family::kBulletin},
    {"النشرة", Family::kBulletin},
    {"report", Family::kReport},
    {"reports", Family::kReport},
});

}  // namespace

const PhraseTable& text_kind_words() {
  static const PhraseTable table = phrase_table_of(kTextKinds);
  return table;
}

const TextKind& text_kind(int row) { return kTextKinds[static_cast<std::size_t>(row)]; }

const PhraseTable& division_words() {
  static const PhraseTable table = phrase_table_of(kDivisions);
  return table;
}

const Division& division(int row) { return kDivisions[static_cast<std::size_t>(row)]; }

const PhraseTable& family_words() {
  static const PhraseTable table = phrase_table_of(kFamilies);
  return table;
}

Family family(int row) { return kFamilies[static_cast<std::size_t>(row)].family; }

}  // namespace itu::analyzers
