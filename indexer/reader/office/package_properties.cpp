#include "indexer/reader/office/package_properties.h"

#include <re2/re2.h>

#include "analyzers/language.h"
#include "analyzers/utf8.h"
#include "indexer/reader/iso_date.h"
#include "indexer/reader/office/xml_part.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kLongestTitle = 600;  // bytes

std::string text_of_child(const pugi::xml_node& properties, std::string_view name) {
  return collapse_blanks(analyzers::repair_utf8(text_in(child_of(properties, name))).text);
}

// Names of files, of templates and of programs.
bool is_stale(const std::string& title) {
  static const RE2 kStale{
      R"((?i)(?:microsoft word - |document ?[0-9]*$|untitled|title$|template)"
      R"(|international telecommunication union$|.*\.(?:do[ct][xm]?|wpd|rtf|odt|pdf|html?)$).*)"};
  return title.size() > kLongestTitle || RE2::FullMatch(title, kStale);
}

}  // namespace

analyzers::SourceProperties read_package_properties(const pugi::xml_node& properties) {
  analyzers::SourceProperties read;
  read.title = text_of_child(properties, "title");
  if (is_stale(read.title)) read.title.clear();
  const std::string language = text_of_child(properties, "language").substr(0, 2);
  if (analyzers::is_language(language)) read.language = language;
  for (const std::string_view name : {"created", "creation-date", "modified", "date"}) {
    if (read.date.empty()) read.date = iso_date(text_of_child(properties, name));
  }
  return read;
}

}  // namespace itu::indexer
