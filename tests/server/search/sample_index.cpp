#include "tests/server/search/sample_index.h"

#include "analyzers/utf8.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::server {
namespace {

using analyzers::Document;
using schema::add_reference;
using schema::make_document;

// "6.5 text" and "a) text": the first word is the printed number if it ends the place.
void set_numbers(Document* document) {
  for (analyzers::Paragraph& paragraph : document->paragraphs) {
    const std::string_view text = slice(document->text, paragraph.span);
    const std::size_t end = text.find(' ');
    std::string_view number = text.substr(0, end);
    if (end == std::string_view::npos) continue;
    std::string_view bare = number;
    if (bare.back() == ')') bare.remove_suffix(1);
    const std::string& place = paragraph.place;
    if (bare.size() > place.size() || place.substr(place.size() - bare.size()) != bare) continue;
    paragraph.number = {paragraph.span.begin, paragraph.span.begin + number.size()};
  }
}

Document make(std::string_view id, std::string_view language, std::string_view kind,
              std::string_view date, std::string_view title,
              const std::vector<std::string>& lines) {
  Document document = make_document(id, language, title, lines);
  document.kind = kind;
  document.date = date;
  set_numbers(&document);
  return document;
}

std::vector<Document> make_resolutions() {
  Document first = make("pp/res/140@2002", "en", "resolution", "2002", "Role of the Union",
                        {"considering.a|p|a) that an information society is growing",
                         "resolves.1|o|1 to follow the preparations"});
  Document second = make("pp/res/140@2006", "en", "resolution", "2006",
                         "Role of the Union in the information society",
                         {"considering.a|p|a) the outcomes of both phases of the summit",
                          "resolves.1|o|1 to finish the report on both phases",
                          "resolves.2|o|2 to coordinate the implementation of the outcomes",
                          "instructs-sg|h|instructs the Secretary-General",
                          "instructs-sg.1|o|1 to report every year to the Council"});
  Document french = make("pp/res/140@2006", "fr", "resolution", "2006",
                         "Rôle de l'Union dans la société de l'information",
                         {"resolves.1|o|1 d'achever le rapport sur les deux phases",
                          "resolves.2|o|2 de coordonner la mise en œuvre des résultats"});
  Document council =
      make("council/res/1282@2007", "en", "resolution", "2007",
           "Implementing the outcomes of the summit",
           {"recalling.a|p|a) Resolution 140 of the last conference,",
            "resolves.1|o|1 to renew the group, under resolves 2 of Resolution 140",
            "annex|h|ANNEX", "annex.c|a|c) to draft replies about broadcasting spectrum"});
  add_reference(council, "Resolution 140 of the last", "pp/res/140@2006");
  add_reference(council, "resolves 2 of Resolution 140", "pp/res/140#resolves.2");
  return {first, second, french, council};
}

std::vector<Document> make_reports() {
  Document report = make(
      "council/doc/2007/21", "en", "report", "2007-06-12", "Report of the working group",
      {"6|h|6 Meetings", "6.5|b|6.5 The group met twice and agreed on spectrum management rules.",
       "6.5.a|b|a) The first meeting looked at broadcasting.",
       "7|b|7 Members asked for a stocktaking of activities, see C06/7 and Resolution 140.",
       "8|b|8 Radio waves and radio relays were not discussed; waves of radio interest passed."});
  add_reference(report, "C06/7", "council/doc/2006/7");
  add_reference(report, "Resolution 140", "pp/res/140");
  Document letter = make("sg/cl/185", "en", "letter", "2007-12-05", "Invitation to the meetings",
                         {"p1|f|Geneva, 5 December 2007", "1|b|1 You are invited to two meetings.",
                          "2|b|2 Please study para 6.5 of C07/21 and paras 6.4 to 6.6 again.",
                          "3|b|3 The stocktakings of all members are welcome."});
  add_reference(letter, "para 6.5 of C07/21", "council/doc/2007/21#6.5");
  add_reference(letter, "paras 6.4 to 6.6", "council/doc/2007/21#6.4..6");
  Document notes = make("file/2005/radio-notes", "en", "", "", "",
                        {"p1|b|Managing the radio spectrum needs wave charts.",
                         "p2|b|A radio relay is no broadcast station."});
  return {report, letter, notes};
}

std::vector<Document> make_other_languages() {
  return {make("council/res/1300@2008", "ru", "resolution", "2008", "Роль Союза",
               {"resolves.1|o|1 продолжить работу по управлению радиочастотным спектром"}),
          make("council/res/1301@2008", "zh", "resolution", "2008", "国际电信联盟的作用",
               {"resolves.1|o|1 继续开展无线电频谱管理工作"}),
          make("council/res/1302@2008", "ar", "resolution", "2008", "دور الاتحاد",
               {"resolves.1|o|1 مواصلة العمل على إدارة الطيف"})};
}

void append(std::vector<Document> more, std::vector<Document>* documents) {
  for (Document& document : more) documents->push_back(std::move(document));
}

}  // namespace

std::vector<Document> sample_documents() {
  std::vector<Document> documents = make_resolutions();
  append(make_reports(), &documents);
  append(make_other_languages(), &documents);
  return documents;
}

const schema::Index& sample_index() {
  static const schema::TemporaryFolder folder;
  static const schema::Index index = [] {
    schema::write_index(folder.path(), sample_documents());
    return schema::Index(folder.path());
  }();
  return index;
}

MatchClock unhurried() { return MatchClock(std::chrono::hours(24)); }

std::vector<std::string> ids_of(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) {
    ids.push_back(hit.language == "en" ? hit.id : hit.id + " (" + hit.language + ")");
  }
  return ids;
}

std::vector<std::string> kinds_of(const std::vector<Note>& notes) {
  std::vector<std::string> kinds;
  for (const Note& note : notes) kinds.push_back(note.kind);
  return kinds;
}

std::string with_marks(const Passage& passage) {
  std::string shown = passage.cut_before ? "…" : "";
  std::size_t at = 0;
  std::size_t next = 0;
  for (std::size_t offset = 0; offset <= passage.text.size();) {
    if (next < passage.marks.size() && passage.marks[next].second == at) {
      shown += "]";
      ++next;
    }
    if (next < passage.marks.size() && passage.marks[next].first == at) shown += "[";
    if (offset == passage.text.size()) break;
    analyzers::append_utf8(&shown, analyzers::next_code_point(passage.text, &offset));
    ++at;
  }
  return shown + (passage.cut_after ? "…" : "");
}

}  // namespace itu::server
