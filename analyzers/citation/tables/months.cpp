// A table: names of months.
#include "analyzers/citation/tables/months.h"

#include <vector>

namespace itu::analyzers {
namespace {

const std::vector<Phrase> kMonths = {{"january", 1},
                                     {"february", 2},
                                     {"march", 3},
                                     {"april", 4},
                                     {"may", 5},
                                     {"june", 6},
                                     {"july", 7},
                                     {"august", 8},
                                     {"september", 9},
                                     {"october", 10},
                                     {"november", 11},
                                     {"december", 12},
                                     {"janvier", 1},
                                     {"février", 2},
                                     {"mars", 3},
                                     {"avril", 4},
                                     {"mai", 5},
                                     {"juin", 6},
                                     {"juillet", 7},
                                     {"août", 8},
                                     {"septembre", 9},
                                     {"octobre", 10},
                                     {"novembre", 11},
                                     {"décembre", 12},
                                     {"de enero de", 1},
                                     {"de febrero de", 2},
                                     {"de marzo de", 3},
                                     {"de abril de", 4},
                                     {"de mayo de", 5},
                                     {"de junio de", 6},
                                     {"de julio de", 7},
                                     {"de agosto de", 8},
                                     {"de septiembre de", 9},
                                     {"de octubre de", 10},
                                     {"de noviembre de", 11},
                                     {"de diciembre de", 12},
                                     {"январ~", 1},
                                     {"феврал~", 2},
                                     {"март~", 3},
                                     {"апрел~", 4},
                                     {"ма~", 5},
                                     {"июн~", 6},
                                     {"июл~", 7},
                                     {"август~", 8},
                                     {"сентябр~", 9},
                                     {"октябр~", 10},
                                     {"ноябр~", 11},
                                     {"декабр~", 12},
                                     {"يناير", 1},
                                     {"فبراير", 2},
                                     {"مارس", 3},
                                     {"أبريل", 4},
                                     {"إبريل", 4},
                                     {"مايو", 5},
                                     {"يونيو", 6},
                                     {"يوليو", 7},
                                     {"أغسطس", 8},
                                     {"سبتمبر", 9},
                                     {"أكتوبر", 10},
                                     {"نوفمبر", 11},
                                     {"ديسمبر", 12}};

}  // namespace

const PhraseTable& month_names() {
  static const PhraseTable table(kMonths);
  return table;
}

}  // namespace itu::analyzers
