// A table: how ITU names its files, and what id, kind and body each name stands for. Only
// file_name.cpp reads it. Rows are tried in order; the first that matches the whole name counts.
#pragma once

#include <array>
#include <string_view>

namespace itu::indexer {

// One kind of name. `pattern` is matched against the upper-case name up to the first "!"; `id` is
// filled from its groups: $1 the group in lower case, $y1 the group as a year of four digits, $p1
// as the study period that begins in it, $d1 with "-" for ".". An empty `id`: such a file has no
// symbol of its own that its name could tell. One behind "~" is the likeliest of several.
struct NameRule {
  std::string_view pattern;
  std::string_view id;
  std::string_view kind;
  std::string_view body;
  std::string_view date;  // as `id`
};

inline constexpr auto kRules = std::to_array<NameRule>({
    // Union level: S and the year of the session.
    {R"(S(\d\d)-CL-C-0*(\d+))", "council/doc/$y1/$2", "document", "council", ""},
    {R"(S(\d\d)-CL-CIR-0*(\d+))", "sg/cl/$2", "circular", "sg", ""},
    {R"(S(\d\d)-CL-(DT|DL|INF|ADM|VC)-0*(\d+))", "council/doc/$y1/$2/$3", "document", "council",
     ""},
    {R"(S(\d\d)-DM-CIR-0*(\d+))", "sg/dm/$1/$2", "letter", "sg", ""},
    {R"(S(\d\d)-PP-C-0*(\d+))", "pp/doc/$y1/$2", "document", "pp", ""},
    {R"(S(\d\d)-PP-(DT|DL|INF|ADM)-0*(\d+))", "pp/doc/$y1/$2/$3", "document", "pp", ""},
    {R"(S\d\d-(WTPF|WCIT)[.-]?(\d\d)-C-0*(\d+))", "$1/doc/$y2/$3", "document", "$1", ""},
    {R"(S(\d\d)-(WTPF|WCIT)-C-0*(\d+))", "$2/doc/$y1/$3", "document", "$2", ""},
    // Of the preparatory committees of WSIS the second phase began in 2004; class C is CONTR, or C
    // itself.
    {R"(S0[23]-WSISPC-?(\d+)-C-0*(\d+))", "~wsis/doc/wsis/pc-$1/contr/$2", "contribution", "wsis",
     ""},
    {R"(S0[23]-WSISPC-?(\d+)-(DOC|ADM|DT|INF)-0*(\d+))", "wsis/doc/wsis/pc-$1/$2/$3", "document",
     "wsis", ""},
    {R"(S0[45]-WSISPC-?(\d+)-C-0*(\d+))", "~wsis/doc/wsis-ii/pc-$1/contr/$2", "contribution",
     "wsis", ""},
    {R"(S0[45]-WSISPC-?(\d+)-(DOC|ADM|DT|INF)-0*(\d+))", "wsis/doc/wsis-ii/pc-$1/$2/$3", "document",
     "wsis", ""},
    {R"(S03-WSIS-(DOC|ADM|INF)-0*(\d+))", "wsis/doc/wsis-03/geneva/$1/$2", "document", "wsis", ""},
    {R"(S05-WSIS-(DOC|ADM|INF)-0*(\d+))", "wsis/doc/wsis-05/tunis/$1/$2", "document", "wsis", ""},
    {R"(S\d\d-CWG-?([A-Z]+\d*)-(C|TD|INF|R)-0*(\d+))", "cwg-$1/doc/$2/$3", "document", "cwg-$1",
     ""},
    {R"(S-CONF-ACTF-(\d{4})(?:-.*)?)", "", "other", "pp", "$1"},

    // ITU-T: T and the first year of the study period.
    {R"(T\d\d-WTSA[.-]?(\d\d)-C-0*(\d+))", "wtsa/doc/$y1/$2", "document", "wtsa", ""},
    {R"(T\d\d-WTSA[.-]?(\d\d)-(DT|TD|INF|ADM|R)-0*(\d+))", "wtsa/doc/$y1/$2/$3", "document", "wtsa",
     ""},
    {R"(T(\d\d)-TSB-CIR-0*(\d+))", "tsb/circ/$2@$p1", "circular", "tsb", ""},
    {R"(T(\d\d)-SG0*(\d+)-COL-0*(\d+))", "tsb/coll/$3/$2@$p1", "letter", "tsb", ""},
    {R"(T(\d\d)-TSAG-COL-0*(\d+))", "tsb/coll/$2/tsag@$p1", "letter", "tsb", ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-C-0*(\d+))", "itu-t/sg$2/c/$3@$p1", "contribution",
     "itu-t/sg$2", ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-C-0*(\d+))", "itu-t/tsag/c/$2@$p1", "contribution", "itu-t/tsag",
     ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-R-0*(\d+))", "itu-t/sg$2/r/$3@$p1", "report", "itu-t/sg$2",
     ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-R-0*(\d+))", "itu-t/tsag/r/$2@$p1", "report", "itu-t/tsag", ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-(LS|TD)-0*(\d+))", "itu-t/sg$2/$3/$4@$p1", "document",
     "itu-t/sg$2", ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-(LS|TD)-0*(\d+))", "itu-t/tsag/$2/$3@$p1", "document", "itu-t/tsag",
     ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-TD-(PLEN|GEN|WP\d+)-0*(\d+))", "itu-t/sg$2/td/$3/$4@$p1",
     "document", "itu-t/sg$2", ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-TD-(PLEN|GEN|WP\d+)-0*(\d+))", "itu-t/tsag/td/$2/$3@$p1",
     "document", "itu-t/tsag", ""},
    {R"(T-REC-([A-Z])\.SUPP?L?0*(\d+)-(\d{4})(\d\d)-[ISPW])", "itu-t/suppl/$1.$2@$3-$4",
     "recommendation", "itu-t", "$3-$4"},
    {R"(T-REC-([A-Z]\.[A-Z0-9.]+(?:-[A-Z]\.[A-Z0-9.]+)?)-(\d{4})(\d\d)-[ISPW])",
     "itu-t/rec/$1@$2-$3", "recommendation", "itu-t", "$2-$3"},
    {R"(T-REC-([A-Z]\.[A-Z0-9.]+(?:-[A-Z]\.[A-Z0-9.]+)?))", "itu-t/rec/$1", "recommendation",
     "itu-t", ""},
    {R"(T-RES-T\.0*(\d+)-(\d{4}))", "wtsa/res/$1@$2", "resolution", "wtsa", "$2"},
    {R"(T-SP-OB\.0*(\d+)-(\d{4})(?:-OAS)?)", "itu-t/ob/$1", "bulletin", "itu-t", ""},
    {R"(T-SP-[A-Z]\.[A-Z0-9.]+-(\d{4}))", "", "bulletin", "itu-t", "$1"},

    // ITU-R: R and the first year of the study period; circulars are numbered through.
    {R"(R\d\d-(CA|CACE|CAR|CCRR|CR|CM)-CIR-0*(\d+))", "br/$1/$2", "circular", "br", ""},
    {R"(R\d\d-SG0*(\d+)-CIR-0*(\d+))", "br/lcce/$1/$2", "circular", "br", ""},
    {R"(R\d\d-(RA|WRC)[.-]?(\d\d)-(PLEN)-C-0*(\d+))", "$1/doc/$y2/$3/$4", "document", "$1", ""},
    {R"(R\d\d-(RA|WRC)[.-]?(\d\d)-C-0*(\d+))", "$1/doc/$y2/$3", "document", "$1", ""},
    {R"(R(\d\d)-SG0*(\d+)-C-0*(\d+))", "itu-r/sg$2/doc/$3@$p1", "document", "itu-r/sg$2", ""},
    {R"(R(\d\d)-(WP|TG)0*([0-9][0-9A-Z.]*)-C-0*(\d+))", "itu-r/$2$d3/doc/$4@$p1", "document",
     "itu-r/$2$d3", ""},
    {R"(R\d\d-(RAG|CPM)-C-0*\d+)", "", "document", "itu-r/$1", ""},
    {R"(R-REC-([A-Z]+\.\d+)-(\d{1,2})-(\d{4})(\d\d)-[ISPW])", "itu-r/rec/$1@$2", "recommendation",
     "itu-r", "$3-$4"},
    {R"(R-REC-([A-Z]+\.\d+)(?:-(\d{4})(\d\d)-[ISPW])?)", "itu-r/rec/$1", "recommendation", "itu-r",
     ""},
    {R"(R-RES-R\.0*(\d+)-(\d{1,2})-(\d{4}))", "ra/res/$1@$2", "resolution", "ra", "$3"},
    {R"(R-RES-R\.0*(\d+)-(\d{4}))", "ra/res/$1", "resolution", "ra", "$2"},
    {R"(R-QUE-SG0*(\d+)\.0*(\d+)-(\d{1,2})-(\d{4}))", "itu-r/q/$2-$3/$1", "question", "itu-r",
     "$4"},
    {R"(R-QUE-SG0*(\d+)\.0*(\d+)-(\d{4}))", "itu-r/q/$2/$1", "question", "itu-r", "$3"},
    {R"(R-REP-([A-Z]+\.\d+)-(\d{1,2})-(\d{4}))", "itu-r/rep/$1@$2", "report", "itu-r", "$3"},
    {R"(R-REP-([A-Z]+\.\d+)-(\d{4}))", "itu-r/rep/$1", "report", "itu-r", "$2"},
    {R"(R-HDB-0*(\d+)-(\d{4}))", "itu-r/hdb/$1@$2", "handbook", "itu-r", "$2"},

    // ITU-D: D and the first year of the study period.
    {R"(D\d\d-WTDC[.-]?(\d\d)-C-0*(\d+))", "wtdc/doc/$y1/$2", "document", "wtdc", ""},
    {R"(D(\d\d)-RPM([A-Z]+)-C-0*(\d+))", "itu-d/rpm-$2/c/$3@$p1", "contribution", "itu-d/rpm-$2",
     ""},
    {R"(D(\d\d)-SG0*(\d+)-C-0*(\d+))", "itu-d/sg$2/c/$3@$p1", "contribution", "itu-d/sg$2", ""},
    {R"(D(\d\d)-TDAG\d*-C-0*(\d+))", "itu-d/tdag/c/$2@$p1", "contribution", "itu-d/tdag", ""},
});

// The study periods by their nominal years, which are their editions in ids.
struct StudyPeriod {
  char sector;
  std::string_view first;  // as in file names
  std::string_view years;
};

inline constexpr auto kStudyPeriods = std::to_array<StudyPeriod>({
    {'T', "93", "1993-1996"}, {'T', "97", "1997-2000"}, {'T', "01", "2001-2004"},
    {'T', "05", "2005-2008"}, {'T', "09", "2009-2012"}, {'T', "13", "2013-2016"},
    {'T', "17", "2017-2020"}, {'T', "22", "2022-2024"}, {'T', "25", "2025-2028"},
    {'R', "00", "2000-2003"}, {'R', "03", "2003-2007"}, {'R', "07", "2007-2012"},
    {'R', "12", "2012-2015"}, {'R', "15", "2015-2019"}, {'R', "19", "2019-2023"},
    {'R', "23", "2023-2027"}, {'D', "98", "1998-2002"}, {'D', "02", "2002-2006"},
    {'D', "06", "2006-2010"}, {'D', "10", "2010-2014"}, {'D', "14", "2014-2017"},
    {'D', "18", "2018-2021"}, {'D', "22", "2022-2025"},
});

// A part between two "!", and the supplement it names. Annexes and appendices are places, not
// supplements; a file that holds one alone carries no work of its own.
struct PartName {
  std::string_view printed;
  std::string_view supplement;  // empty: the file holds only a part of the work
};

inline constexpr auto kPartNames = std::to_array<PartName>({
    {"AMD", "amd"},
    {"COR", "cor"},
    {"ERR", "err"},
    {"SUP", "suppl"},
    {"IMP", "imp"},
    {"ADD", "add"},
    {"ANN", ""},
    {"APP", ""},
    {"R", "rev"},
    {"A", "add"},
    {"C", "corr"},
});

}  // namespace itu::indexer
