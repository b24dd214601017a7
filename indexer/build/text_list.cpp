#include "indexer/build/text_list.h"

#include <string>
#include <string_view>
#include <utility>

namespace itu::indexer {
namespace {

using analyzers::Document;
using analyzers::LineHint;
using analyzers::LineStyle;
using analyzers::Reference;
using analyzers::ReferenceKind;

constexpr std::size_t kLongestName = 300;  // bytes of a first line; a name is far shorter

// The first line, which names the text, without marks of Markdown.
std::string_view name_in(std::string_view text) {
  constexpr std::string_view kMarks = "#* \t\n";
  const std::size_t begin = text.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin);
  text = text.substr(0, text.find_first_of("\n\t"));
  const std::size_t last = text.find_last_not_of(kMarks);
  return text.size() > kLongestName ? std::string_view{} : text.substr(0, last + 1);
}

// "R 1196" of "R 1196    On rooms": the collection of the Council has the title in the same line.
std::string_view without_title(std::string_view name, std::string_view title) {
  if (title.empty() || !name.ends_with(title)) return name;
  name.remove_suffix(title.size());
  return name.substr(0, name.find_last_not_of(" \t") + 1);
}

Reference refer_to(const Document& text, analyzers::TextSpan span) {
  Reference reference;
  reference.span = span;
  reference.kind = ReferenceKind::kPart;
  reference.targets.emplace_back();
  reference.targets.back().target = text.own;
  reference.targets.back().span = span;
  reference.targets.back().reason = "the text stands in this file";
  return reference;
}

}  // namespace

TextList list_texts(const analyzers::SourceText& front, const std::vector<Document>& texts) {
  TextList list;
  list.source = front;
  std::string& text = list.source.text;
  if (!text.empty()) text += text.back() == '\n' ? "\n" : "\n\n";
  for (const Document& listed : texts) {
    const std::size_t begin = text.size();
    std::string name(without_title(name_in(listed.text), listed.title));
    if (name.empty()) name = analyzers::to_id(listed.own);
    text += name;
    list.references.push_back(refer_to(listed, {begin, text.size()}));
    if (!listed.title.empty()) text += "\t" + listed.title;
    LineHint hint;
    hint.span = {begin, text.size()};
    hint.style = LineStyle::kTableRow;
    hint.page = pages_of(listed).first;
    list.source.hints.push_back(hint);
    text += "\n";
  }
  return list;
}

}  // namespace itu::indexer
