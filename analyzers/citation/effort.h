// What finding references costs, counted and not timed, so that a test can hold it: time must grow
// with the text and no faster, whatever stands in it (docs/decisions/0011).
//
//   const std::uint64_t before = steps_taken();
//   find_references(text, {});
//   steps_taken() - before  ->  at most kMostStepsPerByte * text.size() + kMostStepsAtAll
//
// A step is a phrase, pattern, mark or citation looked at, or a stretch of 16 bytes read once more.
// A loop that looks ahead, back or around over more than a few bytes has to count what it looks at.
#pragma once

#include <cstddef>
#include <cstdint>

namespace itu::analyzers {

// The bounds that hold for every text. Prose takes about one step in four bytes.
inline constexpr std::uint64_t kMostStepsPerByte = 32;
inline constexpr std::uint64_t kMostStepsAtAll = 4000;

// One count for each thread; the address is known at start, which keeps counting at one addition.
[[gnu::tls_model("initial-exec")]] inline constinit thread_local std::uint64_t g_steps = 0;

inline std::uint64_t steps_taken() { return g_steps; }
inline void count_step() { ++g_steps; }

// For `bytes` that are looked at again.
inline void count_bytes(std::size_t bytes) {
  constexpr std::size_t kBytesOfStep = 16;
  g_steps += 1 + bytes / kBytesOfStep;
}

}  // namespace itu::analyzers
