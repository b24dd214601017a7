// One XML part of a document package, and ways to look at it by local names: Word and others
// choose their prefixes freely ("w:p", "ns0:p"). Nothing is fetched, no entity is expanded but
// characters, and no walk recurses on the depth of the XML.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace itu::indexer {

// What texts of blanks alone are: content everywhere (OpenDocument), or only where they stand alone
// in their element (Word: <w:t> </w:t>).
enum class XmlBlanks { kContent, kContentIfAlone };

class XmlPart {
 public:
  XmlPart() = default;
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  // Whether `bytes` (UTF-8, or UTF-16 with a byte order mark) are well-formed XML. The part is
  // empty if they are not.
  bool parse(std::string bytes, XmlBlanks blanks = XmlBlanks::kContentIfAlone);

  // Its outermost element; null before parse().
  pugi::xml_node root() const { return document_.document_element(); }

 private:
  std::string bytes_;  // that the tree points into
  pugi::xml_document document_;
};

// "p" of "w:p"; "" for what is no element.
std::string_view local_name(const pugi::xml_node& node);

// The first child element of that local name; null if there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);

// The attribute of that local name; "" if there is none.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);

// The attribute "val" of the child `name`, in which Word keeps its settings; "" if there is none.
std::string_view setting_of(const pugi::xml_node& node, std::string_view name);

// Whether the child `name` is there and does not say "0", "false" or "off".
bool is_on(const pugi::xml_node& node, std::string_view name);

// An integer of at most nine digits; `otherwise` for other text.
long integer_in(std::string_view text, long otherwise);

// All text in and below `node`.
std::string text_in(const pugi::xml_node& node);

// Visits the elements below `root` (not itself) and the texts in them in their order:
//
//   bool enter(const pugi::xml_node&)   an element; false: nothing below it is wanted
//   void leave(const pugi::xml_node&)   the end of an element that was entered
//   void text(std::string_view)         characters
template <class Visitor>
void walk(const pugi::xml_node& root, Visitor& visitor) {
  pugi::xml_node node = root.first_child();
  while (node) {
    const bool is_element = node.type() == pugi::node_element;
    if (!is_element && *node.value() != '\0') visitor.text(node.value());
    if (is_element && visitor.enter(node)) {
      if (const pugi::xml_node child = node.first_child()) {
        node = child;
        continue;
      }
      visitor.leave(node);
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == root) return;
      visitor.leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace itu::indexer
