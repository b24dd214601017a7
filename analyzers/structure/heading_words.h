// What short lines say in reports and letters beyond their form: titles of usual sections,
// salutations, the lines of a signature.
#pragma once

#include <string_view>

namespace itu::analyzers {

// "Background", "Introduction", "1 Scope" without its number: the title of a usual section.
bool is_section_title(std::string_view line);

// "Dear Sir/Madam,": the letter's text begins.
bool is_salutation(std::string_view line);

// "Dr. Hamadoun I. Touré", "Secretary-General", "Chairman, WG-WSIS".
bool is_signature(std::string_view line);

}  // namespace itu::analyzers
