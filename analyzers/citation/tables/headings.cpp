// A table: the headings of resolutions, in six languages, and what an id calls them.
#include "analyzers/citation/tables/headings.h"

#include <algorithm>
#include <array>
#include <vector>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

// A heading line is short: more words that no table knows make it a sentence.
constexpr std::size_t kMostUnknownWords = 7;
constexpr std::size_t kLongestHeading = 240;  // bytes
constexpr std::size_t kLongestDirector = 9;   // of the word alone

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
    {"resolves to instruct", "resolves-to-instruct", true, "en"},
    {"resolves to invite", "resolves-to-invite", true, "en"},
    {"resolves to request", "resolves-to-request", true, "en"},
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
    {"ayant à l'esprit", "bearing-in-mind", false, "fr"},
    {"gardant à l'esprit", "bearing-in-mind", false, "fr"},
    {"gardant présent à l'esprit", "bearing-in-mind", false, "fr"},
    {"considérants", "considering", false, "fr"},
    {"rappelant", "recalling", false, "fr"},
    {"notant", "noting", false, "fr"},
    {"notant avec satisfaction", "noting-with-satisfaction", false, "fr"},
    {"notant avec préoccupation", "noting-with-concern", false, "fr"},
    {"notant avec intérêt", "noting-with-interest", false, "fr"},
    {"reconnaissant", "recognizing", false, "fr"},
    {"ayant examiné", "having-examined", false, "fr"},
    {"ayant considéré", "having-considered", false, "fr"},
    {"ayant noté", "having-noted", false, "fr"},
    {"ayant pris note", "having-noted", false, "fr"},
    {"tenant compte", "taking-into-account", false, "fr"},
    {"tenant compte du fait", "taking-into-account", false, "fr"},
    {"tenant compte de", "taking-into-account", false, "fr"},
    {"prenant en compte", "taking-into-account", false, "fr"},
    {"prenant en considération", "taking-into-consideration", false, "fr"},
    {"prenant note", "taking-note", false, "fr"},
    {"consciente", "aware", false, "fr"},
    {"conscient", "aware", false, "fr"},
    {"consciente du fait", "aware", false, "fr"},
    {"sachant", "aware", false, "fr"},
    {"soulignant", "emphasizing", false, "fr"},
    {"insistant sur", "emphasizing", false, "fr"},
    {"mettant l'accent sur", "emphasizing", false, "fr"},
    {"convaincue", "convinced", false, "fr"},
    {"convaincu", "convinced", false, "fr"},
    {"affirmant", "affirming", false, "fr"},
    {"réaffirmant", "reaffirming", false, "fr"},
    {"confirmant", "confirming", false, "fr"},
    {"se félicitant", "welcoming", false, "fr"},
    {"accueillant avec satisfaction", "welcoming", false, "fr"},
    {"observant", "observing", false, "fr"},
    {"préoccupée", "concerned", false, "fr"},
    {"préoccupé", "concerned", false, "fr"},
    {"désireuse", "desiring", false, "fr"},
    {"désireux", "desiring", false, "fr"},
    {"eu égard à", "having-regard-to", false, "fr"},
    {"vu", "having-regard-to", false, "fr"},
    {"compte tenu", "in-view-of", false, "fr"},
    {"appréciant", "appreciating", false, "fr"},
    {"décide", "resolves", true, "fr"},
    {"décide en outre", "resolves-further", true, "fr"},
    {"décide de charger", "resolves-to-instruct", true, "fr"},
    {"décide d'inviter", "resolves-to-invite", true, "fr"},
    {"charge", "instructs", true, "fr"},
    {"donne instruction", "instructs", true, "fr"},
    {"confie", "entrusts", true, "fr"},
    {"invite", "invites", true, "fr"},
    {"invite instamment", "urges", true, "fr"},
    {"encourage", "encourages", true, "fr"},
    {"prie", "requests", true, "fr"},
    {"prie instamment", "urges", true, "fr"},
    {"demande", "requests", true, "fr"},
    {"demande instamment", "urges", true, "fr"},
    {"exhorte", "urges", true, "fr"},
    {"engage instamment", "urges", true, "fr"},
    {"recommande", "recommends", true, "fr"},
    {"autorise", "authorizes", true, "fr"},
    {"déclare", "declares", true, "fr"},
    {"approuve", "approves", true, "fr"},
    {"adopte", "adopts", true, "fr"},
    {"exprime", "expresses", true, "fr"},
    {"remercie", "thanks", true, "fr"},
    {"rappelle", "reminds", true, "fr"},
    {"lance un appel", "appeals-to", true, "fr"},
    {"fait appel", "appeals-to", true, "fr"},
    {"considerando", "considering", false, "es"},
    {"considerandos", "considering", false, "es"},
    {"recordando", "recalling", false, "es"},
    {"observando", "noting", false, "es"},
    {"notando", "noting", false, "es"},
    {"observando con satisfacción", "noting-with-satisfaction", false, "es"},
    {"tomando nota con satisfacción", "noting-with-satisfaction", false, "es"},
    {"observando con preocupación", "noting-with-concern", false, "es"},
    {"observando con interés", "noting-with-interest", false, "es"},
    {"reconociendo", "recognizing", false, "es"},
    {"habiendo examinado", "having-examined", false, "es"},
    {"habiendo considerado", "having-considered", false, "es"},
    {"habiendo tomado nota", "having-noted", false, "es"},
    {"teniendo en cuenta", "taking-into-account", false, "es"},
    {"tomando en cuenta", "taking-into-account", false, "es"},
    {"tomando en consideración", "taking-into-consideration", false, "es"},
    {"tomando nota", "taking-note", false, "es"},
    {"teniendo presente", "bearing-in-mind", false, "es"},
    {"teniendo en mente", "bearing-in-mind", false, "es"},
    {"habida cuenta", "in-view-of", false, "es"},
    {"en vista", "in-view-of", false, "es"},
    {"consciente", "aware", false, "es"},
    {"consciente de", "aware", false, "es"},
    {"subrayando", "emphasizing", false, "es"},
    {"destacando", "emphasizing", false, "es"},
    {"haciendo hincapié", "emphasizing", false, "es"},
    {"poniendo de relieve", "emphasizing", false, "es"},
    {"convencida", "convinced", false, "es"},
    {"convencido", "convinced", false, "es"},
    {"afirmando", "affirming", false, "es"},
    {"reafirmando", "reaffirming", false, "es"},
    {"confirmando", "confirming", false, "es"},
    {"acogiendo con satisfacción", "welcoming", false, "es"},
    {"acogiendo con beneplácito", "welcoming", false, "es"},
    {"preocupada", "concerned", false, "es"},
    {"preocupado", "concerned", false, "es"},
    {"deseosa", "desiring", false, "es"},
    {"deseoso", "desiring", false, "es"},
    {"visto", "having-regard-to", false, "es"},
    {"resuelve", "resolves", true, "es"},
    {"resuelve además", "resolves-further", true, "es"},
    {"resuelve encargar", "resolves-to-instruct", true, "es"},
    {"resuelve invitar", "resolves-to-invite", true, "es"},
    {"decide", "decides", true, "es"},
    {"acuerda", "decides", true, "es"},
    {"encarga", "instructs", true, "es"},
    {"encomienda", "entrusts", true, "es"},
    {"invita", "invites", true, "es"},
    {"alienta", "encourages", true, "es"},
    {"anima", "encourages", true, "es"},
    {"pide", "requests", true, "es"},
    {"solicita", "requests", true, "es"},
    {"ruega", "requests", true, "es"},
    {"insta", "urges", true, "es"},
    {"pide encarecidamente", "urges", true, "es"},
    {"insta encarecidamente", "urges", true, "es"},
    {"exhorta", "urges", true, "es"},
    {"recomienda", "recommends", true, "es"},
    {"autoriza", "authorizes", true, "es"},
    {"declara", "declares", true, "es"},
    {"aprueba", "approves", true, "es"},
    {"adopta", "adopts", true, "es"},
    {"expresa", "expresses", true, "es"},
    {"agradece", "thanks", true, "es"},
    {"recuerda", "reminds", true, "es"},
    {"hace un llamamiento", "appeals-to", true, "es"},
    {"toma nota", "notes", true, "es"},
    {"учитывая", "considering", false, "ru"},
    {"напоминая", "recalling", false, "ru"},
    {"ссылаясь на", "recalling", false, "ru"},
    {"отмечая", "noting", false, "ru"},
    {"отмечая с удовлетворением", "noting-with-satisfaction", false, "ru"},
    {"с удовлетворением отмечая", "noting-with-satisfaction", false, "ru"},
    {"отмечая с озабоченностью", "noting-with-concern", false, "ru"},
    {"с озабоченностью отмечая", "noting-with-concern", false, "ru"},
    {"отмечая с признательностью", "noting-with-appreciation", false, "ru"},
    {"признавая", "recognizing", false, "ru"},
    {"рассмотрев", "having-examined", false, "ru"},
    {"изучив", "having-examined", false, "ru"},
    {"принимая во внимание", "taking-into-account", false, "ru"},
    {"принимая в расчет", "taking-into-account", false, "ru"},
    {"с учетом", "taking-into-account", false, "ru"},
    {"принимая к сведению", "taking-note", false, "ru"},
    {"приняв к сведению", "having-noted", false, "ru"},
    {"памятуя", "bearing-in-mind", false, "ru"},
    {"имея в виду", "bearing-in-mind", false, "ru"},
    {"сознавая", "aware", false, "ru"},
    {"осознавая", "aware", false, "ru"},
    {"зная", "aware", false, "ru"},
    {"подчеркивая", "emphasizing", false, "ru"},
    {"особо отмечая", "emphasizing", false, "ru"},
    {"будучи убеждена", "convinced", false, "ru"},
    {"будучи убежден", "convinced", false, "ru"},
    {"убежденная", "convinced", false, "ru"},
    {"подтверждая", "confirming", false, "ru"},
    {"вновь подтверждая", "reaffirming", false, "ru"},
    {"утверждая", "affirming", false, "ru"},
    {"приветствуя", "welcoming", false, "ru"},
    {"будучи обеспокоена", "concerned", false, "ru"},
    {"будучи озабочена", "concerned", false, "ru"},
    {"выражая озабоченность", "concerned", false, "ru"},
    {"желая", "desiring", false, "ru"},
    {"стремясь", "desiring", false, "ru"},
    {"ввиду", "in-view-of", false, "ru"},
    {"решает", "resolves", true, "ru"},
    {"решает далее", "resolves-further", true, "ru"},
    {"решает поручить", "resolves-to-instruct", true, "ru"},
    {"решает предложить", "resolves-to-invite", true, "ru"},
    {"постановляет", "decides", true, "ru"},
    {"поручает", "instructs", true, "ru"},
    {"предлагает", "invites", true, "ru"},
    {"призывает", "encourages", true, "ru"},
    {"поощряет", "encourages", true, "ru"},
    {"настоятельно призывает", "urges", true, "ru"},
    {"настоятельно просит", "urges", true, "ru"},
    {"просит", "requests", true, "ru"},
    {"рекомендует", "recommends", true, "ru"},
    {"уполномочивает", "authorizes", true, "ru"},
    {"заявляет", "declares", true, "ru"},
    {"утверждает", "approves", true, "ru"},
    {"одобряет", "endorses", true, "ru"},
    {"принимает", "adopts", true, "ru"},
    {"выражает", "expresses", true, "ru"},
    {"выражает благодарность", "thanks", true, "ru"},
    {"благодарит", "thanks", true, "ru"},
    {"обращается с призывом", "appeals-to", true, "ru"},
    {"напоминает", "reminds", true, "ru"},
    {"отмечает", "notes", true, "ru"},
    {"考虑到", "considering", false, "zh"},
    {"忆及", "recalling", false, "zh"},
    {"回顾", "recalling", false, "zh"},
    {"注意到", "noting", false, "zh"},
    {"满意地注意到", "noting-with-satisfaction", false, "zh"},
    {"赞赏地注意到", "noting-with-appreciation", false, "zh"},
    {"关切地注意到", "noting-with-concern", false, "zh"},
    {"认识到", "recognizing", false, "zh"},
    {"承认", "recognizing", false, "zh"},
    {"审议了", "having-examined", false, "zh"},
    {"审查了", "having-examined", false, "zh"},
    {"顾及", "taking-into-account", false, "zh"},
    {"虑及", "taking-into-account", false, "zh"},
    {"铭记", "bearing-in-mind", false, "zh"},
    {"牢记", "bearing-in-mind", false, "zh"},
    {"意识到", "aware", false, "zh"},
    {"强调", "emphasizing", false, "zh"},
    {"确信", "convinced", false, "zh"},
    {"深信", "convinced", false, "zh"},
    {"重申", "reaffirming", false, "zh"},
    {"确认", "affirming", false, "zh"},
    {"欢迎", "welcoming", false, "zh"},
    {"关切", "concerned", false, "zh"},
    {"关注", "concerned", false, "zh"},
    {"希望", "desiring", false, "zh"},
    {"鉴于", "in-view-of", false, "zh"},
    {"做出决议", "resolves", true, "zh"},
    {"作出决议", "resolves", true, "zh"},
    {"进一步做出决议", "resolves-further", true, "zh"},
    {"做出决议，责成", "resolves-to-instruct", true, "zh"},
    {"做出决议责成", "resolves-to-instruct", true, "zh"},
    {"作出决议，责成", "resolves-to-instruct", true, "zh"},
    {"作出决议，请", "resolves-to-invite", true, "zh"},
    {"做出决议请", "resolves-to-invite", true, "zh"},
    {"做出决议，邀请", "resolves-to-invite", true, "zh"},
    {"做出决议，请", "resolves-to-invite", true, "zh"},
    {"做出决定", "decides", true, "zh"},
    {"作出决定", "decides", true, "zh"},
    {"决定", "decides", true, "zh"},
    {"责成", "instructs", true, "zh"},
    {"请", "invites", true, "zh"},
    {"邀请", "invites", true, "zh"},
    {"鼓励", "encourages", true, "zh"},
    {"要求", "requests", true, "zh"},
    {"敦促", "urges", true, "zh"},
    {"建议", "recommends", true, "zh"},
    {"呼吁", "calls-upon", true, "zh"},
    {"授权", "authorizes", true, "zh"},
    {"宣布", "declares", true, "zh"},
    {"批准", "approves", true, "zh"},
    {"感谢", "thanks", true, "zh"},
    {"إذ يضع في اعتباره", "considering", false, "ar"},
    {"إذ تضع في اعتبارها", "considering", false, "ar"},
    {"إذ يضع في الاعتبار", "considering", false, "ar"},
    {"إذ تضع في الاعتبار", "considering", false, "ar"},
    {"إذ يذكر", "recalling", false, "ar"},
    {"إذ تذكر", "recalling", false, "ar"},
    {"إذ يشير إلى", "recalling", false, "ar"},
    {"إذ تشير إلى", "recalling", false, "ar"},
    {"إذ يلاحظ", "noting", false, "ar"},
    {"إذ تلاحظ", "noting", false, "ar"},
    {"إذ يلاحظ مع التقدير", "noting-with-appreciation", false, "ar"},
    {"إذ تلاحظ مع التقدير", "noting-with-appreciation", false, "ar"},
    {"إذ يلاحظ مع الارتياح", "noting-with-satisfaction", false, "ar"},
    {"إذ تلاحظ مع الارتياح", "noting-with-satisfaction", false, "ar"},
    {"إذ يلاحظ مع القلق", "noting-with-concern", false, "ar"},
    {"إذ تلاحظ مع القلق", "noting-with-concern", false, "ar"},
    {"إذ يدرك", "recognizing", false, "ar"},
    {"إذ تدرك", "recognizing", false, "ar"},
    {"إذ يقر", "recognizing", false, "ar"},
    {"إذ تقر", "recognizing", false, "ar"},
    {"إذ يقر بأن", "recognizing", false, "ar"},
    {"إذ تقر بأن", "recognizing", false, "ar"},
    {"إذ يعترف", "recognizing", false, "ar"},
    {"إذ تعترف", "recognizing", false, "ar"},
    {"إذ يأخذ في الاعتبار", "taking-into-account", false, "ar"},
    {"إذ تأخذ في الاعتبار", "taking-into-account", false, "ar"},
    {"إذ يأخذ بعين الاعتبار", "taking-into-account", false, "ar"},
    {"إذ تأخذ بعين الاعتبار", "taking-into-account", false, "ar"},
    {"إذ يراعي", "taking-into-account", false, "ar"},
    {"إذ تراعي", "taking-into-account", false, "ar"},
    {"مع مراعاة", "taking-into-account", false, "ar"},
    {"إذ يحيط علما", "taking-note", false, "ar"},
    {"إذ تحيط علما", "taking-note", false, "ar"},
    {"إذ يضع نصب عينيه", "bearing-in-mind", false, "ar"},
    {"إذ تضع نصب عينيها", "bearing-in-mind", false, "ar"},
    {"إذ يعي", "aware", false, "ar"},
    {"إذ تعي", "aware", false, "ar"},
    {"إدراكا منه", "aware", false, "ar"},
    {"إدراكا منها", "aware", false, "ar"},
    {"إذ يؤكد", "emphasizing", false, "ar"},
    {"إذ تؤكد", "emphasizing", false, "ar"},
    {"إذ يشدد", "emphasizing", false, "ar"},
    {"إذ تشدد", "emphasizing", false, "ar"},
    {"إذ يبرز", "emphasizing", false, "ar"},
    {"إذ تبرز", "emphasizing", false, "ar"},
    {"إذ يؤكد من جديد", "reaffirming", false, "ar"},
    {"إذ تؤكد من جديد", "reaffirming", false, "ar"},
    {"إذ يعيد التأكيد", "reaffirming", false, "ar"},
    {"إذ تعيد التأكيد", "reaffirming", false, "ar"},
    {"اقتناعا منه", "convinced", false, "ar"},
    {"اقتناعا منها", "convinced", false, "ar"},
    {"إذ هو مقتنع", "convinced", false, "ar"},
    {"إذ يرحب", "welcoming", false, "ar"},
    {"إذ ترحب", "welcoming", false, "ar"},
    {"إذ يساوره القلق", "concerned", false, "ar"},
    {"إذ يساورها القلق", "concerned", false, "ar"},
    {"إذ يرغب", "desiring", false, "ar"},
    {"إذ ترغب", "desiring", false, "ar"},
    {"وقد نظر", "having-examined", false, "ar"},
    {"وقد نظر في", "having-examined", false, "ar"},
    {"وقد نظرت", "having-examined", false, "ar"},
    {"وقد نظرت في", "having-examined", false, "ar"},
    {"وقد درس", "having-examined", false, "ar"},
    {"وقد درست", "having-examined", false, "ar"},
    {"بعد أن نظر في", "having-examined", false, "ar"},
    {"بعد أن نظرت في", "having-examined", false, "ar"},
    {"بعد النظر في", "having-examined", false, "ar"},
    {"يقرر", "resolves", true, "ar"},
    {"تقرر", "resolves", true, "ar"},
    {"يقرر تكليف", "resolves-to-instruct", true, "ar"},
    {"تقرر تكليف", "resolves-to-instruct", true, "ar"},
    {"يقرر دعوة", "resolves-to-invite", true, "ar"},
    {"تقرر دعوة", "resolves-to-invite", true, "ar"},
    {"يكلف", "instructs", true, "ar"},
    {"تكلف", "instructs", true, "ar"},
    {"يعهد إلى", "entrusts", true, "ar"},
    {"يدعو", "invites", true, "ar"},
    {"تدعو", "invites", true, "ar"},
    {"يشجع", "encourages", true, "ar"},
    {"تشجع", "encourages", true, "ar"},
    {"يطلب من", "requests", true, "ar"},
    {"تطلب من", "requests", true, "ar"},
    {"يطلب إلى", "requests", true, "ar"},
    {"تطلب إلى", "requests", true, "ar"},
    {"يطلب", "requests", true, "ar"},
    {"تطلب", "requests", true, "ar"},
    {"يحث", "urges", true, "ar"},
    {"تحث", "urges", true, "ar"},
    {"يوصي", "recommends", true, "ar"},
    {"توصي", "recommends", true, "ar"},
    {"يناشد", "appeals-to", true, "ar"},
    {"تناشد", "appeals-to", true, "ar"},
    {"يفوض", "authorizes", true, "ar"},
    {"تفوض", "authorizes", true, "ar"},
    {"يأذن", "authorizes", true, "ar"},
    {"يعلن", "declares", true, "ar"},
    {"تعلن", "declares", true, "ar"},
    {"يوافق على", "approves", true, "ar"},
    {"توافق على", "approves", true, "ar"},
    {"يعتمد", "adopts", true, "ar"},
    {"تعتمد", "adopts", true, "ar"},
    {"يعرب", "expresses", true, "ar"},
    {"تعرب", "expresses", true, "ar"},
    {"يشكر", "thanks", true, "ar"},
    {"تشكر", "thanks", true, "ar"},
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
    {"Director", "dir"},
    {"Directors", "dirs"},
    {"Directors of the three Bureaux", "dirs"},
    {"Directors of the Bureaux", "dirs"},
    {"Directors of the Bureaus", "dirs"},
    {"Directors of all Bureaux", "dirs"},
    {"Directors of all three Bureaux", "dirs"},
    {"Telecommunication Standardization Advisory Group", "tsag"},
    {"TSAG", "tsag"},
    {"Radiocommunication Advisory Group", "rag"},
    {"RAG", "rag"},
    {"Telecommunication Development Advisory Group", "tdag"},
    {"TDAG", "tdag"},
    {"ITU-R", "itu-r"},
    {"ITU-T", "itu-t"},
    {"ITU-D", "itu-d"},
    {"Radiocommunication Sector", "itu-r"},
    {"Telecommunication Standardization Sector", "itu-t"},
    {"Telecommunication Development Sector", "itu-d"},
    {"Radio Regulations Board", "rrb"},
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
    {"ITU-T", "itu-t"},
    {"ITU-R", "itu-r"},
    {"ITU-D", "itu-d"},
    {"Telecommunication Standardization Sector", "itu-t"},
    {"ITU Telecommunication Standardization Sector", "itu-t"},
    {"Radiocommunication Sector", "itu-r"},
    {"ITU Radiocommunication Sector", "itu-r"},
    {"Telecommunication Development Sector", "itu-d"},
    {"ITU Telecommunication Development Sector", "itu-d"},
    {"TSAG", "tsag"},
    {"TDAG", "tdag"},
    {"RAG", "rag"},
    {"Telecommunication Standardization Advisory Group", "tsag"},
    {"Telecommunication Development Advisory Group", "tdag"},
    {"Radiocommunication Advisory Group", "rag"},
    {"study groups", "study-groups"},
    {"all study groups", "all-study-groups"},
    {"all study groups of the ITU Telecommunication Standardization Sector", "all-study-groups"},
    {"all study groups of ITU-T", "all-study-groups"},
    {"UIT-T", "itu-t"},
    {"UIT-R", "itu-r"},
    {"UIT-D", "itu-d"},
    {"МСЭ-T", "itu-t"},
    {"МСЭ-R", "itu-r"},
    {"МСЭ-D", "itu-d"},
    {"GCNT", "tsag"},
    {"GCDT", "tdag"},
    {"GCR", "rag"},
    {"GANT", "tsag"},
    {"GADT", "tdag"},
    {"GAR", "rag"},
    {"КГСЭ", "tsag"},
    {"КГРЭ", "tdag"},
    {"КГР", "rag"},
    {"le Secrétaire général", "sg"},
    {"Secrétaire général", "sg"},
    {"Secrétaire général de l'UIT", "sg"},
    {"Vice-Secrétaire général", "dsg"},
    {"Conseil", "council"},
    {"Conseil de l'UIT", "council"},
    {"Directeur du Bureau de la normalisation des télécommunications", "dir-tsb"},
    {"Directeur du TSB", "dir-tsb"},
    {"Directeur du Bureau des radiocommunications", "dir-br"},
    {"Directeur du BR", "dir-br"},
    {"Directeur du Bureau de développement des télécommunications", "dir-bdt"},
    {"Directeur du BDT", "dir-bdt"},
    {"Directeurs des Bureaux", "dirs"},
    {"Directeurs des trois Bureaux", "dirs"},
    {"Directeurs de tous les Bureaux", "dirs"},
    {"Etats Membres", "ms"},
    {"Etats Membres de l'Union", "ms"},
    {"Etats Membres de l'UIT", "ms"},
    {"Membres de Secteur", "sm"},
    {"Membres des Secteurs", "sm"},
    {"Membres du Secteur", "sm"},
    {"Associés", "associates"},
    {"établissements universitaires", "academia"},
    {"Secretario General", "sg"},
    {"Secretario General de la UIT", "sg"},
    {"Vicesecretario General", "dsg"},
    {"Consejo", "council"},
    {"Consejo de la UIT", "council"},
    {"Director de la Oficina de Normalización de las Telecomunicaciones", "dir-tsb"},
    {"Director de la TSB", "dir-tsb"},
    {"Director de la Oficina de Radiocomunicaciones", "dir-br"},
    {"Director de la BR", "dir-br"},
    {"Director de la Oficina de Desarrollo de las Telecomunicaciones", "dir-bdt"},
    {"Director de la BDT", "dir-bdt"},
    {"Directores de las Oficinas", "dirs"},
    {"Directores de las tres Oficinas", "dirs"},
    {"Directores de todas las Oficinas", "dirs"},
    {"Estados Miembros", "ms"},
    {"Estados Miembros de la Unión", "ms"},
    {"Estados Miembros de la UIT", "ms"},
    {"Miembros de Sector", "sm"},
    {"Miembros de los Sectores", "sm"},
    {"Miembros del Sector", "sm"},
    {"Asociados", "associates"},
    {"Instituciones Académicas", "academia"},
    {"administraciones", "administrations"},
    {"Генеральному секретарю", "sg"},
    {"Генеральному секретарю МСЭ", "sg"},
    {"Генерального секретаря", "sg"},
    {"заместителю Генерального секретаря", "dsg"},
    {"Совету", "council"},
    {"Совету МСЭ", "council"},
    {"Совет", "council"},
    {"Директору Бюро стандартизации электросвязи", "dir-tsb"},
    {"Директору БСЭ", "dir-tsb"},
    {"Директору Бюро радиосвязи", "dir-br"},
    {"Директору БР", "dir-br"},
    {"Директору Бюро развития электросвязи", "dir-bdt"},
    {"Директору БРЭ", "dir-bdt"},
    {"Директорам Бюро", "dirs"},
    {"Директорам трех Бюро", "dirs"},
    {"Директорам всех Бюро", "dirs"},
    {"Директорам всех трех Бюро", "dirs"},
    {"Государствам-Членам", "ms"},
    {"Государствам - Членам", "ms"},
    {"Государства-Члены", "ms"},
    {"Государства-Члены МСЭ", "ms"},
    {"Государствам-Членам МСЭ", "ms"},
    {"Членам Секторов", "sm"},
    {"Членам Сектора", "sm"},
    {"Членов Секторов", "sm"},
    {"Членов Сектора", "sm"},
    {"Ассоциированным членам", "associates"},
    {"Ассоциированных членов", "associates"},
    {"Академическим организациям", "academia"},
    {"Академические организации", "academia"},
    {"администрациям", "administrations"},
    {"администрации", "administrations"},
    {"秘书长", "sg"},
    {"国际电联秘书长", "sg"},
    {"副秘书长", "dsg"},
    {"理事会", "council"},
    {"国际电联理事会", "council"},
    {"电信标准化局主任", "dir-tsb"},
    {"无线电通信局主任", "dir-br"},
    {"电信发展局主任", "dir-bdt"},
    {"各局主任", "dirs"},
    {"三个局主任", "dirs"},
    {"三个局的主任", "dirs"},
    {"三局主任", "dirs"},
    {"各局局长", "dirs"},
    {"成员国", "ms"},
    {"各成员国", "ms"},
    {"国际电联成员国", "ms"},
    {"部门成员", "sm"},
    {"各部门成员", "sm"},
    {"准成员", "associates"},
    {"部门准成员", "associates"},
    {"学术成员", "academia"},
    {"学术界", "academia"},
    {"主管部门", "administrations"},
    {"各主管部门", "administrations"},
    {"الأمين العام", "sg"},
    {"الأمين العام للاتحاد", "sg"},
    {"نائب الأمين العام", "dsg"},
    {"المجلس", "council"},
    {"مجلس الاتحاد", "council"},
    {"مدير مكتب تقييس الاتصالات", "dir-tsb"},
    {"مدير مكتب الاتصالات الراديوية", "dir-br"},
    {"مدير مكتب تنمية الاتصالات", "dir-bdt"},
    {"مديري المكاتب", "dirs"},
    {"مديري المكاتب الثلاثة", "dirs"},
    {"مديري جميع المكاتب", "dirs"},
    {"مدراء المكاتب", "dirs"},
    {"الدول الأعضاء", "ms"},
    {"الدول الأعضاء في الاتحاد", "ms"},
    {"أعضاء القطاعات", "sm"},
    {"أعضاء القطاع", "sm"},
    {"المنتسبين", "associates"},
    {"المنتسبون", "associates"},
    {"الهيئات الأكاديمية", "academia"},
    {"الإدارات", "administrations"},
    {"Secteur de la normalisation des télécommunications de l'UIT", "itu-t"},
    {"Sector de Normalización de las Telecomunicaciones de la UIT", "itu-t"},
    {"Сектору стандартизации электросвязи МСЭ", "itu-t"},
    {"国际电联电信标准化部门", "itu-t"},
    {"قطاع تقييس الاتصالات بالاتحاد", "itu-t"},
    {"قطاع تقييس الاتصالات في الاتحاد", "itu-t"},
    {"Secteur des radiocommunications de l'UIT", "itu-r"},
    {"Sector de Radiocomunicaciones de la UIT", "itu-r"},
    {"Сектору радиосвязи МСЭ", "itu-r"},
    {"国际电联无线电通信部门", "itu-r"},
    {"قطاع الاتصالات الراديوية بالاتحاد", "itu-r"},
    {"قطاع الاتصالات الراديوية في الاتحاد", "itu-r"},
    {"Secteur du développement des télécommunications de l'UIT", "itu-d"},
    {"Sector de Desarrollo de las Telecomunicaciones de la UIT", "itu-d"},
    {"Sector de Desarrollo de las Telecomunicaciones", "itu-d"},
    {"Сектору развития электросвязи МСЭ", "itu-d"},
    {"国际电联电信发展部门", "itu-d"},
    {"قطاع تنمية الاتصالات بالاتحاد", "itu-d"},
    {"قطاع تنمية الاتصالات في الاتحاد", "itu-d"},
    {"Groupe consultatif de la normalisation des télécommunications", "tsag"},
    {"Grupo Asesor de Normalización de las Telecomunicaciones", "tsag"},
    {"Консультативной группе по стандартизации электросвязи", "tsag"},
    {"Консультативную группу по стандартизации электросвязи", "tsag"},
    {"电信标准化顾问组", "tsag"},
    {"الفريق الاستشاري لتقييس الاتصالات", "tsag"},
    {"Groupe consultatif pour le développement des télécommunications", "tdag"},
    {"Grupo Asesor de Desarrollo de las Telecomunicaciones", "tdag"},
    {"Консультативной группе по развитию электросвязи", "tdag"},
    {"Консультативную группу по развитию электросвязи", "tdag"},
    {"电信发展顾问组", "tdag"},
    {"الفريق الاستشاري لتنمية الاتصالات", "tdag"},
    {"Groupe consultatif des radiocommunications", "rag"},
    {"Grupo Asesor de Radiocomunicaciones", "rag"},
    {"Консультативной группе по радиосвязи", "rag"},
    {"Консультативную группу по радиосвязи", "rag"},
    {"无线电通信顾问组", "rag"},
    {"الفريق الاستشاري للاتصالات الراديوية", "rag"},
    {"commissions d'études", "study-groups"},
    {"Comisiones de Estudio", "study-groups"},
    {"исследовательским комиссиям", "study-groups"},
    {"исследовательские комиссии", "study-groups"},
    {"各研究组", "study-groups"},
    {"研究组", "study-groups"},
    {"لجان الدراسات", "study-groups"},
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
    {"l'", ""},
    {"et", ""},
    {"du", ""},
    {"de", ""},
    {"de l'UIT", ""},
    {"de l'Union", ""},
    {"des", ""},
    {"au", ""},
    {"aux", ""},
    {"à", ""},
    {"en collaboration avec", ""},
    {"en étroite collaboration avec", ""},
    {"en coopération avec", ""},
    {"en coordination avec", ""},
    {"en concertation avec", ""},
    {"ainsi que", ""},
    {"al", ""},
    {"a los", ""},
    {"a las", ""},
    {"a la", ""},
    {"a", ""},
    {"el", ""},
    {"los", ""},
    {"las", ""},
    {"y", ""},
    {"e", ""},
    {"de la UIT", ""},
    {"de la Unión", ""},
    {"en colaboración con", ""},
    {"en estrecha colaboración con", ""},
    {"en cooperación con", ""},
    {"en coordinación con", ""},
    {"en consulta con", ""},
    {"así como", ""},
    {"и", ""},
    {"а также", ""},
    {"в сотрудничестве с", ""},
    {"в тесном сотрудничестве с", ""},
    {"совместно с", ""},
    {"в консультации с", ""},
    {"в координации с", ""},
    {"和", ""},
    {"与", ""},
    {"及", ""},
    {"以及", ""},
    {"、", ""},
    {"的", ""},
    {"إلى", ""},
    {"من", ""},
    {"بالتعاون مع", ""},
    {"بالتعاون الوثيق مع", ""},
    {"بالتنسيق مع", ""},
    {"بالتشاور مع", ""},
    {"و", ""},
});

// "further" and its like: a second heading of the same verb.
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"further", "also", "en outre", "également", "de plus", "además", "también", "asimismo",
     "igualmente", "далее", "также", "кроме того", "进一步", "还", "亦", "同时", "又", "كذلك",
     "أيضا"});

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
std::optional<Heading> read_bare_verb(std::string_view text) {
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

// Arabic joins the headings after the first by an "and" that is part of the word: "وإذ يلاحظ".
std::optional<Heading> read_verb(std::string_view text) {
  constexpr std::string_view kAndAs = "\u0648\u0625\u0630";
  if (text.substr(0, kAndAs.size()) != kAndAs) return read_bare_verb(text);
  auto heading = read_bare_verb(text.substr(2));
  if (heading) heading->length += 2;
  return heading;
}

// The addressee at `*at`, which moves over what Arabic glues to its front: "والمجلس".
std::optional<PhraseMatch> match_addressee(std::string_view text, std::size_t* at) {
  if (auto match = addressees().match(text.substr(*at))) {
    // "Directors of Radiocommunication Bureau and ...": the words go on.
    const std::string_view place = kAddressees[static_cast<std::size_t>(match->value)].place;
    const bool is_told = place.substr(0, 3) != "dir" || match->length > kLongestDirector ||
                         !text.substr(*at + match->length).starts_with(" of");
    return is_told ? match : std::nullopt;
  }
  const std::size_t particles = glued_particles(text.substr(*at));
  if (particles == 0) return std::nullopt;
  auto match = addressees().match(text.substr(*at + particles));
  if (match) *at += particles;
  return match;
}

// Reads whom the heading addresses, as far as the table knows the words.
void read_addressees(std::string_view text, Heading* heading) {
  std::size_t at = skip_blanks(text, heading->length);
  while (at < text.size()) {
    const auto match = match_addressee(text, &at);
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

// A word that no table knows; of Chinese, which has no blanks, one character.
std::string_view unknown_word(std::string_view text) {
  if (starts_ideograph(text[0])) return text.substr(0, 3);
  std::size_t end = 0;
  while (end < text.size() && (is_word_byte(text[end]) || text[end] == '-' || text[end] == '\'')) {
    if (is_digit_byte(text[end])) return {};
    ++end;
  }
  return text.substr(0, end);
}

// "resolves that", and the same in the other languages.
bool starts_sentence(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kThat = {
      "that", "que", "qu'", "что", "чтобы", "أن", "بأن", "ما", "。", "、", "；", "，"};
  return std::find(kThat.begin(), kThat.end(), word) != kThat.end() || word.substr(0, 3) == "qu'";
}

// Joins the words that no table knows; false if the line is more than a heading.
bool read_unknown_words(std::string_view text, Heading* heading) {
  std::size_t at = heading->length;
  for (std::size_t words = 0; (at = skip_blanks(text, at)) < text.size();) {
    if (const auto match = match_addressee(text, &at)) {
      const std::string_view place = kAddressees[static_cast<std::size_t>(match->value)].place;
      if (!place.empty()) heading->place += "-" + std::string(place);
      at += match->length;
      continue;
    }
    const std::string_view word = unknown_word(text.substr(at));
    if (word.empty() || starts_sentence(word) || ++words > kMostUnknownWords) return false;
    // Ids are in ASCII and say the same in all languages: words of the others are left out.
    if (heading->language == "en") heading->place += "-" + std::string(word);
    at += word.size();
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
