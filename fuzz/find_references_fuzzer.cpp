// Any bytes as a text and a citing context: what is found must lie in the text, in order, cut no
// character, and name targets that can be read back.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/find_references_fuzzer -max_total_time=300 -max_len=4096 \
//     CORPUS_OF_YOURS fuzz/find_references
//
// The first byte chooses the context, the rest is the text.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "analyzers/citation/finder.h"
#include "analyzers/utf8.h"

namespace {

using namespace itu::analyzers;

constexpr auto kOwnIds = std::to_array<std::string_view>(
    {"", "pp/res/140@2006", "council/doc/2007/21", "wtsa/res/1@2016", "itu-t/sg16/td/300",
     "tsb/circ/221@2001-2004", "itu-r/rec/p.676@12", "file/letter"});

CitingContext context_of(std::uint8_t choice) {
  CitingContext context;
  context.own = parse_id(kOwnIds[choice % kOwnIds.size()]);
  if (choice >= 128) context.year = 1990 + choice % 64;
  return context;
}

// A broken promise ends the run with its text.
void require(bool holds, const char* promise, std::string_view text) {
  if (holds) return;
  std::cerr << promise << " in: " << text << "\n";
  std::abort();
}

void check(const Target& target, std::string_view text) {
  const std::string id = to_id(target);
  const auto read = parse_id(id);
  require(read.has_value(), ("an id that cannot be read: " + id).c_str(), text);
  require(*read == target, ("an id that is read otherwise: " + id).c_str(), text);
}

void check(const Reference& reference, std::size_t begin, std::string_view text) {
  require(reference.span.begin >= begin, "references out of order", text);
  require(reference.span.end > reference.span.begin, "an empty span", text);
  require(reference.span.end <= text.size(), "a span beyond the text", text);
  require(is_valid_utf8(slice(text, reference.span)), "a character cut in two", text);
  require(!reference.targets.empty(), "a reference without targets", text);
  for (const ReferenceTarget& target : reference.targets) {
    require(target.span.end <= text.size(), "a member beyond the text", text);
    require(!target.reason.empty(), "no reason", text);
    const bool is_open = target.certainty == Certainty::kOpen;
    if (!is_open) check(target.target, text);
    for (const Candidate& candidate : target.candidates) check(candidate.target, text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string text = repair_utf8(bytes).text;
  std::size_t end = 0;
  for (const Reference& reference : find_references(text, context_of(data[0]))) {
    check(reference, end, text);
    end = reference.span.end;
  }
  return 0;
}
