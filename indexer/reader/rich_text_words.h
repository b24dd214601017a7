// The words of RTF that its reader must know, and its charsets ([RTF 1.9.1]).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itu::indexer {

// Whether this control word begins a group whose text is not the document's: fonts, pictures,
// headers. `is_starred`: it came with "\*", by which writers mark what may be passed over.
bool begins_other_text(std::string_view word, bool is_starred);

// What a control word stands for in the text: "emdash" is a dash. Empty for all others.
std::string_view sign_of(std::string_view word);

// The code page of a font's charset, as \fcharset numbers it.
std::optional<int> code_page_of_charset(int charset);

// Code pages that \ansicpg may name, and what ICU calls each of them.
std::vector<int> known_code_pages();
bool is_known_code_page(int number);
std::string name_of_code_page(int number);

}  // namespace itu::indexer
