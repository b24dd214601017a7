// The parts of an archive as text that a person can write and a fuzzer can change: each below a
// line with its name.
//
//   == word/document.xml
//   <w:document><w:body><w:p/></w:body></w:document>
//   == word/styles.xml
//   <w:styles/>
#pragma once

#include <string_view>

#include "tests/indexer/reader/zipped.h"

namespace itu::indexer {

// In their order; what stands before the first name is left out.
ZipParts parts_of(std::string_view input);

}  // namespace itu::indexer
