// A table: the forms of the plain extractor, longer ones first where two begin alike.
//
// Groups in an id: {1} the group in lower case; {n1} without leading zeros; {y1} a year in four
// digits; {l1} a list of numbers, one id for each; {e1} "@" and the edition that a bracket names,
// if there is one; {b1,2} the body of a text: named by group 1 or by the bracket in group 2 or,
// where neither tells, by the number in {l...}; {i1} the instrument named. A part that is empty
// falls away with the sign before it.
#include "bench/plain_extractor.h"

namespace itu::bench {
namespace {

using analyzers::ReferenceKind;
using std::string;

const string kNo = R"([\s\x{a0}]*(?:(?:Nos?\.?|N[°ºo]\.?|№|رقم)[\s\x{a0}]*)?)";
const string kGap = R"([\s\x{a0}]+)";
const string kDash = R"([-\x{2010}-\x{2014}])";
// "140", "47 and 48", "1, 2 et 3"
const string kNumbers = R"((\d{1,4}(?:\s*(?:,|،|、|and|et|y|e|и|و|和)\s*\d{1,4})*))";
// "(Rev. Antalya, 2006)", "(WRC-15)", "(2006年，安塔利亚)"
const string kBracket = R"((?:[\s\x{a0}]*[(（]([^()（）]{2,60}\d\d[^()（）]{0,12})[)）])?)";
const string kBody =
    R"((?:(?i:(council|conseil|consejo|pp|plenipotentiary|wtsa|amnt|wtdc|cmdt|wrc|cmr|wtpf|wcit)(?:-\d\d)?)[\s\x{a0}]+)?)";
const string kBodyBehind =
    R"((?:\s+(?:of|de|du|del|de la)\s+(?:the\s+|la\s+)?(?i:(council|conseil|consejo|pp|plenipotentiary|wtsa|amnt|wtdc|cmdt|wrc|cmr))\b)?)";
const string kUnion = R"((?:(?:ITU|UIT|МСЭ)[-\x{2011} ]?[TТ])[\s\x{a0}]*)";
const string kSerial = R"(([A-Z]\.\d{1,4}(?:\.\d{1,3})*)(?:/([A-Z]\.\d{1,4}(?:\.\d{1,3})*))?)";
const string kIssued = R"((?:\s*\(((?:\d\d/)?\d{4})\))?)";
const string kRevision = R"((?:\s?\((Rev|Add|Corr)\.?\s?(\d+)\))?(?:-[EFSRCA]\b)?)";
const string kInstrument =
    R"((?i:(Constitution|Constitución|Устава|Convention|Convenio|Конвенции|General Rules|Règles générales|Reglamento General|International Telecommunication Regulations|ITRs?|Radio Regulations|RR|Financial Regulations)))";
const string kOf = R"(\s+(?:of|de|du|del)\s+(?:the\s+|la\s+|l')?(?:ITU\s+)?)";

const string kResolution =
    R"((?:(?i:\bres(?:\.|olutions?)|\brés(?:\.|olutions?)|\bresoluci(?:ón|ones))|(?:Р|р)езолюци\pL+|(?:Р|р)ез\.|القرار(?:ات|ين|ان)?))";
const string kDecision =
    R"((?:(?i:\bdecisions?|\bdécisions?|\bdecisi(?:ón|ones)|\bacuerdos?)|(?:Р|р)ешени\pL+|المقرر(?:ات|ين|ان)?))";

std::vector<PlainForm> text_forms() {
  const string behind = kGap + kNo + kNumbers + kBracket + kBodyBehind;
  return {
      {"itu-r-resolution",
       R"((?i:resolutions?|résolutions?|resoluci(?:ón|ones))\s+(?:ITU|UIT)[-\x{2011}]R\s+(\d{1,3})(?:)" +
           kDash + R"((\d+))?)",
       "ra/res/{1}@{2}", ReferenceKind::kResolution, "Resolution ITU-R 1-7", "ra/res/1@7"},
      {"resolves-of",
       R"(\b(?i:(resolves|considering|recognizing|noting|recalling))\s+(\d+|[a-z](?:\)))\s+of\s+)" +
           kBody + kResolution + behind,
       "{b3,5}/res/{l4}@{e5}#{1}.{2}", ReferenceKind::kParagraph,
       "resolves 2 of Resolution 58 (Rev. Busan, 2014)", "pp/res/58@2014#resolves.2"},
      {"annex-to-resolution",
       R"(\b(?i:annexe?|anexo)\s+(\d+)\s+(?:to|of|à|de|a)\s+(?:la\s+)?)" + kBody + kResolution +
           behind,
       "{b2,4}/res/{l3}@{e4}#annex.{1}", ReferenceKind::kParagraph,
       "Annex 2 to Resolution 71 (Rev. Dubai, 2018)", "pp/res/71@2018#annex.2"},
      {"annex-to-decision",
       R"(\b(?i:annexe?|anexo)\s+(\d+)\s+(?:to|of|à|de|a)\s+(?:la\s+)?)" + kBody + kDecision +
           behind,
       "{b2,4}/dec/{l3}@{e4}#annex.{1}", ReferenceKind::kParagraph,
       "Annex 2 to Decision 5 (Rev. Dubai, 2018)", "pp/dec/5@2018#annex.2"},
      {"resolution", kBody + kResolution + behind, "{b1,3,4}/res/{l2}@{e3}",
       ReferenceKind::kResolution, "Resolutions 47 and 48 (Rev. Dubai, 2012)",
       "wtsa/res/47@2012 wtsa/res/48@2012"},
      {"decision", kBody + kDecision + behind, "{b1,3,4}/dec/{l2}@{e3}", ReferenceKind::kDecision,
       "Council Decision 584", "council/dec/584"},
      {"chinese-resolution", R"(第(\d{1,4})号决议(?:[（(]([^（）()]{2,40})[）)])?)",
       "{b2,2}/res/{l1}@{e2}", ReferenceKind::kResolution, "第140号决议（2006年，安塔利亚）",
       "pp/res/140@2006"},
      {"chinese-decision", R"(第(\d{1,4})号决定(?:[（(]([^（）()]{2,40})[）)])?)",
       "{b2,2}/dec/{l1}@{e2}", ReferenceKind::kDecision, "理事会第584号决定", "council/dec/584"},
      {"opinion", R"(\b(?i:opinion|avis|opinión)\s+(\d+)\s*\(([^()]{2,40}\d{4})\))",
       "wtpf/op/{1}@{e2}", ReferenceKind::kOpinion, "Opinion 1 (Geneva, 2013)", "wtpf/op/1@2013"},
  };
}

std::vector<PlainForm> recommendation_forms() {
  return {
      {"itu-r-recommendation",
       R"((?:ITU|UIT|МСЭ)[-\x{2011} ]R\s+([A-Z]{1,3}\.\d{1,4})(?:)" + kDash + R"((\d+))?\b)",
       "itu-r/rec/{1}@{2}", ReferenceKind::kRecommendation, "Recommendation ITU-R SA.364-6",
       "itu-r/rec/sa.364@6"},
      {"itu-t-recommendation", kUnion + R"((?:(?i:rec\.?|recommendation)\s+)?)" + kSerial + kIssued,
       "itu-t/rec/{1}/{2}@{e3}", ReferenceKind::kRecommendation, "ITU-T X.1205 (04/2008)",
       "itu-t/rec/x.1205@2008-04"},
      {"recommendation",
       R"(\b(?i:rec\.|recommendations?|recommandations?|recomendaci(?:ón|ones))\s+)" + kSerial +
           kIssued,
       "itu-t/rec/{1}/{2}@{e3}", ReferenceKind::kRecommendation, "Recommendation G.8080/Y.1304",
       "itu-t/rec/g.8080/y.1304"},
      {"itu-r-question", R"(\b(?i:question)\s+ITU[-\x{2011}]R\s+(\d+(?:-\d+)?)/(\d+)\b)",
       "itu-r/q/{1}/{2}", ReferenceKind::kQuestion, "Question ITU-R 136-2/6", "itu-r/q/136-2/6"},
      {"question", R"(\b(?:(?i:questions?|cuesti(?:ón|ones))\s+|Q\.?\s?)(\d{1,2})/(\d{1,2})\b)",
       "itu-t/q/{1}/{2}", ReferenceKind::kQuestion, "Q5/13", "itu-t/q/5/13"},
      {"bulletin",
       R"((?i:operational bulletin|bulletin d'exploitation|boletín de explotación)\s+(?:No\.?|N[°º]\.?)?\s*(\d{3,4}))",
       "itu-t/ob/{1}", ReferenceKind::kBulletin, "Operational Bulletin No. 1158", "itu-t/ob/1158"},
  };
}

std::vector<PlainForm> provision_forms() {
  return {
      {"radio-regulations-number",
       R"(\b(?i:nos?\.|numéro|número|п\.)[\s\x{a0}]*(\d{1,2}\.\d{1,3}[A-Z]{0,2})\b)", "itu/rr#{1}",
       ReferenceKind::kProvision, "No. 5.340", "itu/rr#5.340"},
      {"radio-regulations-appendix",
       R"(\b(?:RR\s+)?(?i:appendix|appendice|apéndice)\s+(\d{1,2}[AB]?)\b)", "itu/rr#ap.{1}",
       ReferenceKind::kProvision, "RR Appendix 30B", "itu/rr#ap.30b"},
      {"number-range",
       R"(\b(?i:nos\.|numéros|números)[\s\x{a0}]*(\d{1,4}[A-Z]?)\s?(?:to|à|a|[-\x{2013}])\s?(\d{1,4}[A-Z]?))" +
           kOf + kInstrument,
       "itu/{i3}#{1}..{2}", ReferenceKind::kProvision, "Nos. 160A-160H of the Convention",
       "itu/cv#160a..160h"},
      {"number",
       R"(\b(?i:nos?\.|numéros?|números?|п\.)[\s\x{a0}]*(\d{1,4}[A-Z]?))" + kOf + kInstrument,
       "itu/{i2}#{1}", ReferenceKind::kProvision, "No. 224 of the Constitution", "itu/cs#224"},
      {"article", R"((?i:\barticles?|\bartículos?)\s+(\d{1,3}))" + kOf + kInstrument,
       "itu/{i2}#art.{1}", ReferenceKind::kProvision, "Article 18 of the ITU Constitution",
       "itu/cs#art.18"},
      {"article-behind", R"(\b(ITR|RR|Financial Regulations)\s+(?i:article)\s+(\d{1,3})\b)",
       "itu/{i1}#art.{2}", ReferenceKind::kProvision, "ITR Article 7", "itu/itr#art.7"},
      {"paragraph-of-wsis",
       R"((?i:\bpara(?:graph)?s?\.?|\bparagraphes?|\bpárrafos?|§§?)[\s\x{a0}]*(\d{1,3})(?:\s?[-\x{2013}]\s?(\d{1,3}))?\s+(?:of|de)\s+(?:the\s+|l'|la\s+)?(?i:(Tunis Agenda|Tunis Commitment|Geneva Declaration|Geneva Plan|Agenda de Tunis|Agenda de Túnez)))",
       "wsis/{i3}#{1}..{2}", ReferenceKind::kParagraph, "paras 108-110 of the Tunis Agenda",
       "wsis/tunis-agenda#108..110"},
      {"action-line",
       R"((?i:action lines?|grandes? orientations?|líneas? de acción|Направлени\pL+ деятельности)\s+[CС](\d{1,2})\b)",
       "wsis/action-line/c{1}", ReferenceKind::kActionLine, "action line C5",
       "wsis/action-line/c5"},
  };
}

std::vector<PlainForm> document_forms() {
  return {
      {"paragraph-of-council-document",
       R"((?i:\bpara(?:graph)?\.?|§)[\s\x{a0}]*(\d+(?:\.\d+)*)\s+of\s+(?:(?i:council\s+)?(?i:document)\s+)?C(\d\d)/(\d{1,3}))",
       "council/doc/{y2}/{n3}#{1}", ReferenceKind::kParagraph, "para 6.5 of C07/21",
       "council/doc/2007/21#6.5"},
      {"council-series", R"(\bC(\d\d)/(DT|DL|INF|ADM)/(\d{1,3}))" + kRevision,
       "council/doc/{y1}/{2}/{n3}/{4}{5}", ReferenceKind::kDocument, "C17/DT/5",
       "council/doc/2017/dt/5"},
      {"council-document", R"(\bC(\d\d)/(\d{1,3}))" + kRevision, "council/doc/{y1}/{n2}/{3}{4}",
       ReferenceKind::kDocument, "C14/24(Rev.1)", "council/doc/2014/24/rev1"},
      {"conference-series",
       R"(\b(PP|WTSA|WTDC|WRC|RA|WTPF)-?(\d\d)/([A-Z]{2,4})/(\d{1,3}))" + kRevision,
       "{1}/doc/{y2}/{3}/{n4}/{5}{6}", ReferenceKind::kDocument, "PP-06/DT/1", "pp/doc/2006/dt/1"},
      {"conference-document", R"(\b(PP|WTSA|WTDC|WRC|RA|WTPF)-?(\d\d)/(\d{1,3}))" + kRevision,
       "{1}/doc/{y2}/{n3}/{4}{5}", ReferenceKind::kDocument, "Document PP-18/46", "pp/doc/2018/46"},
      {"wsis-document", R"(\b(WSIS(?:-II)?)/(PC-\d)/(C|DOC|ADM|DT)[/-](\d{1,4}))" + kRevision,
       "wsis/doc/{1}/{2}/{3}/{n4}/{5}{6}", ReferenceKind::kDocument, "WSIS/PC-2/C/123",
       "wsis/doc/wsis/pc-2/c/123"},
      {"wsis-contribution", R"(\b(WSIS(?:-II)?)/(PC-\d)/(?i:contri?)[/-](\d{1,4}))" + kRevision,
       "wsis/doc/{1}/{2}/contr/{n3}/{4}{5}", ReferenceKind::kDocument, "WSIS-II/PC-3/Contri/50",
       "wsis/doc/wsis-ii/pc-3/contr/50"},
      {"working-group", R"(\b((?:C?WG|EG)(?:-[A-Z][A-Z0-9]*)+)-?/?(\d{1,2})/(\d{1,3})\b)",
       "{1}/doc/{2}/{n3}", ReferenceKind::kDocument, "WG-WSIS-9/13", "wg-wsis/doc/9/13"},
      {"study-group", R"(\bSG(\d{1,2})[- ](C|TD|LS|R)[- ]?(\d{1,4})\b)", "itu-t/sg{n1}/{2}/{n3}",
       ReferenceKind::kDocument, "SG16-TD 267", "itu-t/sg16/td/267"},
      {"study-group-com", R"(\bCOM (\d{1,2}) ?[-\x{2013}] ?(C|LS|R|TD) ?(\d{1,4})\b)",
       "itu-t/sg{n1}/{2}/{n3}", ReferenceKind::kDocument, "COM 19 - R 4", "itu-t/sg19/r/4"},
      {"proposal", R"(\b([A-Z]{3,5})/(\d{1,3}(?:A\d{1,2})?)/(\d{1,3})\b)", "pp/prop/{1}/{2}/{3}",
       ReferenceKind::kProposal, "ARB/79A3/1", "pp/prop/arb/79a3/1"},
      {"tsb-circular",
       R"((?i:\bTSB circular|\bcirculaire TSB|\bcircular TSB|циркуляр\pL* БСЭ)\s+(\d{1,3}))",
       "tsb/circ/{1}", ReferenceKind::kCircular, "TSB Circular 221", "tsb/circ/221"},
      {"br-circular", R"(\b(CACE|CA|CAR|CR|CCRR|CM)/(\d{1,4})\b)", "br/{1}/{n2}",
       ReferenceKind::kCircular, "CACE/123", "br/cace/123"},
      {"br-circular-letter", R"(\b(\d{1,2})/LCCE/(\d{1,4})\b)", "br/lcce/{1}/{n2}",
       ReferenceKind::kCircular, "3/LCCE/16", "br/lcce/3/16"},
      {"letter", R"(\bDM-(\d\d)/(\d{1,5})\b)", "sg/dm/{1}/{n2}", ReferenceKind::kLetter,
       "DM-20/1021", "sg/dm/20/1021"},
  };
}

std::vector<PlainForm> external_forms() {
  return {
      {"general-assembly", R"(\bA/RES/(\d{1,2})/(\d{1,3})\b)", "un/ga/res/{1}/{n2}",
       ReferenceKind::kExternal, "A/RES/70/125", "un/ga/res/70/125"},
      {"general-assembly-resolution",
       R"((?i:(?:UNGA|General Assembly)\s+resolution|résolution|резолюци\pL+)\s+(\d\d)/(\d{1,3})\b)",
       "un/ga/res/{1}/{n2}", ReferenceKind::kExternal, "UNGA Resolution 70/125",
       "un/ga/res/70/125"},
      {"economic-and-social-council", R"((?i:ECOSOC resolution|\bE/RES)[\s/](\d{4})/(\d{1,3})\b)",
       "un/ecosoc/res/{1}/{n2}", ReferenceKind::kExternal, "ECOSOC Resolution 2012/24",
       "un/ecosoc/res/2012/24"},
      {"security-council", R"((?i:(?:UN\s+)?Security Council resolution)\s+(\d{1,4}))",
       "un/sc/res/{1}", ReferenceKind::kExternal, "Security Council Resolution 822",
       "un/sc/res/822"},
      {"general-assembly-document", R"(\bA/(\d\d)/(\d{1,4})\b)", "un/doc/a/{1}/{n2}",
       ReferenceKind::kExternal, "A/72/492", "un/doc/a/72/492"},
  };
}

}  // namespace

const std::vector<PlainForm>& plain_forms() {
  static const std::vector<PlainForm> forms = [] {
    std::vector<PlainForm> all;
    for (const auto& some : {external_forms(), text_forms(), recommendation_forms(),
                             document_forms(), provision_forms()}) {
      all.insert(all.end(), some.begin(), some.end());
    }
    return all;
  }();
  return forms;
}

}  // namespace itu::bench
