// What closes a guarded child in, once and for good: after close_in() the process can compute,
// allocate and talk on the descriptors it has, and nothing else. Three walls, each of which would
// do alone: resource limits, Landlock (no path can be opened) and seccomp (no system call but
// those that computing needs). A kernel without one of them leaves the others.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace itu::indexer {

// Gives up everything but computing. Call it in a process with one thread that needs no more files.
// `memory_bytes` is address space beyond what the process has now; not limited under the
// sanitizers, which reserve terabytes. Files below `readable_folder` may still be opened for
// reading, if Landlock can hold the process to that; none if it is empty, or there is no such
// folder.
void close_in(std::size_t memory_bytes, const std::string& readable_folder = {});

// Lets this process use `time` more of the processor; then the kernel ends it with SIGXCPU.
void allow_cpu_time(std::chrono::seconds time);

// Which walls this kernel cannot build, in a sentence for people; "" when it can build them all.
std::string describe_missing_walls();

}  // namespace itu::indexer
