#include "indexer/reader/office/odt_styles.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kMostStyles = 50'000;
constexpr std::size_t kLongestChain = 50;  // of styles derived from each other
constexpr std::size_t kLongestMark = 200;  // bytes before or behind a number

// "Annex_5f_No" is "Annex_No" where the style has no other name for people.
std::string decoded(std::string_view name) {
  std::string text;
  for (std::size_t i = 0; i < name.size(); ++i) {
    unsigned code = 0;
    const bool may_be_code = name[i] == '_' && i + 3 < name.size() && name[i + 3] == '_';
    const char* end = name.data() + i + 3;
    if (may_be_code && std::from_chars(name.data() + i + 1, end, code, 16).ptr == end) {
      text += static_cast<char>(code < 0x80 ? code : ' ');
      i += 3;
    } else {
      text += name[i];
    }
  }
  return text;
}

void apply(const pugi::xml_node& node, OdtStyle* style) {
  const std::string_view name = attribute_of(node, "name");
  const WordRole own = role_of_style(attribute_of(node, "display-name"), decoded(name));
  if (own.is_listed) style->role = own;
  const pugi::xml_node characters = child_of(node, "text-properties");
  const std::string_view slant = attribute_of(characters, "font-style");
  if (!slant.empty()) style->is_italic = slant != "normal";
  const std::string_view display = attribute_of(characters, "display");
  if (!display.empty()) style->is_hidden = display == "none";
  const std::string_view breaks =
      attribute_of(child_of(node, "paragraph-properties"), "break-before");
  style->breaks_page = breaks == "page" || !attribute_of(node, "master-page-name").empty();
}

OdtListLevel read_level(const pugi::xml_node& node) {
  OdtListLevel level;
  level.is_bullet =
      local_name(node) != "list-level-style-number" && local_name(node) != "outline-level-style";
  level.format = odf_number_format(attribute_of(node, "num-format"),
                                   attribute_of(node, "num-letter-sync") == "true");
  level.prefix = attribute_of(node, "num-prefix").substr(0, kLongestMark);
  level.suffix = attribute_of(node, "num-suffix").substr(0, kLongestMark);
  level.pattern = attribute_of(node, "num-list-format").substr(0, kLongestMark);
  level.start = integer_in(attribute_of(node, "start-value"), 1);
  level.shown_levels = static_cast<int>(integer_in(attribute_of(node, "display-levels"), 1));
  return level;
}

OdtListStyle read_list(const pugi::xml_node& node) {
  OdtListStyle list;
  for (const pugi::xml_node& child : node.children()) {
    const long level = integer_in(attribute_of(child, "level"), 0);
    if (level < 1 || level > static_cast<long>(kOdtLevels)) continue;
    list[static_cast<std::size_t>(level - 1)] = read_level(child);
  }
  return list;
}

}  // namespace

void OdtStyles::add(const pugi::xml_node& part) {
  for (const pugi::xml_node& group : part.children()) {
    const std::string_view name = local_name(group);
    if (name == "styles" || name == "automatic-styles") add_group(group);
  }
}

void OdtStyles::add_group(const pugi::xml_node& group) {
  for (const pugi::xml_node& node : group.children()) {
    const std::string_view kind = local_name(node);
    std::string name(attribute_of(node, "name"));
    if (kind == "outline-style") {
      outline_ = read_list(node);
    } else if (kind == "list-style" && lists_.size() < kMostStyles) {
      lists_.insert_or_assign(std::move(name), read_list(node));
    } else if (kind == "style" && sources_.size() < kMostStyles) {
      const std::string_view family = attribute_of(node, "family");
      if (family != "paragraph" && family != "text") continue;
      Source source{node, std::string(attribute_of(node, "parent-style-name"))};
      sources_.insert_or_assign(std::move(name), std::move(source));
    }
  }
}

void OdtStyles::resolve() {
  for (const auto& [name, source] : sources_) resolve(name);
}

// From the style that all is derived from down to `name`, so that nothing recurses.
void OdtStyles::resolve(const std::string& name) {
  std::vector<const std::string*> chain;
  std::string_view next = name;
  while (chain.size() < kLongestChain && !styles_.contains(next)) {
    const auto found = sources_.find(next);
    if (found == sources_.end()) break;
    const auto is_this = [&](const std::string* one) { return *one == found->first; };
    if (std::any_of(chain.begin(), chain.end(), is_this)) break;
    chain.push_back(&found->first);
    next = found->second.parent;
  }
  const auto above = styles_.find(next);
  OdtStyle style = above == styles_.end() ? OdtStyle{} : above->second;
  for (; !chain.empty(); chain.pop_back()) {
    apply(sources_.find(*chain.back())->second.node, &style);
    styles_.emplace(*chain.back(), style);
  }
}

const OdtStyle& OdtStyles::style(std::string_view name) const {
  static const OdtStyle kNone;
  const auto found = styles_.find(name);
  return found == styles_.end() ? kNone : found->second;
}

const OdtListStyle* OdtStyles::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace itu::indexer
