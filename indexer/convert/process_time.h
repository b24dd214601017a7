// How much of the processor a program of others has used so far, with all the processes that it
// started: what a limit on time can go by that is to be fair on a busy machine.
#pragma once

#include <sys/types.h>

#include <chrono>

namespace itu::indexer {

// User and system time of `process` and its descendants, as far as they live or were waited for.
// 0 where the system does not tell it.
std::chrono::milliseconds processor_time_of(pid_t process);

}  // namespace itu::indexer
