// A few threads that take numbers one after the other until all are done or one of them throws.
#pragma once

#include <cstddef>
#include <functional>

namespace itu::indexer {

// Runs `worker(next)` in `threads` threads at once. Each asks `next()` for the next of the numbers
// 0..count-1 until it says `count`; after an exception in any worker it says so at once. The first
// exception is thrown again here when all have ended.
void run_workers(std::size_t threads, std::size_t count,
                 const std::function<void(const std::function<std::size_t()>& next)>& worker);

}  // namespace itu::indexer
