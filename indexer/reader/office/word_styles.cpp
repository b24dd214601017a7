#include "indexer/reader/office/word_styles.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "analyzers/language.h"
#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kMostStyles = 20'000;  // Word itself stops at 4079
constexpr std::size_t kLongestChain = 50;    // of styles based on each other; Word allows 11

std::optional<bool> switch_in(const pugi::xml_node& properties, std::string_view name) {
  if (!child_of(properties, name)) return std::nullopt;
  return is_on(properties, name);
}

// Lays what `node` says over what `style` has from the style it is based on.
void apply(const pugi::xml_node& node, const std::string& id, WordStyle* style) {
  style->name = setting_of(node, "name");
  const WordRole own = role_of_style(style->name, id);
  if (own.kind != WordRole::Kind::kPlain || own.is_listed) style->role = own;
  const pugi::xml_node paragraph = child_of(node, "pPr");
  const pugi::xml_node run = child_of(node, "rPr");
  if (const pugi::xml_node number = child_of(paragraph, "numPr")) {
    const std::string_view list = setting_of(number, "numId");
    if (!list.empty()) style->list = list;
    style->list_style = id;
    style->list_level = integer_in(setting_of(number, "ilvl"), style->list_level);
  }
  const long outline = integer_in(setting_of(paragraph, "outlineLvl"), -1);
  if (outline >= 0) style->outline_level = outline < 9 ? static_cast<int>(outline) + 1 : 0;
  if (const auto italic = switch_in(run, "i")) style->is_italic = italic;
  if (const auto hidden = switch_in(run, "vanish")) style->is_hidden = hidden;
}

std::string language_in(const pugi::xml_node& styles) {
  const pugi::xml_node run =
      child_of(child_of(child_of(styles, "docDefaults"), "rPrDefault"), "rPr");
  const std::string code{setting_of(run, "lang").substr(0, 2)};
  return analyzers::is_language(code) ? code : "";
}

}  // namespace

WordStyles::WordStyles(const pugi::xml_node& styles) {
  Sources sources;
  std::string default_id;
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) != "style" || sources.size() == kMostStyles) continue;
    std::string id{attribute_of(node, "styleId")};
    const std::string_view is_default = attribute_of(node, "default");
    if (attribute_of(node, "type") == "paragraph" && (is_default == "1" || is_default == "true")) {
      default_id = id;
    }
    sources.emplace(std::move(id), Source{node, std::string(setting_of(node, "basedOn"))});
  }
  for (const auto& [id, source] : sources) resolve(id, sources);
  if (const WordStyle* style = find(default_id)) default_ = *style;
  language_ = language_in(styles);
}

// From the style that all is based on down to `id`, so that nothing recurses.
void WordStyles::resolve(const std::string& id, const Sources& sources) {
  std::vector<const std::string*> chain;
  std::string_view next = id;
  while (chain.size() < kLongestChain && !styles_.contains(next)) {
    const auto found = sources.find(next);
    if (found == sources.end()) break;
    const auto is_this = [&](const std::string* one) { return *one == found->first; };
    if (std::any_of(chain.begin(), chain.end(), is_this)) break;
    chain.push_back(&found->first);
    next = found->second.parent;
  }
  const WordStyle* above = find(next);
  WordStyle style = above == nullptr ? WordStyle{} : *above;
  while (!chain.empty()) {
    apply(sources.find(*chain.back())->second.node, *chain.back(), &style);
    styles_.emplace(*chain.back(), style);
    chain.pop_back();
  }
}

const WordStyle* WordStyles::find(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? nullptr : &found->second;
}

const WordStyle& WordStyles::paragraph(std::string_view id) const {
  const WordStyle* style = id.empty() ? nullptr : find(id);
  return style == nullptr ? default_ : *style;
}

std::string WordStyles::list_of_numbering_style(std::string_view id) const {
  const WordStyle* style = find(id);
  return style == nullptr ? "" : style->list;
}

}  // namespace itu::indexer
