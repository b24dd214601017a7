#include "fuzz/found_references.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "analyzers/citation/finder.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr auto kOwnIds = std::to_array<std::string_view>(
    {"", "pp/res/140@2006", "council/doc/2007/21", "wtsa/res/1@2016", "itu-t/sg16/td/300",
     "tsb/circ/221@2001-2004", "itu-r/rec/p.676@12", "file/letter"});

CitingContext context_of(std::uint8_t choice) {
  CitingContext context;
  context.own = parse_id(kOwnIds[choice % kOwnIds.size()]);
  if (choice >= 128) context.year = 1990 + choice % 64;
  return context;
}

std::string broken_promise_of(const Target& target) {
  const std::string id = to_id(target);
  const auto read = parse_id(id);
  if (!read) return "an id that cannot be read: " + id;
  return *read == target ? "" : "an id that is read otherwise: " + id;
}

std::string broken_promise_of(const ReferenceTarget& target, std::string_view text) {
  if (target.span.end > text.size()) return "a member beyond the text";
  if (target.reason.empty()) return "no reason";
  const bool is_open = target.certainty == Certainty::kOpen;
  std::string broken = is_open ? "" : broken_promise_of(target.target);
  for (const Candidate& candidate : target.candidates) {
    if (broken.empty()) broken = broken_promise_of(candidate.target);
  }
  return broken;
}

// `begin` is where the reference before it ends.
std::string broken_promise_of(const Reference& reference, std::size_t begin,
                              std::string_view text) {
  if (reference.span.begin < begin) return "references out of order";
  if (reference.span.end <= reference.span.begin) return "an empty span";
  if (reference.span.end > text.size()) return "a span beyond the text";
  if (!is_valid_utf8(slice(text, reference.span))) return "a character cut in two";
  if (reference.targets.empty()) return "a reference without targets";
  for (const ReferenceTarget& target : reference.targets) {
    if (auto broken = broken_promise_of(target, text); !broken.empty()) return broken;
  }
  return "";
}

}  // namespace

std::string broken_promise_of_references(std::string_view bytes) {
  if (bytes.empty()) return "";
  const std::string text = repair_utf8(bytes.substr(1)).text;
  const CitingContext context = context_of(static_cast<std::uint8_t>(bytes.front()));
  std::size_t end = 0;
  for (const Reference& reference : find_references(text, context)) {
    if (auto broken = broken_promise_of(reference, end, text); !broken.empty()) {
      return broken + " in: " + text;
    }
    end = reference.span.end;
  }
  return "";
}

}  // namespace itu::analyzers
