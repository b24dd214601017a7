// The same question in other words: what a note offers to a reader who meant it otherwise.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace itu::server {

// Every word in no other form than it is typed in: radio waves -> =radio =waves.
std::string literal_question(std::string_view question);

// The first word or phrase whose words are `key` (schema::key_of_name()) in no other form and under
// no other name: WSIS fees -> =WSIS fees, "WSIS"~syn -> "WSIS".
std::string literal_word(std::string_view question, std::string_view key);

// Every word and phrase wanted: radio waves -> +radio +waves.
std::string strict_question(std::string_view question);

// With words exchanged, as typed: {spectrm, spectrum}.
std::string with_words(std::string_view question,
                       const std::vector<std::pair<std::string, std::string>>& exchanged);

}  // namespace itu::server
