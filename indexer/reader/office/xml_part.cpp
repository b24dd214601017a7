#include "indexer/reader/office/xml_part.h"

#include <charconv>
#include <cstring>
#include <utility>

namespace itu::indexer {
namespace {

// The name behind its prefix, if it has one. Half of all reading goes through here: prefixes are
// short, and their end is found faster by looking than by measuring the whole first.
const char* without_prefix(const char* name) {
  for (const char* c = name; *c != '\0'; ++c) {
    if (*c == ':') return c + 1;
  }
  return name;
}

bool is_named(const char* name, std::string_view wanted) {
  const char* local = without_prefix(name);
  if (*local != wanted.front()) return false;  // most are not: this saves a call
  return std::strncmp(local, wanted.data(), wanted.size()) == 0 && local[wanted.size()] == '\0';
}

struct TextCollector {
  std::string text_so_far;
  static bool enter(const pugi::xml_node&) { return true; }
  static void leave(const pugi::xml_node&) {}
  void text(std::string_view text) { text_so_far += text; }
};

}  // namespace

bool XmlPart::parse(std::string bytes, XmlBlanks blanks) {
  bytes_ = std::move(bytes);
  const unsigned options =
      pugi::parse_default |
      (blanks == XmlBlanks::kContent ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
  const pugi::xml_parse_result result =
      document_.load_buffer_inplace(bytes_.data(), bytes_.size(), options);
  if (!result) document_.reset();
  return static_cast<bool>(result);
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
    if (is_named(child.name(), name)) return child;
  }
  return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (pugi::xml_attribute one = node.first_attribute(); one; one = one.next_attribute()) {
    if (is_named(one.name(), name)) return one.value();
  }
  return "";
}

std::string_view setting_of(const pugi::xml_node& node, std::string_view name) {
  return attribute_of(child_of(node, name), "val");
}

bool is_on(const pugi::xml_node& node, std::string_view name) {
  const pugi::xml_node child = child_of(node, name);
  if (!child) return false;
  const std::string_view value = attribute_of(child, "val");
  return value != "0" && value != "false" && value != "off";
}

long integer_in(std::string_view text, long otherwise) {
  constexpr std::size_t kMostDigits = 9;
  long value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  const bool is_whole = error == std::errc{} && stop == end && text.size() <= kMostDigits;
  return is_whole ? value : otherwise;
}

std::string text_in(const pugi::xml_node& node) {
  TextCollector collector;
  walk(node, collector);
  return std::move(collector.text_so_far);
}

}  // namespace itu::indexer
