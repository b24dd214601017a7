#include "indexer/reader/office/word_equations.h"

#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

// A sign that the properties of an element name; an empty one is not drawn.
std::string_view chosen(const pugi::xml_node& element, std::string_view properties,
                        std::string_view name, std::string_view otherwise) {
  const pugi::xml_node sign = child_of(child_of(element, properties), name);
  return sign ? attribute_of(sign, "val") : otherwise;
}

}  // namespace

std::string_view sign_before(const pugi::xml_node& element) {
  const std::string_view name = local_name(element);
  if (!element.first_child()) return "";
  if (name == "den") return "/";
  if (name == "sup") return "^";
  if (name == "sub") return "_";
  if (name == "rad") return "√";
  if (name == "nary") return chosen(element, "naryPr", "chr", "∫");
  if (name == "d") return chosen(element, "dPr", "begChr", "(");
  return "";
}

std::string_view sign_behind(const pugi::xml_node& element) {
  const bool is_bracket = local_name(element) == "d" && element.first_child();
  return is_bracket ? chosen(element, "dPr", "endChr", ")") : "";
}

}  // namespace itu::indexer
