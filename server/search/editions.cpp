#include "server/search/editions.h"

#include <algorithm>
#include <tuple>

namespace itu::server {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int language_rank(std::string_view language, std::string_view wanted) {
  if (!wanted.empty() && language == wanted) return 0;
  return language == "en" ? 1 : 2;
}

std::string encode_percent(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    if (c == '%') {
      encoded += "%25";
    } else {
      encoded += c;
    }
  }
  return encoded;
}

}  // namespace

bool is_earlier_edition(std::string_view left, std::string_view right) {
  if (is_number(left) && is_number(right) && left.size() != right.size()) {
    return left.size() < right.size();
  }
  return left < right;
}

std::vector<HeldEdition> find_editions(const schema::Index& index, const analyzers::Target& target,
                                       std::string_view language) {
  std::vector<HeldEdition> editions;
  for (schema::DocumentEntry& entry : index.find_work(work_id(target))) {
    auto own = analyzers::parse_id(entry.hit.id);
    if (!own || own->supplements != target.supplements) continue;
    editions.push_back({std::move(*own), std::move(entry)});
  }
  std::stable_sort(editions.begin(), editions.end(),
                   [&](const HeldEdition& left, const HeldEdition& right) {
                     if (left.target.edition != right.target.edition) {
                       return is_earlier_edition(right.target.edition, left.target.edition);
                     }
                     const std::string& a = left.entry.hit.language;
                     const std::string& b = right.entry.hit.language;
                     return std::make_tuple(language_rank(a, language), a) <
                            std::make_tuple(language_rank(b, language), b);
                   });
  return editions;
}

std::vector<Version> list_editions(const std::vector<HeldEdition>& editions) {
  std::vector<Version> versions;
  for (const HeldEdition& edition : editions) {
    const schema::HitRecord& hit = edition.entry.hit;
    if (!versions.empty() && versions.back().id == hit.id) continue;
    versions.push_back({hit.id, hit.language, hit.title, hit.date, address_of(hit.id)});
  }
  return versions;
}

std::string address_of(const std::string& document_id, std::string_view place) {
  std::string address = "/doc/" + encode_percent(document_id);
  if (!place.empty()) address += "#" + encode_percent(place);
  return address;
}

}  // namespace itu::server
