// A table: what each element of HTML does to the layout of a text. Elements that are not listed do
// nothing (a, span, b, sup, ...).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace itu::indexer {

enum class ElementRole : std::uint8_t {
  kInline,   // nothing
  kBlock,    // begins and ends a block
  kHeading,  // h1 to h6
  kItalic,
  kBreak,
  kVerbatim,  // pre
  kOrderedList,
  kList,
  kItem,
  kTable,
  kRow,
  kCell,
  kTitle,
  kMeta,
  kRoot,  // html, whose lang is that of the text
  kSkipped,
};

struct HtmlElement {
  std::string_view name;
  ElementRole role;
};

inline constexpr auto kHtmlElements = std::to_array<HtmlElement>({
    {"address", ElementRole::kBlock},    {"article", ElementRole::kBlock},
    {"aside", ElementRole::kBlock},      {"blockquote", ElementRole::kBlock},
    {"body", ElementRole::kBlock},       {"br", ElementRole::kBreak},
    {"caption", ElementRole::kBlock},    {"center", ElementRole::kBlock},
    {"cite", ElementRole::kItalic},      {"dd", ElementRole::kBlock},
    {"details", ElementRole::kBlock},    {"div", ElementRole::kBlock},
    {"dl", ElementRole::kBlock},         {"dt", ElementRole::kBlock},
    {"em", ElementRole::kItalic},        {"fieldset", ElementRole::kBlock},
    {"figcaption", ElementRole::kBlock}, {"figure", ElementRole::kBlock},
    {"footer", ElementRole::kBlock},     {"form", ElementRole::kBlock},
    {"h1", ElementRole::kHeading},       {"h2", ElementRole::kHeading},
    {"h3", ElementRole::kHeading},       {"h4", ElementRole::kHeading},
    {"h5", ElementRole::kHeading},       {"h6", ElementRole::kHeading},
    {"header", ElementRole::kBlock},     {"hr", ElementRole::kBlock},
    {"html", ElementRole::kRoot},        {"i", ElementRole::kItalic},
    {"iframe", ElementRole::kSkipped},   {"legend", ElementRole::kBlock},
    {"li", ElementRole::kItem},          {"main", ElementRole::kBlock},
    {"menu", ElementRole::kList},        {"meta", ElementRole::kMeta},
    {"nav", ElementRole::kSkipped},      {"noframes", ElementRole::kBlock},
    {"object", ElementRole::kSkipped},   {"ol", ElementRole::kOrderedList},
    {"option", ElementRole::kBlock},     {"p", ElementRole::kBlock},
    {"pre", ElementRole::kVerbatim},     {"script", ElementRole::kSkipped},
    {"section", ElementRole::kBlock},    {"style", ElementRole::kSkipped},
    {"summary", ElementRole::kBlock},    {"table", ElementRole::kTable},
    {"td", ElementRole::kCell},          {"template", ElementRole::kSkipped},
    {"th", ElementRole::kCell},          {"title", ElementRole::kTitle},
    {"tr", ElementRole::kRow},           {"ul", ElementRole::kList},
});

constexpr ElementRole role_of_element(std::string_view name) {
  const auto* row = std::lower_bound(
      kHtmlElements.begin(), kHtmlElements.end(), name,
      [](const HtmlElement& element, std::string_view n) { return element.name < n; });
  return row != kHtmlElements.end() && row->name == name ? row->role : ElementRole::kInline;
}

static_assert(std::is_sorted(kHtmlElements.begin(), kHtmlElements.end(),
                             [](const HtmlElement& a, const HtmlElement& b) {
                               return a.name < b.name;
                             }));

}  // namespace itu::indexer
