#include "indexer/build/analysis.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "analyzers/citation/finder.h"
#include "analyzers/citing.h"
#include "analyzers/structure/compendium.h"
#include "analyzers/structure/masthead.h"
#include "analyzers/structure/structure.h"
#include "indexer/build/settlement.h"
#include "indexer/build/text_list.h"
#include "indexer/reader/charset.h"
#include "indexer/reader/format.h"
#include "indexer/reader/pdf/pdf_words.h"
#include "indexer/reader/rich_text_reader.h"
#include "indexer/source/file_name.h"
#include "indexer/source/walk.h"

namespace itu::indexer {
namespace {

using analyzers::Document;
using analyzers::SourceText;
using analyzers::Target;

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
  Analysis(const std::string& path, std::vector<Problem> problems)
      : path_(path), problems_(std::move(problems)) {}

  // A file's text, or the texts of a compendium.
  void add(SourceText source) {
    const std::vector<SourceText> texts = analyzers::split_compendium(std::move(source));
    if (texts.size() == 1) {
      add_text(texts.front());
    } else {
      add_compendium(texts);
    }
  }

  // `name` is what the file name says; it counts only for a file that holds one text.
  void believe(std::optional<FileNameEvidence> name) { name_ = name.value_or(FileNameEvidence{}); }

  FileReading finish() { return {std::move(documents_), std::move(problems_)}; }

 private:
  void add_text(const SourceText& source) {
    documents_.push_back(read(source));
    Document& document = documents_.back();
    name(source, name_, &document);
    document.references =
        analyzers::find_references(document.text, analyzers::context_of(document));
    drop_own_name(&document);
  }

  // The file itself comes first: it has its name, what stands before the texts, and leads to each.
  void add_compendium(const std::vector<SourceText>& texts) {
    const FileNameEvidence of_file = std::exchange(name_, {});
    const std::size_t first = documents_.size();
    for (std::size_t i = 1; i < texts.size(); ++i) add_text(texts[i]);
    const std::vector<Document> parts(documents_.begin() + static_cast<std::ptrdiff_t>(first),
                                      documents_.end());
    documents_.insert(documents_.begin() + static_cast<std::ptrdiff_t>(first),
                      read_file_itself(texts.front(), of_file, parts));
    const std::string id = analyzers::to_id(documents_[first].own);
    for (std::size_t i = first + 1; i < documents_.size(); ++i) documents_[i].part_of = id;
  }

  Document read_file_itself(const SourceText& front, const FileNameEvidence& evidence,
                            const std::vector<Document>& parts) {
    Document file = read(front);
    name(front, evidence, &file);
    file.references = analyzers::find_references(file.text, analyzers::context_of(file));
    drop_own_name(&file);
    TextList list = list_texts(front, parts);
    file.paragraphs = analyzers::find_paragraphs(list.source);
    file.text = std::move(list.source.text);
    if (file.language.empty()) file.language = parts.front().language;
    std::move(list.references.begin(), list.references.end(), std::back_inserter(file.references));
    return file;
  }

  Document read(const SourceText& source) const {
    Document document;
    document.source_path = path_for_people(path_);
    document.text = source.text;
    document.paragraphs = analyzers::find_paragraphs(source);
    return document;
  }

  void name(const SourceText& source, const FileNameEvidence& evidence, Document* document) {
    settle({analyzers::read_masthead(source, document->paragraphs), evidence, source.properties},
           document, &problems_);
    if (document->own == Target{}) document->own = next_file_target();
  }

  // The second text without a symbol in one file is PATH-2.
  Target next_file_target() {
    ++unnamed_;
    std::string id = analyzers::to_id(file_target(path_));
    if (unnamed_ > 1) id += "-" + std::to_string(unnamed_);
    return analyzers::parse_id(id).value_or(file_target(path_));
  }

  const std::string& path_;
  FileNameEvidence name_;
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
  Analysis analysis(path, std::move(read.problems));
  if (read.texts.size() == 1) analysis.believe(read_file_name(path));
  for (SourceText& source : read.texts) analysis.add(std::move(source));
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
