// Inputs for the readers of Word and OpenDocument as text that a person can write and a fuzzer can
// change: the parts of a package, each below a line with its name.
//
//   == word/document.xml
//   <w:document><w:body><w:p/></w:body></w:document>
//   == word/styles.xml
//   <w:styles/>
#pragma once

#include <string>
#include <string_view>

namespace itu::indexer {

// Reads the package made from `input`, as OpenDocument if it has a part "content.xml", else as
// Word. Gives what a reader has promised and not held, in a sentence; "" if all is well.
std::string broken_promise_of_office(std::string_view input);

}  // namespace itu::indexer
