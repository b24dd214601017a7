// A text as it is compared with what somebody types: folded, with one blank between words and none
// around them. Dots, dashes and slashes stay, since symbols are made of them.
//
//   typed_form("Report of the CWG-WSIS, C07/21.")  ->  "report of the cwg-wsis c07/21"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace itu::schema {

// Of valid UTF-8; at most `most` bytes, cut between two characters.
std::string typed_form(std::string_view text, std::size_t most = 200);

// Where people may begin to type: at each word, behind a dash or slash inside one, and in Chinese
// at each character. Bytes of the typed form; at most `most`, the first ones.
std::vector<std::size_t> typed_starts(std::string_view form, std::size_t most);

}  // namespace itu::schema
