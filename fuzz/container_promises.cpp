#include "fuzz/container_promises.h"

#include <algorithm>
#include <charconv>

#include "fuzz/package_parts.h"
#include "indexer/reader/mhtml.h"
#include "indexer/reader/plain_zip.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kMostEntries = 100;
// A list may say any size; who unpacks looks at the ratio first, as archive.cpp does.
constexpr std::size_t kLargestEntry = 1U << 24U;

// The number in hexadecimal at the start of `text`, which it takes with the sign behind it.
std::size_t take_number(std::string_view* text) {
  std::size_t number = 0;
  const char* const end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, number, 16);
  const auto taken = static_cast<std::size_t>(read.ptr - text->data());
  text->remove_prefix(std::min(taken + 1, text->size()));
  return number;
}

void change(std::string_view changes, std::string* bytes) {
  while (!changes.empty()) {
    const std::size_t from_end = take_number(&changes);
    const std::size_t byte = take_number(&changes);
    if (from_end == 0 || from_end > bytes->size()) continue;
    (*bytes)[bytes->size() - from_end] = static_cast<char>(byte & 0xFFU);
  }
}

bool lies_in(std::string_view part, std::string_view whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

bool is_plain_name(const std::string& name) {
  return !name.empty() && name.back() != '/' &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

std::string broken_promise_of_entry(const PlainZipEntry& entry, std::string_view archive) {
  if (!lies_in(entry.name, archive)) return "a name outside the archive";
  if (!lies_in(entry.packed, archive)) return "an entry outside the archive";
  if (entry.size > kLargestEntry) return "";
  const auto bytes = unpack_plain_entry(entry);
  return !bytes || bytes->size() == entry.size ? "" : "an entry of another size than listed";
}

}  // namespace

std::string broken_promise_of_plain_zip(std::string_view input) {
  const std::string_view changes = input.substr(0, std::min(input.find('\n'), input.size()));
  const ZipParts parts = parts_of(input);
  std::string archive = zip(parts);
  change(changes, &archive);
  const auto entries = list_plain_zip(archive, kMostEntries, [](std::string_view) { return true; });
  if (entries) {
    if (entries->size() > kMostEntries) return "more entries than wanted";
    for (const PlainZipEntry& entry : *entries) {
      if (std::string broken = broken_promise_of_entry(entry, archive); !broken.empty()) {
        return broken;
      }
    }
  }
  const bool is_made_plain =
      changes.empty() && !parts.empty() && parts.size() <= kMostEntries &&
      std::all_of(parts.begin(), parts.end(), [](const auto& p) { return is_plain_name(p.first); });
  if (!is_made_plain || !entries) return "";
  for (std::size_t i = 0; i < entries->size(); ++i) {
    if (unpack_plain_entry((*entries)[i]) != parts[i].second) return "an entry came out changed";
  }
  return entries->size() == parts.size() ? "" : "an entry is lost";
}

std::string broken_promise_of_mailed_page(std::string_view input) {
  if (!is_mhtml(input)) return "";
  const auto page = find_page(input);
  if (page && page->html.size() > input.size()) return "a page longer than its mail";
  return "";
}

}  // namespace itu::indexer
