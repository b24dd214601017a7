// Bytes as a text and a citing context, for the fuzzer of the references and for what it has found.
//
// The first byte chooses the context, the rest is the text.
#pragma once

#include <string>
#include <string_view>

namespace itu::analyzers {

// Which promise of find_references() is broken for these bytes; "" if it holds them all.
std::string broken_promise_of_references(std::string_view bytes);

}  // namespace itu::analyzers
