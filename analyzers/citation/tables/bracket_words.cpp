// A table: the words in brackets behind numbers, in six languages.
#include "analyzers/citation/tables/bracket_words.h"

#include <array>

namespace itu::analyzers {
namespace {

constexpr auto kAmendments = std::to_array<std::string_view>({"last amended",
                                                              "last amended by",
                                                              "last modified",
                                                              "last revised",
                                                              "as amended",
                                                              "as amended by",
                                                              "amended",
                                                              "amended by",
                                                              "as modified",
                                                              "modified",
                                                              "modified by",
                                                              "adopted",
                                                              "dernière mod.",
                                                              "dernière modification",
                                                              "dernière modif.",
                                                              "modifiée en",
                                                              "modifiée",
                                                              "modifié",
                                                              "modifié en",
                                                              "modificada",
                                                              "modificado",
                                                              "révisée en",
                                                              "mod.",
                                                              "última mod.",
                                                              "última modificación",
                                                              "modificado por última vez",
                                                              "modificado por última vez en",
                                                              "modificada por última vez en",
                                                              "modifiée pour la dernière fois en",
                                                              "modifiée pour la dernière fois",
                                                              "modifié pour la dernière fois",
                                                              "modifiée par",
                                                              "modificada por",
                                                              "изм.",
                                                              "измен.",
                                                              "с измен.",
                                                              "с изм.",
                                                              "изменена",
                                                              "измененн~",
                                                              "изменено",
                                                              "измененная",
                                                              "в последний раз изменена",
                                                              "в последний раз измененная",
                                                              "modificada por última vez",
                                                              "modificado en",
                                                              "modificada en",
                                                              "revisada en",
                                                              "последнее изменение",
                                                              "последнее изменение -",
                                                              "посл. изм.",
                                                              "последнее изм.",
                                                              "последние изм.",
                                                              "последние изменения",
                                                              "последние изменения -",
                                                              "в последний раз изменено",
                                                              "с последними изменениями",
                                                              "с последними изменениями в",
                                                              "с изм. в",
                                                              "измененный",
                                                              "tel que modifié en",
                                                              "modifiée en dernier lieu",
                                                              "modifiée en dernier lieu en",
                                                              "modifié en dernier lieu",
                                                              "modificada en último lugar en",
                                                              "modificado en último lugar en",
                                                              "modificado por última vez en el",
                                                              "telle que modifiée en",
                                                              "enmendado en",
                                                              "enmendada en",
                                                              "última enmienda",
                                                              "измененная в",
                                                              "измененное в",
                                                              "с изменениями",
                                                              "с изменениями, внесенными в",
                                                              "最近修订",
                                                              "最近修订于",
                                                              "最近修正",
                                                              "最近修正于",
                                                              "最后修正于",
                                                              "修订于",
                                                              "修正于",
                                                              "最后修订",
                                                              "最后修订于",
                                                              "最后修正",
                                                              "最近一次修订",
                                                              "最近一次修订于",
                                                              "最近一次修正",
                                                              "最近一次修正于",
                                                              "最近一次修改",
                                                              "最近修改",
                                                              "最后一次修正",
                                                              "最后一次修改",
                                                              "最后修改",
                                                              "最后修改于",
                                                              "最近修改于",
                                                              "最近一次修改于",
                                                              "最后一次修改于",
                                                              "最新修订",
                                                              "最新修正",
                                                              "经修正",
                                                              "最后一次修订",
                                                              "آخر تعديل",
                                                              "آخر تعديل في",
                                                              "المعدل في",
                                                              "المعدلة في",
                                                              "المعدل",
                                                              "المعدلة",
                                                              "المعدل آخر مرة في",
                                                              "المعدلة آخر مرة في",
                                                              "آخر تعديل لها في",
                                                              "آخر تعديل له في",
                                                              "بصيغته المعدلة في",
                                                              "بصيغتها المعدلة في"});

constexpr auto kForAll = std::to_array<std::string_view>(
    {"all",         "both",      "each",     "toutes", "tous",   "toutes les deux",
     "toutes deux", "tous deux", "les deux", "todas",  "ambas",  "todos",
     "ambos",       "все",       "обе",      "оба",    "均",     "均为",
     "都",          "皆",        "均经",     "全部",   "جميعها", "كلها",
     "كلاهما",      "كلتاهما"});

}  // namespace

const PhraseTable& revision_words() {
  static const PhraseTable table(
      {{"rev", 0},          {"rév", 0},           {"mod", 0},           {"revised", 0},
       {"revisada", 0},     {"révisée", 0},       {"пересм", 0},        {"修订版", 0},
       {"修订", 0},         {"修正", 0},          {"修正版", 0},        {"修改", 0},
       {"المراجع في", 0},   {"المراجع", 0},       {"المراجعة في", 0},   {"المراجعة", 0},
       {"المراجعان في", 0}, {"المراجعين في", 0},  {"المراجعتان في", 0}, {"المراجعتين في", 0},
       {"المراجعات في", 0}, {"المراجعون في", 0},  {"المنقح في", 0},     {"المنقحة في", 0},
       {"المنقح", 0},       {"révisé", 0},        {"révisées", 0},      {"revisado", 0},
       {"revisadas", 0},    {"пересмотренн~", 0}, {"пересмотр", 0}});
  return table;
}

const PhraseTable& amendment_words() {
  static const PhraseTable table = phrase_table_of(kAmendments);
  return table;
}

const PhraseTable& words_behind_year() {
  static const PhraseTable table({{"revision", 0},
                                  {"version", 0},
                                  {"edition", 0},
                                  {"session", 0},
                                  {"revised", 0},
                                  {"г.", 0},
                                  {"г", 0},
                                  {"год", 0},
                                  {"года", 0},
                                  {"году", 0},
                                  {"гг.", 0},
                                  {"年", 0},
                                  {"年制定", 0},
                                  {"年通过", 0}});
  return table;
}

const PhraseTable& words_for_all() {
  static const PhraseTable table = phrase_table_of(kForAll);
  return table;
}

}  // namespace itu::analyzers
