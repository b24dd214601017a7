// Tags that no page needs and that would cost libxml2 minutes: it compares each attribute of an
// element with all before it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace itu::indexer {

// Longest tag whose attributes are read, in bytes from "<" to ">".
inline constexpr std::size_t kLongestTag = 8192;

// `html` with each longer tag reduced to its name: "<p a1=1 a2=1 ...>" becomes "<p>". Linear.
std::string shorten_tags(std::string_view html);

}  // namespace itu::indexer
