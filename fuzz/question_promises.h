// What the parser of questions promises of any bytes; the fuzzer and the replay of its corpus hold
// it to this.
#pragma once

#include <string>
#include <string_view>

namespace itu::server {

// The promise that the reading of `question` breaks, in words; empty if it keeps all.
std::string broken_promise(std::string_view question);

}  // namespace itu::server
