#include "indexer/build/analysis.h"

#include <algorithm>

#include <optional>
#include <utility>

#include "analyzers/citation/finder.h"
#include "analyzers/citing.h"
#include "analyzers/language.h"
#include "analyzers/structure/compendium.h"
#include "analyzers/structure/masthead.h"
#include "analyzers/structure/structure.h"
#include "indexer/reader/charset.h"
#include "indexer/reader/format.h"
#include "indexer/reader/pdf/pdf_words.h"
#include "indexer/reader/rich_text_reader.h"
#include "indexer/source/file_name.h"
#include "indexer/source/walk.h"

namespace itu::indexer {
namespace {

using analyzers::Document;
using analyzers::Masthead;
using analyzers::SourceText;
using analyzers::Target;

// Class C in the names of WSIS files stands for documents that print C or CONTR as theirs.
std::string with_one_class(std::string work) {
  constexpr std::string_view kLong = "/contr/";
  const std::size_t at = work.find(kLong);
  if (at != std::string::npos) work.replace(at, kLong.size(), "/c/");
  return work;
}

bool is_same_work(const Target& told, const Target& named, bool is_certain) {
  const std::string text = analyzers::work_id(told);
  const std::string name = analyzers::work_id(named);
  return text == name || (!is_certain && with_one_class(text) == with_one_class(name));
}

// A text that prints its own symbol names itself; it does not cite itself.
void drop_own_name(Document* document) {
  const Target& own = document->own;
  const auto is_own = [&own](const analyzers::ReferenceTarget& settled) {
    const Target& target = settled.target;
    return settled.certainty != analyzers::Certainty::kOpen && target.place.empty() &&
           work_id(target) == work_id(own) && target.supplements == own.supplements &&
           (target.edition.empty() || target.edition == own.edition);
  };
  for (analyzers::Reference& reference : document->references) {
    auto& targets = reference.targets;
    targets.erase(std::remove_if(targets.begin(), targets.end(), is_own), targets.end());
  }
  auto& references = document->references;
  references.erase(std::remove_if(references.begin(), references.end(),
                                  [](const auto& reference) { return reference.targets.empty(); }),
                   references.end());
}

// Takes texts to documents, one after the other, and collects what is to be told of them.
class Analysis {
 public:
  explicit Analysis(const std::string& path) : path_(path) {}

  // `name` is what the file name says; it counts only for a file that holds one text.
  void add(const SourceText& source, const std::optional<FileNameEvidence>& name) {
    Document document;
    document.source_path = path_for_people(path_);
    document.text = source.text;
    document.paragraphs = analyzers::find_paragraphs(source);
    name_document(source, name.value_or(FileNameEvidence{}), &document);
    document.references =
        analyzers::find_references(document.text, analyzers::context_of(document));
    drop_own_name(&document);
    documents_.push_back(std::move(document));
  }

  void note(std::vector<Problem> problems) { problems_ = std::move(problems); }

  FileReading finish() { return {std::move(documents_), std::move(problems_)}; }

 private:
  // Each thing from the first of text, file name and properties that tells it.
  void name_document(const SourceText& source, const FileNameEvidence& name, Document* document) {
    const Masthead head = analyzers::read_masthead(source, document->paragraphs);
    const std::optional<Target> own = settle_own(head.own, name);
    document->own = own ? *own : next_file_target();
    if (own) document->kind = analyzers::stated_kind(*own);
    if (document->kind.empty()) document->kind = !head.kind.empty() ? head.kind : name.kind;
    document->body = !head.body.empty() ? head.body : name.body;
    if (document->body.empty() && own) document->body = own->body;
    document->title = !head.title.empty() ? head.title : source.properties.title;
    document->date = settle_date(head, name, own, source.properties.date);
    document->language = settle_language(source, name.language);
  }

  // What the text says of itself stands; a file name of the same work adds the edition and the
  // supplements that the text does not print.
  std::optional<Target> settle_own(const std::optional<Target>& told,
                                   const FileNameEvidence& name) {
    const std::optional<Target>& named = name.own;
    if (!told || !named) return told ? told : named;
    if (!is_same_work(*told, *named, name.is_certain)) {
      problems_.push_back({FileStatus::kWarning, "symbol_conflict",
                           "The text is " + analyzers::to_id(*told) + ", its file name says " +
                               analyzers::to_id(*named) + "; the text is believed."});
      return told;
    }
    Target settled = *told;
    if (settled.edition.empty()) settled.edition = named->edition;
    if (settled.supplements.empty()) settled.supplements = named->supplements;
    return settled;
  }

  // "O.174 (2009) Corrigendum 2" prints the year of what it corrects; a name with the month of the
  // printed year says more.
  static std::string settle_date(const Masthead& head, const FileNameEvidence& name,
                                 const std::optional<Target>& own, const std::string& property) {
    const bool is_supplement =
        own && !own->supplements.empty() && head.own && head.own->supplements.empty();
    const bool is_closer = !head.date.empty() && name.date.starts_with(head.date + "-");
    if (!name.date.empty() && (is_supplement || is_closer)) return name.date;
    if (!head.date.empty()) return head.date;
    return name.date.empty() ? property : name.date;
  }

  std::string settle_language(const SourceText& source, const std::string& named) {
    const auto read = analyzers::detect_language(source.text);
    if (!read) return !named.empty() ? named : source.properties.language;
    if (!named.empty() && named != *read) {
      problems_.push_back({FileStatus::kWarning, "language_conflict",
                           "The text is in " + *read + ", its file name says " + named +
                               "; the text is believed."});
    }
    return *read;
  }

  // The second text without a symbol in one file is PATH-2.
  Target next_file_target() {
    ++unnamed_;
    std::string id = analyzers::to_id(file_target(path_));
    if (unnamed_ > 1) id += "-" + std::to_string(unnamed_);
    return analyzers::parse_id(id).value_or(file_target(path_));
  }

  const std::string& path_;
  std::vector<Document> documents_;
  std::vector<Problem> problems_;
  int unnamed_ = 0;
};

}  // namespace

FileReading analyse_file(std::string_view bytes, const std::string& path) {
  return analyse_file(bytes, path, detect_format(bytes, path));
}

FileReading analyse_file(std::string_view bytes, const std::string& path, Format format) {
  return analyse_read(read_source(bytes, format), path);
}

FileReading analyse_read(ReadResult read, const std::string& path) {
  Analysis analysis(path);
  analysis.note(std::move(read.problems));
  std::vector<SourceText> texts;
  for (SourceText& source : read.texts) {
    for (SourceText& text : analyzers::split_compendium(std::move(source))) {
      texts.push_back(std::move(text));
    }
  }
  const auto name = texts.size() == 1 ? read_file_name(path) : std::nullopt;
  for (const SourceText& text : texts) analysis.add(text, name);
  return analysis.finish();
}

GuardLimits analysis_limits() {
  GuardLimits limits;
  limits.readable_folder = "/usr/share/poppler";
  return limits;
}

void warm_up_analysis() {
  warm_up_charsets();
  warm_up_formats();
  warm_up_rich_text();
  warm_up_pdf();
  analyse_file("1. Resolution 140 (Antalya, 2006), see C07/21; 频谱 \xD0\xA0\xD0\xB5\xD0\xB7.",
               "a");
}

}  // namespace itu::indexer
