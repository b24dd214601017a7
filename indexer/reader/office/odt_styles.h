// The styles of an OpenDocument text: what they say about paragraphs and characters, and their list
// styles. ODF 1.3 part 3, sections 16 and 19.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "indexer/reader/office/number_format.h"
#include "indexer/reader/office/word_template.h"

namespace itu::indexer {

struct OdtStyle {
  WordRole role;  // by its name, else by the style that it is derived from
  std::optional<bool> is_italic;
  std::optional<bool> is_hidden;
  bool breaks_page = false;
};

inline constexpr std::size_t kOdtLevels = 10;

struct OdtListLevel {
  NumberFormat format = NumberFormat::kNone;
  std::string prefix;
  std::string suffix;
  std::string pattern;  // "%1%.%2%"; takes the place of the two, if it is there
  long start = 1;
  int shown_levels = 1;  // how many levels the number shows, its own included
  bool is_bullet = false;
};

using OdtListStyle = std::array<OdtListLevel, kOdtLevels>;

class OdtStyles {
 public:
  // Adds the styles below `part` (the root of styles.xml or content.xml). Call it for both, then
  // resolve().
  void add(const pugi::xml_node& part);
  void resolve();

  const OdtStyle& style(std::string_view name) const;  // of a paragraph or of characters

  // Null if there is none of that name.
  const OdtListStyle* list(std::string_view name) const;

  // How headings are numbered that are in no list.
  const OdtListStyle& outline() const { return outline_; }

 private:
  struct Source {
    pugi::xml_node node;
    std::string parent;
  };

  void add_group(const pugi::xml_node& group);
  void resolve(const std::string& name);

  std::map<std::string, Source, std::less<>> sources_;
  std::map<std::string, OdtStyle, std::less<>> styles_;
  std::map<std::string, OdtListStyle, std::less<>> lists_;
  OdtListStyle outline_;
};

}  // namespace itu::indexer
