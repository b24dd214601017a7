#include "analyzers/citation/target.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/tables/bodies.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestId = 1024;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); }

bool is_part(std::string_view part) {
  const auto allowed = [](char c) { return is_word(c) || c == '-' || c == '.'; };
  return !part.empty() && std::all_of(part.begin(), part.end(), allowed);
}

// Ids of files take what paths hold: "_" and percent-encoded bytes beside the letters of a part.
bool is_file_part(std::string_view part) {
  if (part.empty() || part == "." || part == "..") return false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const char c = part[i];
    if (c == '%') {
      const auto hex = [](char h) { return is_digit(h) || (h >= 'a' && h <= 'f'); };
      const auto upper = [](char h) { return h >= 'A' && h <= 'F'; };
      if (i + 2 >= part.size()) return false;
      if (!hex(part[i + 1]) && !upper(part[i + 1])) return false;
      if (!hex(part[i + 2]) && !upper(part[i + 2])) return false;
      i += 2;
    } else if (!is_word(c) && c != '-' && c != '.' && c != '_') {
      return false;
    }
  }
  return true;
}

// "~" counts repetitions of a place in one document; "_" and "%" may stand in headings of ours.
bool is_place(std::string_view place) {
  const auto allowed = [](char c) {
    return is_word(c) || c == '-' || c == '.' || c == '~' || c == '_' || c == '%';
  };
  return !place.empty() && place.front() != '.' && place.back() != '.' &&
         std::all_of(place.begin(), place.end(), allowed);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  constexpr std::size_t kUsual = 8;
  std::vector<std::string_view> parts;
  parts.reserve(kUsual);
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// A part of the path with the edition that follows it: "140@2006".
struct Part {
  std::string_view name;
  std::string_view edition;
};

std::optional<Part> split_edition(std::string_view part) {
  const std::size_t at = part.find('@');
  const Part result{part.substr(0, at),
                    at == std::string_view::npos ? std::string_view{} : part.substr(at + 1)};
  if (!is_part(result.name)) return std::nullopt;
  if (at != std::string_view::npos && !is_part(result.edition)) return std::nullopt;
  return result;
}

std::optional<Target> parse_file(std::string_view path) {
  for (const std::string_view part : split(path, '/')) {
    if (!is_file_part(part)) return std::nullopt;
  }
  Target target;
  target.body = "file";
  target.number = path;
  return target;
}

// Takes the body from the front of `parts`: one part, or two where the second is a sub-body.
std::size_t take_body(const std::vector<std::string_view>& parts, Target* target) {
  if (parts.size() > 2) {
    // The two stand side by side in the id.
    const std::string_view both(parts[0].data(), parts[0].size() + 1 + parts[1].size());
    if (is_body(both)) {
      target->body = both;
      return 2;
    }
  }
  if (!is_body(parts[0])) return 0;
  target->body = parts[0];
  return 1;
}

// Reads kind, number, edition and supplements.
bool read_work(const std::vector<std::string_view>& parts, std::size_t first, Target* target) {
  bool closed = false;  // after an edition or a supplement no further part of the number follows
  for (std::size_t i = first; i < parts.size(); ++i) {
    const auto part = split_edition(parts[i]);
    if (!part) return false;
    if (i > first && is_supplement(part->name)) {
      target->supplements.push_back({std::string(part->name), std::string(part->edition)});
      closed = true;
      continue;
    }
    if (closed) return false;
    if (i == first) {
      target->kind = part->name;
    } else {
      if (!target->number.empty()) target->number += '/';
      target->number += part->name;
    }
    target->edition = part->edition;
    closed = !part->edition.empty();
  }
  return true;
}

void append_edition(std::string* id, const std::string& edition) {
  if (!edition.empty()) *id += "@" + edition;
}

}  // namespace

bool is_supplement(std::string_view part) {
  // Longer names first: "corr1" is a "corr", not a "cor" followed by "r1".
  static constexpr std::array<std::string_view, 9> kNames = {"corr", "suppl", "add", "amd", "app",
                                                             "cor",  "err",   "imp", "rev"};
  if (part.empty() || is_digit(part.front()) || !is_digit(part.back())) return false;
  for (const std::string_view name : kNames) {
    if (part.substr(0, name.size()) != name) continue;
    const std::string_view digits = part.substr(name.size());
    if (!digits.empty() && std::all_of(digits.begin(), digits.end(), is_digit)) return true;
  }
  return false;
}

std::string work_id(const Target& target) {
  if (target.is_local()) return {};
  std::string id = target.body;
  if (!target.kind.empty()) id += "/" + target.kind;
  if (!target.number.empty()) id += "/" + target.number;
  return id;
}

std::string edition_id(const Target& target) {
  std::string id = work_id(target);
  append_edition(&id, target.edition);
  return id;
}

std::string document_id(const Target& target) {
  std::string id = edition_id(target);
  for (const Supplement& supplement : target.supplements) {
    id += "/" + supplement.name;
    append_edition(&id, supplement.edition);
  }
  return id;
}

std::string to_id(const Target& target) {
  std::string id = document_id(target);
  if (!target.place.empty() || target.is_local()) id += "#" + target.place;
  return id;
}

std::optional<Target> parse_id(std::string_view id) {
  if (id.size() > kLongestId) return std::nullopt;
  const std::size_t mark = id.find('#');
  const std::string_view path = id.substr(0, mark);
  const std::string_view place =
      mark == std::string_view::npos ? std::string_view{} : id.substr(mark + 1);
  Target target;
  if (path.empty()) {
    if (mark == std::string_view::npos) return std::nullopt;
  } else if (path.substr(0, 5) == "file/") {
    const auto file = parse_file(path.substr(5));
    if (!file) return std::nullopt;
    target = *file;
  } else {
    const std::vector<std::string_view> parts = split(path, '/');
    const std::size_t first = take_body(parts, &target);
    if (first == 0 || first == parts.size() || !read_work(parts, first, &target)) {
      return std::nullopt;
    }
  }
  const bool needs_place = !path.empty() && mark != std::string_view::npos;
  if ((needs_place || !place.empty()) && !is_place(place)) return std::nullopt;
  target.place = place;
  return target;
}

}  // namespace itu::analyzers
