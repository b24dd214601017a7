#include "server/search/editions.h"

namespace itu::server {
namespace {

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
