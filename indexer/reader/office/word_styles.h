// What Word's styles say about the paragraphs and characters that bear them (styles.xml). What a
// style does not say it has from the style it is based on; loops are cut.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "indexer/reader/office/word_template.h"

namespace itu::indexer {

struct WordStyle {
  std::string name;        // as people see it: "heading 1", "Annex_No & title"
  WordRole role;           // by its name or id, else by the style it is based on
  std::string list;        // numId of its numbering; "" or "0": none
  std::string list_style;  // id of the style, itself or one it is based on, that speaks of numbers
  long list_level = -1;    // ilvl; -1: the style does not say
  int outline_level = 0;   // 1 to 9; 0: body text
  std::optional<bool> is_italic;
  std::optional<bool> is_hidden;
};

class WordStyles {
 public:
  WordStyles() = default;

  // `styles` is the root of styles.xml.
  explicit WordStyles(const pugi::xml_node& styles);

  // The style with that id; the default paragraph style for "" and for ids that are not defined.
  const WordStyle& paragraph(std::string_view id) const;

  // Null if it is not defined.
  const WordStyle* find(std::string_view id) const;

  // The list (numId) that a numbering style names; "" if it names none.
  std::string list_of_numbering_style(std::string_view id) const;

  // ISO 639-1 code of the language the text is in where nothing else is said; may be empty.
  const std::string& language() const { return language_; }

 private:
  struct Source {
    pugi::xml_node node;
    std::string parent;
  };
  using Sources = std::map<std::string, Source, std::less<>>;

  void resolve(const std::string& id, const Sources& sources);

  std::map<std::string, WordStyle, std::less<>> styles_;
  WordStyle default_;
  std::string language_;
};

}  // namespace itu::indexer
